import { Prisma } from '@canbao/database';
import type { Day, Fen } from '@canbao/values';
import type { Tx } from '../../platform/database.ts';

/** The ways in which money is given back; original: by the way that it came. */
export const refundWays = ['cash', 'transfer', 'original'] as const;
export type RefundWay = (typeof refundWays)[number];

/** Money given back. paymentId: the payment that was marked; null for what was paid more than is due. */
export type RefundRow = {
  id: string;
  enrollmentId: string;
  paymentId: string | null;
  amountFen: Fen;
  how: RefundWay;
  paidOutOn: Day;
  reference: string | null;
  recordedByName: string;
  recordedAt: Date;
};

const fields = Prisma.raw(`f.id, f.enrollment_id AS "enrollmentId", f.payment_id AS "paymentId",
  f.amount_fen AS "amountFen", f.how, f.paid_out_on::text AS "paidOutOn", f.reference,
  f.recorded_by_name AS "recordedByName", f.recorded_at AS "recordedAt"`);

/** What was given back for enrollments within sight, oldest first. */
export const refundsOf = (tx: Tx, countyId: number, ids: readonly string[]): Promise<RefundRow[]> =>
  tx.$queryRaw<RefundRow[]>`
    SELECT ${fields} FROM refunds f WHERE f.county_id = ${countyId}::int
      AND f.enrollment_id = ANY (${[...ids]}::uuid[]) ORDER BY f.id`;

/** What this person recorded under this key before; null where nothing. */
export async function refundByKey(
  tx: Tx,
  countyId: number,
  recordedBy: string,
  key: string,
): Promise<RefundRow | null> {
  const [row] = await tx.$queryRaw<RefundRow[]>`
    SELECT ${fields} FROM refunds f WHERE f.county_id = ${countyId}::int
      AND f.recorded_by = ${recordedBy}::uuid AND f.idempotency_key = ${key}`;
  return row ?? null;
}
