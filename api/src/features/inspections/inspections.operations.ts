import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { refusable } from '../../graphql/refusals.ts';
import { authorize } from '../../platform/authorization.ts';
import { pageOf } from '../../platform/keyset.ts';
import { EnrollmentStateEnum } from '../enrollments/index.ts';
import { Viewer } from '../identity/index.ts';
import { campaignNow } from '../residents/index.ts';
import { recordFinding } from './findings.service.ts';
import { checkFindings, type FindingsCheck, recordFindings } from './findings-file.service.ts';
import type { FindingFault } from './findings-table.ts';
import { noSuchInspection, noSuchItem } from './inspections.errors.ts';
import { Inspection, InspectionItem } from './inspections.graphql.ts';
import { mayInspect, whoInspects } from './inspections.policy.ts';
import {
  type Item,
  inspectionById,
  inspectionsPage,
  itemOf,
  type Inspection as Row,
} from './inspections.rows.ts';
import { abandonInspection, closeInspection, drawInspection, takeChecklist } from './inspections.service.ts';
import { InspectionErrorKindEnum, InspectionOutcomeEnum } from './results.graphql.ts';

const Inspections = connectionType('Inspection', Inspection, 'inspections', false);

builder.objectField(Viewer, 'canInspect', (t) =>
  t.boolean({
    description: 'Whether this person draws samples and records what is found.',
    resolve: (actor) => mayInspect(actor),
  }),
);

builder.queryFields((t) => ({
  inspection: t.field({
    type: Inspection,
    nullable: true,
    description: 'An inspection by id; null when there is none within sight.',
    args: { id: t.arg.id({ required: true, description: 'The id.' }) },
    resolve: async (_root, { id }, context) => {
      const actor = context.countyActor;
      authorize(actor, mayInspect, whoInspects);
      return inspectionById(await context.tx, actor.countyId, id);
    },
  }),
  inspections: t.field({
    type: Inspections,
    description: 'The inspections of the campaign at work, the newest first.',
    args: {
      first: t.arg.int({ defaultValue: 20, required: true, description: 'Rows a page, 1 to 200.' }),
      after: t.arg.string({ description: 'Continue after this cursor.' }),
    },
    resolve: async (_root, { first, after }, context) => {
      const actor = context.countyActor;
      authorize(actor, mayInspect, whoInspects);
      const tx = await context.tx;
      const campaign = await campaignNow(tx, actor.countyId);
      const slice = await inspectionsPage(tx, actor.countyId, campaign.id, pageOf(first, after));
      return { ...slice, count: async () => slice.rows.length };
    },
  }),
}));

/** The inspection after a change, read in the operation's own transaction. */
async function afterwards(context: Context, id: string): Promise<{ inspection: Row }> {
  const inspection = await inspectionById(await context.tx, context.countyActor.countyId, id);
  if (!inspection) throw noSuchInspection();
  return { inspection };
}
const success = (name: string, description: string) =>
  builder.objectRef<{ inspection: Row }>(name).implement({
    description,
    fields: (t) => ({
      inspection: t.expose('inspection', { type: Inspection, description: 'The inspection as it is now.' }),
    }),
  });
const FindingSuccess = builder
  .objectRef<{ inspection: Row; item: Item }>('RecordInspectionFindingSuccess')
  .implement({
    description: 'The result is recorded.',
    fields: (t) => ({
      inspection: t.expose('inspection', { type: Inspection, description: 'The inspection as it is now.' }),
      item: t.expose('item', { type: InspectionItem, description: 'The person of the sample as recorded.' }),
    }),
  });

const DrawInput = builder.inputType('DrawInspectionInput', {
  description: 'The frame, and how it is drawn from.',
  fields: (t) => ({
    townshipIds: t.idList({ description: 'Of these townships; of all where absent or empty.' }),
    states: t.field({ type: [EnrollmentStateEnum], required: true, description: 'In these states.' }),
    day: t.field({ type: 'Day', required: true, description: 'Registered on or before this day.' }),
    stratified: t.boolean({ required: true, description: 'Whether each township is drawn from by itself.' }),
    size: t.int({ required: true, description: 'How many people, 1 to 2000.' }),
    seed: t.string({ required: true, description: 'The seed, 4 to 64 characters; it is published.' }),
  }),
});
const FindingInput = builder.inputType('RecordInspectionFindingInput', {
  description: 'What was found of somebody.',
  fields: (t) => ({
    inspectionId: t.id({ required: true, description: 'The inspection.' }),
    number: t.int({ required: true, description: 'The number in the sample.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    outcome: t.field({ type: InspectionOutcomeEnum, required: true, description: 'What was found.' }),
    kind: t.field({ type: InspectionErrorKindEnum, description: 'What is wrong, of an error.' }),
    note: t.string({ description: 'What there is to say; no ID number, no telephone.' }),
  }),
});
const AbandonInput = builder.inputType('AbandonInspectionInput', {
  description: 'Which inspection is given up, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The inspection.' }),
    reason: t.string({ required: true, description: 'Why, in 2 to 200 characters.' }),
  }),
});

