import './enrollments.queries.ts';
import './enrollments.mutations.ts';
import './checks.graphql.ts';
import './reassess.ts';

export { type AgeBand, ageBands } from './age-bands.ts';
export { assessOne, readSnapshot, type Snapshot, snapshotOf } from './assess.ts';
export { overpaidFen, owedFen, owes, owesMore, paidTooMuch } from './balance.ts';
export { insertEnrollments, newEnrollment, paidEnrollment, stateFor } from './bulk.ts';
export { changesOf, enrolledEntry, paidEntry, subjectOf } from './changes.ts';
export {
  type AssessmentColumns,
  assessmentColumns,
  type EnrollmentColumns,
  isPaid,
} from './enrollment.rows.ts';
export { changeRefusals, KeyReused, ReferenceUsed } from './enrollments.errors.ts';
export { Enrollment, EnrollmentStateEnum, Payment, PaymentChannelEnum } from './enrollments.graphql.ts';
export { enrollmentLoader, paymentsLoader, settledHereLoader } from './enrollments.loader.ts';
export { writtenEnrollment } from './enrollments.mutations.ts';
export { readFamily } from './family.ts';
export { type Held, hold, noSuchEnrollment } from './hold.ts';
export {
  type Channel,
  channels,
  checkKey,
  checkReference,
  insertPayments,
  isKept,
  keptPayments,
  lockReference,
  type NewPayment,
  type Payment as PaymentRow,
  paymentFields,
  refundOpen,
  settlements,
} from './payment.rows.ts';
export { rewrite, rewriteAll, writePayment } from './rewrite.ts';
export { intoOf } from './tallies.ts';
