import { Prisma } from '@canbao/database';
import type { Day, Fen } from '@canbao/values';
import type { CountyActor } from '../../platform/actor.ts';
import { authorize } from '../../platform/authorization.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/platform.ts';
import { recordAudit } from '../audit/index.ts';
import {
  type Channel,
  checkKey,
  checkReference,
  hold,
  intoOf,
  KeyReused,
  lockReference,
  type NewPayment,
  paidEntry,
  ReferenceUsed,
  writePayment,
} from '../enrollments/index.ts';
import { activePolicy } from '../policy-packs/index.ts';
import { paidBy } from './paid-by.ts';
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
 * pack (silent: the day of credit). The sum due on that day pays the enrollment, and a supplement that was confirmed
 * is paid by that sum; any other sum, or money for what owes nothing, is withdrawn or undetermined, is kept whole as work for a person, and the enrollment stays as it
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
  checkKey(receipt.idempotencyKey);
  if (receipt.amountFen < 1 || receipt.amountFen > MOST_FEN) throw new AmountImpossible();
  const externalReference = checkReference(receipt.externalReference);
  return platform.inCounty(actor, async (tx) => {
    if (externalReference) await lockReference(tx, actor.countyId, receipt.channel, externalReference);
    const known = paidBefore(actor.countyId, { ...receipt, externalReference });
    const held = await hold<Known[]>(platform, tx, actor.countyId, receipt.enrollmentId, known);
    const { before, day } = held;
    const receivedOn = receipt.receivedOn ?? day;
    const creditedOn = receipt.creditedOn ?? day;
    const payment = { ...receipt, receivedOn, creditedOn, externalReference };
    const earlier = sameBefore(held.also, payment);
    if (earlier) return { paymentId: earlier.id, enrollmentId: earlier.enrollmentId };
    if (receivedOn > creditedOn || creditedOn > day) throw new DaysImpossible(day);

    const active = await activePolicy(tx, held.campaign);
    const { after } = paidBy(active, held, payment);
    const written: NewPayment = {
      id: newId(),
      townshipId: before.township_id,
      villageId: before.village_id,
      appliedFen: after ? receipt.amountFen : 0,
      ...payment,
    };
    await writePayment(tx, actor, intoOf(held.campaign, day), written, after && { before, after });
    await recordAudit(tx, actor, paidEntry(written));
    return { paymentId: written.id, enrollmentId: before.id };
  });
}

/** A payment recorded before under the same key or the same reference. */
type Known = Pick<
  NewPayment,
  'id' | 'enrollmentId' | 'amountFen' | 'channel' | 'externalReference' | 'idempotencyKey'
>;

/** To be read along: what is recorded already under this key, or this reference of this channel. */
const paidBefore = (
  countyId: number,
  {
    idempotencyKey,
    channel,
    externalReference,
  }: Pick<Known, 'idempotencyKey' | 'channel' | 'externalReference'>,
): Prisma.Sql => Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'enrollmentId', p.enrollment_id, 'amountFen', p.amount_fen,
    'channel', p.channel, 'externalReference', p.external_reference, 'idempotencyKey', p.idempotency_key)), '[]')
  FROM payments p WHERE p.county_id = ${countyId}::int AND (p.idempotency_key = ${idempotencyKey}
    OR (p.channel = ${channel} AND p.external_reference = ${externalReference})))`;

/** The payment that this key recorded before; null where there is none. Throws KeyReused, ReferenceUsed. */
function sameBefore(known: Known[], now: Omit<Known, 'id'>): Known | null {
  const earlier = known.find(({ idempotencyKey }) => idempotencyKey === now.idempotencyKey);
  if (!earlier && known.length > 0) throw new ReferenceUsed();
  if (!earlier) return null;
  const same =
    earlier.enrollmentId === now.enrollmentId &&
    earlier.amountFen === now.amountFen &&
    earlier.channel === now.channel &&
    earlier.externalReference === now.externalReference;
  if (!same) throw new KeyReused();
  return earlier;
}
