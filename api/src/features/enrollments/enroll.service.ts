import { createHash } from 'node:crypto';
import { Prisma } from '@canbao/database';
import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import { isId, newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import { type ActivePack, activePolicy, readAnswers, sentenceOf } from '../policy-packs/index.ts';
import {
  checkReason,
  compactFacts,
  type Facts,
  type FactsAnswer,
  factsFrom,
  maySeePeople,
  mergeFacts,
  noSuchResident,
  whoSeesPeople,
} from '../residents/index.ts';
import { type AssessedOne, assessOne } from './assess.ts';
import { newEnrollment, paidEnrollment } from './bulk.ts';
import { enrolledEntry, paidEntry } from './changes.ts';
import { writeFamily } from './enroll.write.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import {
  AlreadyEnrolled,
  AmountChanged,
  KeyReused,
  MembersWrong,
  NotAccepted,
  ReferenceUsed,
} from './enrollments.errors.ts';
import { type Command, commandOf, type FamilyPerson, lockFamily, readFamily } from './family.ts';
import { checkHouseholdTier, type InTier } from './household-tier.ts';
import {
  type Channel,
  checkKey,
  checkReference,
  lockReference,
  type NewPayment,
  paymentInFull,
  referencesUsed,
} from './payment.rows.ts';
import { checkWholeHousehold, leftOut } from './whole-household.ts';

export type EnrollRequest = {
  members: {
    residentId: string;
    tier?: string | null | undefined;
    facts?: FactsAnswer | null | undefined;
  }[];
  payment?:
    | { channel: Channel; expectedFen: Fen; externalReference?: string | null | undefined }
    | null
    | undefined;
  /** Why others of the household do not join, where the pack says that all do. */
  withoutOthers?: string | null | undefined;
  idempotencyKey: string;
};
export type EnrollResult = { ids: string[]; paidFen: Fen };

/** A member as enrolled: the person, what they were assessed to, and the row to be written. */
type Member = {
  person: FamilyPerson;
  tier: string | null;
  facts: Facts;
  assessed: AssessedOne;
  row: EnrollmentColumns;
};
type Ground = { campaign: CampaignRow; day: Day; active: ActivePack };

/**
 * Enrolls one person or a family for today, all or nobody: each is assessed by the active pack. Accepted is
 * assessed (paid where nothing is to be paid, or with the money taken here), undetermined is registered and
 * pays nothing yet. The same key again answers the first result. Three round trips and the audit.
 *
 * @returns the enrollments' ids in the order of the members, and what was paid
 * @throws NotFound; NotAccepted with the reason's sentence; AlreadyEnrolled; HouseholdTier; HouseholdIncomplete naming
 *   who is left out; AmountChanged saying the sum due; KeyReused, ReferenceUsed; NoActivePack;
 *   FactUnknown, FactWrong
 */
export async function enroll(
  platform: Platform,
  actor: CountyActor,
  request: EnrollRequest,
): Promise<EnrollResult> {
  authorize(actor, maySeePeople, whoSeesPeople);
  const ids = request.members.map(({ residentId }) => residentId);
  if (ids.length < 1 || ids.length > 20 || new Set(ids).size < ids.length) throw new MembersWrong();
  checkKey(request.idempotencyKey);
  if (!ids.every(isId)) throw noSuchResident();
  const digest = createHash('sha256')
    .update(JSON.stringify([request.members, request.payment, request.withoutOthers]))
    .digest('hex');

  const { payment } = request;
  const withoutOthers = request.withoutOthers?.trim()
    ? checkReason(request.withoutOthers, 'withoutOthers')
    : null;
  const reference = checkReference(payment?.externalReference);
  return platform.inCounty(actor, async (tx) => {
    if (payment && reference) await lockReference(tx, actor.countyId, payment.channel, reference);
    const locked = await lockFamily(tx, actor.countyId, ids);
    const { campaign } = locked;
    if (!campaign || !ids.every((id) => locked.ids.includes(id))) throw noSuchResident();
    const day = todayOf(campaign, platform.clock);
    const references = reference ? ids.map((_, index) => referenceOf(reference, index)) : [];
    const used = referencesUsed(actor.countyId, payment?.channel ?? null, references);
    const known = Prisma.sql`jsonb_build_object('command', ${commandOf(actor, request.idempotencyKey)}, 'used', ${used})`;
    const people = await readFamily<{ command: Command | null; used: boolean }>(
      tx,
      campaign,
      day,
      locked.ids,
      known,
    );
    const before = people[0]?.also;
    if (before?.command) return answeredBefore(before.command, digest);
    if (before?.used) throw new ReferenceUsed();
    const ground = { campaign, day, active: await activePolicy(tx, campaign) };
    const members = assessMembers(actor, ground, people, request);
    const others = people.filter(({ id }) => !ids.includes(id));
    const missing = leftOut(ground.active, day, members, others);
    checkWholeHousehold(missing, withoutOthers);
    const payments = takeMoney(ground, members, request);
    const result = {
      ids: members.map(({ row }) => row.id),
      paidFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
    };
    const written = await writeFamily(tx, actor, {
      into: { countyId: actor.countyId, planYear: campaign.planYear, day },
      rows: members.map(({ row }) => row),
      payments,
      counted: members.flatMap(({ person, row }) => [
        ...(person.enrollment ? [{ row: person.enrollment, sign: -1 as const }] : []),
        { row, sign: 1 as const },
      ]),
      facts: members.map(({ person, facts }) => ({ id: person.id, facts: compactFacts(facts) })),
      command: { key: request.idempotencyKey, digest, result },
    });
    if (written < members.length) throw new AlreadyEnrolled(members[0]!.person.name, 'members');
    await recordAudit(
      tx,
      actor,
      ...members.map(({ row }) => enrolledEntry(row, missing.length > 0 ? withoutOthers : null)),
      ...payments.map(paidEntry),
    );
    return result;
  });
}

