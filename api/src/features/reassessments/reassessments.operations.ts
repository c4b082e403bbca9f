import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { campaignNow } from '../residents/index.ts';
import { noSuchReassessment } from './reassessments.errors.ts';
import {
  DifferenceKindEnum,
  DifferenceStateEnum,
  EnrollmentDifference,
  Reassessment,
} from './reassessments.graphql.ts';
import { mayReassess, whoReassesses } from './reassessments.policy.ts';
import {
  type DifferenceSums,
  differencesPage,
  lastReassessment,
  type Reassessment as Row,
  reassessmentById,
} from './reassessments.rows.ts';
import { cancelReassessment, startReassessment } from './reassessments.service.ts';
import { settleDifferences } from './settle.service.ts';

const Differences = connectionType('EnrollmentDifference', EnrollmentDifference, 'differences');

const Filter = builder.inputType('DifferenceFilter', {
  description: 'Which differences; all conditions hold together.',
  fields: (t) => ({
    state: t.field({ type: DifferenceStateEnum, description: 'By default those that nobody decided yet.' }),
    kind: t.field({ type: DifferenceKindEnum, description: 'Of this kind.' }),
    townshipId: t.id({ description: 'Of this township.' }),
  }),
});
const Sums = builder.objectRef<DifferenceSums>('DifferenceSums').implement({
  description: 'What differences come to.',
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'How many.' }),
    supplementFen: t.expose('supplementFen', { type: 'Fen', description: 'What would be due in all.' }),
    refundFen: t.expose('refundFen', { type: 'Fen', description: 'What would be given back in all.' }),
  }),
});

/** The campaign's differences, as the asker may see them. */
async function found(
  context: Context,
  filter: Parameters<typeof differencesPage>[3],
  first: number,
  after?: string | null,
) {
  const actor = context.countyActor;
  authorize(actor, mayReassess, whoReassesses);
  const tx = await context.tx;
  const campaign = await campaignNow(tx, actor.countyId);
  return differencesPage(tx, actor.countyId, campaign.id, filter, pageOf(first, after));
}

builder.queryFields((t) => ({
  reassessment: t.field({
    type: Reassessment,
    nullable: true,
    description: 'The newest reassessment of the campaign at work; null where there was none.',
    resolve: async (_root, _args, context) => {
      const actor = context.countyActor;
      authorize(actor, mayReassess, whoReassesses);
      const tx = await context.tx;
      const campaign = await campaignNow(tx, actor.countyId);
      return lastReassessment(tx, actor.countyId, campaign.id);
    },
  }),
  enrollmentDifferences: t.field({
    type: Differences,
    description: 'The differences of the campaign at work, in the order in which they were found.',
    args: {
      filter: t.arg({ type: Filter, description: 'Which.' }),
      first: t.arg.int({ defaultValue: 50, required: true, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { filter, first, after }, context) => {
      const slice = await found(context, filter ?? {}, first, after);
      return { ...slice, count: async () => (await slice.sums()).people };
    },
  }),
  differenceSums: t.field({
    type: Sums,
    description: 'What these differences come to.',
    args: { filter: t.arg({ type: Filter, description: 'Which.' }) },
    resolve: async (_root, { filter }, context) => (await found(context, filter ?? {}, 1)).sums(),
  }),
}));

/** The reassessment after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ reassessment: Row }> {
  const reassessment = await reassessmentById(await context.tx, context.countyActor.countyId, id);
  if (!reassessment) throw noSuchReassessment();
  return { reassessment };
}
const success = (name: string, description: string) =>
  builder.objectRef<{ reassessment: Row }>(name).implement({
    description,
    fields: (t) => ({
      reassessment: t.expose('reassessment', { type: Reassessment, description: 'As it is now.' }),
    }),
  });
const SettleInput = builder.inputType('SettleDifferencesInput', {
  description: 'Which differences are decided, and how.',
  fields: (t) => ({
    ids: t.idList({ required: true, description: 'Which; 1 to 200.' }),
    confirm: t.boolean({
      required: true,
      description: 'True: the enrollments rest on the new assessment. False: all stays as it was paid.',
    }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
  }),
});
const Settled = builder.objectRef<{ settled: number }>('SettleDifferencesSuccess').implement({
  description: 'The differences are decided.',
  fields: (t) => ({ settled: t.exposeInt('settled', { description: 'How many.' }) }),
});

builder.mutationFields((t) => ({
  startReassessment: t.field({
    type: success('StartReassessmentSuccess', 'Enrollments are being assessed again.'),
    errors: refusable('StartReassessment', 'It began, or why not.'),
    description:
      'Assesses again, by the active revision and in the background, what rests on an earlier one.',
    resolve: async (_root, _args, context) => afterwards(context, await context.command(startReassessment)),
  }),
  cancelReassessment: t.field({
    type: success('CancelReassessmentSuccess', 'The reassessment was stopped.'),
    errors: refusable('CancelReassessment', 'Stopped, or why not.'),
    description: 'Stops a reassessment; what was assessed again stays so.',
    args: { id: t.arg.id({ required: true, description: 'Which.' }) },
    resolve: async (_root, { id }, context) => {
      await context.command(cancelReassessment, id);
      return afterwards(context, id);
    },
  }),
  settleDifferences: t.field({
    type: Settled,
    errors: refusable('SettleDifferences', 'Decided, all of them, or why none was.'),
    description: 'Confirms or dismisses differences, all or none. No money moves by it.',
    args: { input: t.arg({ type: SettleInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(settleDifferences, input);
      return { settled: new Set(input.ids).size };
    },
  }),
}));
