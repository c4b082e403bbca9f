import { Prisma } from '@canbao/database';

/** What a county counts as enrolled: everybody registered, who has paid (or had nothing to pay), or who is confirmed. */
export const countings = ['registered', 'paid', 'confirmed'] as const;
export type CountsAs = (typeof countings)[number];

const PAID = ['paid', 'township-checked', 'county-confirmed'];
/** The states of an enrollment that count: the one definition that every figure rests on. */
export const statesCounted: Readonly<Record<CountsAs, readonly string[]>> = {
  registered: ['registered', 'assessed', ...PAID],
  paid: PAID,
  confirmed: ['county-confirmed'],
};

const COLUMNS: Readonly<Record<string, string>> = {
  'township-checked': 'township_checked',
  'county-confirmed': 'county_confirmed',
};
/** The same of a row of tallies: its columns added, for a statement. */
export const columnsCounted = (countsAs: CountsAs): Prisma.Sql =>
  Prisma.raw(`(${statesCounted[countsAs].map((state) => COLUMNS[state] ?? state).join(' + ')})`);
