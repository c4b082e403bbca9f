import { Prisma } from '@canbao/database';
import type { Person } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';

/** A resident as read; the number and the telephone stay sealed. */
export type Resident = {
  countyId: number;
  id: string;
  townshipId: string;
  villageId: string;
  householdId: string | null;
  group: string | null;
  relation: string | null;
  name: string;
  sex: 'male' | 'female';
  birthDate: Day;
  hukou: Person['hukou'];
  document: Person['document'];
  idSealed: Uint8Array;
  phoneSealed: Uint8Array | null;
  facts: unknown;
  version: number;
};
export type Household = {
  countyId: number;
  id: string;
  townshipId: string;
  villageId: string;
  number: string;
  group: string | null;
};

/** What a Resident is read from, of the table alias r. The match index is never among it. */
export const residentColumns = {
  countyId: 'r.county_id',
  id: 'r.id',
  townshipId: 'r.township_id',
  villageId: 'r.village_id',
  householdId: 'r.household_id',
  group: 'r."group"',
  relation: 'r.relation',
  name: 'r.name',
  sex: 'r.sex',
  birthDate: 'r.birth_date::text',
  hukou: 'r.hukou',
  document: 'r.document',
  idSealed: 'r.id_sealed',
  phoneSealed: 'r.phone_sealed',
  facts: 'r.facts',
  version: 'r.version',
} satisfies Record<keyof Resident, string>;

/** The columns of a Resident. */
export const residentFields = Prisma.raw(
  Object.entries(residentColumns)
    .map(([name, column]) => `${column} AS "${name}"`)
    .join(', '),
);
/** The columns of a Household, of the table alias h. */
export const householdFields = Prisma.raw(`h.county_id AS "countyId", h.id, h.township_id AS "townshipId",
  h.village_id AS "villageId", h.number, h."group"`);

/** Residents by id, within sight; missing where there is none. */
export const residentsByIds = (tx: Tx, countyId: number, ids: readonly string[]): Promise<Resident[]> =>
  tx.$queryRaw<Resident[]>`
    SELECT ${residentFields} FROM residents r WHERE r.county_id = ${countyId}::int AND r.id = ANY (${[...ids]}::uuid[])`;

/** The members of households: the head first, then as they were registered. */
export const membersOf = (tx: Tx, countyId: number, householdIds: readonly string[]): Promise<Resident[]> =>
  tx.$queryRaw<Resident[]>`
    SELECT ${residentFields} FROM residents r
    WHERE r.county_id = ${countyId}::int AND r.household_id = ANY (${[...householdIds]}::uuid[])
    ORDER BY (r.relation IS NOT DISTINCT FROM '户主') DESC, r.id`;

/** Households by id, within sight. */
export const householdsByIds = (tx: Tx, countyId: number, ids: readonly string[]): Promise<Household[]> =>
  tx.$queryRaw<Household[]>`
    SELECT ${householdFields} FROM households h WHERE h.county_id = ${countyId}::int AND h.id = ANY (${[...ids]}::uuid[])`;
