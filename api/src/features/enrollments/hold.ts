import type { Prisma } from '@canbao/database';
import type { Day } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { type FamilyPerson, lockPersonOf, readFamily } from './family.ts';

export const noSuchEnrollment = () => new NotFound({ zh: '参保登记', en: 'enrollment' });

/** An enrollment held for a change: its person locked, its campaign, the campaign's day, and what was read along. */
export type Held<Also = null> = {
  campaign: CampaignRow;
  day: Day;
  person: FamilyPerson;
  before: EnrollmentColumns;
  also: Also;
};

/**
 * Locks the person of an enrollment and reads both, in two round trips.
 *
 * @param also something else to be read along: a scalar subselect
 * @throws NotFound for an enrollment beyond sight, or none at all
 */
export async function hold<Also = null>(
  platform: Platform,
  tx: Tx,
  countyId: number,
  id: string,
  also?: Prisma.Sql,
): Promise<Held<Also>> {
  const locked = isId(id) ? await lockPersonOf(tx, countyId, id) : null;
  if (!locked) throw noSuchEnrollment();
  const day = todayOf(locked.campaign, platform.clock);
  const [person] = await readFamily<Also>(tx, locked.campaign, day, [locked.residentId], also);
  if (!person?.enrollment) throw noSuchEnrollment();
  return { campaign: locked.campaign, day, person, before: person.enrollment, also: person.also };
}
