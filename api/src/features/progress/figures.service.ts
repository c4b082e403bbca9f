import type { Day, Fen } from '@canbao/values';
import { type CountyActor, sightOf } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { dayOrNull } from '../../platform/days.ts';
import { type CampaignRow, columnsCounted, statesCounted } from '../counties/index.ts';
import { keptPayments, owesMore, paidTooMuch, refundOpen } from '../enrollments/index.ts';

/** How many are in which state, and their money, withdrawn left out. enrolled: who counts by the county's choice. */
export type Figures = {
  residents: number;
  registered: number;
  assessed: number;
  paid: number;
  undetermined: number;
  withdrawn: number;
  enrolled: number;
  premiumFen: Fen;
  subsidyFen: Fen;
  selfPayFen: Fen;
  paidFen: Fen;
};

/** A campaign's figures within the asker's sight, as they are now. */
export async function figuresOf(tx: Tx, actor: CountyActor, campaign: CampaignRow): Promise<Figures> {
  const { countyId, townshipId, villageId } = actor;
  const [row] = await tx.$queryRaw<{ [Name in keyof Figures]: bigint | null }[]>`
    SELECT sum(residents)::bigint AS residents, sum(registered)::bigint AS registered, sum(assessed)::bigint AS assessed, sum(paid)::bigint AS paid,
      sum(undetermined)::bigint AS undetermined, sum(withdrawn)::bigint AS withdrawn, sum(${columnsCounted(campaign.countsAs)})::bigint AS enrolled,
      sum(premium_fen)::bigint AS "premiumFen", sum(subsidy_fen)::bigint AS "subsidyFen", sum(self_pay_fen)::bigint AS "selfPayFen", sum(paid_fen)::bigint AS "paidFen"
    FROM tallies_now
    WHERE county_id = ${countyId} AND campaign_id = ${campaign.id}::uuid AND dimension = 'all'
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR village_id = ${villageId}::uuid)`;
  const figures = Object.entries(row ?? {}).map(([name, sum]) => [name, Number(sum ?? 0)]);
  return Object.fromEntries(figures) as Figures;
}

/** A list that should be emptied: how many are on it, and since when the oldest waits. */
export type WorkItem = { kind: WorkKind; count: number; oldest: Day | null };
/** Stable words. */
export type WorkKind =
  | 'undetermined'
  | 'unpaid'
  | 'supplement'
  | 'unapplied'
  | 'refund'
  | 'certified-missing';

/** What waits for a person within the asker's sight; no list at all for those who see no people. */
export async function workOf(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  today: Day,
): Promise<WorkItem[]> {
  if (sightOf(actor) !== 'people') return [];
  const { countyId, townshipId, villageId } = actor;
  const campaignId = campaign.id;
  const rows = await tx.$queryRaw<{ kind: WorkKind; count: number; oldest: Date | null }[]>`
    SELECT 'undetermined' AS kind, count(*)::int AS count, min(assessed_for) AS oldest FROM enrollments
    WHERE county_id = ${countyId} AND campaign_id = ${campaignId}::uuid AND decision = 'undetermined' AND state <> 'withdrawn'
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR village_id = ${villageId}::uuid)
    UNION ALL
    SELECT 'unpaid', count(*)::int, min(assessed_for) FROM enrollments
    WHERE county_id = ${countyId} AND campaign_id = ${campaignId}::uuid AND state = 'assessed'
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR village_id = ${villageId}::uuid)
    UNION ALL
    SELECT 'unapplied', count(*)::int, min(p.credited_on) FROM payments p
      JOIN enrollments e ON e.county_id = ${countyId} AND e.id = p.enrollment_id AND e.campaign_id = ${campaignId}::uuid
    WHERE p.county_id = ${countyId} AND ${keptPayments}
      AND (${townshipId}::uuid IS NULL OR p.township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR p.village_id = ${villageId}::uuid)
    UNION ALL
    SELECT 'supplement', count(*)::int, NULL FROM enrollments e
    WHERE e.county_id = ${countyId} AND e.campaign_id = ${campaignId}::uuid AND ${owesMore}
      AND (${townshipId}::uuid IS NULL OR e.township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR e.village_id = ${villageId}::uuid)
    UNION ALL
    SELECT 'refund', count(DISTINCT w.id)::int, min(w.since) FROM (
      SELECT e.id, NULL::date AS since FROM enrollments e
      WHERE e.county_id = ${countyId} AND e.campaign_id = ${campaignId}::uuid AND ${paidTooMuch}
        AND (${townshipId}::uuid IS NULL OR e.township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR e.village_id = ${villageId}::uuid)
      UNION ALL
      SELECT e.id, p.settled_on FROM payments p
        JOIN enrollments e ON e.county_id = ${countyId} AND e.id = p.enrollment_id AND e.campaign_id = ${campaignId}::uuid
      WHERE p.county_id = ${countyId} AND ${refundOpen(countyId)}
        AND (${townshipId}::uuid IS NULL OR p.township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR p.village_id = ${villageId}::uuid)) w
    UNION ALL
    SELECT 'certified-missing', count(DISTINCT c.resident_id)::int, NULL FROM certifications c
    WHERE c.county_id = ${countyId} AND c.valid_from <= ${today}::date AND (c.valid_to IS NULL OR c.valid_to >= ${today}::date)
      AND (${townshipId}::uuid IS NULL OR c.township_id = ${townshipId}::uuid) AND (${villageId}::uuid IS NULL OR c.village_id = ${villageId}::uuid)
      AND NOT EXISTS (SELECT FROM enrollments e WHERE e.county_id = ${countyId} AND e.campaign_id = ${campaignId}::uuid
        AND e.resident_id = c.resident_id AND e.state = ANY (${[...statesCounted[campaign.countsAs]]}))`;
  return rows.map(({ kind, count, oldest }) => ({ kind, count, oldest: dayOrNull(oldest) }));
}
