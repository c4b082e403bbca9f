import { addDays, type Day, dayOf } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { CampaignRow, CountsAs } from '../counties/index.ts';
import { groupedOn, type Leaf, type NamesView, namesOn, partsOf } from '../places/index.ts';
import {
  activePolicy,
  type BasisOf,
  basisOf,
  type Span,
  spanOf,
  type TargetBasis,
} from '../policy-packs/index.ts';
import {
  type Goal,
  gapOf,
  goalOf,
  leafTargets,
  neededADay,
  rateOf,
  sumOfLeaves,
  targetsInForce,
} from '../targets/index.ts';
import { campaignOrRefuse } from './campaign.ts';
import { countsNow } from './counts-now.ts';
import { daysBefore, type Forecast, forecastOf } from './forecast.ts';
import { noLastYear } from './last-year.service.ts';
import { type Counts, dailyByLeaf, leafKey } from './progress.counts.ts';
import { maySeeProgress, whoSeesProgress } from './progress.policy.ts';
import { noCounts, sumOf, sumOfDays } from './sums.ts';

export { campaignOrRefuse } from './campaign.ts';

const LAST_DAY = dayOf('9999-12-31');

/** A part of a township that has a name of its own before or after a change. */
export type ProgressPart = {
  township: { id: string; name: string; code: string | null };
  target: number | null;
  enrolled: number;
  rate: number | null;
  /** Whether it is a piece of a township that was divided. */
  piece: boolean;
  since: number | null;
};
/** A township's progress, or that of all that the asker sees (township null). */
export type ProgressRow = Counts & {
  township: { id: string; name: string; code: string | null } | null;
  /** Of what the township is made up; none where it is what the notice calls it. */
  parts: ProgressPart[];
  target: number | null;
  rate: number | null;
  gap: number | null;
  today: number;
  lastSevenDays: number;
  neededADay: number | null;
  forecast: Forecast | null;
  /** On the same day last year; null where there was no campaign. */
  lastYear: number | null;
  /** Who came to count on the day that was asked for or later; null where none was. */
  since: number | null;
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
  /** The day under whose names the townships are, and the days that may be asked for. */
  namesOn: Day;
  views: NamesView[];
  /** Divided townships whose target nobody has divided: with them the rows' targets add up to the whole. */
  undivided: { township: { id: string; name: string; code: string | null }; people: number }[];
};

/**
 * Progress by township against the targets in force, within the asker's sight.
 * @param todayOf the campaign's day
 * @param asked the day under whose names of the townships; by default the campaign's
 * @param since a day from which on those who came to count are counted apart
 * @throws NotAllowed, NotFound where there is no campaign of that year
 */
export async function progressOf(
  tx: Tx,
  actor: CountyActor,
  planYear: number | null | undefined,
  todayOf: (campaign: CampaignRow) => Day,
  asked?: Day | null,
  since?: Day,
): Promise<Progress> {
  authorize(actor, maySeeProgress, whoSeesProgress);
  const campaign = await campaignOrRefuse(tx, actor.countyId, planYear);
  const today = todayOf(campaign);
  const targets = await targetsInForce(tx, actor, campaign, today);
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const span = spanOf(active?.meaning.windows ?? [], today);
  const names = await namesOn(tx, actor, { notice: span.from, today, asked });
  const each = await leafTargets(tx, actor, targets.setId, targets.byTownship, names);
  const now = await countsNow(tx, actor, campaign, today, names.places);
  const { counted, daily, lastYearDay, lastYear } = now;
  const sinceThen =
    since && (await dailyByLeaf(tx, actor, campaign, names.places, { from: since, to: LAST_DAY }));
  const ground = { today, span, goal: goalOf(targets.goalPercent, targets.goalExceed) };
  const counts = new Map(counted.map((leaf) => [leafKey(leaf), leaf]));
  const leaves = new Map(
    [...counted, ...each.leaves].map(({ townshipId, piece }) => [
      leafKey({ townshipId, piece }),
      { townshipId, piece },
    ]),
  );
  const codes = new Map(names.townships.map(({ id, code }) => [id, code]));
  const at = (leaf: Leaf): Counts => counts.get(leafKey(leaf)) ?? noCounts;
  const daysOf = (of: readonly Leaf[]) => sumOfDays(of.map((leaf) => daily.get(leafKey(leaf)) ?? new Map()));
  const cameSince = (of: readonly Leaf[]) =>
    sinceThen
      ? of.flatMap((leaf) => [...(sinceThen.get(leafKey(leaf))?.values() ?? [])]).reduce((a, b) => a + b, 0)
      : null;
  const named = (id: string, name: string) => ({ id, name, code: codes.get(id) ?? null });
  const townships = groupedOn([...leaves.values()], names).map((group) => ({
    township: named(group.township.id, group.name),
    parts: partsOf(group, names).map((leaf) => {
      const [target, enrolled] = [each.of(leaf) ?? null, at(leaf).enrolled];
      const township = named(leaf.townshipId, names.noticeNameOf(leaf.townshipId));
      const piece = leaf.piece !== null;
      return { township, piece, target, enrolled, rate: rateOf(enrolled, target), since: cameSince([leaf]) };
    }),
    ...reckon(ground, sumOf(group.leaves.map(at)), sumOfLeaves(each, group.leaves), daysOf(group.leaves)),
    lastYear: lastYear && group.leaves.reduce((sum, leaf) => sum + (lastYear.get(leafKey(leaf)) ?? 0), 0),
    since: cameSince(group.leaves),
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
    namesOn: names.day,
    views: names.views,
    undivided: each.undivided.map(({ townshipId, people }) => ({
      township: named(townshipId, names.noticeNameOf(townshipId)),
      people,
    })),
    whole: {
      township: null,
      parts: [],
      ...whole,
      lastYear: lastYear && townships.reduce((sum, row) => sum + (row.lastYear ?? 0), 0),
      since: cameSince([...leaves.values()]),
    },
    townships,
  };
}

type Ground = { today: Day; span: Span; goal: Goal };

function reckon(
  { today, span, goal }: Ground,
  counts: Counts,
  target: number | null,
  daily: ReadonlyMap<Day, number>,
) {
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
