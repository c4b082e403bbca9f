import type { Fen } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { refusable } from '../../graphql/refusals.ts';
import { FactsInput } from '../policy-packs/index.ts';
import { correctEnrollment, withdrawEnrollment } from './change.service.ts';
import { enroll } from './enroll.service.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { Enrollment, PaymentChannelEnum } from './enrollments.graphql.ts';
import { enrollmentLoader } from './enrollments.loader.ts';
import { noSuchEnrollment } from './hold.ts';

const Member = builder.inputType('EnrollMemberInput', {
  description: 'Somebody to be enrolled.',
  fields: (t) => ({
    residentId: t.id({ required: true, description: 'Who.' }),
    tier: t.id({ description: 'The tier chosen; may be left out where the pack has one tier only.' }),
    facts: t.field({ type: FactsInput, description: 'Answers that change; the others stay.' }),
  }),
});
const TakePayment = builder.inputType('TakePaymentInput', {
  description: 'Money taken at the same moment.',
  fields: (t) => ({
    channel: t.field({ type: PaymentChannelEnum, required: true, description: 'How it is received.' }),
    expectedFen: t.field({
      type: 'Fen',
      required: true,
      description: 'The sum that the payer was told; nothing is written where it is not the sum due.',
    }),
    externalReference: t.string({ description: "The channel's own reference." }),
  }),
});
const EnrollInput = builder.inputType('EnrollInput', {
  description: 'One person or a family to be enrolled, all or nobody.',
  fields: (t) => ({
    members: t.field({ type: [Member], required: true, description: '1 to 20 people.' }),
    payment: t.field({ type: TakePayment, description: 'Takes the money for all of them as well.' }),
    withoutOthers: t.string({
      description:
        'Why others of the household do not join; asked for where the pack says that a household joins whole. Kept in the history.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: 'A UUID; the same key again answers the first result.',
    }),
  }),
});
const CorrectInput = builder.inputType('CorrectEnrollmentInput', {
  description: 'A correction; what is absent stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    tier: t.id({ description: 'The tier chosen.' }),
    facts: t.field({ type: FactsInput, description: 'Answers that change.' }),
    reason: t.string({ required: true, description: 'Why; kept in the history.' }),
  }),
});
const WithdrawInput = builder.inputType('WithdrawEnrollmentInput', {
  description: 'An enrollment to be withdrawn.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    reason: t.string({ required: true, description: 'Why; kept in the history.' }),
    withoutOthers: t.string({
      description:
        'Why this person does not join while the others of the household do; asked for where the pack says that a household joins whole.',
    }),
  }),
});

/** An enrollment that this very operation wrote. */
export async function writtenEnrollment(context: Context, id: string): Promise<EnrollmentColumns> {
  const row = await enrollmentLoader(context).load(id);
  if (!row) throw noSuchEnrollment();
  return row;
}

const EnrollSuccess = builder.objectRef<{ ids: string[]; paidFen: Fen }>('EnrollSuccess').implement({
  description: 'Enrolled, all of them.',
  fields: (t) => ({
    enrollments: t.field({
      type: [Enrollment],
      description: 'In the order of the members.',
      resolve: ({ ids }, _args, context) => Promise.all(ids.map((id) => writtenEnrollment(context, id))),
    }),
    paidFen: t.expose('paidFen', { type: 'Fen', description: 'What was paid for all of them.' }),
  }),
});
const success = <Name extends string>(name: Name, description: string) =>
  builder.objectRef<{ id: string }>(name).implement({
    description,
    fields: (t) => ({
      enrollment: t.field({
        type: Enrollment,
        description: 'The enrollment as it is now.',
        resolve: ({ id }, _args, context) => writtenEnrollment(context, id),
      }),
    }),
  });
const CorrectSuccess = success('CorrectEnrollmentSuccess', 'Corrected and assessed again.');
const WithdrawSuccess = success('WithdrawEnrollmentSuccess', 'Withdrawn.');

builder.mutationFields((t) => ({
  enroll: t.field({
    type: EnrollSuccess,
    errors: refusable('Enroll', 'Enrolled, or why not.'),
    description:
      'Enrolls one person or a family; with payment, takes the money for all in the same transaction.',
    args: { input: t.arg({ type: EnrollInput, required: true, description: 'Who, and the money.' }) },
    resolve: (_root, { input }, context) => context.command(enroll, input),
  }),
  correctEnrollment: t.field({
    type: CorrectSuccess,
    errors: refusable('CorrectEnrollment', 'Corrected, or why not.'),
    description: 'Corrects the tier or what was answered, and assesses again.',
    args: { input: t.arg({ type: CorrectInput, required: true, description: 'What was wrong, and why.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(correctEnrollment, input) }),
  }),
  withdrawEnrollment: t.field({
    type: WithdrawSuccess,
    errors: refusable('WithdrawEnrollment', 'Withdrawn, or why not.'),
    description: 'Withdraws an enrollment that no money was received for.',
    args: { input: t.arg({ type: WithdrawInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => ({ id: await context.command(withdrawEnrollment, input) }),
  }),
}));
