import { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database.ts';
import { dayOrNull } from '../../platform/days.ts';
import { categoriesOn } from '../certifications/index.ts';
import { type CampaignRow, currentCampaign } from '../counties/index.ts';
import { type ResidentRow, residentFields } from '../residents/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';

/** Somebody with all that an enrollment needs: certified categories of a day, and the enrollment there is. */
export type FamilyPerson = ResidentRow & {
  certifications: string[];
  enrollment: EnrollmentColumns | null;
};
/** A command that was answered before. */
export type Command = { operation: string; digest: string; result: unknown };

type LockedRow = Omit<CampaignRow, 'demoToday'> & { residentId: string; demoToday: Date | null };
const campaignFrom = ({
  countyId,
  id,
  planYear,
  activePackId,
  demoToday,
  countsAs,
}: LockedRow): CampaignRow => ({
  countyId,
  id,
  planYear,
  activePackId,
  demoToday: dayOrNull(demoToday),
  countsAs,
});

/**
 * Locks these residents and everybody of their households, in one order for all, until the transaction ends;
 * reads the county's campaign on the way. Whatever changes somebody's enrollment locks the person first, so
 * that what is read afterwards holds.
 *
 * @returns the ids locked: of these and their households, within sight; and the campaign, null where nobody was found
 */
export async function lockFamily(tx: Tx, countyId: number, ids: readonly string[]) {
  const rows = await tx.$queryRaw<LockedRow[]>`
    SELECT r.id AS "residentId", c.county_id AS "countyId", c.id, c.plan_year AS "planYear",
      c.active_pack_id AS "activePackId", c.demo_today AS "demoToday", c.counts_as AS "countsAs"
    FROM residents r, (${currentCampaign(countyId)}) c
    WHERE r.county_id = ${countyId}::int AND r.id IN (
      SELECT m.id FROM residents m WHERE m.county_id = ${countyId}::int AND m.id = ANY (${[...ids]}::uuid[])
      UNION SELECT m.id FROM residents o JOIN residents m ON m.county_id = ${countyId}::int AND m.household_id = o.household_id
        WHERE o.county_id = ${countyId}::int AND o.id = ANY (${[...ids]}::uuid[]))
    ORDER BY r.id FOR NO KEY UPDATE OF r`;
  const [first] = rows;
  return { ids: rows.map(({ residentId }) => residentId), campaign: first ? campaignFrom(first) : null };
}

/** Locks the person of an enrollment, and reads its campaign; null beyond sight. */
export async function lockPersonOf(tx: Tx, countyId: number, enrollmentId: string) {
  const [row] = await tx.$queryRaw<LockedRow[]>`
    SELECT r.id AS "residentId", c.county_id AS "countyId", c.id, c.plan_year AS "planYear",
      c.active_pack_id AS "activePackId", c.demo_today AS "demoToday", c.counts_as AS "countsAs"
    FROM residents r JOIN enrollments e ON e.county_id = ${countyId}::int AND e.resident_id = r.id
      JOIN campaigns c ON c.county_id = ${countyId}::int AND c.id = e.campaign_id
    WHERE r.county_id = ${countyId}::int AND e.id = ${enrollmentId}::uuid FOR NO KEY UPDATE OF r`;
  return row ? { residentId: row.residentId, campaign: campaignFrom(row) } : null;
}

/**
 * Residents with their certified categories of the day and their enrollment of the campaign.
 *
 * @param also something else to be read in the same round trip: a scalar subselect, the same for all
 */
export function readFamily<Also = null>(
  tx: Tx,
  campaign: CampaignRow,
  day: Day,
  ids: readonly string[],
  also: Prisma.Sql = Prisma.sql`NULL::jsonb`,
): Promise<(FamilyPerson & { also: Also })[]> {
  const { countyId } = campaign;
  return tx.$queryRaw<(FamilyPerson & { also: Also })[]>`
    SELECT ${residentFields}, ${categoriesOn(countyId, day)} AS certifications, to_jsonb(e) AS enrollment, ${also} AS also
    FROM residents r LEFT JOIN enrollments e
      ON e.county_id = ${countyId}::int AND e.campaign_id = ${campaign.id}::uuid AND e.resident_id = r.id
    WHERE r.county_id = ${countyId}::int AND r.id = ANY (${[...ids]}::uuid[]) ORDER BY r.id`;
}

/** The actor's command of a key, to be read along: null where it was not answered before. A key is its account's own. */
export const commandOf = ({ countyId, accountId }: CountyActor, key: string): Prisma.Sql => Prisma.sql`(
  SELECT jsonb_build_object('operation', k.operation, 'digest', encode(k.digest, 'hex'), 'result', k.result)
  FROM commands k WHERE k.county_id = ${countyId}::int AND k.actor = ${accountId}::uuid AND k.key = ${key})`;
