import { type Day, dayOf } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import { inspectionResults } from '../inspections/index.ts';
import { countsAsWords, progressOf } from '../progress/index.ts';
import { targetsInForce } from '../targets/index.ts';
import type { InspectedFigures, LiveFigures } from './figures.ts';

/**
 * The campaign's figures as its progress shows them now, from the same people.
 * @param since the day of a report that they are measured against
 * @param inspectedBefore the number of the last inspection that a report stated; a later one that is closed is stated now
 * @throws NotAllowed as progress does
 */
export async function liveFigures(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  { today, inspectedBefore, since }: { today: Day; inspectedBefore: number; since?: Day },
): Promise<LiveFigures> {
  const { countyId } = actor;
  const progress = await progressOf(tx, actor, campaign.planYear, () => today, null, since);
  const targets = await targetsInForce(tx, actor, campaign, today);
  const county = await tx.county.findUniqueOrThrow({ where: { id: countyId }, select: { name: true } });
  const figuresOf = (row: (typeof progress)['whole']) => ({
    target: row.target,
    enrolled: row.enrolled,
    rate: row.rate,
    gap: row.gap,
    lastSevenDays: row.lastSevenDays,
    today: row.today,
    ...(since ? { since: row.since } : {}),
    parts: row.parts.map(({ township, piece, target, enrolled, rate, since: came }) => ({
      ...{ townshipId: township.id, piece, name: township.name, target, enrolled, rate },
      ...(since ? { since: came } : {}),
    })),
  });
  return {
    asOf: progress.asOf,
    planYear: campaign.planYear,
    countyName: county.name,
    goal: progress.goalPercent === null ? null : Math.round(progress.goalPercent * 100),
    goalExceed: progress.goalExceed,
    basis: targets.basis,
    countsFrom: targets.countsFrom,
    countsAs: countsAsWords[progress.countsAs],
    noRateBecause: progress.noRateBecause,
    neededADay: progress.whole.neededADay,
    inspection: await inspectedFigures(tx, actor, campaign.id, { today, inspectedBefore }),
    whole: { townshipId: null, name: county.name, ...figuresOf(progress.whole) },
    townships: progress.townships.map((row) => ({
      townshipId: row.township?.id ?? null,
      name: row.township?.name ?? '',
      ...figuresOf(row),
    })),
  };
}

const FIRST_DAY = dayOf('0001-01-01');

async function inspectedFigures(
  tx: Tx,
  actor: CountyActor,
  campaignId: string,
  { today, inspectedBefore }: { today: Day; inspectedBefore: number },
): Promise<InspectedFigures | null> {
  const closed = await inspectionResults(tx, actor, campaignId, FIRST_DAY, today);
  const last = closed.filter(({ number }) => number > inspectedBefore).at(-1);
  if (!last?.rate) return null;
  const { number, sampled, correct, errors, rate } = last;
  return { number, sampled, checked: correct + errors, errors, ...rate };
}
