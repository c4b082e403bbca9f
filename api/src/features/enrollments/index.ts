export { type AssessedOne, assessOne } from './assess.ts';
export { insertEnrollments, newEnrollment, paidEnrollment } from './bulk.ts';
export type { EnrollmentColumns } from './enrollment.rows.ts';
export { type Channel, channels, insertPayments, type NewPayment } from './payment.rows.ts';
