import { matchTownship } from '@canbao/divisions';
import { NUMBER, numberOf } from '../numerals.ts';
import type { Reading } from '../reading.ts';

const NAME = '[\\u4e00-\\u9fff]{1,10}(?:街道办事处|办事处|街道|镇|乡|开发区|工业园区|园区|农场)';
const PEOPLE = `(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{2,8}|${NUMBER}(?=人))`;
const NUMBERS = `(${PEOPLE}(?:人?[\\n|]${PEOPLE})*)`;
const ROW = new RegExp(`(?<![\\u4e00-\\u9fff])(${NAME})[\\n|：]?${NUMBERS}(?![\\d.%元])`, 'g');
const TOTAL = new RegExp(`(?:合计|总计|共计)(?:（[^）]{1,6}）)?[\\n|：]?${NUMBERS}`, 'g');
/** Fewer rows are no table. */
const FEWEST = 3;
const MOST = 20_000_000;

/** The table of targets: townships with their people, and what they make together. */
export function findTargets(reading: Reading): void {
  const { text } = reading.folded;
  const rows: { from: number; to: number; name: string; people: number[] }[] = [];
  for (const found of text.matchAll(ROW)) {
    const name = found[1] ?? '';
    const people = numbersIn(found[2] ?? '');
    if (people.length === 0 || /^[各本全]|^(?:城|乡|村)?镇$/.test(name)) continue;
    rows.push({ from: found.index, to: found.index + found[0].length, name, people });
  }
  if (rows.length < FEWEST) return;
  const column = columnOf(
    rows.map(({ people }) => people),
    totalsIn(text),
  );
  const seen = new Set<string>();
  let sum = 0;
  for (const { from, to, name, people } of rows) {
    const number = people[column.index] ?? people.at(-1) ?? 0;
    const known = reading.county === null ? null : matchTownship(reading.county, name);
    const sure = seen.has(name) ? 'guess' : column.sure && known ? 'plain' : column.sure ? 'likely' : 'guess';
    if (!seen.has(name)) sum += number;
    seen.add(name);
    reading.propose('target', from, to, { name, number }, sure);
  }
  for (const found of text.matchAll(TOTAL)) {
    const number = numbersIn(found[1] ?? '')[column.index];
    if (number === undefined) continue;
    const sure = number === sum ? 'plain' : 'guess';
    reading.propose('target-total', found.index, found.index + found[0].length, { number }, sure);
  }
}

const numbersIn = (written: string): number[] =>
  written.split(/人?[\n|]/).flatMap((one) => {
    const number = numberOf(one);
    return number !== null && Number.isInteger(number) && number > 0 && number < MOST ? [number] : [];
  });

function totalsIn(text: string): number[][] {
  return [...text.matchAll(TOTAL)].map((found) => numbersIn(found[1] ?? ''));
}

/** Which column holds the targets: the only one, or the last whose rows make the stated total; else the last, as a guess. */
function columnOf(rows: number[][], totals: number[][]): { index: number; sure: boolean } {
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 1) return { index: 0, sure: true };
  for (let index = width - 1; index >= 0; index--) {
    const sum = rows.reduce((all, row) => all + (row[index] ?? 0), 0);
    if (totals.some((total) => total[index] === sum)) return { index, sure: true };
  }
  return { index: width - 1, sure: false };
}
