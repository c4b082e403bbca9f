import { type Day, todayIn } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import {
  type CampaignRow,
  type CountsAs,
  campaignOf,
  columnsCounted,
  todayOf,
  townshipsOf,
} from '../counties/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { targetsInForce } from '../targets/index.ts';

/** What is broken down above the county, besides townships. */
export type Dimension = 'tier' | 'category';
/** A campaign's counts as they are, small ones too: they never leave the job that hides them. */
export type Counts = {
  countyId: number;
  campaignId: string;
  planYear: number;
  current: boolean;
  countsAs: CountsAs;
  /** The same people counted as they were shown last, where the county counts otherwise by now; else null. */
  asBefore: Counts | null;
  today: Day;
  target: number | null;
  undetermined: number;
  townships: { id: string; name: string; enrolled: number; target: number | null }[];
  /** name: null for those of no tier or category. */
  parts: { dimension: Dimension; key: string; name: string | null; enrolled: number }[];
  days: { day: Day; people: number }[];
};

/**
 * Counts each of a county's campaigns, within the county's own wall.
 * @param shownAs what the figures of each campaign counted that were shown last
 */
export async function countsOf(
  tx: Tx,
  actor: CountyActor,
  clock: Clock,
  shownAs: ReadonlyMap<string, CountsAs>,
): Promise<Counts[]> {
  const { countyId } = actor;
  const years = await tx.campaign.findMany({ where: { countyId }, select: { planYear: true } });
  const current = await campaignOf(tx, countyId);
  const counts: Counts[] = [];
  for (const { planYear } of years) {
    const campaign = await campaignOf(tx, countyId, planYear);
    if (!campaign) continue;
    const count = (one: CampaignRow) => countCampaign(tx, actor, one, current?.id === one.id, clock);
    const last = shownAs.get(campaign.id) ?? campaign.countsAs;
    const asBefore = last === campaign.countsAs ? null : await count({ ...campaign, countsAs: last });
    counts.push({ ...(await count(campaign)), asBefore });
  }
  return counts;
}

type CellRow = {
  townshipId: string | null;
  dimension: string;
  key: string;
  enrolled: number;
  undetermined: number;
};

async function countCampaign(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  current: boolean,
  clock: Clock,
): Promise<Counts> {
  const { countyId, id } = campaign;
  const cells = await tx.$queryRaw<CellRow[]>`
    SELECT CASE WHEN dimension = 'all' THEN township_id END AS "townshipId", dimension, key,
      sum(${columnsCounted(campaign.countsAs)})::int AS enrolled, sum(undetermined)::int AS undetermined
    FROM tallies_now WHERE county_id = ${countyId}::int AND campaign_id = ${id}::uuid AND dimension IN ('all', 'tier', 'category')
    GROUP BY 1, 2, 3`;
  const days = await tx.$queryRaw<{ day: Day; people: number }[]>`
    SELECT day::text, sum(counted(${campaign.countsAs}, registered, paid, confirmed))::int AS people FROM tally_days_now
    WHERE county_id = ${countyId}::int AND campaign_id = ${id}::uuid GROUP BY day
    HAVING sum(counted(${campaign.countsAs}, registered, paid, confirmed)) <> 0 ORDER BY day`;
  const today = campaign.demoToday ? todayOf(campaign, clock) : todayIn('Asia/Shanghai', clock.now());
  const targets = await targetsInForce(tx, actor, campaign, today);
  const inTownship = new Map(
    cells.flatMap((cell) => (cell.townshipId ? [[cell.townshipId, cell] as const] : [])),
  );
  const townships = (await townshipsOf(tx, countyId)).map(({ id, name }) => ({
    id,
    name,
    enrolled: inTownship.get(id)?.enrolled ?? 0,
    target: targets.byTownship.get(id) ?? null,
  }));
  const whole = townships.reduce((sum, { enrolled }) => sum + enrolled, 0);
  const meaning = campaign.activePackId === null ? null : (await activePolicy(tx, campaign)).meaning;
  const partsBy = (dimension: Dimension, names: readonly { id: string; name: string }[]) => {
    const parts = cells
      .filter((cell) => cell.dimension === dimension)
      .map(({ key, enrolled }) => ({
        dimension,
        key,
        name: names.find((one) => one.id === key)?.name ?? key,
        enrolled,
      }));
    const rest = whole - parts.reduce((sum, { enrolled }) => sum + enrolled, 0);
    if (rest < 0) return [];
    return rest > 0 ? [...parts, { dimension, key: '', name: null, enrolled: rest }] : parts;
  };
  return {
    countyId,
    campaignId: id,
    planYear: campaign.planYear,
    current,
    countsAs: campaign.countsAs,
    asBefore: null,
    today,
    target: targets.total,
    undetermined: [...inTownship.values()].reduce((sum, cell) => sum + cell.undetermined, 0),
    townships,
    parts: [...partsBy('tier', meaning?.tiers ?? []), ...partsBy('category', meaning?.categories ?? [])],
    days,
  };
}
