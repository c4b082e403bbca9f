import { Prisma } from '@canbao/database';
import { type Day, dayOf } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { limitOf } from '../../platform/keyset.ts';
import { type Change, type PlacesOn, placesOn, type Succession } from './succession.ts';

/** A change with who recorded it from which document, and who withdrew it. */
export type RecordedChange = Change & {
  source: string;
  recordedByName: string;
  recordedAt: Date;
  withdrawnByName: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  successions: Succession[];
};

/** The county's changes, newest recorded first; those withdrawn are kept apart by withdrawnAt. */
export async function allChanges(tx: Tx, countyId: number): Promise<RecordedChange[]> {
  return readChanges(tx, countyId, Prisma.empty, Prisma.empty);
}

/** A page of them, with one more than asked to know whether there is a next page. */
export async function changesAfter(
  tx: Tx,
  countyId: number,
  { after, first }: { after: string | null; first: number },
): Promise<RecordedChange[]> {
  const from = after === null ? Prisma.empty : Prisma.sql`AND c.id < ${after}::uuid`;
  return readChanges(tx, countyId, from, limitOf({ first }));
}

/** How many changes the county recorded. */
export const changeCount = (tx: Tx, countyId: number): Promise<number> =>
  tx.townshipChange.count({ where: { countyId } });

async function readChanges(
  tx: Tx,
  countyId: number,
  from: Prisma.Sql,
  limit: Prisma.Sql,
): Promise<RecordedChange[]> {
  const rows = await tx.$queryRaw<RecordedChange[]>`
    SELECT c.id, c.kind, c.from_day::text AS "from", c.source, c.recorded_by_name AS "recordedByName", c.recorded_at AS "recordedAt",
      c.withdrawn_by_name AS "withdrawnByName", c.withdrawn_at AS "withdrawnAt", c.withdrawn_reason AS "withdrawnReason",
      (SELECT jsonb_agg(jsonb_build_object('predecessorId', s.predecessor_id, 'predecessorName', s.predecessor_name,
          'successorId', s.successor_id, 'successorName', s.successor_name, 'villageIds', to_jsonb(s.village_ids))
          ORDER BY s.predecessor_id <> s.successor_id, s.predecessor_name, s.successor_name)
        FROM township_successions s WHERE s.county_id = ${countyId}::int AND s.change_id = c.id) AS successions
    FROM township_changes c WHERE c.county_id = ${countyId}::int ${from} ORDER BY c.id DESC ${limit}`;
  return rows.map((row) => ({ ...row, from: dayOf(row.from) }));
}

/** The changes that hold. */
export async function changesOf(tx: Tx, countyId: number): Promise<RecordedChange[]> {
  return (await allChanges(tx, countyId)).filter(({ withdrawnAt }) => withdrawnAt === null);
}

/** A township with what a change of it needs. */
export type KnownTownship = {
  id: string;
  name: string;
  code: string | null;
  aliases: string[];
  validFrom: Day | null;
  /** Its making was withdrawn. */
  ended: boolean;
};

/** The county's townships, with those that were merged or split: people still belong to them. */
export async function knownTownships(tx: Tx, countyId: number): Promise<KnownTownship[]> {
  return tx.$queryRaw<KnownTownship[]>`
    SELECT id, name, code, aliases, valid_from::text AS "validFrom", valid_to IS NOT NULL AS ended FROM divisions
    WHERE county_id = ${countyId}::int AND level = 'township' ORDER BY code, id`;
}

export type KnownVillage = { id: string; name: string; townshipId: string };
export async function knownVillages(tx: Tx, countyId: number): Promise<KnownVillage[]> {
  return tx.$queryRaw<KnownVillage[]>`
    SELECT id, name, township_id AS "townshipId" FROM divisions
    WHERE county_id = ${countyId}::int AND level = 'village' AND valid_to IS NULL ORDER BY code, id`;
}

/** Where people are counted on a day, by the changes that hold. */
export async function placesAt(
  tx: Tx,
  countyId: number,
  changes: readonly Change[],
  day: Day,
): Promise<PlacesOn> {
  const divided = changes.some(({ kind, from }) => kind === 'split' && from <= day);
  return placesOn(changes, day, divided ? await knownVillages(tx, countyId) : []);
}
