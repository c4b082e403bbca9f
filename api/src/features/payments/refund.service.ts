import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import {
  checkKey,
  checkReference,
  type Held,
  hold,
  intoOf,
  KeyReused,
  overpaidFen,
  type PaymentRow,
  paymentFields,
  refundOpen,
  rewrite,
  subjectOf,
} from '../enrollments/index.ts';
import { maySettle, whoSettles } from './payments.policy.ts';
import { NothingToRefund, RefundDay, RefundSumDiffers } from './refund.errors.ts';
import { type RefundRow, type RefundWay, refundByKey } from './refund.rows.ts';

export type PayOut = {
  enrollmentId: string;
  /** The payment that was marked to be refunded; absent for what was paid more than is due. */
  paymentId?: string | null | undefined;
  amountFen: Fen;
  how: RefundWay;
  paidOutOn?: Day | null | undefined;
  reference?: string | null | undefined;
  idempotencyKey: string;
};
export type PaidOut = { refundId: string; enrollmentId: string };

/**
 * Records that money was given back, whole and once: a payment that was marked to be refunded, or what somebody paid
 * more than is due since a difference was confirmed; then what they have paid is less by it. That it is to be given back
 * was decided before, by whoever settled the payment or confirmed the difference; both names stay.
 * The same key again answers the first record.
 *
 * @throws NotAllowed; NotFound beyond sight; NothingToRefund, RefundSumDiffers, RefundDay; KeyForm, KeyReused; TextFault
 */
export async function recordRefund(platform: Platform, actor: CountyActor, asked: PayOut): Promise<PaidOut> {
  authorize(actor, maySettle, whoSettles);
  checkKey(asked.idempotencyKey);
  const reference = checkReference(asked.reference);
  const { countyId } = actor;
  return platform.inCounty(actor, async (tx) => {
    const held = await hold(platform, tx, countyId, asked.enrollmentId);
    const { before, day } = held;
    const earlier = await refundByKey(tx, countyId, actor.accountId, asked.idempotencyKey);
    if (earlier) return sameBefore(earlier, asked);
    const paidOutOn = asked.paidOutOn ?? day;
    if (paidOutOn > day) throw new RefundDay(day);
    const id = newId();
    const paymentId = asked.paymentId ?? null;
    if (paymentId === null) await giveBack(tx, held, asked.amountFen);
    else await checkMarked(tx, countyId, held, paymentId, asked.amountFen);
    await tx.$executeRaw`
      INSERT INTO refunds (county_id, id, enrollment_id, payment_id, amount_fen, how, paid_out_on, reference,
        idempotency_key, recorded_by, recorded_by_name)
      VALUES (${countyId}::int, ${id}::uuid, ${before.id}::uuid, ${paymentId}::uuid, ${asked.amountFen}, ${asked.how},
        ${paidOutOn}::date, ${reference}, ${asked.idempotencyKey}, ${actor.accountId}::uuid, ${actor.name})`;
    const detail = { refund: id, payment: paymentId, amountFen: asked.amountFen, how: asked.how, paidOutOn };
    await recordAudit(tx, actor, { action: 'refund-paid-out', ...subjectOf(before), detail });
    return { refundId: id, enrollmentId: before.id };
  });
}

function sameBefore(earlier: RefundRow, asked: PayOut): PaidOut {
  const same =
    earlier.enrollmentId === asked.enrollmentId &&
    earlier.paymentId === (asked.paymentId ?? null) &&
    earlier.amountFen === asked.amountFen &&
    earlier.how === asked.how;
  if (!same) throw new KeyReused();
  return { refundId: earlier.id, enrollmentId: earlier.enrollmentId };
}

async function giveBack(tx: Tx, { campaign, day, before, person }: Held, fen: Fen): Promise<void> {
  const due = overpaidFen(before);
  if (due === 0) throw new NothingToRefund(person.name);
  if (due !== fen) throw new RefundSumDiffers(person.name, due);
  await rewrite(tx, intoOf(campaign, day), before, { ...before, paid_fen: before.paid_fen - fen });
}

/** The person is locked, so that nobody gives the same payment back beside. */
async function checkMarked(
  tx: Tx,
  countyId: number,
  { before, person }: Held,
  paymentId: string,
  fen: Fen,
): Promise<void> {
  const marked = await tx.$queryRaw<PaymentRow[]>`
    SELECT ${paymentFields} FROM payments p WHERE p.county_id = ${countyId}::int
      AND p.enrollment_id = ${before.id}::uuid AND ${refundOpen(countyId)}`;
  const payment = marked.find(({ id }) => id === paymentId);
  if (!payment) throw new NothingToRefund(person.name);
  if (payment.amountFen !== fen) throw new RefundSumDiffers(person.name, payment.amountFen);
}
