import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import {
  Enrollment,
  Payment,
  PaymentChannelEnum,
  paymentsLoader,
  writtenEnrollment,
} from '../enrollments/index.ts';
import { Viewer } from '../identity/index.ts';
import { mayTakePayment } from './payments.policy.ts';
import { type RecordedPayment, recordPayment } from './payments.service.ts';

builder.objectFields(Viewer, (t) => ({
  canTakePayment: t.boolean({
    description: 'Whether this person takes money for enrollments.',
    resolve: (actor) => mayTakePayment(actor),
  }),
}));

const Input = builder.inputType('RecordPaymentInput', {
  description: 'Money received for an enrollment.',
  fields: (t) => ({
    enrollmentId: t.id({ required: true, description: 'For which enrollment.' }),
    amountFen: t.field({ type: 'Fen', required: true, description: 'What was received.' }),
    channel: t.field({ type: PaymentChannelEnum, required: true, description: 'How it was received.' }),
    receivedOn: t.field({ type: 'Day', description: "By default the campaign's today." }),
    creditedOn: t.field({
      type: 'Day',
      description: "The day on which the money reaches the system; by default the campaign's today.",
    }),
    externalReference: t.string({ description: "The channel's own reference; once a channel." }),
    idempotencyKey: t.string({
      required: true,
      description: 'A UUID; the same key again answers the first payment.',
    }),
  }),
});

const Success = builder.objectRef<RecordedPayment>('RecordPaymentSuccess').implement({
  description: 'The money is recorded; what could not be applied is kept as work for a person.',
  fields: (t) => ({
    payment: t.field({
      type: Payment,
      description: 'The payment.',
      resolve: async ({ paymentId, enrollmentId }, _args, context) => {
        const payments = await paymentsLoader(context).load(enrollmentId);
        const payment = payments.find(({ id }) => id === paymentId);
        if (!payment) throw new Error('a payment that was just recorded is missing');
        return payment;
      },
    }),
    enrollment: t.field({
      type: Enrollment,
      description: 'The enrollment as it is now.',
      resolve: ({ enrollmentId }, _args, context) => writtenEnrollment(context, enrollmentId),
    }),
  }),
});

builder.mutationField('recordPayment', (t) =>
  t.field({
    type: Success,
    errors: refusable('RecordPayment', 'Recorded, or why not.'),
    description: 'Records money once; assessed again for its day.',
    args: { input: t.arg({ type: Input, required: true, description: 'How much, for whom, how.' }) },
    resolve: (_root, { input }, context) => context.command(recordPayment, input),
  }),
);
