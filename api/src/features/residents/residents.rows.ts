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

/** The columns of a Resident, of the table alias r. The match index is never among them. */
export const residentFields = Prisma.raw(`r.county_id AS "countyId", r.id, r.township_id AS "townshipId",
  r.village_id AS "villageId", r.household_id AS "householdId", r."group", r.relation, r.name, r.sex,
  r.birth_date::text AS "birthDate", r.hukou, r.document, r.id_sealed AS "idSealed", r.phone_sealed AS "phoneSealed",
  r.facts, r.version`);
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
