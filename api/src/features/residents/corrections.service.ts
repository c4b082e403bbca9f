import { Prisma } from '@canbao/database';
import type { Person } from '@canbao/policy-engine';
import { compareDays, type Day } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { todayOf } from '../counties/index.ts';
import { checkIdentity, idIndexOf } from './document.ts';
import { pinyinOf } from './names.ts';
import { registeredIds } from './registered.ts';
import { Stale } from './residents.errors.ts';
import { mayRegister, maySeePeople, mayTransfer, whoSeesPeople, whoTransfers } from './residents.policy.ts';
import { type Resident, residentsByIds } from './residents.rows.ts';
import { campaignNow, newHousehold, noSuchResident, villageWithin } from './residents.service.ts';
import { phoneColumns } from './secrets.ts';
import { checkPhone, checkReason, checkText, optionalText } from './texts.ts';

export type Correction = {
  id: string;
  version: number;
  name?: string | null | undefined;
  sex?: Resident['sex'] | null | undefined;
  birthDate?: Day | null | undefined;
  hukou?: Person['hukou'] | null | undefined;
  phone?: string | null | undefined;
  group?: string | null | undefined;
  relation?: string | null | undefined;
  reason: string;
};

/** The resident, locked until the transaction ends. Throws NotFound beyond sight, Stale for another version. */
async function locked(tx: Tx, countyId: number, id: string, version: number | null): Promise<Resident> {
  if (!isId(id)) throw noSuchResident();
  await tx.$queryRaw`SELECT r.id FROM residents r WHERE r.county_id = ${countyId}::int AND r.id = ${id}::uuid FOR NO KEY UPDATE`;
  const [resident] = await residentsByIds(tx, countyId, [id]);
  if (!resident) throw noSuchResident();
  if (version !== null && resident.version !== version) throw new Stale();
  return resident;
}

/**
 * Corrects what the register says of somebody; what is absent stays. An assessment made before stays as it was
 * made; paying, or correcting the enrollment, assesses again.
 *
 * @throws NotFound, Stale, TextFault, PhoneFault, IdentityFault where sex or birth date contradict a resident ID
 */
export async function correctResident(
  platform: Platform,
  actor: CountyActor,
  input: Correction,
): Promise<string> {
  authorize(actor, mayRegister, whoSeesPeople);
  const reason = checkReason(input.reason);
  const phone = input.phone === undefined ? undefined : checkPhone(input.phone);
  return platform.inCounty(actor, async (tx) => {
    const { countyId } = actor;
    const before = await locked(tx, countyId, input.id, input.version);
    const keys = await platform.keyring.county(tx, countyId);
    const today = todayOf(await campaignNow(tx, countyId), platform.clock);
    const idNumber = keys.open(before.idSealed, `resident/${before.id}/id-number`);
    const { sex, birthDate } = checkIdentity(
      {
        document: before.document,
        idNumber,
        sex: input.sex ?? before.sex,
        birthDate: input.birthDate ?? before.birthDate,
      },
      today,
    );
    const kept = (value: string | null | undefined, was: string | null, field: string) =>
      value === undefined ? was : optionalText(field, { zh: '这一栏', en: 'This field' }, value);
    const after = {
      name: input.name ? checkText('name', { zh: '姓名', en: 'The name' }, input.name) : before.name,
      sex,
      birthDate,
      hukou: input.hukou ?? before.hukou,
      group: kept(input.group, before.group, 'group'),
      relation: kept(input.relation, before.relation, 'relation'),
    };
    const { pinyin, initials } = pinyinOf(after.name);
    const sealed = phone === undefined ? null : phoneColumns(keys, before.id, phone);
    const newPhone = sealed
      ? Prisma.sql`, phone_sealed = ${sealed.phone_sealed}::bytea, phone_index = ${sealed.phone_index}::bytea`
      : Prisma.empty;
    await tx.$executeRaw`
      UPDATE residents SET name = ${after.name}, pinyin = ${pinyin}, initials = ${initials}, sex = ${after.sex},
        birth_date = ${after.birthDate}::date, hukou = ${after.hukou}, "group" = ${after.group},
        relation = ${after.relation}, version = version + 1 ${newPhone}
      WHERE county_id = ${countyId}::int AND id = ${before.id}::uuid`;
    await recordAudit(tx, actor, {
      action: 'resident-corrected',
      subjectType: 'resident',
      subjectId: before.id,
      townshipId: before.townshipId,
      villageId: before.villageId,
      reason,
      detail: { changed: changedBetween(before, after, phone !== undefined) },
    });
    return before.id;
  });
}

