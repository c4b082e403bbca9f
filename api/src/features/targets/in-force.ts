import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { CampaignRow } from '../counties/index.ts';
import { type ActivePack, activePolicy, percentOfRate, type TargetBasis } from '../policy-packs/index.ts';
import { newestSets, rowsOfSet } from './target-sets.ts';

/** The targets that count on a day, within the asker's sight. */
export type TargetsInForce = {
  /** The set that counts; null where there is none. */
  setId: string | null;
  /** Null where no township has a target. */
  basis: TargetBasis | null;
  /** The day from which this set counts; null where it counts from the beginning. */
  countsFrom: Day | null;
  source: 'pack' | 'upload' | null;
  /** Why somebody set it in place of the pack's; null for the pack's own. */
  reason: string | null;
  /** People: the sum of the townships seen; the notice's printed total where no township has a target of its own. */
  total: number | null;
  byTownship: Map<string, number>;
  /** The coverage that the notice asks for, in percent; null where it gives no figure. */
  goalPercent: number | null;
  /** Whether more than the goal is asked for (超过). */
  goalExceed: boolean;
  /** Clauses and assumptions of the active pack on which targets and goal rest. */
  cites: string[];
  /** Why there is no total; null where there is one. */
  noTargetBecause: Text | null;
};

/** The campaign's targets as they count on a day: assessed ones before provisional. Authorizes nothing: its callers do. */
export async function targetsInForce(
  tx: Tx,
  actor: CountyActor,
  campaign: CampaignRow,
  today: Day,
): Promise<TargetsInForce> {
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const targets = active?.meaning.targets ?? null;
  const [set] = await newestSets(tx, actor.countyId, campaign.id, today);
  const rows = set ? await rowsOfSet(tx, actor, set) : [];
  const sum = rows.reduce((total, { people }) => total + people, 0);
  const whole = actor.townshipId === null && set ? set.total : 0;
  const total = sum || whole || null;
  const meaning = set?.basis === 'assessed' ? (targets?.assessed ?? targets) : targets;
  return {
    setId: set?.id ?? null,
    basis: set?.basis ?? null,
    countsFrom: set?.countsFrom ?? null,
    source: !set ? null : set.source === 'pack' ? 'pack' : 'upload',
    reason: set?.reason ?? null,
    total,
    byTownship: new Map(rows.map(({ townshipId, people }) => [townshipId, people])),
    goalPercent: percentOfRate(targets?.overallRate ?? null),
    goalExceed: targets?.exceed ?? false,
    cites: [...new Set([...(targets?.cites ?? []), ...(meaning?.cites ?? [])])],
    noTargetBecause: total === null ? whyNone(active) : null,
  };
}

function whyNone(active: ActivePack | null): Text {
  if (!active) {
    return {
      zh: '还没有生效的政策包，没有目标任务可比',
      en: 'No policy pack is active yet, so there is no target to compare with',
    };
  }
  return {
    zh: '通知没有给出目标任务人数，不计算参保率',
    en: 'The notice gives no target in people, so there is no rate',
  };
}
