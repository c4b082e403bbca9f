import { addDays, type Day, daysBetween } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import { type CampaignRow, campaignOf } from '../counties/index.ts';
import { type ActivePack, activePolicy, type BasisOf, basisOf } from '../policy-packs/index.ts';
import { type Goal, gapOf, goalOf, neededADay, rateOf } from './coverage.ts';
import { targetsInForce } from './in-force.ts';
import { maySeeProgress, whoSeesProgress } from './targets.policy.ts';

/** A township's progress, or that of all that the asker sees (township null). */
export type ProgressRow = {
  township: { id: string; name: string; code: string | null } | null;
  target: number | null;
  enrolled: number;
  paid: number;
  undetermined: number;
  rate: number | null;
  gap: number | null;
  lastSevenDays: number;
  neededADay: number | null;
};
export type Progress = {
  asOf: Day;
  goalPercent: number | null;
  goalExceed: boolean;
  basis: BasisOf;
  noRateBecause: Text | null;
  whole: ProgressRow;
  townships: ProgressRow[];
};

const campaignNoun = { zh: '年度参保征缴', en: 'campaign' };

/** The campaign of a plan year. Throws NotFound. */
export async function campaignOrRefuse(
  tx: Tx,
  countyId: number,
  planYear?: number | null,
): Promise<CampaignRow> {
  const campaign = await campaignOf(tx, countyId, planYear);
  if (!campaign) throw new NotFound(campaignNoun, 'planYear');
  return campaign;
}

/**
 * Progress by township against the targets of the active pack, within the asker's sight.
 * @param todayOf the campaign's day
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function progressOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
): Promise<Progress> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const campaign = await campaignOrRefuse(tx, actor.countyId, planYear);
  const today = todayOf(campaign);
  const targets = await targetsInForce(tx, actor, campaign, today);
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const counted = await countsByTownship(tx, actor, campaign.id, today);
  const goal = goalOf(targets.goalPercent, targets.goalExceed);
  const days = daysLeft(active, today);
  return {
    asOf: today,
    goalPercent: targets.goalPercent,
    goalExceed: targets.goalExceed,
    basis: active ? basisOf(active.pack, targets.cites) : { clauses: [], assumptions: [] },
    noRateBecause: targets.noTargetBecause,
    whole: { township: null, ...reckon(wholeOf(counted), targets.total, goal, days) },
    townships: counted.map(({ id, name, code, ...counts }) => ({
      township: { id, name, code },
      ...reckon(counts, targets.byTownship.get(id) ?? null, goal, days),
    })),
  };
}

type Counts = { enrolled: number; undetermined: number; lastSevenDays: number };
type TownshipCounts = Counts & { id: string; name: string; code: string | null };

/** One statement: names, counts now, and the last seven days. */
async function countsByTownship(
  tx: Tx,
  { countyId, townshipId }: CountyActor,
  campaignId: string,
  today: Day,
): Promise<TownshipCounts[]> {
  return tx.$queryRaw<TownshipCounts[]>`
    SELECT d.id, d.name, d.code, coalesce(n.enrolled, 0)::int AS enrolled,
      coalesce(n.undetermined, 0)::int AS undetermined, coalesce(s.enrolled, 0)::int AS "lastSevenDays"
    FROM divisions d
    LEFT JOIN (
      SELECT township_id, sum(paid + township_checked + county_confirmed) AS enrolled, sum(undetermined) AS undetermined
      FROM tallies_now WHERE county_id = ${countyId} AND campaign_id = ${campaignId}::uuid AND dimension = 'all' GROUP BY township_id
    ) n ON n.township_id = d.id
    LEFT JOIN (
      SELECT township_id, sum(enrolled) AS enrolled FROM tally_days_now
      WHERE county_id = ${countyId} AND campaign_id = ${campaignId}::uuid AND day > ${addDays(today, -7)}::date AND day <= ${today}::date GROUP BY township_id
    ) s ON s.township_id = d.id
    WHERE d.county_id = ${countyId} AND d.level = 'township' AND (${townshipId}::uuid IS NULL OR d.id = ${townshipId}::uuid)
    ORDER BY d.code, d.id`;
}

/** The sum of what is seen. */
function wholeOf(rows: Counts[]): Counts {
  const sum = (of: (row: Counts) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    enrolled: sum((row) => row.enrolled),
    undetermined: sum((row) => row.undetermined),
    lastSevenDays: sum((row) => row.lastSevenDays),
  };
}

function reckon(
  counts: Counts,
  target: number | null,
  goal: Goal,
  days: number,
): Omit<ProgressRow, 'township'> {
  const gap = gapOf(counts.enrolled, target, goal);
  return {
    ...counts,
    target,
    paid: counts.enrolled,
    rate: rateOf(counts.enrolled, target),
    gap,
    neededADay: neededADay(gap, days),
  };
}

/** Days until the last window that is everybody's closes, today included; 0 once it has. */
function daysLeft(active: ActivePack | null, today: Day): number {
  const windows = active?.meaning.windows ?? [];
  const common = windows.filter(({ who }) => who === null);
  const ends = (common.length > 0 ? common : windows).map(({ to }) => to).sort();
  const last = ends.at(-1);
  return last === undefined ? 0 : Math.max(0, daysBetween(today, last) + 1);
}
