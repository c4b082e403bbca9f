import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { insertRows } from '../../platform/bulk.ts';
import type { Tx } from '../../platform/database.ts';

/** This person has this identity from … to …, says this agency. Both days are included. */
export type Certification = {
  countyId: number;
  id: string;
  residentId: string;
  townshipId: string;
  villageId: string;
  category: string;
  agency: string | null;
  from: Day;
  to: Day | null;
  evidence: string | null;
  endReason: string | null;
  recordedByName: string;
  recordedAt: Date;
};
/** A certification to be written. */
export type NewCertification = Pick<
  Certification,
  'id' | 'residentId' | 'townshipId' | 'villageId' | 'category' | 'agency' | 'from' | 'to' | 'evidence'
>;

const fields = Prisma.raw(`c.county_id AS "countyId", c.id, c.resident_id AS "residentId",
  c.township_id AS "townshipId", c.village_id AS "villageId", c.category, c.agency, c.valid_from::text AS "from",
  c.valid_to::text AS "to", c.evidence, c.end_reason AS "endReason", c.recorded_by_name AS "recordedByName",
  c.recorded_at AS "recordedAt"`);

/** Certifications of residents, oldest first. */
export const certificationsOf = (
  tx: Tx,
  countyId: number,
  residentIds: readonly string[],
): Promise<Certification[]> => tx.$queryRaw<Certification[]>`
  SELECT ${fields} FROM certifications c
  WHERE c.county_id = ${countyId}::int AND c.resident_id = ANY (${[...residentIds]}::uuid[]) ORDER BY c.valid_from, c.id`;

/** A certification within sight; null when there is none. */
export async function certificationById(tx: Tx, countyId: number, id: string): Promise<Certification | null> {
  const rows = await tx.$queryRaw<Certification[]>`
    SELECT ${fields} FROM certifications c WHERE c.county_id = ${countyId}::int AND c.id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Of a resident of the table alias r: an array of the categories whose certification holds on a day. */
export const categoriesOn = (countyId: number, day: Day): Prisma.Sql => Prisma.sql`ARRAY(
  SELECT DISTINCT c.category FROM certifications c WHERE c.county_id = ${countyId}::int AND c.resident_id = r.id
    AND c.valid_from <= ${day}::date AND (c.valid_to IS NULL OR c.valid_to >= ${day}::date) ORDER BY 1)`;

const columns = [
  'id',
  'resident_id',
  'township_id',
  'village_id',
  'category',
  'agency',
  'valid_from',
  'valid_to',
  'evidence',
  'recorded_by',
  'recorded_by_name',
  'recorded_at',
] as const;

/** Writes certifications, 5,000 a statement, as recorded by this actor. */
export async function insertCertifications(
  tx: Tx,
  actor: CountyActor,
  rows: readonly NewCertification[],
): Promise<void> {
  const recorded = {
    recorded_by: actor.accountId,
    recorded_by_name: actor.name,
    recorded_at: new Date(),
  };
  await insertRows(
    tx,
    'certifications',
    columns,
    actor.countyId,
    rows.map((row) => ({
      id: row.id,
      resident_id: row.residentId,
      township_id: row.townshipId,
      village_id: row.villageId,
      category: row.category,
      agency: row.agency,
      valid_from: row.from,
      valid_to: row.to,
      evidence: row.evidence,
      ...recorded,
    })),
  );
}
