import DataLoader from 'dataloader';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { Permission } from '../../graphql/permission.ts';
import { refusable } from '../../graphql/refusals.ts';
import { Enrollment, overpaidFen, Payment, writtenEnrollment } from '../enrollments/index.ts';
import { whyNotPayOut } from './payments.policy.ts';
import { type RefundRow, refundsOf } from './refund.rows.ts';
import { type PaidOut, recordRefund } from './refund.service.ts';

const Way = builder.enumType('RefundWay', {
  description: 'How money was given back.',
  values: {
    CASH: { value: 'cash', description: 'In cash.' },
    TRANSFER: { value: 'transfer', description: 'To a bank account.' },
    ORIGINAL: { value: 'original', description: 'By the way that it came.' },
  } as const,
});

const kind = Symbol('refunds of enrollment');
const refundsLoader = (context: Context) =>
  context.loader(
    kind,
    () =>
      new DataLoader<string, RefundRow[]>(async (ids) => {
        const rows = await refundsOf(await context.tx, context.countyActor.countyId, ids);
        return ids.map((id) => rows.filter((row) => row.enrollmentId === id));
      }),
  );

const Refund = builder.objectRef<RefundRow>('Refund').implement({
  description: 'Money given back: whole, once.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    amountFen: t.expose('amountFen', { type: 'Fen', description: 'How much.' }),
    how: t.expose('how', { type: Way, description: 'How.' }),
    paidOutOn: t.expose('paidOutOn', { type: 'Day', description: 'When it was given back.' }),
    reference: t.exposeString('reference', { nullable: true, description: 'The number of its voucher.' }),
    recordedBy: t.exposeString('recordedByName', { description: 'Who recorded it.' }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: 'When it was recorded.' }),
  }),
});

builder.objectFields(Enrollment, (t) => ({
  refunds: t.field({
    type: [Refund],
    description: 'What was given back of what was paid more than is due, oldest first.',
    resolve: async ({ id }, _args, context) =>
      (await refundsLoader(context).load(id)).filter(({ paymentId }) => paymentId === null),
  }),
  viewerCanPayOut: t.field({
    type: Permission,
    description:
      'Whether something was paid more than is due, and the viewer may record that it was given back.',
    resolve: (row, _args, context) => ({ why: whyNotPayOut(context.me, overpaidFen(row)) }),
  }),
}));

builder.objectFields(Payment, (t) => ({
  refund: t.field({
    type: Refund,
    nullable: true,
    description: 'How it was given back; null where it was not.',
    resolve: async ({ id, enrollmentId }, _args, context) =>
      (await refundsLoader(context).load(enrollmentId)).find(({ paymentId }) => paymentId === id) ?? null,
  }),
  viewerCanPayOut: t.field({
    type: Permission,
    description: 'Whether it is to be refunded, and the viewer may record that it was given back.',
    resolve: async ({ id, enrollmentId, amountFen, settledAs }, _args, context) => {
      if (settledAs !== 'refund') return { why: whyNotPayOut(context.me, 0) };
      const refunds = await refundsLoader(context).load(enrollmentId);
      const open = refunds.every(({ paymentId }) => paymentId !== id);
      return { why: whyNotPayOut(context.me, open ? amountFen : 0) };
    },
  }),
}));

const Input = builder.inputType('RecordRefundInput', {
  description: 'Money that was given back.',
  fields: (t) => ({
    enrollmentId: t.id({ required: true, description: 'To whom: their enrollment.' }),
    paymentId: t.id({
      description: 'The payment that was marked to be refunded; absent for what was paid more than is due.',
    }),
    amountFen: t.field({ type: 'Fen', required: true, description: 'How much; whole.' }),
    how: t.field({ type: Way, required: true, description: 'How.' }),
    paidOutOn: t.field({ type: 'Day', description: "When; by default the campaign's today." }),
    reference: t.string({ description: 'The number of its voucher.' }),
    idempotencyKey: t.string({
      required: true,
      description: 'A UUID; the same key again answers the first record.',
    }),
  }),
});

const Success = builder.objectRef<PaidOut>('RecordRefundSuccess').implement({
  description: 'That it was given back is recorded.',
  fields: (t) => ({
    enrollment: t.field({
      type: Enrollment,
      description: 'The enrollment as it is now.',
      resolve: ({ enrollmentId }, _args, context) => writtenEnrollment(context, enrollmentId),
    }),
  }),
});

builder.mutationField('recordRefund', (t) =>
  t.field({
    type: Success,
    errors: refusable('RecordRefund', 'Recorded, or why not.'),
    description: 'Records that money was given back: whole, once.',
    args: { input: t.arg({ type: Input, required: true, description: 'How much, to whom, how.' }) },
    resolve: (_root, { input }, context) => context.command(recordRefund, input),
  }),
);
