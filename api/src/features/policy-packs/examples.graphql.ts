import type { ChangedExample } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { refusable } from '../../graphql/refusals.ts';
import { Viewer } from '../identity/index.ts';
import { exampleWords, expectWords } from './example.words.ts';
import {
  askForExampleChange,
  decideExampleChange,
  type ExampleConsent,
  type FrozenExamples,
  frozenExamples,
} from './examples.service.ts';
import { mayAgreeToExamples, mayManagePolicyPacks } from './policy-packs.policy.ts';
import { type RevisionRow, revisionOrRefuse } from './policy-packs.service.ts';
import { PolicyPackRevision } from './revision.graphql.ts';

const ChangeKind = builder.enumType('ExampleChangeKind', {
  description: 'In what way an example of the active revision is otherwise.',
  values: {
    OUTCOME: { value: 'outcome', description: 'The same person, another outcome.' },
    PERSON: { value: 'person', description: 'Another person under the same id or name.' },
    REMOVED: { value: 'removed', description: 'It is gone.' },
  } as const,
});

const ConsentState = builder.enumType('ExampleConsentState', {
  description: 'Whether a second person agreed.',
  values: {
    ASKED: { value: 'asked', description: 'Waits for a second person.' },
    APPROVED: { value: 'approved', description: 'Agreed.' },
    DECLINED: { value: 'declined', description: 'Refused.' },
  } as const,
});

type Changed = { frozen: FrozenExamples; change: ChangedExample };

const ExampleChange = builder.objectRef<Changed>('ExampleChange').implement({
  description: 'An example of the active revision that a draft has otherwise or no longer.',
  fields: (t) => ({
    kind: t.field({ type: ChangeKind, description: 'In what way.', resolve: ({ change }) => change.kind }),
    name: t.string({
      nullable: true,
      description: 'What the pack calls it.',
      resolve: ({ change }, _args, context) => change.name && context.say(change.name),
    }),
    person: t.string({
      description: 'The person as the active revision has it.',
      resolve: ({ frozen, change }, _args, context) =>
        context.say(exampleWords(frozen.before.pack, change.before)),
    }),
    outcome: t.string({
      description: 'What comes out, as the active revision has it.',
      resolve: ({ frozen, change }, _args, context) =>
        context.say(expectWords(frozen.before.pack, change.before)),
    }),
    personAfter: t.string({
      nullable: true,
      description: 'The person as the draft has it; null where the example is gone.',
      resolve: ({ frozen, change }, _args, context) =>
        change.after && context.say(exampleWords(frozen.after.pack, change.after)),
    }),
    outcomeAfter: t.string({
      nullable: true,
      description: 'What comes out, as the draft has it; null where the example is gone.',
      resolve: ({ frozen, change }, _args, context) =>
        change.after && context.say(expectWords(frozen.after.pack, change.after)),
    }),
  }),
});

const Consent = builder.objectRef<ExampleConsent>('ExampleConsent').implement({
  description: 'That a second person was asked to agree, and what came of it.',
  fields: (t) => ({
    state: t.field({
      type: ConsentState,
      description: 'Where it stands.',
      resolve: ({ state }) => state as 'asked' | 'approved' | 'declined',
    }),
    reason: t.exposeString('reason', { description: 'Why the examples change.' }),
    askedBy: t.string({ description: 'Who asked.', resolve: ({ askedByName }) => askedByName }),
    askedAt: t.expose('askedAt', { type: 'Instant', description: 'When.' }),
    decidedBy: t.string({
      nullable: true,
      description: 'Who decided.',
      resolve: ({ decidedByName }) => decidedByName,
    }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true, description: 'When.' }),
    note: t.exposeString('note', { nullable: true, description: 'What the second person said.' }),
  }),
});

