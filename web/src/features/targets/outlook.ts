import type { ProgressRowFragment } from '../../gql/graphql.ts';

export type Outlook = 'reached' | 'onTrack' | 'close' | 'late';

/** Whether a township gets there: the whole of its forecast's band reaches the goal, a part of it, or nothing of it. */
export function outlookOf(row: Pick<ProgressRowFragment, 'gap' | 'enrolled' | 'forecast'>): Outlook | null {
  if (row.gap === null) return null;
  if (row.gap === 0) return 'reached';
  if (row.forecast === null) return null;
  const needed = row.enrolled + row.gap;
  if (row.forecast.low >= needed) return 'onTrack';
  return row.forecast.high >= needed ? 'close' : 'late';
}

/** People a day, last seven days, cut. */
export function paceOf(row: { lastSevenDays: number }): number {
  return Math.trunc(row.lastSevenDays / 7);
}

/** People of a target in hundredths of a percent, cut; null without a target. */
export function shareOf(people: number | null | undefined, target: number | null): number | null {
  return target === null || people == null ? null : Math.floor((people * 10_000) / target);
}

/** Where the bars' axis begins (hundredths of a percent): as late as no township lies before it. */
export function axisFrom(rates: readonly (number | null)[]): number {
  const lowest = Math.min(...rates.filter((rate) => rate !== null));
  return [7500, 5000].find((from) => lowest >= from + 500) ?? 0;
}
