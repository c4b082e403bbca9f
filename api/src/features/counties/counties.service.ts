import { Prisma } from '@canbao/database';
import { type Day, todayIn } from '@canbao/values';
import type { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database.ts';

import type { CountsAs } from './counting.ts';

export type County = { id: number; name: string };
/** One county, one plan year. */
export type Campaign = {
  countyId: number;
  id: string;
  planYear: number;
  activePackId: string | null;
  demoToday: Day | null;
  countsAs: CountsAs;
};
export type Township = { id: string; name: string; code: string | null };
export type Village = { id: string; name: string; code: string | null; townshipId: string };

/** Of a calendar of four digits. */
const LAST_YEAR = 9999;

/**
 * The campaign of a plan year; by default the newest that has an active pack, for a draft of next year's rules must
 * not turn everybody's page; the newest where none has. Null when there is none.
 */
export async function campaignOf(
  tx: Tx,
  countyId: number,
  planYear?: number | null,
): Promise<Campaign | null> {
  if (planYear && (planYear < 1 || planYear > LAST_YEAR)) return null;
  const which = planYear
    ? Prisma.sql`SELECT * FROM campaigns WHERE county_id = ${countyId}::int AND plan_year = ${planYear}::int`
    : currentCampaign(countyId);
  const [row] = await tx.$queryRaw<Campaign[]>`
    SELECT county_id AS "countyId", id, plan_year AS "planYear", active_pack_id AS "activePackId", demo_today::text AS "demoToday", counts_as AS "countsAs"
    FROM (${which}) campaign`;
  return row ?? null;
}

/** The same campaign by default, as a part of a statement: one row of the table campaigns, or none. */
export const currentCampaign = (countyId: number): Prisma.Sql => Prisma.sql`
  SELECT * FROM campaigns WHERE county_id = ${countyId}::int ORDER BY active_pack_id IS NULL, plan_year DESC LIMIT 1`;

/** The campaign's day: a demonstration's fixed one, or the real one in Asia/Shanghai. */
export function todayOf(campaign: Pick<Campaign, 'demoToday'>, clock: Clock): Day {
  return campaign.demoToday ?? todayIn('Asia/Shanghai', clock.now());
}

/** The county's townships. Their names are no secret within the county; their people and figures are. */
export async function townshipsOf(tx: Tx, countyId: number): Promise<Township[]> {
  const rows = await tx.division.findMany({
    where: { countyId, level: 'township' },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, code }) => ({ id, name, code }));
}

/** The county's villages: all, or by id, or of some townships. */
export async function villagesOf(
  tx: Tx,
  countyId: number,
  which: { ids?: readonly string[]; townshipIds?: readonly string[] } = {},
): Promise<Village[]> {
  const rows = await tx.division.findMany({
    where: {
      countyId,
      level: 'village',
      ...(which.ids ? { id: { in: [...which.ids] } } : {}),
      ...(which.townshipIds ? { townshipId: { in: [...which.townshipIds] } } : {}),
    },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, code, townshipId }) => ({ id, name, code, townshipId }));
}
