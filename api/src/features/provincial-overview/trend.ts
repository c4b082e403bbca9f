import type { Day } from '@canbao/values';
import { isFew } from './suppress.ts';

/** How many were enrolled at the end of each day, in the order of days; days without a change may be left out. */
export type Trend = [day: Day, enrolled: number][];

/**
 * The days before the first that was ever shown, from what was counted by day: each step is of five people or more, so
 * that no day points at anybody.
 *
 * @param days people who came to count, by day; today and later are left out
 */
export function trendBefore(today: Day, days: readonly { day: Day; people: number }[]): Trend {
  const trend: Trend = [];
  let [counted, shown] = [0, 0];
  for (const { day, people } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (day >= today) break;
    counted += people;
    if (counted === shown || isFew(Math.abs(counted - shown)) || isFew(counted)) continue;
    shown = counted;
    trend.push([day, shown]);
  }
  return trend;
}

/** The trend with what is shown today: what was shown before is kept as it was. */
export function remembered(trend: Trend, today: Day, shown: number | null): Trend {
  const before = trend.filter(([day]) => day < today);
  return shown === null || before.at(-1)?.[1] === shown ? before : [...before, [today, shown]];
}

/** The sum of several trends on each day on which one of them moves. */
export function summed(trends: readonly Trend[]): Trend {
  const moves = trends
    .flatMap((trend) => trend.map(([day, enrolled], i) => ({ day, by: enrolled - (trend[i - 1]?.[1] ?? 0) })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const sum: Trend = [];
  let whole = 0;
  for (const { day, by } of moves) {
    whole += by;
    const last = sum.at(-1);
    if (last?.[0] === day) last[1] = whole;
    else sum.push([day, whole]);
  }
  return sum;
}
