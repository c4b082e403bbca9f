import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { isId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type AuditEntry, recordAudit } from '../audit/index.ts';
import {
  changesOf,
  type Held,
  hold,
  intoOf,
  isKept,
  owes,
  type PaymentRow,
  paymentFields,
  rewrite,
  subjectOf,
} from '../enrollments/index.ts';
import { type ActivePack, activePolicy, basisOf } from '../policy-packs/index.ts';
import { checkReason } from '../residents/index.ts';
import { paidBy } from './paid-by.ts';
import { maySettle, whoSettles } from './payments.policy.ts';
import {
  OtherVillage,
  OwesNothing,
  PaymentSettled,
  RefundNotAllowed,
  SumDiffers,
  WhoseEnrollment,
} from './settle.errors.ts';

export type Settlement = {
  paymentId: string;
  how: NonNullable<PaymentRow['settledAs']>;
  /** To whom it is moved. */
  enrollmentId?: string | null | undefined;
  reason?: string | null | undefined;
};
export type SettledPayment = { paymentId: string; enrollmentId: string };

const noSuchPayment = () => new NotFound({ zh: '缴费', en: 'payment' }, 'paymentId');

/**
 * Settles money that was kept because it was not the sum due: applied to its own enrollment where it has become the
 * sum due, moved to another enrollment of the same village that owes this very sum, or marked to be refunded. The sum
 * due is assessed for the money's own day, as when it was recorded. Settled whole and once, also from two
 * connections at the same moment; an amount is never split or changed.
 *
 * @throws NotFound beyond sight; TextFault for a missing reason (moved, refund); PaymentSettled; OwesNothing, SumDiffers;
 *   WhoseEnrollment, OtherVillage; RefundNotAllowed where the pack says that nothing is refunded, with its clause
 */
export async function settlePayment(
  platform: Platform,
  actor: CountyActor,
  settlement: Settlement,
): Promise<SettledPayment> {
  authorize(actor, maySettle, whoSettles);
  const { paymentId, how } = settlement;
  const reason =
    how === 'applied' && !settlement.reason?.trim() ? null : checkReason(settlement.reason ?? '');
  const targetId = how === 'moved' ? (settlement.enrollmentId ?? null) : null;
  if (how === 'moved' && targetId === null) throw new WhoseEnrollment();
  return platform.inCounty(actor, async (tx) => {
    const { countyId } = actor;
    const first = await paymentOf(tx, countyId, paymentId);
    await lockPeople(tx, countyId, [first.enrollmentId, targetId ?? first.enrollmentId]);
    const source = await hold(platform, tx, countyId, first.enrollmentId);
    const payment = await paymentOf(tx, countyId, paymentId);
    if (!isKept(payment)) throw new PaymentSettled(payment);
    const active = await activePolicy(tx, source.campaign);
    const settled = { ...payment, settledAs: how, settledReason: reason };
    if (how === 'refund') {
      checkRefund(active);
      await write(tx, actor, source, { ...settled, settledFor: null });
      await recordAudit(tx, actor, entryOf('payment-to-refund', settled, source));
      return { paymentId, enrollmentId: payment.enrollmentId };
    }
    const target = targetId === null ? source : await holdTarget(platform, tx, countyId, source, targetId);
    const field = targetId === null ? null : 'enrollmentId';
    const { name } = target.person;
    if (!owes(target.before)) throw new OwesNothing(name, target.before.state, field);
    const { after, dueFen, day } = paidBy(active, target, payment);
    if (!after) throw new SumDiffers(name, payment.amountFen, dueFen, day, field);
    await rewrite(tx, intoOf(target.campaign, target.day), target.before, after);
    const applied = { ...settled, appliedFen: payment.amountFen, settledFor: target.before.id };
    await write(tx, actor, source, applied);
    const changed = changesOf(target.before, after);
    await recordAudit(
      tx,
      actor,
      ...(how === 'applied'
        ? [entryOf('payment-applied', applied, source, changed)]
        : [
            entryOf('payment-moved', applied, source, { to: target.before.id }),
            entryOf('payment-moved-here', applied, target, { ...changed, from: payment.enrollmentId }),
          ]),
    );
    return { paymentId, enrollmentId: target.before.id };
  });
}

async function paymentOf(tx: Tx, countyId: number, id: string): Promise<PaymentRow> {
  const [payment] = isId(id)
    ? await tx.$queryRaw<PaymentRow[]>`
        SELECT ${paymentFields} FROM payments p WHERE p.county_id = ${countyId}::int AND p.id = ${id}::uuid`
    : [];
  if (!payment) throw noSuchPayment();
  return payment;
}

/** Locks the people of both enrollments in one order for all, so that two who move money to and fro never wait for each other. */
async function lockPeople(tx: Tx, countyId: number, enrollmentIds: string[]): Promise<void> {
  const ids = enrollmentIds.filter(isId);
  await tx.$executeRaw`
    SELECT FROM residents r JOIN enrollments e ON e.county_id = ${countyId}::int AND e.resident_id = r.id
    WHERE r.county_id = ${countyId}::int AND e.id = ANY (${ids}::uuid[]) ORDER BY r.id FOR NO KEY UPDATE OF r`;
}

async function holdTarget(
  platform: Platform,
  tx: Tx,
  countyId: number,
  source: Held,
  id: string,
): Promise<Held> {
  const target = await hold(platform, tx, countyId, id);
  if (target.before.id === source.before.id) throw new WhoseEnrollment();
  const here =
    target.before.village_id === source.before.village_id &&
    target.before.campaign_id === source.before.campaign_id;
  if (!here) throw new OtherVillage(target.person.name);
  return target;
}

function checkRefund({ pack }: ActivePack): void {
  const refunds = pack.collection?.refunds;
  if (!refunds || refunds.allowed) return;
  const { clauses } = basisOf(
    pack,
    refunds.cites.map(({ id }) => id),
  );
  throw new RefundNotAllowed(clauses.map(({ quote }) => quote));
}

/** Marks the money as settled on the campaign's day. Throws PaymentSettled where somebody else was first. */
async function write(tx: Tx, actor: CountyActor, { day }: Held, payment: PaymentRow): Promise<void> {
  const count = await tx.$executeRaw`
    UPDATE payments p SET applied_fen = ${payment.appliedFen}, settled_as = ${payment.settledAs},
      settled_for = ${payment.settledFor}::uuid, settled_reason = ${payment.settledReason}, settled_on = ${day}::date,
      settled_by = ${actor.accountId}::uuid, settled_by_name = ${actor.name}
    WHERE p.county_id = ${actor.countyId}::int AND p.id = ${payment.id}::uuid AND p.settled_as IS NULL`;
  if (count !== 1) throw new PaymentSettled({ ...payment, settledOn: day, settledByName: actor.name });
}

const entryOf = (
  action: string,
  { id, amountFen, settledReason }: PaymentRow,
  { before }: Held,
  more: Record<string, unknown> = {},
): AuditEntry => ({
  action,
  ...subjectOf(before),
  ...(settledReason === null ? {} : { reason: settledReason }),
  detail: { payment: id, amountFen, ...more },
});
