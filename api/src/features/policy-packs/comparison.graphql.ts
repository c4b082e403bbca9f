import type { ChangedOutcome, Difference, Pack, PackChange } from '@canbao/policy-engine';
import { personWords } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { reasonWords } from './assessment.words.ts';
import type { Comparison } from './comparison.service.ts';

const PackDifference = builder.objectRef<Difference>('PackDifference').implement({
  description: 'A part of a rule that differs, in words.',
  fields: (t) => ({
    label: t.string({
      description: 'What differs, such as 适用于.',
      resolve: ({ label }, _args, context) => context.say(label),
    }),
    before: t.string({
      nullable: true,
      description: 'How it was; null where it was not there.',
      resolve: ({ before }, _args, context) => before && context.say(before),
    }),
    after: t.string({
      nullable: true,
      description: 'How it is; null where it is not there.',
      resolve: ({ after }, _args, context) => after && context.say(after),
    }),
  }),
});

const ChangeKind = builder.enumType('PackChangeKind', {
  description: 'What happened to a rule.',
  values: {
    ADDED: { value: 'added', description: 'It is new.' },
    REMOVED: { value: 'removed', description: 'It is gone.' },
    CHANGED: { value: 'changed', description: 'It says something else.' },
  } as const,
});

const PackChangeType = builder.objectRef<PackChange>('PackChange').implement({
  description: 'A rule or statement that was added, removed or changed.',
  fields: (t) => ({
    section: t.exposeString('section', { description: "The section's key, such as phases." }),
    sectionName: t.string({
      description: 'What the section is called.',
      resolve: ({ sectionName }, _args, context) => context.say(sectionName),
    }),
    id: t.exposeID('id', { description: 'Its id in the pack; empty for a section as a whole.' }),
    name: t.exposeString('name', { description: "The pack's own name for it; may be empty." }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What happened to it.' }),
    differences: t.expose('differences', { type: [PackDifference], description: 'What differs.' }),
  }),
});

const OutcomeChange = builder.objectRef<{ after: Pack; outcome: ChangedOutcome }>('OutcomeChange').implement({
  description: 'A way in which the outcome changes, with one person for whom it does.',
  fields: (t) => ({
    person: t.string({
      description: 'One such person, in words.',
      resolve: ({ after, outcome }, _args, context) => context.say(personWords(after, outcome.person)),
    }),
    selfPayBefore: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What the person paid; null where nothing was owed or decided.',
      resolve: ({ outcome }) => outcome.before.selfPayFen,
    }),
    selfPayAfter: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What the person pays; null where nothing is owed or decided.',
      resolve: ({ outcome }) => outcome.after.selfPayFen,
    }),
    subsidyBefore: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What was paid for the person.',
      resolve: ({ outcome }) => outcome.before.subsidyFen,
    }),
    subsidyAfter: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What is paid for the person.',
      resolve: ({ outcome }) => outcome.after.subsidyFen,
    }),
    reasonBefore: t.string({
      nullable: true,
      description: 'Why the person was not accepted; null where accepted.',
      resolve: ({ outcome }, _args, context) =>
        outcome.before.reason && context.say(reasonWords(outcome.before.reason)),
    }),
    reasonAfter: t.string({
      nullable: true,
      description: 'Why the person is not accepted; null where accepted.',
      resolve: ({ outcome }, _args, context) =>
        outcome.after.reason && context.say(reasonWords(outcome.after.reason)),
    }),
  }),
});

export const PackComparison = builder.objectRef<Comparison>('PackComparison').implement({
  description: 'What a pack says otherwise than another revision of the county, this year or another.',
  fields: (t) => ({
    revision: t.int({ description: 'The other revision.', resolve: ({ before }) => before.revision }),
    planYear: t.int({ description: 'Of which plan year.', resolve: ({ before }) => before.pack.planYear }),
    changes: t.field({
      type: [PackChangeType],
      description: 'By rule.',
      resolve: ({ changes }) => [...changes],
    }),
    outcomes: t.field({
      type: [OutcomeChange],
      description: 'For whom the outcome differs: one for each way, the most money first.',
      resolve: ({ after, outcomes }) => outcomes.changed.map((outcome) => ({ after, outcome })),
    }),
    personsLookedAt: t.int({
      description: 'How many persons were assessed by both.',
      resolve: ({ outcomes }) => outcomes.looked,
    }),
  }),
});
