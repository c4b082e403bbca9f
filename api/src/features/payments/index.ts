import './payments.graphql.ts';
import './refund.graphql.ts';
import './settle.graphql.ts';

export { settlePayment } from './settle.service.ts';
