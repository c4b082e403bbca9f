import { builder } from '../../graphql/builder.ts';
import { Permission } from '../../graphql/permission.ts';
import { refusable } from '../../graphql/refusals.ts';
import {
  Enrollment,
  enrollmentLoader,
  Payment,
  type PaymentRow,
  writtenEnrollment,
} from '../enrollments/index.ts';
import { whyNotSettle } from './payments.policy.ts';
import { type SettledPayment, settlePayment } from './settle.service.ts';

const How = builder.enumType('PaymentSettlementKind', {
  description: 'What becomes of money that was not the sum due.',
  values: {
    APPLIED: { value: 'applied', description: 'It pays its own enrollment after all.' },
    MOVED: { value: 'moved', description: 'It pays another enrollment of the same village.' },
    REFUND: { value: 'refund', description: 'It is to be refunded.' },
  } as const,
});

const Settlement = builder.objectRef<PaymentRow>('PaymentSettlement').implement({
  description: 'What became of money that was not the sum due: settled whole, once.',
  fields: (t) => ({
    how: t.field({
      type: How,
      description: 'What became of it.',
      resolve: ({ settledAs }) => settledAs ?? 'refund',
    }),
    enrollment: t.field({
      type: Enrollment,
      nullable: true,
      description: 'The enrollment that it paid; null where it is to be refunded, or beyond sight by now.',
      resolve: ({ settledFor }, _args, context) =>
        settledFor === null ? null : enrollmentLoader(context).load(settledFor),
    }),
    reason: t.exposeString('settledReason', { nullable: true, description: 'The reason given.' }),
    settledOn: t.expose('settledOn', { type: 'Day', nullable: true, description: "The campaign's day." }),
    settledBy: t.exposeString('settledByName', { nullable: true, description: 'Who settled it.' }),
  }),
});

builder.objectFields(Payment, (t) => ({
  settlement: t.field({
    type: Settlement,
    nullable: true,
    description: 'What became of it where it was not the sum due; null where it was, or still waits.',
    resolve: (payment) => (payment.settledAs === null ? null : payment),
  }),
  receivedFor: t.field({
    type: Enrollment,
    nullable: true,
    description: 'The enrollment that it came for; null beyond sight.',
    resolve: ({ enrollmentId }, _args, context) => enrollmentLoader(context).load(enrollmentId),
  }),
  viewerCanSettle: t.field({
    type: Permission,
    description: 'Whether it waits to be settled, and the viewer may do it.',
    resolve: (payment, _args, context) => ({ why: whyNotSettle(context.me, payment) }),
  }),
}));

const Input = builder.inputType('SettlePaymentInput', {
  description: 'What is to become of money that was not the sum due.',
  fields: (t) => ({
    paymentId: t.id({ required: true, description: 'Which money.' }),
    how: t.field({ type: How, required: true, description: 'What becomes of it.' }),
    enrollmentId: t.id({ description: 'To be moved: the enrollment that it pays, of the same village.' }),
    reason: t.string({ description: 'Why; needed unless it is applied to its own enrollment.' }),
  }),
});

const Success = builder.objectRef<SettledPayment>('SettlePaymentSuccess').implement({
  description: 'The money is settled.',
  fields: (t) => ({
    enrollment: t.field({
      type: Enrollment,
      description: 'The enrollment that it paid; the one that it came for where it is to be refunded.',
      resolve: ({ enrollmentId }, _args, context) => writtenEnrollment(context, enrollmentId),
    }),
  }),
});

builder.mutationField('settlePayment', (t) =>
  t.field({
    type: Success,
    errors: refusable('SettlePayment', 'Settled, or why not.'),
    description: 'Settles money that was not the sum due: whole, once.',
    args: {
      input: t.arg({ type: Input, required: true, description: 'Which money, and what becomes of it.' }),
    },
    resolve: (_root, { input }, context) => context.command(settlePayment, input),
  }),
);
