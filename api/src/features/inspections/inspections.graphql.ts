import { builder } from '../../graphql/builder.ts';
import { connectionType } from '../../graphql/page-info.ts';
import { Permission } from '../../graphql/permission.ts';
import { pageOf } from '../../platform/keyset.ts';
import { Township, townshipLoader, Village, villageLoader } from '../counties/index.ts';
import { Enrollment, EnrollmentStateEnum, enrollmentLoader } from '../enrollments/index.ts';
import { InspectionEnded } from './inspections.errors.ts';
import { kindsLoader, strataLoader } from './inspections.loader.ts';
import { maySeeInspected } from './inspections.policy.ts';
import { type Item, itemsPage, type Inspection as Row, type Stratum } from './inspections.rows.ts';
import { InspectionErrorKindEnum, InspectionOutcomeEnum, ResultType, StateEnum } from './results.graphql.ts';
import { resultOf } from './results.ts';

export const InspectionItem = builder.objectRef<Item>('InspectionItem').implement({
  description: 'Somebody of a sample, by number, and what was found.',
  fields: (t) => ({
    id: t.id({
      description: 'The inspection and the number.',
      resolve: ({ inspectionId, number }) => `${inspectionId}/${number}`,
    }),
    number: t.exposeInt('number', { description: 'The number in the sample, from 1.' }),
    township: t.field({
      type: Township,
      description: 'Where the person was registered when the sample was drawn.',
      resolve: ({ townshipId }, _args, context) => townshipLoader(context).get(townshipId),
    }),
    village: t.field({
      type: Village,
      description: 'Where the person was registered when the sample was drawn.',
      resolve: ({ villageId }, _args, context) => villageLoader(context).get(villageId),
    }),
    enrollment: t.field({
      type: Enrollment,
      nullable: true,
      description: 'Who it is, for the county; null for supervisors, who see no person.',
      resolve: ({ enrollmentId }, _args, context) =>
        maySeeInspected(context.me) ? enrollmentLoader(context).load(enrollmentId) : null,
    }),
    outcome: t.expose('outcome', {
      type: InspectionOutcomeEnum,
      nullable: true,
      description: 'What was found; null until somebody recorded it.',
    }),
    kind: t.expose('kind', {
      type: InspectionErrorKindEnum,
      nullable: true,
      description: 'What was wrong, where something was.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What there is to say.' }),
    foundBy: t.exposeString('foundByName', { nullable: true, description: 'Who recorded it last.' }),
    foundAt: t.expose('foundAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was recorded last.',
    }),
    version: t.exposeInt('version', { description: 'Sent back with a result, so that none is lost.' }),
  }),
});
const Items = connectionType('InspectionItem', InspectionItem, 'people of a sample', false);

const StratumType = builder.objectRef<Stratum>('InspectionStratum').implement({
  description: 'A part of the frame that was drawn from by itself.',
  fields: (t) => ({
    township: t.field({
      type: Township,
      nullable: true,
      description: 'The township; null where the frame was drawn from as a whole.',
      resolve: ({ townshipId }, _args, context) =>
        townshipId === null ? null : townshipLoader(context).get(townshipId),
    }),
    people: t.exposeInt('people', { description: 'People of the frame here.' }),
    result: t.field({
      type: ResultType,
      description: 'What its sample came to so far.',
      resolve: (stratum) => resultOf([stratum]),
    }),
  }),
});

const KindCount = builder
  .objectRef<{ kind: NonNullable<Item['kind']>; people: number }>('InspectionErrorCount')
  .implement({
    description: 'How many errors of a kind.',
    fields: (t) => ({
      kind: t.expose('kind', { type: InspectionErrorKindEnum, description: 'What was wrong.' }),
      people: t.exposeInt('people', { description: 'With how many people.' }),
    }),
  });

export const Inspection = builder.objectRef<Row>('Inspection');
Inspection.implement({
  description:
    'A sudden inspection: a sample drawn by a published seed over a stated frame. Anybody can draw it again from the frame, the seed and the size.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    number: t.exposeInt('number', {
      description: "The draw's place among the campaign's, from 1; all draws stay.",
    }),
    townships: t.field({
      type: [Township],
      description: 'The frame: of these townships; of all where there is none.',
      resolve: ({ townshipIds }, _args, context) =>
        Promise.all(townshipIds.map((id) => townshipLoader(context).get(id))),
    }),
    states: t.expose('states', { type: [EnrollmentStateEnum], description: 'The frame: in these states.' }),
    day: t.expose('day', { type: 'Day', description: 'The frame: registered on or before this day.' }),
    stratified: t.exposeBoolean('stratified', {
      description: 'Whether each township is drawn from by itself.',
    }),
    seed: t.exposeString('seed', { description: 'The published seed.' }),
    size: t.exposeInt('size', { description: 'How many were drawn.' }),
    frameSize: t.exposeInt('frameSize', { description: 'How many people the frame has.' }),
    frameDigest: t.exposeString('frameDigest', {
      description: "SHA-256 of the frame's file, in hexadecimal.",
    }),
    frameUrl: t.string({
      description: "Where the frame's file is: a line for each enrollment, its stratum, a tab and its id.",
      resolve: ({ id }) => `/inspections/${id}/frame.txt`,
    }),
    state: t.expose('state', { type: StateEnum, description: 'Where it stands.' }),
    drawnBy: t.exposeString('createdByName', { description: 'Who drew it.' }),
    drawnOn: t.expose('drawnOn', { type: 'Day', description: "The campaign's day on which it was drawn." }),
    closedBy: t.exposeString('closedByName', { nullable: true, description: 'Who closed it.' }),
    closedOn: t.expose('closedOn', {
      type: 'Day',
      nullable: true,
      description: "The campaign's day on which it was closed: from then on nothing of it changes.",
    }),
    abandonedReason: t.exposeString('abandonedReason', {
      nullable: true,
      description: 'Why it was given up, where it was.',
    }),
    result: t.field({
      type: ResultType,
      description: 'What the sample came to so far; frozen once it is closed.',
      resolve: async ({ id }, _args, context) => resultOf(await strataLoader(context).load(id)),
    }),
    errorKinds: t.field({
      type: [KindCount],
      description: 'The errors by kind, the most frequent first.',
      resolve: ({ id }, _args, context) => kindsLoader(context).load(id),
    }),
    strata: t.field({
      type: [StratumType],
      description: 'The parts that were drawn from, in their order.',
      resolve: ({ id }, _args, context) => strataLoader(context).load(id),
    }),
    items: t.field({
      type: Items,
      description: 'The sample by number.',
      args: {
        first: t.arg.int({ defaultValue: 50, required: true, description: 'Rows a page, 1 to 200.' }),
        after: t.arg.string({ description: 'Continue after this cursor.' }),
        open: t.arg.boolean({ description: 'Only those without a result, or only those with one.' }),
      },
      resolve: async (row, { first, after, open }, context) => {
        const slice = await itemsPage(await context.tx, row, pageOf(first, after), open ?? null);
        return { ...slice, count: async () => slice.rows.length };
      },
    }),
    viewerCanRecord: t.field({
      type: Permission,
      description: 'Whether results may be recorded now.',
      resolve: ({ state }) => ({ why: state === 'open' ? null : new InspectionEnded().text }),
    }),
    viewerSeesPeople: t.boolean({
      description: 'Whether the asker sees who is on the list, and may print it.',
      resolve: (_row, _args, context) => maySeeInspected(context.me),
    }),
  }),
});
