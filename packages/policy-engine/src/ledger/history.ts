import type { FactValue } from '../facts/definition.ts';
import type { HistoryYear } from '../pack/incentives.ts';

/** One year of somebody's history, made explicit. */
export interface YearFacts {
  year: number;
  facts: Readonly<Record<string, FactValue>>;
}

/**
 * The years of a history one by one, from the first written to the last: years in between that are not written are
 * years without cover. Null where two entries speak of the same year, or they span more than 150.
 * @param before years insured without a break before the first
 */
export function yearsOf(written: readonly HistoryYear[], before: number): YearFacts[] | null {
  const byYear = new Map<number, HistoryYear>();
  for (const one of written) {
    const [from, to] = [one.year ?? one.from ?? 0, one.year ?? one.to ?? 0];
    if (to - from > 150) return null;
    for (let year = from; year <= to; year++) {
      if (byYear.has(year)) return null;
      byYear.set(year, one);
    }
  }
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  if (last - first > 150) return null;
  const years: YearFacts[] = [];
  let continuousYears = before;
  let lapsedYears = 0;
  let past: HistoryYear | null = null;
  for (let year = first; year <= last; year++) {
    const one = byYear.get(year) ?? null;
    const insured = one !== null && one.insured !== false;
    years.push({
      year,
      facts: {
        insured,
        paidNormally: insured && one.paidNormally !== false,
        insuredBefore: continuousYears > 0,
        claimedBefore: past?.claimed === true,
        usedBefore: past?.used === true,
        continuousYears,
        lapsedYears,
        repairedYears: one?.repairedYears ?? 0,
      },
    });
    continuousYears = insured ? continuousYears + 1 : 0;
    lapsedYears = insured ? 0 : lapsedYears + 1;
    past = insured ? one : null;
  }
  return years;
}
