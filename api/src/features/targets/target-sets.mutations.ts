import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { refusable } from '../../graphql/refusals.ts';
import { type CampaignRow, todayOf } from '../counties/index.ts';
import { checkTargets, setTargets, withdrawTargets } from './set-targets.service.ts';
import { checkSplit, splitTarget } from './split-target.service.ts';
import type { PlacedFault } from './target-faults.ts';
import type { CheckedTable } from './target-lines.ts';
import { noSuchTownship } from './target-sets.errors.ts';
import { TargetBasisEnum } from './target-sets.graphql.ts';
import { TargetsType as Targets, TownshipTargetType as TownshipTarget } from './targets-view.graphql.ts';
import { targetsOf, townshipTargetOf } from './targets-view.service.ts';

const RowInput = builder.inputType('TargetRowInput', {
  description: 'A row of targets as it is filled in.',
  fields: (t) => ({
    name: t.string({ required: true, description: "The township's or the village's name." }),
    people: t.float({ required: true, description: 'People: a whole number above 0.' }),
  }),
});

const sentFields = {
  uploadId: 'A table that was uploaded (POST /uploads); or rows.',
  rows: 'The rows as they are filled in; or an upload.',
  statedTotal: 'What the rows should add up to; null where nothing is stated.',
};

const CheckInput = builder.inputType('CheckTargetsInput', {
  description: 'A table of targets to be looked through.',
  fields: (t) => ({
    uploadId: t.id({ description: sentFields.uploadId }),
    rows: t.field({ type: [RowInput], description: sentFields.rows }),
    statedTotal: t.int({ description: sentFields.statedTotal }),
    townshipId: t.id({
      description: "A township's table by village; the county's by township where absent.",
    }),
    setId: t.id({ description: "With a township: the county's set whose target it splits." }),
  }),
});

const SetInput = builder.inputType('SetTargetsInput', {
  description: 'New targets by township, and why.',
  fields: (t) => ({
    basis: t.field({ type: TargetBasisEnum, required: true, description: 'On which population they stand.' }),
    countsFrom: t.field({
      type: 'Day',
      description: 'The day from which they count; assessed targets need one.',
    }),
    expectedSetId: t.id({
      description: 'The newest set of this basis that the page showed; null where none.',
    }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
    uploadId: t.id({ description: sentFields.uploadId }),
    rows: t.field({ type: [RowInput], description: sentFields.rows }),
    statedTotal: t.int({ description: sentFields.statedTotal }),
  }),
});

const WithdrawInput = builder.inputType('WithdrawTargetsInput', {
  description: 'Which targets are taken away, and why.',
  fields: (t) => ({
    basis: t.field({ type: TargetBasisEnum, required: true, description: 'On which population they stand.' }),
    expectedSetId: t.id({
      required: true,
      description: 'The newest set of this basis that the page showed.',
    }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
  }),
});

const SplitInput = builder.inputType('SplitTargetInput', {
  description: "A township's target by village, and why.",
  fields: (t) => ({
    townshipId: t.id({ required: true, description: 'The township.' }),
    setId: t.id({ required: true, description: "The county's set whose target it splits." }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
    uploadId: t.id({ description: sentFields.uploadId }),
    rows: t.field({ type: [RowInput], description: sentFields.rows }),
    statedTotal: t.int({ description: sentFields.statedTotal }),
  }),
});

const Fault = builder.objectRef<PlacedFault>('TargetFault').implement({
  description: 'What is wrong at a place of a table of targets.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable: never renamed.' }),
    row: t.exposeInt('row', { description: 'Row of the sheet, or line of the text, from 1.' }),
    column: t.exposeInt('column', { description: 'Column, from 1.' }),
    value: t.exposeString('value', { nullable: true, description: 'As the table has it.' }),
    message: t.string({
      description: 'What is wrong and what to write instead.',
      resolve: ({ message }, _args, context) => context.say(message),
    }),
  }),
});

const CheckedRow = builder.objectRef<CheckedTable['rows'][number]>('CheckedTargetRow').implement({
  description: 'A row of a table of targets as it was understood.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Its row, from 1.' }),
    written: t.exposeString('written', { description: 'The name as the table has it.' }),
    name: t.string({ description: "The place's own name.", resolve: ({ place }) => place.name }),
    people: t.exposeInt('people', { description: 'People to enroll.' }),
  }),
});

