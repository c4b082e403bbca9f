import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import { columnsCounted, type VillageRow } from '../counties/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import type { Counts } from './progress.counts.ts';
import { maySeeProgress, whoSeesProgress } from './progress.policy.ts';

export type VillageCounts = Counts & { village: VillageRow; residents: number };
type Asked = { planYear?: number | null | undefined; townshipId?: string | null | undefined };

/** The villages within sight, or of a township of it, with their people, by name. Throws NotAllowed, NotFound. */
export async function villagesPage(
  tx: Tx,
  actor: CountyActor,
  { planYear, townshipId }: Asked,
  page: Page,
): Promise<Slice<VillageCounts>> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const { countyId } = actor;
  const campaign = await campaignOrRefuse(tx, countyId, planYear);
  const [afterName = null, afterId = null] = keysAfter(page, 'text', 'id') ?? [];
  const township = townshipId && isId(townshipId) ? townshipId : null;
  const rows = await tx.$queryRaw<(Counts & VillageRow & { residents: number })[]>`
    SELECT d.id, d.name, d.code, d.township_id AS "townshipId", coalesce(n.residents, 0)::int AS residents,
      coalesce(n.registered, 0)::int AS registered, coalesce(n.paid, 0)::int AS paid, coalesce(n.confirmed, 0)::int AS confirmed,
      coalesce(n.enrolled, 0)::int AS enrolled, coalesce(n.undetermined, 0)::int AS undetermined
    FROM (
      SELECT * FROM divisions WHERE county_id = ${countyId} AND level = 'village'
        AND (${actor.townshipId}::uuid IS NULL OR township_id = ${actor.townshipId}::uuid)
        AND (${townshipId ?? null}::text IS NULL OR township_id = ${township}::uuid)
        AND (${afterName}::text IS NULL OR (name, id::text) > (${afterName}, ${afterId}))
      ORDER BY name, id::text LIMIT ${page.first + 1}::int
    ) d
    LEFT JOIN LATERAL (
      SELECT sum(residents) AS residents, sum(${columnsCounted('registered')}) AS registered, sum(${columnsCounted('paid')}) AS paid,
        sum(${columnsCounted('confirmed')}) AS confirmed, sum(${columnsCounted(campaign.countsAs)}) AS enrolled, sum(undetermined) AS undetermined
      FROM tallies_now WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid AND village_id = d.id AND dimension = 'all'
    ) n ON true
    ORDER BY d.name, d.id::text`;
  const villages = rows.map(({ id, name, code, townshipId: of, ...counts }) => ({
    village: { id, name, code, townshipId: of },
    ...counts,
  }));
  return sliceOf(villages, page, ({ village }) => [village.name, village.id]);
}

/** How many came to count on a day: a row for each day on which somebody did. */
export type DayCount = { day: Day; enrolled: number };

/** The days of a campaign within sight, or of a township of it, by keyset from the newest. Throws NotAllowed, NotFound. */
export async function daysPage(
  tx: Tx,
  actor: CountyActor,
  { planYear, townshipId }: Asked,
  page: Page,
): Promise<Slice<DayCount>> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const { countyId } = actor;
  const campaign = await campaignOrRefuse(tx, countyId, planYear);
  const [before = null] = keysAfter(page, 'day') ?? [];
  const township = townshipId && isId(townshipId) ? townshipId : null;
  const rows = await tx.$queryRaw<DayCount[]>`
    SELECT day::text AS day, sum(counted(${campaign.countsAs}, registered, paid, confirmed))::int AS enrolled FROM tally_days_now
    WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid
      AND (${actor.townshipId}::uuid IS NULL OR township_id = ${actor.townshipId}::uuid)
      AND (${townshipId ?? null}::text IS NULL OR township_id = ${township}::uuid)
      AND (${before}::text IS NULL OR day::text < ${before})
    GROUP BY 1 HAVING sum(counted(${campaign.countsAs}, registered, paid, confirmed)) <> 0
    ORDER BY 1 DESC LIMIT ${page.first + 1}::int`;
  return sliceOf(rows, page, ({ day }) => [day]);
}
