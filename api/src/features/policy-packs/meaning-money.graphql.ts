import type { CategoryMeaning as Category, Pack, TierMeaning } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { Agency } from '../counties/index.ts';
import { Basis, Funder } from './basis.graphql.ts';
import { basisOf, tierOf } from './basis.ts';

const ComponentMeaning = builder.objectRef<TierMeaning['components'][number]>('ComponentMeaning').implement({
  description: 'A part of what a tier costs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    premiumFen: t.expose('premiumFen', { type: 'Fen', description: 'What it costs a year.' }),
  }),
});

export const TierMeaningType = builder.objectRef<{ pack: Pack; tier: TierMeaning }>('TierMeaning').implement({
  description: 'A tier: what a person pays a year.',
  fields: (t) => ({
    id: t.id({ description: 'Its id in the pack.', resolve: ({ tier }) => tier.id }),
    name: t.string({ description: 'Its name.', resolve: ({ tier }) => tier.name }),
    premiumFen: t.field({
      type: 'Fen',
      description: 'What an unsubsidised person pays a year.',
      resolve: ({ tier }) => tier.premiumFen,
    }),
    components: t.field({
      type: [ComponentMeaning],
      description: 'Of what it is made up.',
      resolve: ({ tier }) => tier.components,
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, tier }) =>
        basisOf(pack, [...tier.cites, ...tier.components.flatMap((part) => part.cites)]),
    }),
  }),
});

const CategoryAmount = builder.objectRef<Category['payFenByTier'][number]>('CategoryAmount').implement({
  description: 'What a category comes to in one tier.',
  fields: (t) => ({
    tier: t.exposeID('tier', { description: 'The tier.' }),
    subsidyFen: t.expose('subsidyFen', {
      type: 'Fen',
      nullable: true,
      description: 'What is paid for the person; null where the amount is open.',
    }),
    selfPayFen: t.expose('selfPayFen', {
      type: 'Fen',
      nullable: true,
      description: 'What the person pays; null where the amount is open.',
    }),
  }),
});

const FunderShare = builder.objectRef<Category['funders'][number]>('FunderShare').implement({
  description: "A funder's share of what a category pays.",
  fields: (t) => ({
    funder: t.field({ type: Funder, description: 'Who pays.', resolve: ({ id, name }) => ({ id, name }) }),
    share: t.string({
      description: 'Its share in words.',
      resolve: ({ share }, _args, context) => context.say(share),
    }),
  }),
});

/** A subsidy category with the pack that knows it. */
export type CategoryOf = { pack: Pack; category: Category };

export const CategoryMeaning = builder.objectRef<CategoryOf>('CategoryMeaning').implement({
  description: 'An identity that entitles to a subsidy.',
  fields: (t) => ({
    id: t.id({ description: 'Its id in the pack.', resolve: ({ category }) => category.id }),
    name: t.string({ description: "The notice's words for it.", resolve: ({ category }) => category.name }),
    tiers: t.idList({
      description: 'The tiers in which it pays.',
      resolve: ({ category }) => category.tiers,
    }),
    tierNames: t.stringList({
      description: 'The names of those tiers.',
      resolve: ({ pack, category }) => category.tiers.map((id) => tierOf(pack, id).name),
    }),
    pays: t.string({
      description: 'What it pays, in words, with any further condition.',
      resolve: ({ category: { pays, condition, ask } }, _args, context) => {
        const further = condition
          ? `${context.language === 'zh' ? '；条件：' : '; if: '}${context.say(condition)}`
          : '';
        const open = ask ? `${context.language === 'zh' ? '；待问：' : '; ask: '}${context.say(ask)}` : '';
        return `${context.say(pays)}${further}${open}`;
      },
    }),
    amounts: t.field({
      type: [CategoryAmount],
      description: 'What it comes to, by tier.',
      resolve: ({ category }) => category.payFenByTier,
    }),
    funders: t.field({
      type: [FunderShare],
      description: 'Who pays it, and which share.',
      resolve: ({ category }) => category.funders,
    }),
    certifiedBy: t.field({
      type: Agency,
      nullable: true,
      description: 'Who certifies it; null where the age alone decides.',
      resolve: ({ category }) => category.certifiedBy,
    }),
    openAmount: t.boolean({
      description: 'True where a higher authority sets the amount and the pack does not have it.',
      resolve: ({ category }) => category.openAmount,
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, category }) => basisOf(pack, category.cites),
    }),
  }),
});
