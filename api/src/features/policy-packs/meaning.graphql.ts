import { describeLayers, type Layers, type PackMeaning as Meaning, type Pack } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { Agency } from '../counties/index.ts';
import { Assumption, Clause, Funder } from './basis.graphql.ts';
import { assumptionsOf, clausesOf } from './basis.ts';
import { PackComparison } from './comparison.graphql.ts';
import { compareWith } from './comparison.service.ts';
import { PackGaps } from './gaps.graphql.ts';
import { gapsOf, proofFor } from './gaps.ts';
import { LayeringType } from './layers.graphql.ts';
import { chooseRuleOf, goalWords, householdRuleOf, lateRulesOf } from './meaning.words.ts';
import { consequenceRulesOf, incentiveRulesOf, waitRulesOf } from './meaning-later.words.ts';
import { CategoryMeaning, FiscalMeaningType, TierMeaningType } from './meaning-money.graphql.ts';
import { OpenQuestion, RuleMeaning, TargetsMeaningType, WindowMeaning } from './meaning-rules.graphql.ts';
import { PackProofType } from './proof.graphql.ts';

type Read = { pack: Pack; meaning: Meaning; layers: Layers | null };

export const PackMeaning = builder.objectRef<Read>('PackMeaning').implement({
  description: "What a pack says, in the reader's words.",
  fields: (t) => ({
    countyCode: t.string({
      description: 'Six digits (GB/T 2260).',
      resolve: ({ meaning }) => meaning.county,
    }),
    countyName: t.string({
      description: "The county's name.",
      resolve: ({ meaning }) => meaning.countyName,
    }),
    planYear: t.int({
      description: 'The year that is insured.',
      resolve: ({ meaning }) => meaning.planYear,
    }),
    noticeTitle: t.string({
      description: 'The title of the notice.',
      resolve: ({ meaning }) => meaning.notice.title,
    }),
    noticeNumber: t.string({
      nullable: true,
      description: 'The number of the notice.',
      resolve: ({ meaning }) => meaning.notice.number,
    }),
    tiers: t.field({
      type: [TierMeaningType],
      description: 'What can be chosen, and what it costs.',
      resolve: ({ pack, meaning }) => meaning.tiers.map((tier) => ({ pack, tier })),
    }),
    fiscal: t.field({
      type: FiscalMeaningType,
      nullable: true,
      description: 'What public funds pay a head; null where the notice does not say.',
      resolve: ({ pack, meaning }) => (meaning.fiscal === null ? null : { pack, fiscal: meaning.fiscal }),
    }),
    categories: t.field({
      type: [CategoryMeaning],
      description: 'Who is subsidised, in the order of the list.',
      resolve: ({ pack, meaning }) => meaning.categories.map((category) => ({ pack, category })),
    }),
    chooseRule: t.field({
      type: RuleMeaning,
      nullable: true,
      description: 'How one of several categories is chosen; null where nobody is subsidised.',
      resolve: ({ pack, meaning }) => ofPack(pack, chooseRuleOf(meaning)),
    }),
    windows: t.field({
      type: [WindowMeaning],
      description: 'When people pay.',
      resolve: ({ pack, meaning }) => meaning.windows.map((window) => ({ pack, ...window })),
    }),
    waysIn: t.field({
      type: [RuleMeaning],
      description: 'Who may join.',
      resolve: ({ pack, meaning }) => meaning.waysIn.map((way) => ({ pack, ...way })),
    }),
    lateRules: t.field({
      type: [RuleMeaning],
      description: 'What happens outside the windows.',
      resolve: ({ pack, meaning }) => lateRulesOf(meaning).map((rule) => ({ pack, ...rule })),
    }),
    householdRule: t.field({
      type: RuleMeaning,
      nullable: true,
      description: 'Whether households join as a whole; null where the pack says nothing of it.',
      resolve: ({ pack, meaning }) => ofPack(pack, householdRuleOf(meaning)),
    }),
    waits: t.field({
      type: [RuleMeaning],
      description: 'Waiting periods: fixed, by lapsed years, repaired, exempt.',
      resolve: ({ pack, meaning }) => waitRulesOf(meaning).map((rule) => ({ pack, ...rule })),
    }),
    incentives: t.field({
      type: [RuleMeaning],
      description: 'What years of cover earn and lapses cost: entries, resets and caps.',
      resolve: ({ pack, meaning }) => incentiveRulesOf(meaning).map((rule) => ({ pack, ...rule })),
    }),
    consequences: t.field({
      type: [RuleMeaning],
      description: 'What the notice announces for later, and to whom.',
      resolve: ({ pack, meaning }) => consequenceRulesOf(meaning).map((rule) => ({ pack, ...rule })),
    }),
    targets: t.field({
      type: TargetsMeaningType,
      nullable: true,
      description: 'What must be reached; null where the pack says nothing of it.',
      resolve: ({ pack, meaning }) =>
        meaning.targets && { pack, targets: meaning.targets, words: goalWords(meaning) },
    }),
    assumptions: t.field({
      type: [Assumption],
      description: 'What the notice leaves open and the county decided.',
      resolve: ({ pack, meaning }) =>
        assumptionsOf(
          pack,
          meaning.assumptions.map(({ id }) => id),
        ),
    }),
    clauses: t.field({
      type: [Clause],
      description: 'The clauses that the pack quotes.',
      resolve: ({ pack, meaning }) =>
        clausesOf(
          pack,
          meaning.clauses.map(({ id }) => id),
        ),
    }),
    openQuestions: t.field({
      type: [OpenQuestion],
      description: 'What nobody has decided yet.',
      resolve: ({ meaning }) => meaning.openQuestions,
    }),
    gaps: t.field({
      type: PackGaps,
      description: 'What it leaves open, found by a search over persons.',
      resolve: ({ pack }) => ({ pack, report: gapsOf(pack) }),
    }),
    proof: t.field({
      type: PackProofType,
      description: 'What its examples prove, and what they do not yet.',
      resolve: ({ pack }) => ({ pack, proof: proofFor(pack) }),
    }),
    comparison: t.field({
      type: PackComparison,
      nullable: true,
      description: 'What it says otherwise than another revision; null where there is none to compare with.',
      args: {
        with: t.arg.id({ description: 'A stored revision of any year; by default the active one.' }),
      },
      resolve: async ({ pack }, args, context) =>
        compareWith(await context.tx, context.countyActor.countyId, pack, args.with ?? null),
    }),
    layering: t.field({
      type: LayeringType,
      nullable: true,
      description: 'How it was put together with the packs below it; null where it stands alone.',
      resolve: ({ pack, layers }) => layers && { pack, meaning: describeLayers(pack, layers) },
    }),
    agencies: t.field({
      type: [Agency],
      description: 'Who certifies.',
      resolve: ({ meaning }) => meaning.agencies,
    }),
    funders: t.field({
      type: [Funder],
      description: 'Who pays subsidies.',
      resolve: ({ meaning }) => meaning.funders,
    }),
  }),
});

const ofPack = <T extends object>(pack: Pack, value: T | null): (T & { pack: Pack }) | null =>
  value && { ...value, pack };
