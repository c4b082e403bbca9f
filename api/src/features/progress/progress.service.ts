import { addDays, type Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { CampaignRow, CountsAs } from '../counties/index.ts';
import { activePolicy, type BasisOf, basisOf, type TargetBasis } from '../policy-packs/index.ts';
import { type Goal, gapOf, goalOf, neededADay, rateOf, targetsInForce } from '../targets/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { type Span, spanOf } from './collecting.ts';
import { countsNow } from './counts-now.ts';
import { daysBefore, type Forecast, forecastOf } from './forecast.ts';
import { noLastYear } from './last-year.service.ts';
import type { Counts } from './progress.counts.ts';
import { maySeeProgress, whoSeesProgress } from './progress.policy.ts';

export { campaignOrRefuse } from './campaign.ts';

/** A township's progress, or that of all that the asker sees (township null). */
export type ProgressRow = Counts & {
  township: { id: string; name: string; code: string | null } | null;
  target: number | null;
  rate: number | null;
  gap: number | null;
  today: number;
  lastSevenDays: number;
  neededADay: number | null;
  forecast: Forecast | null;
  /** On the same day last year; null where there was no campaign. */
  lastYear: number | null;
};
export type Progress = {
  campaign: CampaignRow;
  asOf: Day;
  countsAs: CountsAs;
  /** The last day of everybody's window; null where the pack has none. */
  deadline: Day | null;
  daysLeft: number;
  /** The same day of last year, where there was a campaign. */
  lastYearDay: Day | null;
  /** Why there is no figure of last year; null where there is one. */
  noLastYearBecause: Text | null;
  goalPercent: number | null;
  goalExceed: boolean;
  targetBasis: TargetBasis | null;
  /** Why the targets are not the notice's own; null where they are. */
  targetReason: string | null;
  basis: BasisOf;
  noRateBecause: Text | null;
  whole: ProgressRow;
  townships: ProgressRow[];
};

/**
 * Progress by township against the targets in force, within the asker's sight.
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
  const span = spanOf(active?.meaning.windows ?? [], today);
  const { counted, daily, lastYearDay, lastYear } = await countsNow(tx, actor, campaign, today);
  const ground = { today, span, goal: goalOf(targets.goalPercent, targets.goalExceed) };
  const townships = counted.map(({ id, name, code, ...counts }) => ({
    township: { id, name, code },
    ...reckon(ground, counts, targets.byTownship.get(id) ?? null, daily.get(id) ?? new Map()),
    lastYear: lastYear && (lastYear.get(id) ?? 0),
  }));
  const whole = reckon(ground, sumOf(counted), targets.total, sumOfDays(daily.values()));
  return {
    campaign,
    asOf: today,
    countsAs: campaign.countsAs,
    deadline: span.to,
    daysLeft: span.daysLeft,
    lastYearDay: lastYear && lastYearDay,
    noLastYearBecause: lastYear ? null : noLastYear(campaign),
    goalPercent: targets.goalPercent,
    goalExceed: targets.goalExceed,
    targetBasis: targets.basis,
    targetReason: targets.reason,
    basis: active ? basisOf(active.pack, targets.cites) : { clauses: [], assumptions: [] },
    noRateBecause: targets.noTargetBecause,
    whole: {
      township: null,
      ...whole,
      lastYear: lastYear && townships.reduce((sum, row) => sum + (row.lastYear ?? 0), 0),
    },
    townships,
  };
}

/** The sum of what is seen. */
function sumOf(rows: readonly Counts[]): Counts {
  const sum = (of: (row: Counts) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    registered: sum((row) => row.registered),
    paid: sum((row) => row.paid),
    confirmed: sum((row) => row.confirmed),
    enrolled: sum((row) => row.enrolled),
    undetermined: sum((row) => row.undetermined),
  };
}

type Daily = ReadonlyMap<Day, number>;

function sumOfDays(each: Iterable<Daily>): Daily {
  const sums = new Map<Day, number>();
  for (const days of each) for (const [day, count] of days) sums.set(day, (sums.get(day) ?? 0) + count);
  return sums;
}

type Ground = { today: Day; span: Span; goal: Goal };

function reckon({ today, span, goal }: Ground, counts: Counts, target: number | null, daily: Daily) {
  const on = (day: Day) => daily.get(day) ?? 0;
  const gap = gapOf(counts.enrolled, target, goal);
  const lastSevenDays = [0, 1, 2, 3, 4, 5, 6].reduce((sum, back) => sum + on(addDays(today, -back)), 0);
  const before = span.from === null ? [] : daysBefore(today, span.from);
  return {
    ...counts,
    target,
    rate: rateOf(counts.enrolled, target),
    gap,
    today: on(today),
    lastSevenDays,
    neededADay: neededADay(gap, span.daysLeft),
    forecast: forecastOf(counts.enrolled, on(today), before.map(on), span.daysLeft),
  };
}
