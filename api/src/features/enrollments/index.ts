import './enrollments.queries.ts';
import './enrollments.mutations.ts';
import './reassess.ts';

export { type AgeBand, ageBands } from './age-bands.ts';
export { assessOne } from './assess.ts';
export { insertEnrollments, newEnrollment, paidEnrollment } from './bulk.ts';
export { enrolledEntry, paidEntry } from './changes.ts';
export { assessmentColumns, type EnrollmentColumns } from './enrollment.rows.ts';
export { KeyReused, ReferenceUsed } from './enrollments.errors.ts';
export { Enrollment, EnrollmentStateEnum, Payment, PaymentChannelEnum } from './enrollments.graphql.ts';
export { enrollmentLoader, paymentsLoader } from './enrollments.loader.ts';
export { writtenEnrollment } from './enrollments.mutations.ts';
export { hold } from './hold.ts';
export {
  type Channel,
  channels,
  checkKey,
  checkReference,
  insertPayments,
  lockReference,
  type NewPayment,
} from './payment.rows.ts';
export { writePayment } from './rewrite.ts';
export { intoOf } from './tallies.ts';
