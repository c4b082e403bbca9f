import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { speaksFor } from '../certifications/index.ts';
import type { CampaignRow } from '../counties/index.ts';
import { activePolicy, type CategoryOf, funderOf, type Named } from '../policy-packs/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { maySeeCategories, whoSeesCategories } from './progress.policy.ts';

/** A category's people and money; certified and missing are null where the age alone decides. */
export type SubsidyCategoryFigures = {
  category: CategoryOf;
  certified: number | null;
  enrolled: number;
  missing: number | null;
  subsidyFen: Fen;
  funding: { funder: Named; fen: Fen }[];
};

/**
 * Each category of the active pack with its figures, in the order of its list, within the asker's sight; none
 * without an active pack. Counts alone: finance and supervisors see them and no person. A certifying agency reads
 * of the categories that it certifies, and counts whom it certified.
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function subsidyCategoriesOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<SubsidyCategoryFigures[]> {
  authorize(actor, maySeeCategories, whoSeesCategories);
  const campaign = await campaignOrRefuse(tx, actor.countyId, planYear);
  if (campaign.activePackId === null) return [];
  const { pack, meaning } = await activePolicy(tx, campaign);
  const coverage = await coverageOf(tx, campaign.id, todayOf(campaign));
  const money = await moneyOf(tx, campaign.id);
  const own = meaning.categories.filter(({ certifiedBy }) => speaksFor(actor, certifiedBy?.id ?? null));
  return own.map((category) => {
    const paid = money.filter((row) => row.category === category.id);
    const all = paid.find(({ funder }) => funder === null);
    const counted = coverage.find((row) => row.category === category.id);
    const byAge = category.certifiedBy === null;
    return {
      category: { pack, category },
      certified: byAge ? null : (counted?.certified ?? 0),
      enrolled: byAge ? (all?.enrolled ?? 0) : (counted?.enrolled ?? 0),
      missing: byAge ? null : (counted?.certified ?? 0) - (counted?.enrolled ?? 0),
      subsidyFen: Number(all?.fen ?? 0),
      funding: paid.flatMap(({ funder, fen }) =>
        funder === null || fen === 0n ? [] : [{ funder: funderOf(pack, funder), fen: Number(fen) }],
      ),
    };
  });
}

async function coverageOf(tx: Tx, campaignId: string, today: Day) {
  return tx.$queryRaw<{ category: string; certified: number; enrolled: number }[]>`
    SELECT category, certified, enrolled FROM category_coverage(${campaignId}::uuid, ${today}::date)`;
}

type Money = { category: string; funder: string | null; enrolled: number; fen: bigint };

/** The subsidy by category, and by category and funder. */
async function moneyOf(tx: Tx, campaignId: string) {
  return tx.$queryRaw<Money[]>`
    SELECT category, funder, enrolled, fen FROM category_money(${campaignId}::uuid)`;
}
