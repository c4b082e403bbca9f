import type { Day } from '@canbao/values';
import { numberOf } from '../numerals.ts';
import type { Sureness } from '../proposal.ts';
import { dayFrom, type Reading } from '../reading.ts';

const YEAR = '(?:(?<Y>\\d{4}|二[〇零○一二三四五六七八九]{3})年度?)?';
const MONTH_DAY =
  '(?<M>\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?<D>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|(?<E>底|末))';
const named = (suffix: string) => (YEAR + MONTH_DAY).replace(/\?<(\w)>/g, `?<$1${suffix}>`);
const DATE = new RegExp(named('1'), 'g');
const RANGE = new RegExp(`${named('1')}(?:起|开始)?，?(?:至|到|—{1,2}|截至)${named('2')}止?`, 'g');
const PAYING = /集中|缴费期|征缴期|筹资期|征收期|缴费时间|征缴时间|保时间|办理时间|登记时间|缴费期限/;

type Named = { year: number | null; month: number; day: number | null };

/** Windows of payment, deadlines and days on which cover begins. */
export function findDates(reading: Reading): void {
  const year = reading.proposals.find(({ kind }) => kind === 'plan-year')?.value.number ?? null;
  for (const { from, text } of reading.sentences) {
    const taken: number[] = [];
    for (const found of text.matchAll(RANGE)) {
      taken.push(found.index, found.index + found[0].length);
      findWindow(reading, from + found.index, found, text, year);
    }
    for (const found of text.matchAll(DATE)) {
      const end = found.index + found[0].length;
      if (
        taken.some(
          (_, index) =>
            index % 2 === 0 && found.index >= (taken[index] ?? 0) && end <= (taken[index + 1] ?? 0),
        )
      )
        continue;
      const said = partsOf(found.groups ?? {}, '1');
      const day = said && resolve(said, said.year ?? guessYear(said, year));
      if (!day) continue;
      const sure: Sureness = said.year === null ? 'guess' : 'plain';
      const after = text.slice(end, end + 4);
      const before = text.slice(Math.max(0, found.index - 8), found.index);
      const by = /^(?:之?前|以前|止)/.test(after) || /截止[^，]{0,5}$|截至$/.test(before);
      if (by)
        reading.propose(
          'deadline',
          from + found.index,
          from + end,
          { from: day, name: purposeOf(text, found.index) },
          sure,
        );
      else if (/^起/.test(after) && /待遇|享受/.test(text))
        reading.propose('cover-from', from + found.index, from + end, { from: day }, sure);
    }
  }
}

function findWindow(
  reading: Reading,
  at: number,
  found: RegExpMatchArray,
  sentence: string,
  plan: number | null,
): void {
  const groups = found.groups ?? {};
  const [first, last] = [partsOf(groups, '1'), partsOf(groups, '2')];
  if (!first || !last) return;
  const firstYear = first.year ?? guessYear(first, plan);
  const lastYear = last.year ?? (firstYear === null ? null : firstYear + (last.month < first.month ? 1 : 0));
  const [from, to] = [resolve(first, firstYear), resolve(last, lastYear)];
  if (!from || !to || from > to) return;
  const paying = PAYING.test(sentence) || PAYING.test(reading.folded.text.slice(Math.max(0, at - 40), at));
  const sure = !paying || first.year === null ? 'guess' : last.year === null ? 'likely' : 'plain';
  reading.propose('window', at, at + found[0].length, { from, to }, sure);
}

function partsOf(groups: Record<string, string | undefined>, which: '1' | '2'): Named | null {
  const [year, month] = [groups[`Y${which}`], numberOf(groups[`M${which}`] ?? '')];
  const day = groups[`D${which}`];
  if (month === null || month < 1) return null;
  return { year: year ? numberOf(year) : null, month, day: day ? numberOf(day) : null };
}

/** Autumn and winter come before the plan year, the rest lies in it. */
const guessYear = ({ month }: Named, plan: number | null) =>
  plan === null ? null : month >= 8 ? plan - 1 : plan;

function resolve({ month, day }: Named, year: number | null): Day | null {
  if (year === null) return null;
  return dayFrom(year, month, day ?? new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** What is due: the words after the day, up to the next comma. */
function purposeOf(sentence: string, at: number): string {
  const rest = sentence
    .slice(at)
    .replace(/^[^前止]{0,14}(?:之?前|以前|止)/, '')
    .replace(/^[，、]/, '');
  const first = rest === sentence.slice(at) ? '' : rest.split(/[，：]/)[0];
  return (first || sentence.slice(0, at)).replace(/[为：]$/, '').slice(0, 30);
}
