import { Prisma } from '@canbao/database';
import type { Fen } from '@canbao/values';
import { type EnrollmentColumns, isPaid } from './enrollment.rows.ts';

type Balance = Pick<EnrollmentColumns, 'state' | 'self_pay_fen' | 'paid_fen'>;

/** What is still to be paid: all of it where assessed; where paid, what a confirmed difference added. */
export const owedFen = ({ state, self_pay_fen, paid_fen }: Balance): Fen =>
  state === 'assessed' || isPaid(state) ? Math.max(0, (self_pay_fen ?? 0) - paid_fen) : 0;

/** What was paid more than is due since a difference was confirmed: to be given back. */
export const overpaidFen = ({ state, self_pay_fen, paid_fen }: Balance): Fen =>
  isPaid(state) ? Math.max(0, paid_fen - (self_pay_fen ?? 0)) : 0;

/** Whether money can be taken for it now. */
export const owes = (row: Balance): boolean => row.state === 'assessed' || owedFen(row) > 0;

const paid = "e.state IN ('paid', 'township-checked', 'county-confirmed')";
/** Paid, and owing a supplement, of the table alias e; as the index enrollments_owe_more has it. */
export const owesMore = Prisma.raw(`(${paid} AND e.self_pay_fen > e.paid_fen)`);
/** Paid, and to be given something back, of the table alias e; as the index enrollments_paid_too_much has it. */
export const paidTooMuch = Prisma.raw(`(${paid} AND e.paid_fen > e.self_pay_fen)`);
