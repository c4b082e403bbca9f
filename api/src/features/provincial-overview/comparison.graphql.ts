import { builder } from '../../graphql/builder.ts';
import { type ComparedPolicy, comparePolicies, type Outcome } from './comparison.service.ts';
import { OverviewCountyType } from './overview.graphql.ts';

const OutcomeDecision = builder.enumType('ComparedDecision', {
  description: 'What a county says of a kind of person.',
  values: {
    ACCEPTED: { value: 'accepted', description: 'They may enroll, and pay this.' },
    REFUSED: { value: 'refused', description: 'They may not.' },
    UNDETERMINED: { value: 'undetermined', description: 'The notice leaves it open.' },
    UNNAMED: { value: 'unnamed', description: 'The pack names no such category.' },
  } as const,
});

const ComparedOutcome = builder.objectRef<Outcome>('ComparedOutcome').implement({
  description: 'What a county says of a kind of person, in the tier in which they pay least.',
  fields: (t) => ({
    kind: t.id({
      description: 'Which kind of person; the same for all counties.',
      resolve: ({ kind }) => kind.id,
    }),
    words: t.string({
      description: "The kind of person, in the reader's language.",
      resolve: ({ kind }, _args, context) => context.say(kind.words),
    }),
    decision: t.expose('decision', { type: OutcomeDecision, description: 'What is decided.' }),
    tier: t.exposeString('tier', { nullable: true, description: "The tier's own name." }),
    premiumFen: t.expose('premiumFen', { type: 'Fen', nullable: true, description: 'The price.' }),
    subsidyFen: t.expose('subsidyFen', { type: 'Fen', nullable: true, description: 'What is subsidized.' }),
    selfPayFen: t.expose('selfPayFen', { type: 'Fen', nullable: true, description: 'What they pay.' }),
    category: t.exposeString('category', { nullable: true, description: 'The category that applies.' }),
    why: t.string({
      nullable: true,
      description: "Why there is no amount, in the reader's language.",
      resolve: ({ why }, _args, context) => why && context.say(why),
    }),
  }),
});

const ComparedTier = builder.objectRef<ComparedPolicy['tiers'][number]>('ComparedTier').implement({
  description: 'A tier and what it costs in general.',
  fields: (t) => ({
    name: t.exposeString('name', { description: "The pack's own name." }),
    premiumFen: t.expose('premiumFen', {
      type: 'Fen',
      nullable: true,
      description: 'What it costs a year; null where that is not the same for all.',
    }),
  }),
});

const ComparedWindow = builder.objectRef<ComparedPolicy['windows'][number]>('ComparedWindow').implement({
  description: 'A window in which one can pay.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: "Its name, in the reader's language.",
      resolve: ({ name }, _args, context) => name && context.say(name),
    }),
    from: t.expose('from', { type: 'Day', description: 'The first day.' }),
    to: t.expose('to', { type: 'Day', description: 'The last day.' }),
  }),
});

const ComparedPolicyType = builder.objectRef<ComparedPolicy>('ComparedPolicy').implement({
  description: "A county's active pack by what it means, to stand beside others.",
  fields: (t) => ({
    row: t.expose('row', { type: OverviewCountyType, description: 'The county.' }),
    tiers: t.expose('tiers', { type: [ComparedTier], description: 'Its tiers.' }),
    windows: t.expose('windows', { type: [ComparedWindow], description: 'Its windows.' }),
    outcomes: t.expose('outcomes', {
      type: [ComparedOutcome],
      description: 'The same kinds of person for every county; none without an active pack.',
    }),
  }),
});

builder.queryField('policyComparison', (t) =>
  t.field({
    type: [ComparedPolicyType],
    description: "Counties' active packs side by side, by what they mean for the same person.",
    args: {
      codes: t.arg.stringList({ required: true, description: 'One to six counties, six digits each.' }),
    },
    resolve: async (_root, { codes }, context) =>
      comparePolicies(await context.tx, context.me, codes, context.platform.clock),
  }),
);
