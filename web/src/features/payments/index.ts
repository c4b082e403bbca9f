export { type Attempt, attemptFor } from './attempt.ts';
export { PaymentList } from './payment-list.tsx';
export { channelWords } from './payments.words.ts';
export { RefundList } from './refund-list.tsx';
export { TakePayment } from './take-payment.tsx';
