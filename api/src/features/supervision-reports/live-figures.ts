import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { CampaignRow } from '../counties/index.ts';
import { countsAsWords, progressOf } from '../progress/index.ts';
import { targetsInForce } from '../targets/index.ts';
import type { LiveFigures } from './figures.ts';

/** The campaign's figures as its progress shows them now, from the same people. Throws NotAllowed as progress does. */
export async function liveFigures(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  today: Day,
): Promise<LiveFigures> {
  const { countyId } = actor;
  const progress = await progressOf(tx, actor, campaign.planYear, () => today);
  const targets = await targetsInForce(tx, actor, campaign, today);
  const county = await tx.county.findUniqueOrThrow({ where: { id: countyId }, select: { name: true } });
  const figuresOf = ({ target, enrolled, rate, gap, lastSevenDays }: (typeof progress)['whole']) => ({
    target,
    enrolled,
    rate,
    gap,
    lastSevenDays,
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
    whole: { townshipId: null, name: county.name, ...figuresOf(progress.whole) },
    townships: progress.townships.map((row) => ({
      townshipId: row.township?.id ?? null,
      name: row.township?.name ?? '',
      ...figuresOf(row),
    })),
  };
}
