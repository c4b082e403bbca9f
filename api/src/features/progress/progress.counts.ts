import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { type CampaignRow, columnsCounted } from '../counties/index.ts';
import type { Leaf, PlacesOn } from '../places/index.ts';

/** People of a township: in each state that may count, undetermined, and those who count. */
export type Counts = {
  registered: number;
  paid: number;
  confirmed: number;
  enrolled: number;
  undetermined: number;
};
/** The people of a township; of one that was divided, those of one successor (piece). */
export type LeafCounts = Counts & Leaf;
/** A leaf's name among others. */
export const leafKey = ({ townshipId, piece }: Leaf): string => `${townshipId}/${piece ?? ''}`;

/** Where the villages of divided townships are counted, as a part of a statement: joined by village_id. */
const pieces = ({ villages }: PlacesOn): Prisma.Sql => Prisma.sql`
  unnest(${[...villages.keys()]}::uuid[], ${[...villages.values()]}::uuid[]) AS m (village_id, piece)`;

/** The counts now within sight, of each township where somebody is counted. */
export async function countsByLeaf(
  tx: Tx,
  { countyId, townshipId }: CountyActor,
  campaign: CampaignRow,
  places: PlacesOn,
): Promise<LeafCounts[]> {
  return tx.$queryRaw<LeafCounts[]>`
    SELECT n.township_id AS "townshipId", m.piece, sum(${columnsCounted('registered')})::int AS registered, sum(${columnsCounted('paid')})::int AS paid,
      sum(${columnsCounted('confirmed')})::int AS confirmed, sum(${columnsCounted(campaign.countsAs)})::int AS enrolled, sum(undetermined)::int AS undetermined
    FROM tallies_now n LEFT JOIN ${pieces(places)} ON m.village_id = n.village_id
    WHERE n.county_id = ${countyId} AND n.campaign_id = ${campaign.id}::uuid AND n.dimension = 'all'
      AND (${townshipId}::uuid IS NULL OR n.township_id = ${townshipId}::uuid)
    GROUP BY 1, 2`;
}

/** How many came to count in a leaf on each of some days; days without anybody are left out. */
export async function dailyByLeaf(
  tx: Tx,
  { countyId }: CountyActor,
  campaign: CampaignRow,
  places: PlacesOn,
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, Map<Day, number>>> {
  const rows = await tx.$queryRaw<(Leaf & { day: Day; enrolled: number })[]>`
    SELECT t.township_id AS "townshipId", m.piece, t.day::text AS day, sum(counted(${campaign.countsAs}, registered, paid, confirmed))::int AS enrolled
    FROM tally_days_now t LEFT JOIN ${pieces(places)} ON m.village_id = t.village_id
    WHERE t.county_id = ${countyId} AND t.campaign_id = ${campaign.id}::uuid AND t.day BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2, 3`;
  const byLeaf = new Map<string, Map<Day, number>>();
  for (const { day, enrolled, ...leaf } of rows) {
    const days = byLeaf.get(leafKey(leaf)) ?? new Map<Day, number>();
    byLeaf.set(leafKey(leaf), days.set(day, enrolled));
  }
  return byLeaf;
}

/**
 * How many of last year's people had come to count by a day of last year, by leaf and counted as this year's
 * are; null where there was no campaign last year, or nobody in it.
 */
export async function lastYearByLeaf(
  tx: Tx,
  { countyId }: CountyActor,
  campaign: CampaignRow,
  places: PlacesOn,
  until: Day,
): Promise<Map<string, number> | null> {
  const rows = await tx.$queryRaw<(Leaf & { enrolled: number })[]>`
    SELECT t.township_id AS "townshipId", m.piece,
      coalesce(sum(counted(${campaign.countsAs}, t.registered, t.paid, t.confirmed)) FILTER (WHERE t.day <= ${until}::date), 0)::int AS enrolled
    FROM tally_days_now t JOIN campaigns c ON c.county_id = ${countyId} AND c.id = t.campaign_id LEFT JOIN ${pieces(places)} ON m.village_id = t.village_id
    WHERE t.county_id = ${countyId} AND c.plan_year = ${campaign.planYear - 1} GROUP BY 1, 2`;
  return rows.length === 0 ? null : new Map(rows.map(({ enrolled, ...leaf }) => [leafKey(leaf), enrolled]));
}