function changedBetween(
  before: Resident,
  after: Pick<Resident, 'name' | 'sex' | 'birthDate' | 'hukou' | 'group' | 'relation'>,
  phoneGiven: boolean,
): string[] {
  const changed: string[] = (['name', 'sex', 'hukou', 'group', 'relation'] as const).filter(
    (field) => before[field] !== after[field],
  );
  if (compareDays(before.birthDate, after.birthDate) !== 0) changed.push('birthDate');
  return phoneGiven ? [...changed, 'phone'] : changed;
}

/**
 * Moves somebody to another village of the county with everything that carries the place: certifications,
 * enrollments, payments, counts. The household stays behind: there they head a household of their own, so that
 * whoever enrolls by household finds them.
 *
 * @throws NotFound for a resident or a village that is not there; Stale
 */
export async function transferResident(
  platform: Platform,
  actor: CountyActor,
  input: { id: string; version: number; villageId: string; reason: string },
): Promise<string> {
  authorize(actor, mayTransfer, whoTransfers);
  const reason = checkReason(input.reason);
  return platform.inCounty(actor, async (tx) => {
    const before = await locked(tx, actor.countyId, input.id, input.version);
    const village = await villageWithin(tx, actor, input.villageId);
    const today = todayOf(await campaignNow(tx, actor.countyId), platform.clock);
    await tx.$executeRaw`SELECT transfer_resident(${before.id}::uuid, ${village.id}::uuid, ${today}::date)`;
    const at = { townshipId: village.townshipId, villageId: village.id };
    const householdId = await newHousehold(tx, actor, { ...at, group: null });
    await tx.$executeRaw`
      UPDATE residents SET household_id = ${householdId}::uuid, relation = '户主', "group" = NULL
      WHERE county_id = ${actor.countyId}::int AND id = ${before.id}::uuid`;
    const entry = { action: 'resident-transferred', subjectType: 'resident', subjectId: before.id, reason };
    await recordAudit(
      tx,
      actor,
      { ...entry, townshipId: before.townshipId, villageId: before.villageId, detail: { moved: 'away' } },
      { ...entry, ...at, detail: { moved: 'here', household: householdId } },
    );
    return before.id;
  });
}

/**
 * Shows a whole ID number, for a purpose that is recorded with who asked; counted like a look-up.
 *
 * @throws NotFound, TextFault without a purpose, TooManyLookups
 */
export async function revealIdNumber(
  platform: Platform,
  actor: CountyActor,
  residentId: string,
  purpose: string,
): Promise<string> {
  authorize(actor, maySeePeople, whoSeesPeople);
  const reason = checkReason(purpose, 'purpose');
  return platform.inCounty(actor, async (tx) => {
    const resident = await locked(tx, actor.countyId, residentId, null);
    const keys = await platform.keyring.county(tx, actor.countyId);
    const idNumber = keys.open(resident.idSealed, `resident/${resident.id}/id-number`);
    await registeredIds(tx, [idIndexOf(keys, resident.document, idNumber)]);
    await recordAudit(tx, actor, {
      action: 'id-number-revealed',
      subjectType: 'resident',
      subjectId: resident.id,
      townshipId: resident.townshipId,
      villageId: resident.villageId,
      reason,
    });
    return idNumber;
  });
}