const Frozen = builder.objectRef<FrozenExamples>('FrozenExamples').implement({
  description:
    "The active revision's examples that a draft changes: it becomes active once a second person agreed.",
  fields: (t) => ({
    activeRevision: t.int({
      description: 'The number of the active revision.',
      resolve: ({ before }) => before.revision,
    }),
    changes: t.field({
      type: [ExampleChange],
      description: 'What is otherwise; empty where every example is as it was.',
      resolve: (frozen) => frozen.changes.map((change) => ({ frozen, change })),
    }),
    consent: t.expose('consent', {
      type: Consent,
      nullable: true,
      description: 'Null where nobody was asked.',
    }),
    viewerCanAsk: t.boolean({
      description: 'Whether whoever asks may ask a second person.',
      resolve: ({ changes, consent }, _args, context) =>
        changes.length > 0 && consent?.state !== 'approved' && mayManagePolicyPacks(context.countyActor),
    }),
    viewerCanDecide: t.boolean({
      description: 'Whether whoever asks may be that second person.',
      resolve: ({ consent }, _args, context) =>
        consent?.state === 'asked' &&
        mayAgreeToExamples(context.countyActor) &&
        consent.askedBy !== context.countyActor.accountId,
    }),
  }),
});

builder.objectFields(PolicyPackRevision, (t) => ({
  frozenExamples: t.field({
    type: Frozen,
    nullable: true,
    description: 'Its examples against those of the active revision; null where there is nothing to compare.',
    resolve: async (row, _args, context) => frozenExamples(await context.tx, row),
  }),
}));

builder.objectFields(Viewer, (t) => ({
  canAgreeToExamples: t.boolean({
    description: 'Whether this person may agree that examples of the active policy pack change.',
    resolve: (actor) => mayAgreeToExamples(actor),
  }),
}));

const AskInput = builder.inputType('AskForExampleChangeInput', {
  description: 'Which draft changes examples, and why.',
  fields: (t) => ({
    packId: t.id({ required: true, description: 'The draft.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
  }),
});

const DecideInput = builder.inputType('DecideExampleChangeInput', {
  description: "A second person's word on changed examples.",
  fields: (t) => ({
    packId: t.id({ required: true, description: 'The draft.' }),
    askedAt: t.field({
      type: 'Instant',
      required: true,
      description: 'When that was asked which is decided: refused where it was asked anew meanwhile.',
    }),
    agree: t.boolean({ required: true, description: 'Whether they may change.' }),
    note: t.string({ required: true, description: 'Why, 2 to 200 characters.' }),
  }),
});

const success = (name: string, description: string) =>
  builder.objectRef<{ policyPack: RevisionRow }>(name).implement({
    description,
    fields: (t) => ({
      policyPack: t.expose('policyPack', { type: PolicyPackRevision, description: 'The draft.' }),
    }),
  });
const AskSuccess = success('AskForExampleChangeSuccess', 'A second person is asked.');
const DecideSuccess = success('DecideExampleChangeSuccess', 'The second person has decided.');

builder.mutationFields((t) => ({
  askForExampleChange: t.field({
    type: AskSuccess,
    errors: refusable('AskForExampleChange', 'The draft, or why nobody was asked.'),
    description: 'Asks a second person to agree that a draft changes examples of the active revision.',
    args: { input: t.arg({ type: AskInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { countyId } = context.countyActor;
      await context.command(askForExampleChange, input);
      return { policyPack: await revisionOrRefuse(await context.tx, countyId, input.packId) };
    },
  }),
  decideExampleChange: t.field({
    type: DecideSuccess,
    errors: refusable('DecideExampleChange', 'The draft, or why nothing was decided.'),
    description: 'Agrees to changed examples, or refuses to, as somebody other than who asked.',
    args: { input: t.arg({ type: DecideInput, required: true, description: 'Which, and what.' }) },
    resolve: async (_root, { input }, context) => {
      const { countyId } = context.countyActor;
      await context.command(decideExampleChange, input);
      return { policyPack: await revisionOrRefuse(await context.tx, countyId, input.packId) };
    },
  }),
}));
