import './enrollments.queries.ts';
import './enrollments.mutations.ts';
import './reassess.ts';

export { type AgeBand, ageBands } from './age-bands.ts';
export { assessOne, type Snapshot, snapshotOf } from './assess.ts';
export { insertEnrollments, newEnrollment, paidEnrollment } from './bulk.ts';
export { changesOf, enrolledEntry, paidEntry, subjectOf } from './changes.ts';
export { assessmentColumns, type EnrollmentColumns } from './enrollment.rows.ts';
export { changeRefusals, KeyReused, ReferenceUsed } from './enrollments.errors.ts';
export { Enrollment, EnrollmentStateEnum, Payment, PaymentChannelEnum } from './enrollments.graphql.ts';
export { enrollmentLoader, paymentsLoader, settledHereLoader } from './enrollments.loader.ts';
export { writtenEnrollment } from './enrollments.mutations.ts';
export { type Held, hold } from './hold.ts';
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
  settlements,
} from './payment.rows.ts';
export { rewrite, writePayment } from './rewrite.ts';
export { intoOf } from './tallies.ts';
