import {
  exampleText,
  factsOf,
  type Origin,
  type Pack,
  type PackProof,
  type Proposal,
  personWords,
  type ShownClause,
} from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { sentenceOf } from './assessment.words.ts';
import { Clause } from './basis.graphql.ts';
import { clausesOf } from './basis.ts';

export const ExampleOriginEnum = builder.enumType('ExampleOrigin', {
  description: 'Where the outcome of an example comes from.',
  values: {
    NOTICE: { value: 'notice', description: 'A worked example of the notice.' },
    OTHER_COUNTY: { value: 'other-county', description: "Another county's." },
    HAND: { value: 'hand', description: 'Reckoned by hand: what a pack that says nothing means.' },
    STAFF: { value: 'staff', description: 'Told by staff.' },
  } as const,
});

const OriginCount = builder.objectRef<{ origin: Origin; examples: number }>('ExampleOriginCount').implement({
  description: 'How many examples have an origin.',
  fields: (t) => ({
    origin: t.expose('origin', { type: ExampleOriginEnum, description: 'The origin.' }),
    examples: t.exposeInt('examples', { description: 'How many.' }),
  }),
});

const ClauseProof = builder.objectRef<{ pack: Pack; shown: ShownClause }>('ClauseProof').implement({
  description: 'A clause that decides about persons, and how many examples show it.',
  fields: (t) => ({
    clause: t.field({
      type: Clause,
      description: 'The clause.',
      resolve: ({ pack, shown }) =>
        clausesOf(pack, [shown.id])[0] ?? { id: shown.id, quote: shown.id, at: null },
    }),
    examples: t.int({
      description: 'How many examples show it; none blocks activation.',
      resolve: ({ shown }) => shown.examples,
    }),
  }),
});

const ProposedExample = builder.objectRef<{ pack: Pack; proposal: Proposal }>('ProposedExample').implement({
  description: 'An example at a bound that has none, with what the rules give today: a person confirms it.',
  fields: (t) => ({
    about: t.string({
      description: 'The fact that stands at a bound or beside it, such as the day of payment.',
      resolve: ({ pack, proposal }, _args, context) =>
        context.say(factsOf(pack).get(proposal.fact)?.ask ?? { zh: proposal.fact, en: proposal.fact }),
    }),
    person: t.string({
      description: 'The person in words.',
      resolve: ({ pack, proposal }, _args, context) => context.say(personWords(pack, proposal.person)),
    }),
    outcome: t.string({
      description: 'What comes out today, in one sentence.',
      resolve: ({ pack, proposal }, _args, context) => context.say(sentenceOf({ pack }, proposal.outcome)),
    }),
    text: t.string({
      description: 'As a line under examples: of the pack.',
      resolve: ({ proposal }) => exampleText(proposal),
    }),
  }),
});

export const PackProofType = builder.objectRef<{ pack: Pack; proof: PackProof }>('PackProof').implement({
  description: 'What the examples of a pack prove, and what they do not yet.',
  fields: (t) => ({
    origins: t.field({
      type: [OriginCount],
      description: 'Where the outcomes of its examples come from.',
      resolve: ({ proof }) =>
        (Object.entries(proof.origins) as [Origin, number][]).map(([origin, examples]) => ({
          origin,
          examples,
        })),
    }),
    clauses: t.field({
      type: [ClauseProof],
      description: 'The clauses on which an outcome can rest.',
      resolve: ({ pack, proof }) => proof.clauses.map((shown) => ({ pack, shown })),
    }),
    boundValues: t.int({
      description:
        'How many values stand at, just below and just above its bounds and days, and its choices.',
      resolve: ({ proof }) => proof.bounds.values,
    }),
    boundValuesShown: t.int({
      description: 'How many of them some example has.',
      resolve: ({ proof }) => proof.bounds.shown,
    }),
    proposals: t.field({
      type: [ProposedExample],
      description: 'Examples for the others.',
      resolve: ({ pack, proof }) => proof.proposals.map((proposal) => ({ pack, proposal })),
    }),
  }),
});
