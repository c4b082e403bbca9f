import type { Day } from '@canbao/values';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Text } from '../../platform/text.ts';
import { packById } from '../policy-packs/index.ts';
import { rateOf } from '../targets/index.ts';
import { divisionOf } from './overview.policy.ts';
import { readCounties, readDetail } from './overview.rows.ts';
import { countyOf, type OverviewCounty } from './overview.service.ts';
import type { ShownPart, ShownTownship } from './snapshot.ts';

/** A county looked at from above: down to its townships, and no further. */
export type CountyFromAbove = {
  row: OverviewCounty;
  townships: (ShownTownship & { rate: number | null })[];
  tiers: ShownPart[];
  categories: ShownPart[];
  trend: { day: Day; enrolled: number }[];
  openQuestions: { says: Text; ask: string }[];
};

/** Six digits within the division, or NotFound alike for what is none of its counties. */
export function countyCode(code: string): number {
  if (/^[1-9][0-9]{5}$/.test(code)) return Number(code);
  throw new NotFound({ zh: '县（市、区）', en: 'county' }, 'code');
}

/**
 * A county of the division, with what its figures are broken down into.
 *
 * @param planYear by default its current campaign's
 * @throws NotAllowed for anybody but viewers of a division; NotFound for what is none of its counties
 */
export async function countyFromAbove(
  tx: Tx,
  actor: Actor,
  code: string,
  planYear: number | null | undefined,
  clock: Clock,
): Promise<CountyFromAbove> {
  divisionOf(actor);
  const countyId = countyCode(code);
  const [found] = await readCounties(tx, planYear ?? null, countyId);
  if (!found) throw new NotFound({ zh: '县（市、区）', en: 'county' }, 'code');
  const row = countyOf(found, clock.now());
  const detail = row.planYear === null ? null : await readDetail(tx, countyId, row.planYear);
  const pack = row.packId === null ? null : await packById(tx, countyId, row.packId);
  const parts = detail?.parts ?? [];
  return {
    row,
    townships: (detail?.townships ?? []).map((township) => ({
      ...township,
      rate: township.enrolled === null ? null : rateOf(township.enrolled, township.target),
    })),
    tiers: parts.filter(({ dimension }) => dimension === 'tier'),
    categories: parts.filter(({ dimension }) => dimension === 'category'),
    trend: (detail?.trend ?? []).map(([day, enrolled]) => ({ day, enrolled })),
    openQuestions: pack?.meaning.openQuestions ?? [],
  };
}
