import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import type { Text } from '../../platform/text.ts';
import type { CampaignRow } from '../counties/index.ts';
import { type ActivePack, activePolicy, percentOfRate } from '../policy-packs/index.ts';

/** On which population a set of targets stands: the one printed first, or the one that the assessment takes. */
export type TargetBasis = 'provisional' | 'assessed';

/** The targets that count on a day, within the asker's sight. */
export type TargetsInForce = {
  /** Null where no township has a target. */
  basis: TargetBasis | null;
  /** The day from which this set counts; null where it counts from the beginning. */
  countsFrom: Day | null;
  source: 'pack' | 'upload' | null;
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
  _today: Day,
): Promise<TargetsInForce> {
  const active = campaign.activePackId === null ? null : await activePolicy(tx, campaign);
  const targets = active?.meaning.targets ?? null;
  const rows = await rowsOf(tx, actor, campaign.id);
  const byTownship = new Map(rows.map(({ townshipId, people }) => [townshipId, people]));
  const sum = rows.reduce((total, { people }) => total + people, 0);
  const printed = actor.townshipId === null ? (targets?.total ?? null) : null;
  const total = sum || printed;
  return {
    basis: rows[0]?.basis ?? null,
    countsFrom: null,
    source: total === null ? null : 'pack',
    total,
    byTownship,
    goalPercent: percentOfRate(targets?.overallRate ?? null),
    goalExceed: targets?.exceed ?? false,
    cites: targets?.cites ?? [],
    noTargetBecause: total === null ? whyNone(active) : null,
  };
}

type Row = { townshipId: string; people: number; basis: TargetBasis };

async function rowsOf(tx: Tx, { countyId, townshipId }: CountyActor, campaignId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (township_id) township_id AS "townshipId", people, basis FROM targets
    WHERE county_id = ${countyId} AND campaign_id = ${campaignId}::uuid
      AND (${townshipId}::uuid IS NULL OR township_id = ${townshipId}::uuid)
    ORDER BY township_id, basis`;
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
