import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type CampaignRow, campaignOf, statesCounted, type TownshipRow } from '../counties/index.ts';
import { activePolicy, type CategoryOf, percentOfRate } from '../policy-packs/index.ts';
import { gapOf, goalOf, rateOf } from './coverage.ts';
import { maySeeTargets, whoSeesTargets } from './target-sets.policy.ts';

/** Certified people are the target; how many of them are enrolled, and how many the goal still lacks. */
export type GroupCount = {
  certified: number;
  enrolled: number;
  goalPercent: number | null;
  rate: number | null;
  gap: number | null;
};
export type GroupTargets = {
  /** All certified people, each once. */
  whole: GroupCount;
  categories: (GroupCount & { category: CategoryOf })[];
  townships: (GroupCount & { township: TownshipRow })[];
};
type Row = { townshipId: string | null; category: string | null; certified: number; enrolled: number };

/**
 * The special groups as targets of their own: who is certified on the campaign's day is the whole, which the notice
 * wants enrolled at its rate (100 % where it says so). Null without an active pack.
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function groupTargetsOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<GroupTargets | null> {
  authorize(actor, maySeeTargets, whoSeesTargets);
  const { countyId, townshipId } = actor;
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound({ zh: '年度参保征缴', en: 'campaign' }, 'planYear');
  if (campaign.activePackId === null) return null;
  const { pack, meaning } = await activePolicy(tx, campaign);
  const targets = meaning.targets;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT township_id AS "townshipId", category, certified, enrolled
    FROM group_coverage(${campaign.id}::uuid, ${todayOf(campaign)}::date, ${[...statesCounted[campaign.countsAs]]}::text[])`;
  const count = (row: Row | undefined, rate: number | null): GroupCount => {
    const goalPercent = percentOfRate(rate);
    const { certified, enrolled } = row ?? { certified: 0, enrolled: 0 };
    const gap = goalPercent === null ? null : gapOf(enrolled, certified, goalOf(goalPercent, false));
    return { certified, enrolled, goalPercent, rate: rateOf(enrolled, certified), gap };
  };
  const general = targets?.groupRate ?? null;
  const townships = await tx.$queryRaw<TownshipRow[]>`
    SELECT id, name, code FROM divisions WHERE county_id = ${countyId}::int AND level = 'township' AND valid_to IS NULL
      AND (${townshipId}::uuid IS NULL OR id = ${townshipId}::uuid) ORDER BY code, id`;
  return {
    whole: count(
      rows.find((row) => row.townshipId === null && row.category === null),
      general,
    ),
    categories: meaning.categories
      .filter(({ certifiedBy }) => certifiedBy !== null)
      .map((category) => ({
        category: { pack, category },
        ...count(
          rows.find((row) => row.townshipId === null && row.category === category.id),
          targets?.groupRates.find((one) => one.category === category.id)?.rate ?? general,
        ),
      })),
    townships: townships.map((township) => ({
      township,
      ...count(
        rows.find((row) => row.townshipId === township.id && row.category === null),
        general,
      ),
    })),
  };
}
