import type { Pack, TargetsMeaning } from '@canbao/policy-engine';
import type { Day } from '@canbao/values';
import { builder } from '../../graphql/builder.ts';
import type { Text } from '../../platform/text.ts';
import { Basis } from './basis.graphql.ts';
import { basisOf } from './basis.ts';
import { percentOfRate, type RuleWords } from './meaning.words.ts';

type Of<T> = T & { pack: Pack };

export const WindowMeaning = builder
  .objectRef<Of<{ id: string; name: Text | null; from: Day; to: Day; who: Text | null; cites: string[] }>>(
    'WindowMeaning',
  )
  .implement({
    description: 'A window in which people pay.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id in the pack.' }),
      name: t.string({
        nullable: true,
        description: 'What the pack calls it, such as 集中缴费期; null where it gives it no name.',
        resolve: ({ name }, _args, context) => name && context.say(name),
      }),
      from: t.expose('from', { type: 'Day', description: 'Its first day.' }),
      to: t.expose('to', { type: 'Day', description: 'Its last day.' }),
      who: t.string({
        nullable: true,
        description: "Whose it is; null where it is everybody's.",
        resolve: ({ who }, _args, context) => who && context.say(who),
      }),
      basis: t.field({
        type: Basis,
        description: 'What it rests on.',
        resolve: ({ pack, cites }) => basisOf(pack, cites),
      }),
    }),
  });

export const RuleMeaning = builder.objectRef<Of<RuleWords>>('RuleMeaning').implement({
  description: 'A rule in words.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id in the pack.' }),
    words: t.string({
      description: 'The rule in words.',
      resolve: ({ words }, _args, context) => context.say(words),
    }),
    tiers: t.idList({
      description: 'The tiers that it opens; empty where it says nothing of tiers.',
      resolve: ({ tiers }) => tiers,
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, cites }) => basisOf(pack, cites),
    }),
  }),
});

const TownshipTarget = builder.objectRef<TargetsMeaning['townships'][number]>('TownshipTarget').implement({
  description: "A township's row of the notice's target table.",
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name as the notice prints it.' }),
    divisionCode: t.exposeString('divisionCode', {
      nullable: true,
      description: 'Nine digits, where known.',
    }),
    people: t.exposeInt('people', { description: 'People to enroll.' }),
  }),
});

export const TargetsMeaningType = builder
  .objectRef<{ pack: Pack; targets: TargetsMeaning; words: Text | null }>('TargetsMeaning')
  .implement({
    description: 'What must be reached.',
    fields: (t) => ({
      overallRatePercent: t.float({
        nullable: true,
        description: 'Coverage to be reached, in percent; null where the notice gives no figure.',
        resolve: ({ targets }) => percentOfRate(targets.overallRate),
      }),
      groupRatePercent: t.float({
        nullable: true,
        description: 'Coverage of those subsidised, in percent.',
        resolve: ({ targets }) => percentOfRate(targets.groupRate),
      }),
      total: t.int({
        nullable: true,
        description: 'The total that the notice prints; null where it prints none.',
        resolve: ({ targets }) => targets.total,
      }),
      words: t.string({
        nullable: true,
        description: 'The goal in words, and of whom it is reckoned.',
        resolve: ({ words }, _args, context) => words && context.say(words),
      }),
      townships: t.field({
        type: [TownshipTarget],
        description: 'The target table; empty where there is none.',
        resolve: ({ targets }) => targets.townships,
      }),
      basis: t.field({
        type: Basis,
        description: 'What it rests on.',
        resolve: ({ pack, targets }) => basisOf(pack, targets.cites),
      }),
    }),
  });

export const OpenQuestion = builder
  .objectRef<{ id: string; says: Text; ask: string }>('OpenQuestion')
  .implement({
    description: 'What the notice leaves open and nobody has decided.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id in the pack.' }),
      says: t.string({
        description: 'What is open.',
        resolve: ({ says }, _args, context) => context.say(says),
      }),
      ask: t.exposeString('ask', { description: 'Whom to ask.' }),
    }),
  });
