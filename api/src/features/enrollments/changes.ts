import type { AuditEntry } from '../audit/index.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import type { NewPayment } from './payment.rows.ts';

/** Which row an audit record is about. */
export const subjectOf = (row: EnrollmentColumns) => ({
  subjectType: 'enrollment',
  subjectId: row.id,
  townshipId: row.township_id,
  villageId: row.village_id,
});

/** What changed, for the history: tier, category and sum, before and after. */
export const changesOf = (before: EnrollmentColumns, after: EnrollmentColumns) => ({
  before: {
    state: before.state,
    tier: before.tier_chosen,
    category: before.category,
    selfPayFen: before.self_pay_fen,
  },
  after: {
    state: after.state,
    tier: after.tier_chosen,
    category: after.category,
    selfPayFen: after.self_pay_fen,
  },
});

/** The record of an enrollment's beginning. withoutOthers: why others of the household do not join; null where none is left out. */
export const enrolledEntry = (row: EnrollmentColumns, withoutOthers: string | null = null): AuditEntry => ({
  action: 'enrolled',
  ...subjectOf(row),
  ...(withoutOthers === null ? {} : { reason: withoutOthers }),
  detail: {
    state: row.state,
    decision: row.decision,
    tier: row.tier_chosen,
    selfPayFen: row.self_pay_fen,
    packRevision: row.pack_revision,
  },
});

/** The record of money received for an enrollment. */
export const paidEntry = (payment: NewPayment): AuditEntry => ({
  action: 'payment-recorded',
  subjectType: 'enrollment',
  subjectId: payment.enrollmentId,
  townshipId: payment.townshipId,
  villageId: payment.villageId,
  detail: {
    payment: payment.id,
    amountFen: payment.amountFen,
    appliedFen: payment.appliedFen,
    channel: payment.channel,
  },
});