/** Each member's money has a reference of its own: the payer's, then with a number. */
const referenceOf = (reference: string, index: number): string =>
  index > 0 ? `${reference}/${index + 1}` : reference;

function answeredBefore(command: Command, digest: string): EnrollResult {
  if (command.operation !== 'enroll' || command.digest !== digest) throw new KeyReused();
  return command.result as EnrollResult;
}

function assessMembers(
  actor: CountyActor,
  { campaign, day, active }: Ground,
  people: FamilyPerson[],
  request: EnrollRequest,
): Member[] {
  const onlyTier = active.pack.tiers.length === 1 ? active.pack.tiers[0]!.id : null;
  const members = request.members.map((asked, index): Member => {
    const person = people.find(({ id }) => id === asked.residentId);
    if (!person) throw noSuchResident();
    const field = `members.${index}`;
    if (person.enrollment && person.enrollment.state !== 'withdrawn')
      throw new AlreadyEnrolled(person.name, field);
    const facts = mergeFacts(factsFrom(person.facts), readAnswers(active.pack, asked.facts));
    const tier = asked.tier ?? onlyTier;
    const choice = { certifications: person.certifications, tier, payDate: day };
    const assessed = assessOne(active.policy, { ...person, facts }, choice);
    const { assessment } = assessed;
    if (assessment.decision === 'refused' || assessment.decision === 'invalid') {
      const kind = assessment.decision === 'refused' ? 'ASSESSMENT_REFUSED' : 'ASSESSMENT_INVALID';
      throw new NotAccepted(kind, person.name, sentenceOf(active, assessment), field);
    }
    const row = newEnrollment({
      id: person.enrollment?.id ?? newId(),
      campaignId: campaign.id,
      residentId: person.id,
      townshipId: person.townshipId,
      villageId: person.villageId,
      tierChosen: tier,
      packId: active.packId,
      packRevision: active.revision,
      assessedFor: day,
      assessed,
      registeredBy: actor.accountId,
    });
    return { person, tier, facts, assessed, row };
  });
  const chosen = members.map(({ person, tier }) => inTier(person, tier));
  const mates = people.filter(({ id }) => !members.some(({ person }) => person.id === id));
  checkHouseholdTier(
    active,
    chosen,
    mates.map((mate) => inTier(mate, tierOfMate(mate))),
  );
  return members;
}

const inTier = ({ name, householdId }: FamilyPerson, tier: string | null): InTier => ({
  name,
  householdId,
  tier,
});
const tierOfMate = ({ enrollment }: FamilyPerson): string | null =>
  enrollment && enrollment.state !== 'withdrawn' ? enrollment.tier_chosen : null;

/** With money: every member who owes pays in full today, if the sum is the one that the payer was told. */
function takeMoney(
  { day }: Ground,
  members: Member[],
  { payment, idempotencyKey }: EnrollRequest,
): NewPayment[] {
  if (!payment) return [];
  const owing = members.filter(({ row }) => row.state === 'assessed');
  const due = owing.reduce((sum, { row }) => sum + (row.self_pay_fen ?? 0), 0);
  if (due !== payment.expectedFen) throw new AmountChanged(due);
  return owing.map((member, index) => {
    member.row = paidEnrollment(member.row, day, payment.channel);
    const reference = checkReference(payment.externalReference);
    return paymentInFull(member.row, {
      channel: payment.channel,
      receivedOn: day,
      creditedOn: day,
      externalReference: reference && referenceOf(reference, index),
      idempotencyKey: `${idempotencyKey}/${member.person.id}`,
    });
  });
}
