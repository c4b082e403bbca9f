import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type CountingShare, countingsOf } from './countings.ts';
import { divisionOf } from './overview.policy.ts';
import { readTrend } from './overview.rows.ts';
import type { OverviewCounty } from './overview.service.ts';
import type { Trend } from './trend.ts';

/** How enrollment went on in a division: the sum of its counties of one plan year, and what those count. */
export type DivisionTrend = { planYear: number; points: Trend; countings: CountingShare[] };

/**
 * The trend of the actor's whole division, or of one prefecture of it; null where none was taken yet.
 *
 * @param prefecture four digits; null for the whole
 * @param counties the counties of the overview, each with its current campaign
 * @throws NotAllowed for anybody but viewers of a division; NotFound for what is none of its prefectures
 */
export async function divisionTrend(
  tx: Tx,
  actor: Actor,
  prefecture: string | null,
  counties: readonly OverviewCounty[],
): Promise<DivisionTrend | null> {
  const code = prefecture ?? divisionOf(actor);
  const within = counties.filter(({ county }) => String(county.id).startsWith(code));
  if (prefecture !== null && (!/^[1-9][0-9]{3}$/.test(prefecture) || within.length === 0))
    throw new NotFound({ zh: '市（州）', en: 'prefecture' }, 'prefecture');
  const taken = await readTrend(tx, code);
  if (taken?.trendYear == null || taken.trend.length === 0) return null;
  const { trendYear, trend } = taken;
  return {
    planYear: trendYear,
    points: trend,
    countings: countingsOf(within.filter(({ planYear }) => planYear === trendYear)),
  };
}
