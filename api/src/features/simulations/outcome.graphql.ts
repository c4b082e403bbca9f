import { builder } from '../../graphql/builder.ts';
import { categoryOf, NamedRef, reasonWords, tierOf } from '../policy-packs/index.ts';
import { packOf, type Side } from './names.ts';
import type { Outcome } from './outcome.ts';
import type { Simulation } from './simulations.rows.ts';

export type OutcomeOf = { row: Simulation; side: Side; outcome: Outcome };

export const SimulationStandingEnum = builder.enumType('SimulationStanding', {
  description: 'How somebody stood in the campaign when a revision was tried.',
  values: {
    PAID: { value: 'paid', description: 'Paid, or further on; read as assessed then.' },
    UNPAID: { value: 'unpaid', description: 'Registered and not paid.' },
    NOT_ENROLLED: { value: 'none', description: 'Not enrolled, or withdrawn.' },
  },
});

export const SimulatedDecisionEnum = builder.enumType('SimulatedDecision', {
  description: 'What a revision says of somebody.',
  values: {
    ACCEPTED: { value: 'accepted', description: 'May join.' },
    REFUSED: { value: 'refused', description: 'May not join.' },
    UNDETERMINED: { value: 'undetermined', description: 'The revision leaves it open.' },
    INVALID: { value: 'invalid', description: 'The revision can’t read the facts.' },
  },
});

export const SimulationOutcome = builder.objectRef<OutcomeOf>('SimulationOutcome').implement({
  description: 'What one of the two revisions says of people.',
  fields: (t) => ({
    decision: t.field({
      type: SimulatedDecisionEnum,
      description: 'Whether they may join.',
      resolve: ({ outcome }) => outcome.decision,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why they may not, or what would decide it.',
      resolve: ({ outcome }, _args, context) =>
        outcome.reason === null ? null : context.say(reasonWords(outcome.reason)),
    }),
    tier: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The tier.',
      resolve: async ({ row, side, outcome }, _args, context) =>
        outcome.tier === null ? null : tierOf((await packOf(context, row, side)).pack, outcome.tier),
    }),
    category: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The subsidy category that pays.',
      resolve: async ({ row, side, outcome }, _args, context) =>
        outcome.category === null
          ? null
          : categoryOf((await packOf(context, row, side)).pack, outcome.category),
    }),
    premiumFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'The premium; null where there is none.',
      resolve: ({ outcome }) => outcome.premiumFen,
    }),
    subsidyFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What of it is subsidised.',
      resolve: ({ outcome }) => outcome.subsidyFen,
    }),
    waivedFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What of it is waived.',
      resolve: ({ outcome }) => outcome.waivedFen,
    }),
    selfPayFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What the person pays.',
      resolve: ({ outcome }) => outcome.selfPayFen,
    }),
  }),
});
