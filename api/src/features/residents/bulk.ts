import type { Day } from '@canbao/values';
import { CHUNK, insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';
import type { Identity } from './document.ts';
import { compactFacts, type Facts } from './facts.ts';
import { type SealingKeys, secretColumns, unsealed } from './secrets.ts';

/** A household to be written. number is unique within its village. */
export type NewHousehold = {
  id: string;
  townshipId: string;
  villageId: string;
  number: string;
  group: string | null;
};

/** A person to be written, checked and normalised. */
export type NewResident = Identity & {
  id: string;
  townshipId: string;
  villageId: string;
  householdId: string | null;
  group: string | null;
  relation: string | null;
  name: string;
  hukou: 'local' | 'other';
  phone: string | null;
  facts: Facts;
};

const householdColumns = ['id', 'township_id', 'village_id', 'number', 'group', 'created_at'] as const;
const residentColumns = [
  'id',
  'township_id',
  'village_id',
  'household_id',
  'group',
  'relation',
  'name',
  'pinyin',
  'initials',
  'sex',
  'birth_date',
  'hukou',
  'document',
  'id_sealed',
  'id_index',
  'last_four_index',
  'match_index',
  'match_version',
  'phone_sealed',
  'phone_index',
  'key_version',
  'facts',
  'version',
  'created_at',
] as const;

/** A resident as the table holds it; bytes are hexadecimal text. */
export type ResidentColumns = Record<(typeof residentColumns)[number], unknown> & {
  township_id: string;
  village_id: string;
};

/** A checked person's plain columns, with nulls where the secrets belong. No I/O. */
export function plainRow(person: NewResident): ResidentColumns {
  return {
    id: person.id,
    township_id: person.townshipId,
    village_id: person.villageId,
    household_id: person.householdId,
    group: person.group,
    relation: person.relation,
    name: person.name,
    sex: person.sex,
    birth_date: person.birthDate,
    hukou: person.hukou,
    document: person.document,
    facts: compactFacts(person.facts),
    version: 1,
    created_at: new Date(),
    ...unsealed,
  };
}

/** Turns a checked person into the table's columns: secrets sealed and indexed, pinyin made. No I/O. */
export const residentRow = (keys: SealingKeys, person: NewResident): ResidentColumns => ({
  ...plainRow(person),
  ...secretColumns(keys, person),
});

/** Writes households, 5,000 a statement. */
export async function insertHouseholds(
  tx: Tx,
  countyId: number,
  rows: readonly NewHousehold[],
): Promise<void> {
  const created = new Date();
  await insertRows(
    tx,
    'households',
    householdColumns,
    countyId,
    rows.map(({ townshipId, villageId, ...row }) => ({
      ...row,
      township_id: townshipId,
      village_id: villageId,
      created_at: created,
    })),
  );
}

/** Writes residents, 5,000 a statement, and counts them in the tallies of the county's campaigns. day: the campaign's. */
export async function insertResidents(
  tx: Tx,
  into: { countyId: number; day: Day },
  rows: readonly ResidentColumns[],
): Promise<void> {
  await insertRows(tx, 'residents', residentColumns, into.countyId, rows);
  const byVillage = new Map<string, { township_id: string; village_id: string; residents: number }>();
  for (const { township_id, village_id } of rows) {
    const counted = byVillage.get(village_id);
    if (counted) counted.residents += 1;
    else byVillage.set(village_id, { township_id, village_id, residents: 1 });
  }
  await tx.$executeRaw`
    INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, residents, day)
    SELECT ${into.countyId}::int, c.id, d.township_id, d.village_id, d.residents, ${into.day}::date
    FROM campaigns c CROSS JOIN json_to_recordset(${JSON.stringify([...byVillage.values()])}::json) d (township_id uuid, village_id uuid, residents int)
    WHERE c.county_id = ${into.countyId}::int`;
}

/** The households that are there already, by village and number (`villageId/number`). */
export async function householdsByNumber(
  tx: Tx,
  countyId: number,
  wanted: readonly { villageId: string; number: string }[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += CHUNK) {
    const rows = await tx.$queryRaw<{ id: string; village_id: string; number: string }[]>`
      SELECT h.id, h.village_id, h.number
      FROM json_to_recordset(${JSON.stringify(wanted.slice(start, start + CHUNK))}::json) w ("villageId" uuid, number text)
      JOIN households h ON h.county_id = ${countyId}::int AND h.village_id = w."villageId" AND h.number = w.number`;
    for (const row of rows) found.set(`${row.village_id}/${row.number}`, row.id);
  }
  return found;
}
