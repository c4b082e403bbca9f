import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import { type ActivePack, activePolicy, readAnswers, sentenceOf } from '../policy-packs/index.ts';
import {
  checkReason,
  compactFacts,
  type FactsAnswer,
  factsFrom,
  maySeePeople,
  mergeFacts,
  Stale,
  whoSeesPeople,
} from '../residents/index.ts';
import { assessOne } from './assess.ts';
import { stateFor } from './bulk.ts';
import { changesOf, subjectOf } from './changes.ts';
import { assessmentColumns, type EnrollmentColumns, isPaid } from './enrollment.rows.ts';
import { ChangeRefused, NotAccepted } from './enrollments.errors.ts';
import { unchangeable } from './enrollments.policy.ts';
import { lockFamily, readFamily } from './family.ts';
import { type Held, hold } from './hold.ts';
import { checkHouseholdTier } from './household-tier.ts';
import { rewrite } from './rewrite.ts';
import { intoOf } from './tallies.ts';
import { checkHouseholdLeft } from './whole-household.ts';

export type EnrollmentCorrection = {
  id: string;
  version: number;
  tier?: string | null | undefined;
  facts?: FactsAnswer | null | undefined;
  reason: string;
};

/**
 * Corrects the tier or what was answered, and assesses again: for today, or for its day where it is paid. Once
 * paid it goes through only where the sum that the person pays stays the same. What was checked or confirmed is paid
 * again afterwards: whoever may send it back corrects it, and it is to be checked and confirmed anew.
 *
 * @throws NotFound, Stale; ChangeRefused (withdrawn, checked, paid); NotAccepted, HouseholdTier, FactUnknown, FactWrong
 */
export async function correctEnrollment(
  platform: Platform,
  actor: CountyActor,
  input: EnrollmentCorrection,
): Promise<string> {
  authorize(actor, maySeePeople, whoSeesPeople);
  const reason = checkReason(input.reason);
  return platform.inCounty(actor, async (tx) => {
    const held = await hold(platform, tx, actor.countyId, input.id);
    const { before, person, campaign } = held;
    if (before.version !== input.version) throw new Stale();
    const closed = unchangeable(actor, before);
    if (closed) throw new ChangeRefused(closed);
    const active = await activePolicy(tx, campaign);
    const facts = mergeFacts(factsFrom(before.facts), readAnswers(active.pack, input.facts));
    const tier = input.tier ?? before.tier_chosen;
    const after = reassessed(active, held, { facts, tier });
    await checkMates(tx, held, active, tier);
    await rewrite(tx, intoOf(held.campaign, held.day), before, after);
    await tx.$executeRaw`
      UPDATE residents SET facts = ${JSON.stringify(compactFacts(facts))}::jsonb
      WHERE county_id = ${actor.countyId}::int AND id = ${person.id}::uuid`;
    await recordAudit(tx, actor, {
      action: 'enrollment-corrected',
      ...subjectOf(before),
      reason,
      detail: changesOf(before, after),
    });
    return before.id;
  });
}

function reassessed(
  active: ActivePack,
  { before, person, day }: Held,
  chosen: { facts: ReturnType<typeof factsFrom>; tier: string | null },
): EnrollmentColumns {
  const paid = isPaid(before.state);
  const assessedFor = paid ? (before.paid_on ?? day) : day;
  const choice = { certifications: person.certifications, tier: chosen.tier, payDate: assessedFor };
  const { assessment, snapshot } = assessOne(active.policy, { ...person, facts: chosen.facts }, choice);
  if (assessment.decision === 'refused' || assessment.decision === 'invalid') {
    const kind = assessment.decision === 'refused' ? 'ASSESSMENT_REFUSED' : 'ASSESSMENT_INVALID';
    throw new NotAccepted(kind, person.name, sentenceOf(active, assessment), 'tier');
  }
  if (paid && assessment.selfPayFen !== before.self_pay_fen) throw new ChangeRefused('PAID_AMOUNT_CHANGES');
  return {
    ...before,
    ...(paid ? { state: 'paid' as const, confirmed_on: null } : stateFor(assessment, day)),
    tier_chosen: chosen.tier,
    facts: snapshot,
    pack_id: active.packId,
    pack_revision: active.revision,
    assessed_for: assessedFor,
    ...assessmentColumns(assessment),
  };
}

/** A household changes its tier one by one: only those who have paid hold the others to theirs. */
async function checkMates(tx: Tx, { campaign, day, person }: Held, active: ActivePack, tier: string | null) {
  if (!active.pack.household?.sameTier || !person.householdId) return;
  const { ids } = await lockFamily(tx, campaign.countyId, [person.id]);
  const family = await readFamily(tx, campaign, day, ids);
  const mates = family
    .filter(({ id, enrollment }) => id !== person.id && enrollment && isPaid(enrollment.state))
    .map(({ name, householdId, enrollment }) => ({
      name,
      householdId,
      tier: enrollment?.tier_chosen ?? null,
    }));
  checkHouseholdTier(active, [{ name: person.name, householdId: person.householdId, tier }], mates);
}

async function checkLeft(tx: Tx, { campaign, day, person }: Held, reason: string | null): Promise<void> {
  const active = await activePolicy(tx, campaign);
  if (!active.pack.household?.everyMember || !person.householdId) return;
  const { ids } = await lockFamily(tx, campaign.countyId, [person.id]);
  const others = (await readFamily(tx, campaign, day, ids)).filter(({ id }) => id !== person.id);
  checkHouseholdLeft(active, day, person, others, reason);
}

/**
 * Withdraws an enrollment that no money was received for, or none that was not moved or is to be refunded; the
 * person may be enrolled again.
 *
 * @throws NotFound, Stale; ChangeRefused (withdrawn, checked, money received); HouseholdLeft where the others of the
 *   household stay, the pack says that all join, and nothing says why this one does not
 */
export async function withdrawEnrollment(
  platform: Platform,
  actor: CountyActor,
  input: { id: string; version: number; reason: string; withoutOthers?: string | null | undefined },
): Promise<string> {
  authorize(actor, maySeePeople, whoSeesPeople);
  const reason = checkReason(input.reason);
  const withoutOthers = input.withoutOthers?.trim()
    ? checkReason(input.withoutOthers, 'withoutOthers')
    : null;
  return platform.inCounty(actor, async (tx) => {
    const held = await hold(platform, tx, actor.countyId, input.id);
    const { before, day, campaign } = held;
    if (before.version !== input.version) throw new Stale();
    const closed = unchangeable(actor, before);
    if (closed) throw new ChangeRefused(closed);
    const received = { enrollmentId: before.id, OR: [{ settledAs: null }, { settledAs: 'applied' }] };
    const money = await tx.payment.findFirst({
      where: { countyId: actor.countyId, OR: [received, { settledFor: before.id }] },
      select: { id: true },
    });
    if (money) throw new ChangeRefused('MONEY_RECEIVED');
    await checkLeft(tx, held, withoutOthers);
    const after: EnrollmentColumns = {
      ...before,
      state: 'withdrawn',
      withdrawn_reason: reason,
      paid_on: null,
      paid_channel: null,
      confirmed_on: null,
    };
    await rewrite(tx, intoOf(campaign, day), before, after);
    const detail = { state: before.state, ...(withoutOthers === null ? {} : { withoutOthers }) };
    await recordAudit(tx, actor, {
      action: 'enrollment-withdrawn',
      ...subjectOf(before),
      reason,
      detail,
    });
    return before.id;
  });
}