const FileInput = builder.inputType('InspectionFindingsFileInput', {
  description: 'A filled-in form of a sample.',
  fields: (t) => ({
    inspectionId: t.id({ required: true, description: 'The inspection.' }),
    uploadId: t.id({ required: true, description: 'The file, sent to /uploads.' }),
  }),
});
const RecordFileInput = builder.inputType('RecordInspectionFindingsInput', {
  description: 'A filled-in form as it was checked.',
  fields: (t) => ({
    inspectionId: t.id({ required: true, description: 'The inspection.' }),
    uploadId: t.id({ required: true, description: 'The file that was checked.' }),
    records: t.int({ required: true, description: 'As the check said it.' }),
    replaces: t.int({ required: true, description: 'As the check said it.' }),
  }),
});
const Fault = builder.objectRef<FindingFault>('InspectionFindingFault').implement({
  description: 'What is wrong at a place of a form, and what to do next.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'A stable code.' }),
    row: t.exposeInt('row', { description: 'Row, from 1.' }),
    column: t.exposeInt('column', { description: 'Column, from 1.' }),
    value: t.exposeString('value', { nullable: true, description: 'As the form has it.' }),
    message: t.string({
      description: "What is wrong and what to do, in the reader's language.",
      resolve: ({ message }, _args, context) => context.say(message),
    }),
  }),
});
const Check = builder.objectRef<FindingsCheck>('CheckInspectionFindingsSuccess').implement({
  description: 'What a form would do; nothing is written.',
  fields: (t) => ({
    records: t.exposeInt('records', { description: 'Results that are new.' }),
    replaces: t.exposeInt('replaces', { description: 'Results recorded before that it changes.' }),
    same: t.exposeInt('same', { description: 'Results recorded before that it repeats.' }),
    blank: t.exposeInt('blank', { description: 'Lines left blank.' }),
    faults: t.field({
      type: [Fault],
      description: 'What is wrong, in the order of rows; the first 200.',
      resolve: ({ faults }) => faults.slice(0, 200),
    }),
    faultCount: t.int({ description: 'How many faults there are.', resolve: ({ faults }) => faults.length }),
  }),
});

builder.mutationFields((t) => ({
  checkInspectionFindings: t.field({
    type: Check,
    errors: refusable('CheckInspectionFindings', 'Checked, or why not.'),
    description: 'Says what a filled-in form of a sample would do, with its faults at row and column.',
    args: { input: t.arg({ type: FileInput, required: true, description: 'Which form.' }) },
    resolve: (_root, { input }, context) => context.command(checkFindings, input),
  }),
  recordInspectionFindings: t.field({
    type: success('RecordInspectionFindingsSuccess', 'Recorded, all of the form.'),
    errors: refusable('RecordInspectionFindings', 'Recorded, or why not.'),
    description: 'Records a filled-in form as it was checked, all or nothing.',
    args: { input: t.arg({ type: RecordFileInput, required: true, description: 'Which form.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(recordFindings, input);
      return afterwards(context, input.inspectionId);
    },
  }),
  drawInspection: t.field({
    type: success('DrawInspectionSuccess', 'The sample is drawn.'),
    errors: refusable('DrawInspection', 'Drawn, or why not.'),
    description: 'Draws a sample by a published seed over a stated frame.',
    args: {
      input: t.arg({ type: DrawInput, required: true, description: 'Which frame, how many, which seed.' }),
    },
    resolve: async (_root, { input }, context) => {
      const draw = { ...input, townshipIds: input.townshipIds ?? [] };
      return afterwards(context, await context.command(drawInspection, draw));
    },
  }),
  recordInspectionFinding: t.field({
    type: FindingSuccess,
    errors: refusable('RecordInspectionFinding', 'Recorded, or why not.'),
    description: 'Records what was found of somebody, or corrects it while the inspection is open.',
    args: { input: t.arg({ type: FindingInput, required: true, description: 'Of whom, and what.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(recordFinding, input);
      const { countyId } = context.countyActor;
      const item = await itemOf(await context.tx, countyId, input.inspectionId, input.number);
      if (!item) throw noSuchItem();
      return { ...(await afterwards(context, input.inspectionId)), item };
    },
  }),
  closeInspection: t.field({
    type: success('CloseInspectionSuccess', 'Closed: its results stay as they are.'),
    errors: refusable('CloseInspection', 'Closed, or why not.'),
    description: 'Closes an inspection whose every person has a result.',
    args: { id: t.arg.id({ required: true, description: 'The inspection.' }) },
    resolve: async (_root, { id }, context) => {
      await context.command(closeInspection, id);
      return afterwards(context, id);
    },
  }),
  abandonInspection: t.field({
    type: success('AbandonInspectionSuccess', 'Given up; it stays to be read.'),
    errors: refusable('AbandonInspection', 'Given up, or why not.'),
    description: 'Gives an open inspection up, saying why.',
    args: { input: t.arg({ type: AbandonInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      await context.command(abandonInspection, input);
      return afterwards(context, input.id);
    },
  }),
  takeInspectionChecklist: t.field({
    type: success('TakeInspectionChecklistSuccess', 'Recorded; the list may be printed.'),
    errors: refusable('TakeInspectionChecklist', 'Recorded, or why not.'),
    description: 'Records that the checklist with its names is taken away on paper.',
    args: { id: t.arg.id({ required: true, description: 'The inspection.' }) },
    resolve: async (_root, { id }, context) => {
      await context.command(takeChecklist, id);
      return afterwards(context, id);
    },
  }),
}));
