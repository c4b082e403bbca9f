import { type Fault, withExamples } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { LayerText } from './layers.graphql.ts';
import { PackMeaning } from './meaning.graphql.ts';
import type { PackReading } from './pack-reading.ts';
import { readingOf, textLoader } from './policy-packs.loader.ts';
import { mayManagePolicyPacks } from './policy-packs.policy.ts';
import type { CheckedPack, RevisionRow } from './policy-packs.service.ts';

export const PolicyPackStateEnum = builder.enumType('PolicyPackState', {
  description: 'Where a revision stands.',
  values: {
    DRAFT: { value: 'draft', description: 'Uploaded; decides nothing yet.' },
    ACTIVE: { value: 'active', description: 'Decides now: one a campaign.' },
    RETIRED: { value: 'retired', description: 'Replaced; what it decided stays readable.' },
  },
});

export const PackFault = builder.objectRef<Fault>('PackFault').implement({
  description: 'What is wrong in a pack, where, and what to write instead. Lines and columns begin at 1.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Its line.' }),
    column: t.exposeInt('column', { description: 'Its column.' }),
    endColumn: t.int({
      nullable: true,
      description: 'Where it ends, on the same line.',
      resolve: (fault) => fault.endColumn ?? null,
    }),
    code: t.exposeString('code', { description: 'Stable, such as wrong-type.' }),
    message: t.string({
      description: 'What is wrong, and what to write instead.',
      resolve: (fault, _args, context) => context.say(fault.message),
    }),
    fixLine: t.int({
      nullable: true,
      description: 'The line that a ready correction changes.',
      resolve: (fault) => fault.fix?.line ?? null,
    }),
    fixBefore: t.string({
      nullable: true,
      description: 'What stands there now.',
      resolve: (fault) => fault.fix?.before ?? null,
    }),
    fixAfter: t.string({
      nullable: true,
      description: 'What to write in its place.',
      resolve: (fault) => fault.fix?.after ?? null,
    }),
  }),
});

export const PolicyPackRevision = builder.objectRef<RevisionRow>('PolicyPackRevision').implement({
  description: "A revision of a county's policy pack; its text never changes.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    revision: t.exposeInt('revision', { description: 'Its number within the campaign, from 1.' }),
    state: t.field({
      type: PolicyPackStateEnum,
      description: 'Where it stands.',
      resolve: ({ state }) => state as 'draft' | 'active' | 'retired',
    }),
    planYear: t.int({
      description: 'The year of the campaign that it is filed under.',
      resolve: (row) => row.campaign.planYear,
    }),
    uploadedAt: t.expose('uploadedAt', { type: 'Instant', description: 'When it was uploaded.' }),
    uploadedBy: t.string({ description: 'Who uploaded it.', resolve: (row) => row.uploadedByName }),
    activatedAt: t.expose('activatedAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it became active.',
    }),
    activatedBy: t.string({
      nullable: true,
      description: 'Who made it active.',
      resolve: (row) => row.activatedByName,
    }),
    text: t.string({
      description: 'The pack as uploaded.',
      resolve: async (row, _args, context) => (await textLoader(context).load(row.id)).source,
    }),
    noticeText: t.string({
      nullable: true,
      description: "The notice's text as uploaded with it.",
      resolve: async (row, _args, context) => (await textLoader(context).load(row.id)).notice,
    }),
    layers: t.field({
      type: [LayerText],
      description: 'The packs on which it stands, as they were when it was uploaded, the lowest first.',
      resolve: async (row, _args, context) => (await textLoader(context).load(row.id)).layers,
    }),
    faults: t.field({
      type: [PackFault],
      description: 'What is wrong with it, in the order of the text.',
      resolve: async (row, _args, context) => (await readingOf(row, context)).faults,
    }),
    fit: t.exposeBoolean('fit', {
      description: 'Whether it may become active: no fault, every quote found.',
    }),
    exampleCount: t.exposeInt('examples', { description: 'How many examples it carries.' }),
    meaning: t.field({
      type: PackMeaning,
      nullable: true,
      description: 'What it says; null where it has not the shape of a pack.',
      resolve: async (row, _args, context) => meaningOf(await readingOf(row, context)),
    }),
    viewerCanActivate: t.boolean({
      description: 'Whether whoever asks may make it the active one.',
      resolve: (row, _args, context) =>
        row.state === 'draft' && row.fit && mayManagePolicyPacks(context.countyActor),
    }),
  }),
});

export const PolicyPackCheck = builder.objectRef<CheckedPack>('PolicyPackCheck').implement({
  description: 'What a pack says and what is wrong with it; nothing was kept.',
  fields: (t) => ({
    fit: t.exposeBoolean('fit', {
      description: 'Whether it could become active: no fault, every quote found.',
    }),
    faults: t.expose('faults', {
      type: [PackFault],
      description: 'What is wrong, in the order of the text.',
    }),
    meaning: t.field({
      type: PackMeaning,
      nullable: true,
      description: 'What it says; null where it has not the shape of a pack.',
      resolve: (reading) => meaningOf(reading),
    }),
    exampleCount: t.exposeInt('exampleCount', { description: 'How many examples it carries.' }),
    textWith: t.string({
      nullable: true,
      description: 'Its text with more examples at the end of its list; null where it has no such list.',
      args: {
        examples: t.arg.stringList({
          required: true,
          description: 'Lines, as proposed ones have them in text.',
        }),
      },
      resolve: ({ text }, { examples }) =>
        withExamples(
          text,
          examples.map((line) => line.replaceAll('\n', ' ')),
        ),
    }),
    notes: t.stringList({
      description: 'What was not checked, and why.',
      resolve: ({ notes }, _args, context) => notes.map((note) => context.say(note)),
    }),
  }),
});

const meaningOf = ({ pack, meaning, layers }: PackReading) => pack && meaning && { pack, meaning, layers };
