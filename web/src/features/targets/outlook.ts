import type { ProgressRowFragment } from '../../gql/graphql.ts';

export type Outlook = 'reached' | 'onTrack' | 'close' | 'late';

/** What is beside a township: whether the pace of its last seven days reaches the pace it needs (10 % either way is close). */
export function outlookOf(
  row: Pick<ProgressRowFragment, 'gap' | 'lastSevenDays' | 'neededADay'>,
): Outlook | null {
  if (row.gap === null) return null;
  if (row.gap === 0) return 'reached';
  if (row.neededADay === null) return null;
  const tenths = row.lastSevenDays * 10;
  if (tenths >= row.neededADay * 7 * 11) return 'onTrack';
  return tenths >= row.neededADay * 7 * 9 ? 'close' : 'late';
}

/** People a day, last seven days, cut. */
export function paceOf(row: { lastSevenDays: number }): number {
  return Math.trunc(row.lastSevenDays / 7);
}

/** Where the bars' axis begins (hundredths of a percent): as late as no township lies before it. */
export function axisFrom(rates: readonly (number | null)[]): number {
  const lowest = Math.min(...rates.filter((rate) => rate !== null));
  return [7500, 5000].find((from) => lowest >= from + 500) ?? 0;
}
