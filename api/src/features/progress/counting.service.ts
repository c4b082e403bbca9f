import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { keysAfter, type Page, type Slice, sliceOf } from '../../platform/keyset.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { type CampaignRow, type CountsAs, todayOf } from '../counties/index.ts';
import { checkReason } from '../residents/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { CountingReasonMissing, CountingSame, CountingStale } from './counting.errors.ts';
import { mayChooseCounting, maySeeProgress, whoChoosesCounting, whoSeesProgress } from './progress.policy.ts';

/** What a county chose to count as enrolled: by whom, on which day of the campaign, and why where it changed. */
export type Choice = {
  id: string;
  countsAs: CountsAs;
  reason: string | null;
  chosenByName: string;
  chosenOn: Day;
};
/** expected: the choice that the page showed; null where none was made yet. */
export type NewChoice = {
  planYear?: number | null | undefined;
  countsAs: CountsAs;
  expected?: CountsAs | null | undefined;
  reason?: string | null | undefined;
};

/** The choice that holds; null where the county has made none, so that who has paid counts. */
export async function choiceOf(tx: Tx, { countyId, id }: CampaignRow): Promise<Choice | null> {
  const [row] = await choices(tx, countyId, id, { first: 1, after: null });
  return row ?? null;
}

/** All choices of a campaign, the newest first. Throws NotAllowed. */
export async function choicesPage(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  page: Page,
): Promise<Slice<Choice>> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const rows = await choices(tx, actor.countyId, campaign.id, { ...page, first: page.first + 1 });
  return sliceOf(rows, page, ({ id }) => [id]);
}

async function choices(tx: Tx, countyId: number, campaignId: string, page: Page): Promise<Choice[]> {
  const [before = null] = keysAfter(page, 'id') ?? [];
  return tx.$queryRaw<Choice[]>`
    SELECT id, counts_as AS "countsAs", reason, chosen_by_name AS "chosenByName", chosen_on::text AS "chosenOn" FROM counting_choices
    WHERE county_id = ${countyId}::int AND campaign_id = ${campaignId}::uuid AND (${before}::uuid IS NULL OR id < ${before}::uuid)
    ORDER BY id DESC LIMIT ${page.first}::int`;
}

/**
 * Chooses what counts as enrolled in a campaign: once, and again only with a reason. Every figure follows in the same
 * transaction; of two choices at once the second sees the first, and is refused.
 *
 * @returns the campaign's plan year
 * @throws NotAllowed, NotFound, CountingStale, CountingSame, CountingReasonMissing, TextFault
 */
export async function chooseCounting(
  platform: Platform,
  actor: CountyActor,
  { planYear, countsAs, expected, reason }: NewChoice,
): Promise<number> {
  authorize(actor, mayChooseCounting, whoChoosesCounting);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    const { id } = await campaignOrRefuse(tx, countyId, planYear);
    await tx.$executeRaw`SELECT FROM campaigns WHERE county_id = ${countyId}::int AND id = ${id}::uuid FOR UPDATE`;
    const campaign = await campaignOrRefuse(tx, countyId, planYear);
    const before = await choiceOf(tx, campaign);
    if ((before?.countsAs ?? null) !== (expected ?? null)) throw new CountingStale();
    if (before?.countsAs === countsAs) throw new CountingSame();
    if (before && !reason?.trim()) throw new CountingReasonMissing();
    const why = reason?.trim() ? checkReason(reason) : null;
    await tx.$executeRaw`SELECT choose_counting(${id}::uuid, ${countsAs})`;
    await tx.$executeRaw`
      INSERT INTO counting_choices (county_id, id, campaign_id, counts_as, reason, chosen_by, chosen_by_name, chosen_on)
      VALUES (${countyId}::int, ${newId()}::uuid, ${id}::uuid, ${countsAs}, ${why}, ${actor.accountId}::uuid, ${actor.name},
        ${todayOf(campaign, platform.clock)}::date)`;
    await recordAudit(tx, actor, {
      action: 'counting-chosen',
      subjectType: 'campaign',
      subjectId: id,
      reason: why,
      detail: { before: before?.countsAs ?? null, after: countsAs, planYear: campaign.planYear },
    });
    return campaign.planYear;
  });
}
