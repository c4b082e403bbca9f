import type { Day } from '@canbao/values';
import { bytesAsText, CHUNK, insertRows } from '../../platform/bulk.ts';
import type { CountyKeys, Keyring, PoolKey } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/database.ts';
import { type Identity, idIndexOf } from './document.ts';
import { compactFacts, type Facts } from './facts.ts';
import { pinyinOf } from './names.ts';

/** What a person's secrets are sealed and found by. */
export type SealingKeys = { county: CountyKeys; pool: PoolKey };

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

/** The keys that people of this county are sealed with. */
export async function sealingKeys(keyring: Keyring, tx: Tx, countyId: number): Promise<SealingKeys> {
  return { county: await keyring.county(tx, countyId), pool: await keyring.pool(tx) };
}

/** By which an ID number's end is found: its last four characters, never stored plain. */
export const lastFourIndexOf = (keys: CountyKeys, lastFour: string): Buffer =>
  keys.index('last-four', lastFour);

/** A telephone sealed and indexed for this resident; nulls where there is none. */
export function phoneColumns(keys: CountyKeys, residentId: string, phone: string | null) {
  return {
    phone_sealed: phone && bytesAsText(keys.seal(phone, `resident/${residentId}/phone`)),
    phone_index: phone && bytesAsText(keys.index('phone', phone)),
  };
}

/**
 * Turns a checked person into the table's columns: secrets sealed and indexed, pinyin made. No I/O.
 *
 * @param idIndex the document's blind index, where it is known already
 */
export function residentRow(keys: SealingKeys, person: NewResident, idIndex?: Buffer): ResidentColumns {
  const { county, pool } = keys;
  return {
    id: person.id,
    township_id: person.townshipId,
    village_id: person.villageId,
    household_id: person.householdId,
    group: person.group,
    relation: person.relation,
    name: person.name,
    ...pinyinOf(person.name),
    sex: person.sex,
    birth_date: person.birthDate,
    hukou: person.hukou,
    document: person.document,
    id_sealed: bytesAsText(county.seal(person.idNumber, `resident/${person.id}/id-number`)),
    id_index: bytesAsText(idIndex ?? idIndexOf(county, person.document, person.idNumber)),
    last_four_index: bytesAsText(lastFourIndexOf(county, person.idNumber.slice(-4))),
    match_index: bytesAsText(pool.matchIndex(person.document, person.idNumber)),
    match_version: pool.version,
    ...phoneColumns(county, person.id, person.phone),
    key_version: county.version,
    facts: compactFacts(person.facts),
    version: 1,
    created_at: new Date(),
  };
}

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
