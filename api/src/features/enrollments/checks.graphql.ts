import { builder } from '../../graphql/builder.ts';
import { Permission } from '../../graphql/permission.ts';
import { refusable } from '../../graphql/refusals.ts';
import { Viewer } from '../identity/index.ts';
import { checkEnrollments, checkPlace } from './check.service.ts';
import type { EnrollmentColumns } from './enrollment.rows.ts';
import { Enrollment } from './enrollments.graphql.ts';
import { writtenEnrollment } from './enrollments.mutations.ts';
import { ruleOf, whyNotStep } from './enrollments.policy.ts';

const says = {
  TOWNSHIP_CHECK: 'The township has checked what is paid.',
  COUNTY_CONFIRM: 'The county confirms what a township has checked.',
  SEND_BACK: 'Back to paid, with a reason: to be corrected, checked and confirmed again.',
};
const CheckStepEnum = builder.enumType('CheckStep', {
  description: 'What is done with enrollments that are paid.',
  values: {
    TOWNSHIP_CHECK: { value: 'township-check', description: says.TOWNSHIP_CHECK },
    COUNTY_CONFIRM: { value: 'county-confirm', description: says.COUNTY_CONFIRM },
    SEND_BACK: { value: 'send-back', description: says.SEND_BACK },
  } as const,
});
const PlaceStepEnum = builder.enumType('PlaceCheckStep', {
  description: 'What is done with all of a place at once.',
  values: {
    TOWNSHIP_CHECK: { value: 'township-check', description: says.TOWNSHIP_CHECK },
    COUNTY_CONFIRM: { value: 'county-confirm', description: says.COUNTY_CONFIRM },
  } as const,
});

const Seen = builder.inputType('SeenEnrollmentInput', {
  description: 'An enrollment as it was seen.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
  }),
});
const CheckInput = builder.inputType('CheckEnrollmentsInput', {
  description: 'Enrollments that were chosen, and what is done with them.',
  fields: (t) => ({
    step: t.field({ type: CheckStepEnum, required: true, description: 'What is done.' }),
    enrollments: t.field({ type: [Seen], required: true, description: 'Which; 1 to 200.' }),
    reason: t.string({ description: 'Why they are sent back, 2 to 200 characters; kept in the history.' }),
  }),
});
const PlaceInput = builder.inputType('CheckPlaceInput', {
  description: 'All of a village or a township that wait for a step.',
  fields: (t) => ({
    step: t.field({ type: PlaceStepEnum, required: true, description: 'What is done.' }),
    townshipId: t.id({ description: 'A whole township.' }),
    villageId: t.id({ description: 'A village.' }),
    expected: t.int({
      required: true,
      description: 'How many wait, as the person was shown; nothing is done where it is another number.',
    }),
  }),
});

const Checked = builder.objectRef<{ ids: string[] }>('CheckEnrollmentsSuccess').implement({
  description: 'The step was taken, with all of them.',
  fields: (t) => ({
    enrollments: t.field({
      type: [Enrollment],
      description: 'As they are now.',
      resolve: ({ ids }, _args, context) => Promise.all(ids.map((id) => writtenEnrollment(context, id))),
    }),
  }),
});
const PlaceChecked = builder.objectRef<{ moved: number; left: number }>('CheckPlaceSuccess').implement({
  description: 'The step was taken, with a thousand at most.',
  fields: (t) => ({
    moved: t.exposeInt('moved', { description: 'With how many.' }),
    left: t.exposeInt('left', {
      description: 'How many still wait; asked again with this number it goes on.',
    }),
  }),
});

builder.mutationFields((t) => ({
  checkEnrollments: t.field({
    type: Checked,
    errors: refusable('CheckEnrollments', 'Taken with all of them, or why with none.'),
    description: 'Checks, confirms or sends back enrollments that were chosen, all or none.',
    args: { input: t.arg({ type: CheckInput, required: true, description: 'Which, and what.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(checkEnrollments, input);
      return { ids: input.enrollments.map(({ id }) => id) };
    },
  }),
  checkPlace: t.field({
    type: PlaceChecked,
    errors: refusable('CheckPlace', 'Taken, or why not.'),
    description: 'Checks or confirms what waits in a village or a township, a thousand at a time.',
    args: { input: t.arg({ type: PlaceInput, required: true, description: 'Where, and what.' }) },
    resolve: (_root, { input }, context) => context.command(checkPlace, input),
  }),
}));

const permission = (description: string, step: Parameters<typeof whyNotStep>[2]) => ({
  type: Permission,
  description,
  resolve: (row: EnrollmentColumns, _args: unknown, context: { me: Parameters<typeof whyNotStep>[0] }) => ({
    why: whyNotStep(context.me, row, step),
  }),
});
builder.objectFields(Enrollment, (t) => ({
  viewerCanCheck: t.field(
    permission('Whether the viewer may check it for the township now.', 'township-check'),
  ),
  viewerCanConfirm: t.field(
    permission('Whether the viewer may confirm it for the county now.', 'county-confirm'),
  ),
  viewerCanSendBack: t.field(permission('Whether the viewer may send it back now.', 'send-back')),
}));
builder.objectFields(Viewer, (t) => ({
  canCheckEnrollments: t.boolean({
    description: 'Whether enrollments may be checked for a township.',
    resolve: (actor) => ruleOf('township-check').rule(actor),
  }),
  canConfirmEnrollments: t.boolean({
    description: 'Whether enrollments may be confirmed for the county.',
    resolve: (actor) => ruleOf('county-confirm').rule(actor),
  }),
}));
