import './enrollments.queries.ts';
import './enrollments.mutations.ts';
import './reassess.ts';

export { type AssessedOne, assessOne } from './assess.ts';
export { insertEnrollments, newEnrollment, paidEnrollment, stateFor } from './bulk.ts';
export { hold, subjectOf } from './change.service.ts';
export { usedBefore } from './enroll.write.ts';
export { assessmentColumns, type EnrollmentColumns } from './enrollment.rows.ts';
export { KeyForm, KeyReused, ReferenceUsed } from './enrollments.errors.ts';
export { Enrollment, Payment, PaymentChannelEnum } from './enrollments.graphql.ts';
export { paymentsLoader } from './enrollments.loader.ts';
export { writtenEnrollment } from './enrollments.mutations.ts';
export {
  type Channel,
  channels,
  insertPayments,
  type NewPayment,
  type Payment as PaymentRow,
  paymentFields,
} from './payment.rows.ts';
export { rewrite } from './rewrite.ts';