type Checked = CheckedTable & { fileName: string | null };
const TargetsCheck = builder.objectRef<Checked>('TargetsCheck').implement({
  description: 'What a table of targets says, and what is wrong with it; nothing was kept.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { nullable: true, description: "The file's name." }),
    rows: t.expose('rows', { type: [CheckedRow], description: 'The rows that were understood.' }),
    sum: t.exposeInt('sum', { description: 'What they add up to.' }),
    statedTotal: t.exposeInt('statedTotal', {
      nullable: true,
      description: 'The total that the table states.',
    }),
    without: t.exposeStringList('without', { description: 'Places without a row: they get no target.' }),
    faults: t.expose('faults', { type: [Fault], description: 'What is wrong, in the order of the table.' }),
  }),
});

const CheckSuccess = builder.objectRef<{ check: Checked }>('CheckTargetsSuccess').implement({
  description: 'The table was read; nothing was kept.',
  fields: (t) => ({ check: t.expose('check', { type: TargetsCheck, description: 'What it says.' }) }),
});
const targetsSuccess = (name: string, description: string) =>
  builder.objectRef<object>(name).implement({
    description,
    fields: (t) => ({
      targets: t.field({
        type: Targets,
        description: 'The targets as they are now.',
        resolve: async (_done, _args, context) =>
          targetsOf(await context.tx, context.countyActor, null, dayIn(context)),
      }),
    }),
  });
const SplitSuccess = builder.objectRef<{ townshipId: string }>('SplitTargetSuccess').implement({
  description: 'The target is split.',
  fields: (t) => ({
    townshipTarget: t.field({
      type: TownshipTarget,
      description: "The township's target with its villages.",
      resolve: async ({ townshipId }, _args, context) => {
        const split = await townshipTargetOf(
          await context.tx,
          context.countyActor,
          townshipId,
          dayIn(context),
        );
        if (!split) throw noSuchTownship();
        return split;
      },
    }),
  }),
});

const dayIn = (context: Context) => (campaign: CampaignRow) => todayOf(campaign, context.platform.clock);

builder.mutationFields((t) => ({
  checkTargets: t.field({
    type: CheckSuccess,
    errors: refusable('CheckTargets', 'What the table says, or why it was not read.'),
    description: 'Reads a table of targets without keeping it.',
    args: { input: t.arg({ type: CheckInput, required: true, description: 'The table.' }) },
    resolve: async (_root, { input }, context) => {
      const { townshipId, setId, ...sent } = input;
      const check =
        townshipId || setId
          ? await context.command(checkSplit, { ...sent, townshipId: townshipId ?? '', setId: setId ?? '' })
          : await context.command(checkTargets, sent);
      return { check };
    },
  }),
  setTargets: t.field({
    type: targetsSuccess('SetTargetsSuccess', 'The targets are set.'),
    errors: refusable('SetTargets', 'The targets as they are now, or why they stay as they were.'),
    description:
      'Sets the targets of a basis by township, with a reason; the set before is kept in the history.',
    args: { input: t.arg({ type: SetInput, required: true, description: 'The targets.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(setTargets, input);
      return {};
    },
  }),
  withdrawTargets: t.field({
    type: targetsSuccess('WithdrawTargetsSuccess', 'The targets are taken away.'),
    errors: refusable('WithdrawTargets', 'The targets as they are now, or why they stay as they were.'),
    description: 'Takes the targets of a basis away, with a reason; the history keeps them.',
    args: { input: t.arg({ type: WithdrawInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(withdrawTargets, input);
      return {};
    },
  }),
  splitTarget: t.field({
    type: SplitSuccess,
    errors: refusable('SplitTarget', "The township's villages, or why the target is not split."),
    description: "Splits a township's target to its villages, to the person, with a reason.",
    args: { input: t.arg({ type: SplitInput, required: true, description: 'The split.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(splitTarget, input);
      return { townshipId: input.townshipId };
    },
  }),
}));
