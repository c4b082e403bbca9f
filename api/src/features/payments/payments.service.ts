import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import type { Tx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import {
  assessmentColumns,
  assessOne,
  type Channel,
  type EnrollmentColumns,
  hold,
  insertPayments,
  KeyForm,
  KeyReused,
  type NewPayment,
  type PaymentRow,
  paymentFields,
  ReferenceUsed,
  rewrite,
  subjectOf,
  usedBefore,
} from '../enrollments/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { factsFrom } from '../residents/index.ts';
import { AmountImpossible, DaysImpossible } from './payments.errors.ts';
import { mayTakePayment, whoTakesPayment } from './payments.policy.ts';

export type Receipt = {
  enrollmentId: string;
  amountFen: Fen;
  channel: Channel;
  receivedOn?: Day | null | undefined;
  creditedOn?: Day | null | undefined;
  externalReference?: string | null | undefined;
  idempotencyKey: string;
};
export type RecordedPayment = { paymentId: string; enrollmentId: string };

/** Far more than any family owes: a slip of the keyboard. */
const MOST_FEN = 10_000_000;

/**
 * Records money once, whatever becomes of it. The person is assessed again for the day that counts by the
 * pack (silent: the day of credit). The sum due on that day pays the enrollment; any other sum, or money for
 * what is paid, withdrawn or undetermined, is kept whole as work for a person, and the enrollment stays as it
 * was. The same key again answers the first payment, also from two connections at the same moment.
 *
 * @throws NotFound beyond sight; AmountImpossible, DaysImpossible; KeyReused, ReferenceUsed
 */
export async function recordPayment(
  platform: Platform,
  actor: CountyActor,
  receipt: Receipt,
): Promise<RecordedPayment> {
  authorize(actor, mayTakePayment, whoTakesPayment);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(receipt.idempotencyKey)) throw new KeyForm();
  if (receipt.amountFen < 1 || receipt.amountFen > MOST_FEN) throw new AmountImpossible();
  return platform.inCounty(actor, async (tx) => {
    const held = await hold(platform, tx, actor.countyId, receipt.enrollmentId);
    const { before, day } = held;
    const receivedOn = receipt.receivedOn ?? day;
    const creditedOn = receipt.creditedOn ?? day;
    const payment = {
      ...receipt,
      receivedOn,
      creditedOn,
      externalReference: receipt.externalReference?.trim() || null,
    };
    const earlier = await paidBefore(tx, actor.countyId, payment);
    if (earlier) return { paymentId: earlier.id, enrollmentId: earlier.enrollmentId };
    if (receivedOn > creditedOn || creditedOn > day) throw new DaysImpossible(day);

    const active = await activePolicy(tx, held.campaign);
    const counts = active.pack.collection?.payDay?.counts === 'received' ? receivedOn : creditedOn;
    const after = paidBy(receipt.amountFen, counts, before, () =>
      assessOne(
        active.policy,
        { ...held.person, facts: factsFrom(before.facts) },
        { certifications: held.person.certifications, tier: before.tier_chosen, payDate: counts },
      ),
    );
    const written: NewPayment = {
      id: newId(),
      townshipId: before.township_id,
      villageId: before.village_id,
      appliedFen: after ? receipt.amountFen : 0,
      ...payment,
    };
    await insertPayments(tx, actor, [written]).catch((error: unknown) => {
      throw usedBefore(error);
    });
    if (after) {
      const byPack = { ...after, pack_id: active.packId, pack_revision: active.revision };
      await rewrite(tx, { countyId: actor.countyId, day }, before, byPack);
    }
    const { id, amountFen, appliedFen, channel } = written;
    await recordAudit(tx, actor, {
      action: 'payment-recorded',
      ...subjectOf(before),
      detail: { payment: id, amountFen, appliedFen, channel },
    });
    return { paymentId: id, enrollmentId: before.id };
  });
}

/** The payment that this key recorded before; null where there is none. */
async function paidBefore(
  tx: Tx,
  countyId: number,
  now: Omit<NewPayment, 'id' | 'townshipId' | 'villageId' | 'appliedFen'>,
): Promise<PaymentRow | null> {
  const rows = await tx.$queryRaw<PaymentRow[]>`
    SELECT ${paymentFields} FROM payments p WHERE p.county_id = ${countyId}::int AND (p.idempotency_key = ${now.idempotencyKey}
      OR (p.channel = ${now.channel} AND p.external_reference = ${now.externalReference}))`;
  const earlier = rows.find(({ idempotencyKey }) => idempotencyKey === now.idempotencyKey);
  if (!earlier && rows.length > 0) throw new ReferenceUsed();
  if (!earlier) return null;
  const same =
    earlier.enrollmentId === now.enrollmentId &&
    earlier.amountFen === now.amountFen &&
    earlier.channel === now.channel &&
    earlier.externalReference === now.externalReference;
  if (!same) throw new KeyReused();
  return earlier;
}

/** The enrollment as paid by this sum on the day that counts; null where the money can't pay it. */
function paidBy(
  amountFen: Fen,
  counts: Day,
  before: EnrollmentColumns,
  assessAgain: () => ReturnType<typeof assessOne>,
): EnrollmentColumns | null {
  if (before.state !== 'assessed') return null;
  const { assessment, snapshot } = assessAgain();
  if (assessment.decision !== 'accepted' || assessment.selfPayFen !== amountFen) return null;
  return {
    ...before,
    state: 'paid',
    facts: snapshot,
    assessed_for: counts,
    ...assessmentColumns(assessment),
    paid_fen: before.paid_fen + amountFen,
    paid_on: counts,
  };
}
