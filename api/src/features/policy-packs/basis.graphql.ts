import type { Fen } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import type { AssumptionText, BasisOf, ClauseQuote, Named } from './basis.ts';

export const Clause = builder.objectRef<ClauseQuote>('Clause').implement({
  description: 'A verbatim quotation of the notice that a rule rests on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    quote: t.exposeString('quote', { description: "The notice's own words." }),
    at: t.exposeString('at', { nullable: true, description: 'Where in the notice, such as 二（二）3.' }),
  }),
});

export const Assumption = builder.objectRef<AssumptionText>('Assumption').implement({
  description: 'What the notice leaves open and the county decided.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    says: t.string({
      description: 'What was decided.',
      resolve: ({ says }, _args, { language }) => says[language],
    }),
    because: t.string({
      description: 'Why it had to be decided.',
      resolve: ({ because }, _args, { language }) => because[language],
    }),
  }),
});

export const Basis = builder.objectRef<BasisOf>('Basis').implement({
  description: 'What something rests on: clauses of the notice, and assumptions where it is silent.',
  fields: (t) => ({
    clauses: t.expose('clauses', {
      type: [Clause],
      description: 'Clauses, in the order in which they decide.',
    }),
    assumptions: t.expose('assumptions', { type: [Assumption], description: 'Assumptions leaned on.' }),
  }),
});

export const NamedRef = builder.objectRef<Named>('NamedRef').implement({
  description: "Something of the pack by its id, with the pack's own name for it.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    name: t.exposeString('name', { description: "The pack's name for it." }),
  }),
});

export const Funder = builder.objectRef<Named>('Funder').implement({
  description: 'Who pays a subsidy.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

export const FundingShare = builder.objectRef<{ funder: Named; fen: Fen }>('FundingShare').implement({
  description: "A funder's part of a subsidy.",
  fields: (t) => ({
    funder: t.expose('funder', { type: Funder, description: 'Who pays.' }),
    fen: t.expose('fen', { type: 'Fen', description: 'How much.' }),
  }),
});
