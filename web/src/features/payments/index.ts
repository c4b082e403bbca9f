export { type Attempt, attemptFor } from './attempt.ts';
export { PaymentList } from './payment-list.tsx';
export { channelWords } from './payments.words.ts';
export { TakePayment } from './take-payment.tsx';
