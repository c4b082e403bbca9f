import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { type CampaignRow, columnsCounted } from '../counties/index.ts';

/** People of a township: in each state that may count, undetermined, and those who count. */
export type Counts = {
  registered: number;
  paid: number;
  confirmed: number;
  enrolled: number;
  undetermined: number;
};
export type TownshipCounts = Counts & { id: string; name: string; code: string | null };

/** The townships within sight with their counts now, in the order of their codes. */
export async function countsByTownship(
  tx: Tx,
  { countyId, townshipId }: CountyActor,
  campaign: CampaignRow,
): Promise<TownshipCounts[]> {
  return tx.$queryRaw<TownshipCounts[]>`
    SELECT d.id, d.name, d.code, coalesce(n.registered, 0)::int AS registered, coalesce(n.paid, 0)::int AS paid,
      coalesce(n.confirmed, 0)::int AS confirmed, coalesce(n.enrolled, 0)::int AS enrolled, coalesce(n.undetermined, 0)::int AS undetermined
    FROM divisions d
    LEFT JOIN (
      SELECT township_id, sum(${columnsCounted('registered')}) AS registered, sum(${columnsCounted('paid')}) AS paid,
        sum(${columnsCounted('confirmed')}) AS confirmed, sum(${columnsCounted(campaign.countsAs)}) AS enrolled, sum(undetermined) AS undetermined
      FROM tallies_now WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid AND dimension = 'all' GROUP BY township_id
    ) n ON n.township_id = d.id
    WHERE d.county_id = ${countyId} AND d.level = 'township' AND (${townshipId}::uuid IS NULL OR d.id = ${townshipId}::uuid)
    ORDER BY d.code, d.id`;
}

/** How many came to count in a township on each of some days; days without anybody are left out. */
export async function dailyByTownship(
  tx: Tx,
  { countyId }: CountyActor,
  campaign: CampaignRow,
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, Map<Day, number>>> {
  const rows = await tx.$queryRaw<{ townshipId: string; day: Day; enrolled: number }[]>`
    SELECT township_id AS "townshipId", day::text AS day, sum(counted(${campaign.countsAs}, registered, paid, confirmed))::int AS enrolled
    FROM tally_days_now WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid AND day BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2`;
  const byTownship = new Map<string, Map<Day, number>>();
  for (const { townshipId, day, enrolled } of rows) {
    const days = byTownship.get(townshipId) ?? new Map<Day, number>();
    byTownship.set(townshipId, days.set(day, enrolled));
  }
  return byTownship;
}

/**
 * How many of last year's people had come to count by a day of last year, by township and counted as this year's
 * are; null where there was no campaign last year, or nobody in it.
 */
export async function lastYearByTownship(
  tx: Tx,
  { countyId }: CountyActor,
  campaign: CampaignRow,
  until: Day,
): Promise<Map<string, number> | null> {
  const rows = await tx.$queryRaw<{ townshipId: string; enrolled: number }[]>`
    SELECT t.township_id AS "townshipId",
      coalesce(sum(counted(${campaign.countsAs}, t.registered, t.paid, t.confirmed)) FILTER (WHERE t.day <= ${until}::date), 0)::int AS enrolled
    FROM tally_days_now t JOIN campaigns c ON c.county_id = ${countyId} AND c.id = t.campaign_id
    WHERE t.county_id = ${countyId} AND c.plan_year = ${campaign.planYear - 1} GROUP BY 1`;
  return rows.length === 0 ? null : new Map(rows.map(({ townshipId, enrolled }) => [townshipId, enrolled]));
}
