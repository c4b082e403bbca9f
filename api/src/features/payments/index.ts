import './payments.graphql.ts';

export { type Channel, channels, insertPayments, type NewPayment } from '../enrollments/index.ts';
