import type {
  CategoryMeaning as Category,
  FiscalMeaning,
  FunderMeaning,
  Pack,
  TierMeaning,
} from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { Agency } from '../counties/index.ts';
import { Basis, Funder } from './basis.graphql.ts';
import { basisOf, tierOf } from './basis.ts';

const ComponentMeaning = builder.objectRef<TierMeaning['components'][number]>('ComponentMeaning').implement({
  description: 'A part of what a tier costs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    premiumFen: t.expose('premiumFen', {
      type: 'Fen',
      nullable: true,
      description: 'What it costs a year; null where open, or not the same for everybody.',
    }),
    how: t.string({
      nullable: true,
      description: 'How it is reckoned, where it is no plain sum.',
      resolve: ({ how }, _args, context) => (how === undefined ? null : context.say(how)),
    }),
  }),
});

type GroupOf = { pack: Pack; group: TierMeaning['groups'][number] };

const GroupPriceMeaning = builder.objectRef<GroupOf>('GroupPriceMeaning').implement({
  description: 'What a tier costs some people.',
  fields: (t) => ({
    id: t.id({ description: 'Its id in the pack.', resolve: ({ group }) => group.id }),
    who: t.string({
      description: 'For whom.',
      resolve: ({ group }, _args, context) => context.say(group.who),
    }),
    premiumFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What they pay a year; null where open, or not the same for all of them.',
      resolve: ({ group }) => group.premiumFen,
    }),
    how: t.string({
      nullable: true,
      description: 'How it is reckoned, where it is no plain sum.',
      resolve: ({ group }, _args, context) => (group.how === null ? null : context.say(group.how)),
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, group }) => basisOf(pack, group.cites),
    }),
  }),
});

export const TierMeaningType = builder.objectRef<{ pack: Pack; tier: TierMeaning }>('TierMeaning').implement({
  description: 'A tier: what a person pays a year.',
  fields: (t) => ({
    id: t.id({ description: 'Its id in the pack.', resolve: ({ tier }) => tier.id }),
    name: t.string({ description: 'Its name.', resolve: ({ tier }) => tier.name }),
    premiumFen: t.field({
      type: 'Fen',
      nullable: true,
      description:
        'What an unsubsidised person of no group pays a year; null where open, or not the same for everybody.',
      resolve: ({ tier }) => tier.premiumFen,
    }),
    groups: t.field({
      type: [GroupPriceMeaning],
      description: 'What it costs some people, in the order in which the prices are tried.',
      resolve: ({ pack, tier }) => tier.groups.map((group) => ({ pack, group })),
    }),
    choose: t.string({
      nullable: true,
      description: 'Which of several prices counts, where it is not the first that applies.',
      resolve: ({ tier }, _args, context) => (tier.choose === null ? null : context.say(tier.choose)),
    }),
    benefitOf: t.string({
      nullable: true,
      description: "The tier whose benefit its members have, where it is another's.",
      resolve: ({ tier }) => tier.benefitOf,
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

const FunderShare = builder.objectRef<FunderMeaning>('FunderShare').implement({
  description: "A funder's share of what a category pays.",
  fields: (t) => ({
    funder: t.field({ type: Funder, description: 'Who pays.', resolve: ({ id, name }) => ({ id, name }) }),
    share: t.string({
      description: 'Its share in words.',
      resolve: ({ share }, _args, context) => context.say(share),
    }),
    when: t.string({
      nullable: true,
      description: 'For whom, where who pays depends on the person.',
      resolve: ({ when }, _args, context) => (when === null ? null : context.say(when)),
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
    round: t.string({
      nullable: true,
      description: 'That it is paid on top of the main subsidies; null where it is one of them.',
      resolve: ({ category }, _args, context) =>
        category.round === null ? null : context.say(category.round.name),
    }),
    benefitOf: t.string({
      nullable: true,
      description: "The tier whose benefit the person has, where it is another's.",
      resolve: ({ category }) => category.benefitOf,
    }),
    refund: t.string({
      nullable: true,
      description: 'For whom it is paid by the person first and refunded later; null where never.',
      resolve: ({ category }, _args, context) =>
        category.refund === null ? null : context.say(category.refund),
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

type FiscalOf = { pack: Pack; fiscal: FiscalMeaning };
type OnTopOf = { pack: Pack; part: FiscalMeaning['onTop'][number] };

const FiscalOnTop = builder.objectRef<OnTopOf>('FiscalOnTop').implement({
  description: 'What a higher level pays on top of the fiscal part, outside of the total.',
  fields: (t) => ({
    funder: t.field({ type: Funder, description: 'Who pays.', resolve: ({ part }) => part.funder }),
    words: t.string({
      description: 'How much, in words.',
      resolve: ({ part }, _args, context) => context.say(part.words),
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, part }) => basisOf(pack, part.cites),
    }),
  }),
});

export const FiscalMeaningType = builder.objectRef<FiscalOf>('FiscalMeaning').implement({
  description: 'What public funds pay a head, beside the premium.',
  fields: (t) => ({
    fen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'How much; null where open, or not the same for everybody.',
      resolve: ({ fiscal }) => fiscal.fen,
    }),
    atLeast: t.boolean({
      description: 'Whether the notice says “at least”.',
      resolve: ({ fiscal }) => fiscal.atLeast,
    }),
    words: t.string({
      description: 'How much in words, with the groups among which it differs.',
      resolve: ({ fiscal }, _args, context) => context.say(fiscal.words),
    }),
    funders: t.field({
      type: [FunderShare],
      description: 'Who pays it, and which share.',
      resolve: ({ fiscal }) => fiscal.funders,
    }),
    onTop: t.field({
      type: [FiscalOnTop],
      description: 'What is paid on top.',
      resolve: ({ pack, fiscal }) => fiscal.onTop.map((part) => ({ pack, part })),
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, fiscal }) => basisOf(pack, fiscal.cites),
    }),
  }),
});
