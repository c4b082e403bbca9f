import type { Day } from '@canbao/values';
import type { Counts } from './progress.counts.ts';

/** Nobody. */
export const noCounts: Counts = { registered: 0, paid: 0, confirmed: 0, enrolled: 0, undetermined: 0 };

/** The sum of what is seen. */
export function sumOf(rows: readonly Counts[]): Counts {
  const sum = (of: (row: Counts) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    registered: sum((row) => row.registered),
    paid: sum((row) => row.paid),
    confirmed: sum((row) => row.confirmed),
    enrolled: sum((row) => row.enrolled),
    undetermined: sum((row) => row.undetermined),
  };
}

/** The people of each day in all of them. */
export function sumOfDays(each: Iterable<ReadonlyMap<Day, number>>): ReadonlyMap<Day, number> {
  const sums = new Map<Day, number>();
  for (const days of each) for (const [day, count] of days) sums.set(day, (sums.get(day) ?? 0) + count);
  return sums;
}
