import { NUMBER, numberOf } from '../numerals.ts';
import type { Bound, Kind } from '../proposal.ts';
import type { Reading } from '../reading.ts';

const DAYS = `(${NUMBER})个?(?:工作)?[天日]`;
const WHOLE = new RegExp(`^${DAYS}`);
const PERIODS: readonly (readonly [Kind, RegExp])[] = [
  ['newborn-days', new RegExp(`(?:新生儿|出生|落户)[^，。]{0,24}?${DAYS}(?:之?内|以内)`, 'g')],
  ['newborn-days', new RegExp(`(?:出生后|新生儿)?超过${DAYS}[^，。]{0,10}(?:参保|缴费)`, 'g')],
  ['wait-days', new RegExp(`(?:缴费|参保|到账)[^，。；]{0,40}?${DAYS}(?:之?后|以后)`, 'g')],
  ['wait-days', new RegExp(`等待期[^，。；]{0,6}?${DAYS}`, 'g')],
  ['notice-days', new RegExp(`公示[^，。]{0,10}?${DAYS}`, 'g')],
];
const AGE = new RegExp(
  `(不满|未满|不足|超过|年满|满)?(${NUMBER})周?岁(?:（含\\2周?岁）)?(及?以上|及?以下|以内)?`,
  'g',
);
const BOUNDS: Record<string, Bound> = {
  不满: 'under',
  未满: 'under',
  不足: 'under',
  超过: 'over',
  年满: 'from',
  满: 'from',
};
const MOST_YEARS = 120;

/** Periods in days, ages, and what holds for agents' cash. */
export function findDays(reading: Reading): void {
  for (const { from, text } of reading.sentences) {
    const said = new Set<number>();
    for (const [kind, pattern] of PERIODS)
      for (const found of text.matchAll(pattern)) {
        const digits = found[1] ?? '';
        const start = found[0].lastIndexOf(digits, found[0].length - 1);
        const days = numberOf(digits);
        const at = from + found.index + start;
        if (days === null || days < 1 || days > 400 || said.has(at)) continue;
        said.add(at);
        const length = WHOLE.exec(found[0].slice(start))?.[0].length ?? digits.length;
        reading.propose(kind, at, at + length, { number: days }, 'plain');
      }
    findAges(reading, from, text);
  }
}

function findAges(reading: Reading, from: number, text: string): void {
  for (const found of text.matchAll(AGE)) {
    const [whole, before, digits, after] = found;
    const years = numberOf(digits ?? '');
    if (years === null || years < 1 || years > MOST_YEARS) continue;
    const rest = text.slice(found.index + whole.length);
    const opens = /^—/.test(rest);
    const closes = text[found.index - 1] === '—';
    const said = BOUNDS[before ?? ''] ?? (after ? (/上/.test(after) ? 'from' : 'to') : null);
    const bound: Bound | null = said ?? (opens ? 'from' : closes ? 'to' : null);
    if (!bound) continue;
    const sure = said ? 'plain' : 'likely';
    reading.propose(
      'age',
      from + found.index,
      from + found.index + whole.length,
      { number: years, bound },
      sure,
    );
  }
}
