import { Prisma } from '@canbao/database';
import { type Day, dayOf } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { TargetBasis, TargetSource } from '../policy-packs/index.ts';

/** A set of targets as it was set once. It never changes. */
export type TargetSet = {
  id: string;
  campaignId: string;
  /** The township that splits its target to its villages; null for the county's own set. */
  townshipId: string | null;
  ofSet: string | null;
  basis: TargetBasis;
  countsFrom: Day | null;
  source: TargetSource;
  packRevision: number | null;
  fileName: string | null;
  statedTotal: number | null;
  /** A rate of the people on the register, in basis points. */
  registerRate: number | null;
  rounding: string | null;
  /** People; 0 where the set takes the targets away, or counts the register. */
  total: number;
  reason: string | null;
  createdByName: string;
  createdAt: Date;
  /** The set that it took the place of. */
  previousId: string | null;
};
/** The people of a township or a village. */
export type TargetRow = { divisionId: string; townshipId: string; people: number };

export const setFields = (
  countyId: number,
): Prisma.Sql => Prisma.sql`s.id, s.campaign_id AS "campaignId", s.township_id AS "townshipId", s.of_set AS "ofSet", s.basis,
  s.counts_from::text AS "countsFrom", s.source, p.revision AS "packRevision", s.file_name AS "fileName", s.stated_total AS "statedTotal",
  s.register_rate AS "registerRate", s.rounding, s.total, s.reason, s.created_by_name AS "createdByName", s.created_at AS "createdAt",
  (SELECT b.id FROM target_sets b WHERE b.county_id = ${countyId}::int AND b.campaign_id = s.campaign_id AND b.basis = s.basis
    AND b.township_id IS NOT DISTINCT FROM s.township_id AND (b.created_at, b.id) < (s.created_at, s.id)
    ORDER BY b.created_at DESC, b.id DESC LIMIT 1) AS "previousId"`;

/** The sets with the revision of the pack that brought them, as a part of a statement. */
export const setsFrom = (countyId: number): Prisma.Sql => Prisma.sql`
  target_sets s LEFT JOIN policy_packs p ON p.county_id = ${countyId}::int AND p.id = s.pack_id`;

const takesAway = (set: TargetSet): boolean => set.total === 0 && set.registerRate === null;

/**
 * The county's sets of a campaign that are the newest of their basis on a day, those in force first; what takes the
 * targets away is left out.
 * @param today null: whatever day each counts from
 */
export async function newestSets(
  tx: Tx,
  countyId: number,
  campaignId: string,
  today: Day | null,
): Promise<TargetSet[]> {
  const sets = await tx.$queryRaw<TargetSet[]>`
    SELECT DISTINCT ON (s.basis) ${setFields(countyId)} FROM ${setsFrom(countyId)}
    WHERE s.county_id = ${countyId}::int AND s.campaign_id = ${campaignId}::uuid AND s.township_id IS NULL
      AND (${today}::date IS NULL OR s.counts_from IS NULL OR s.counts_from <= ${today}::date)
    ORDER BY s.basis, s.created_at DESC, s.id DESC`;
  return sets.filter((set) => !takesAway(set)).map(dated);
}

/** The newest split by each township of a county's set. */
export async function splitsOf(tx: Tx, countyId: number, setId: string): Promise<TargetSet[]> {
  const sets = await tx.$queryRaw<TargetSet[]>`
    SELECT DISTINCT ON (s.township_id) ${setFields(countyId)} FROM ${setsFrom(countyId)}
    WHERE s.county_id = ${countyId}::int AND s.of_set = ${setId}::uuid
    ORDER BY s.township_id, s.created_at DESC, s.id DESC`;
  return sets.map(dated);
}

/** The rows of a set within sight; of a rate of the register, the people as they are counted now. */
export async function rowsOfSet(tx: Tx, actor: CountyActor, set: TargetSet): Promise<TargetRow[]> {
  const { countyId, townshipId } = actor;
  if (set.registerRate !== null) {
    return tx.$queryRaw<TargetRow[]>`
      SELECT n.township_id AS "divisionId", n.township_id AS "townshipId",
        people_by_rate(sum(n.residents)::bigint, ${set.registerRate}::int, ${set.rounding}) AS people
      FROM tallies_now n WHERE n.county_id = ${countyId}::int AND n.campaign_id = ${set.campaignId}::uuid AND n.dimension = 'all'
        AND (${townshipId}::uuid IS NULL OR n.township_id = ${townshipId}::uuid)
      GROUP BY n.township_id HAVING sum(n.residents) > 0`;
  }
  return tx.$queryRaw<TargetRow[]>`
    SELECT division_id AS "divisionId", township_id AS "townshipId", people FROM target_rows
    WHERE county_id = ${countyId}::int AND set_id = ${set.id}::uuid
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid)`;
}

/** A set as it was read, its day checked. */
export const dated = (set: TargetSet): TargetSet => ({
  ...set,
  countsFrom: set.countsFrom === null ? null : dayOf(set.countsFrom),
});
