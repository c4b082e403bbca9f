import { addDays, type Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { recordAudit } from '../audit/index.ts';
import { activePolicy, certifierOf } from '../policy-packs/index.ts';
import {
  campaignNow,
  checkReason,
  noSuchResident,
  optionalText,
  residentsByIds,
  withSightOfPeople,
} from '../residents/index.ts';
import { certificationsChanged } from './certifications.changes.ts';
import {
  AlreadyCertified,
  AlreadyEnded,
  CategoryByAge,
  CategoryOfAnotherAgency,
  CategoryUnknown,
  DaysReversed,
} from './certifications.errors.ts';
import { mayCertify, speaksFor, whoCertifies } from './certifications.policy.ts';
import { certificationById, certificationsOf, insertCertifications } from './certifications.rows.ts';

export type CertificationInput = {
  residentId: string;
  categoryId: string;
  from: Day;
  to?: Day | null | undefined;
  evidence?: string | null | undefined;
};

/** An agency certifies people whom it does not see yet, and what that changes lies beyond its sight. */
const inSight = (actor: CountyActor): CountyActor =>
  actor.role === 'CERTIFYING_AGENCY' ? withSightOfPeople(actor) : actor;

/** The agency that certifies a category by the active pack, for which this actor may speak. */
async function agencyFor(tx: Tx, actor: CountyActor, category: string): Promise<string> {
  const { pack } = await activePolicy(tx, await campaignNow(tx, actor.countyId));
  const known = pack.subsidies?.categories.some(({ id }) => id === category);
  if (!known) throw new CategoryUnknown();
  const agency = certifierOf(pack, category);
  if (!agency) throw new CategoryByAge();
  if (!speaksFor(actor, agency.id)) throw new CategoryOfAnotherAgency(agency.name);
  return agency.id;
}

const lockResident = (tx: Tx, countyId: number, id: string) =>
  tx.$queryRaw`SELECT r.id FROM residents r WHERE r.county_id = ${countyId}::int AND r.id = ${id}::uuid FOR NO KEY UPDATE`;

/**
 * Records that somebody has an identity from … to …, as the agency of the active pack certifies it. An
 * enrollment not paid yet is assessed again in the same transaction; a paid one stays as it was.
 *
 * @returns the certification's id
 * @throws NotFound, CategoryUnknown, CategoryByAge, CategoryOfAnotherAgency, DaysReversed, AlreadyCertified, NoActivePack
 */
export async function recordCertification(
  platform: Platform,
  actor: CountyActor,
  input: CertificationInput,
): Promise<string> {
  authorize(actor, mayCertify, whoCertifies);
  const { residentId, categoryId, from, to = null } = input;
  if (to && to < from) throw new DaysReversed('to', from);
  const evidence = optionalText('evidence', { zh: '凭据', en: 'The evidence' }, input.evidence);
  return platform.inCounty(inSight(actor), async (tx) => {
    if (!isId(residentId)) throw noSuchResident();
    await lockResident(tx, actor.countyId, residentId);
    const [resident] = await residentsByIds(tx, actor.countyId, [residentId]);
    if (!resident) throw noSuchResident();
    const agency = await agencyFor(tx, actor, categoryId);
    const others = await certificationsOf(tx, actor.countyId, [residentId]);
    const overlaps = others.some(
      (other) =>
        other.category === categoryId && (!other.to || other.to >= from) && (!to || other.from <= to),
    );
    if (overlaps) throw new AlreadyCertified();
    const { townshipId, villageId } = resident;
    const id = newId();
    await insertCertifications(tx, actor, [
      { id, residentId, townshipId, villageId, category: categoryId, agency, from, to, evidence },
    ]);
    await recordAudit(tx, actor, {
      action: 'certification-recorded',
      subjectType: 'resident',
      subjectId: residentId,
      townshipId,
      villageId,
      detail: { certification: id, category: categoryId, agency, from, to },
    });
    await certificationsChanged(platform, tx, actor, residentId);
    return id;
  });
}

/**
 * Ends a certification: on is its last day (the day before the first, where it never held). What was not
 * paid yet is assessed again in the same transaction.
 *
 * @throws NotFound (also for another agency's), DaysReversed, AlreadyEnded, TextFault without a reason
 */
export async function endCertification(
  platform: Platform,
  actor: CountyActor,
  id: string,
  on: Day,
  why: string,
): Promise<string> {
  authorize(actor, mayCertify, whoCertifies);
  const reason = checkReason(why);
  return platform.inCounty(inSight(actor), async (tx) => {
    const { countyId } = actor;
    const found = isId(id) ? await certificationById(tx, countyId, id) : null;
    if (!found || !speaksFor(actor, found.agency))
      throw new NotFound({ zh: '资格认定', en: 'certification' }, 'id');
    await lockResident(tx, countyId, found.residentId);
    if (on < addDays(found.from, -1)) throw new DaysReversed('on', found.from);
    const ended = await tx.$executeRaw`
      UPDATE certifications SET valid_to = ${on}::date, end_reason = ${reason}
      WHERE county_id = ${countyId}::int AND id = ${id}::uuid AND (valid_to IS NULL OR valid_to > ${on}::date)`;
    if (ended === 0) throw new AlreadyEnded();
    await recordAudit(tx, actor, {
      action: 'certification-ended',
      subjectType: 'resident',
      subjectId: found.residentId,
      townshipId: found.townshipId,
      villageId: found.villageId,
      reason,
      detail: { certification: id, category: found.category, on },
    });
    await certificationsChanged(platform, tx, actor, found.residentId);
    return id;
  });
}
