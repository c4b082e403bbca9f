import type { ReportRules } from './rules.ts';

/** What a report says of a township: commended, warned, or that it must explain itself; null where nothing. */
export type Verdict = 'commended' | 'warned' | 'explain';
/** What a place goes by. rate in hundredths of a percent; null without a target, as is the gap. */
export type Measured = { name: string; target: number | null; rate: number | null; gap: number | null };
/** place: null where it has none; apart: for it is small. */
export type Placed<R> = R & { place: number | null; apart: boolean; verdict: Verdict | null };

/**
 * Places townships and says what becomes of each. Those placed come first, then the small ones, then those without a
 * target. Equal figures share a place, and the next place counts all before it (1, 2, 2, 4). A small township has no
 * place but the same thresholds; one that is warned is not commended, and of warning and explaining the graver holds.
 */
export function rank<R extends Measured>(rows: readonly R[], rules: ReportRules): Placed<R>[] {
  const key = (row: R) => (rules.rankBy === 'rate' ? -(row.rate ?? 0) : (row.gap ?? 0));
  const measured = rows.filter(({ rate }) => rate !== null).sort((a, b) => key(a) - key(b));
  const small = ({ target }: R) => target !== null && target < rules.smallBelow;
  const placed = measured.filter((row) => !small(row));
  const give = (row: R, place: number | null, apart: boolean): Placed<R> => ({
    ...row,
    place,
    apart,
    verdict: verdictOf(row, place, rules),
  });
  return [
    ...placed.map((row) => give(row, 1 + placed.filter((other) => key(other) < key(row)).length, false)),
    ...measured.filter(small).map((row) => give(row, null, true)),
    ...rows.filter(({ rate }) => rate === null).map((row) => give(row, null, false)),
  ];
}

function verdictOf({ rate }: Measured, place: number | null, rules: ReportRules): Verdict | null {
  if (rate === null) return null;
  const { commendFrom, commendPlaces, warnBelow, explainBelow } = rules;
  if (explainBelow !== null && rate < explainBelow) return 'explain';
  if (warnBelow !== null && rate < warnBelow) return 'warned';
  if (commendFrom === null || rate < commendFrom) return null;
  return commendPlaces === null || (place !== null && place <= commendPlaces) ? 'commended' : null;
}
