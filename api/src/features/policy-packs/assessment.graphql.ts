import { explain, factsOf, type Step, valueWords, type WhatIf, whatWouldChange } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import type { ActivePack } from './active-pack.ts';
import type { Assessed } from './assessed.ts';
import { reasonWords, sentenceOf, warningWords } from './assessment.words.ts';
import { lastDay, notesOf, waitWords, wholeAssessment } from './assessment-more.ts';
import { Basis, FundingShare, NamedRef } from './basis.graphql.ts';
import { basisOf, categoryOf, funderOf, type Named, tierOf } from './basis.ts';

export const DecisionEnum = builder.enumType('Decision', {
  description: 'What an assessment comes to.',
  values: {
    ACCEPTED: { value: 'accepted', description: 'May join, on these terms.' },
    REFUSED: { value: 'refused', description: 'May not join; the reason says why.' },
    UNDETERMINED: { value: 'undetermined', description: 'The pack lacks what would decide it.' },
    INVALID: { value: 'invalid', description: 'What was filled in is wrong.' },
  } as const,
});

const Warning = builder.objectRef<{ pack: ActivePack; code: string }>('AssessmentWarning').implement({
  description: 'What somebody should be told before they pay.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, such as better-tier:high.' }),
    message: t.string({
      description: "In the reader's language.",
      resolve: ({ pack, code }, _args, context) => context.say(warningWords(pack, code)),
    }),
  }),
});

const WhatIfType = builder.objectRef<{ pack: ActivePack; whatIf: WhatIf }>('AssessmentWhatIf').implement({
  description: 'One answer changed, and what then comes out.',
  fields: (t) => ({
    fact: t.string({ description: 'The fact, such as birthDate.', resolve: ({ whatIf }) => whatIf.fact }),
    ask: t.string({
      description: 'What it asks.',
      resolve: ({ pack, whatIf }, _args, context) =>
        context.say(factsOf(pack.pack).get(whatIf.fact)?.ask ?? { zh: whatIf.fact, en: whatIf.fact }),
    }),
    from: t.string({
      description: 'The answer as it is, in words.',
      resolve: ({ pack, whatIf }, _args, context) =>
        context.say(valueWords(pack.pack, whatIf.fact, whatIf.from)),
    }),
    to: t.string({
      description: 'The answer with which the outcome is another.',
      resolve: ({ pack, whatIf }, _args, context) =>
        context.say(valueWords(pack.pack, whatIf.fact, whatIf.to)),
    }),
    better: t.boolean({
      description: 'Whether the person may then join, or pays less.',
      resolve: ({ whatIf }) => whatIf.better,
    }),
    sentence: t.string({
      description: 'The other outcome in one sentence.',
      resolve: ({ pack, whatIf }, _args, context) => context.say(sentenceOf(pack, whatIf.after)),
    }),
  }),
});

const StepType = builder.objectRef<{ pack: ActivePack; step: Step }>('AssessmentStep').implement({
  description: 'One question of the chain that decided, with its answer.',
  fields: (t) => ({
    question: t.string({
      description: 'Which question: scope, phase, price, subsidy or cover.',
      resolve: ({ step }) => step.question,
    }),
    ask: t.string({
      description: 'The question in words.',
      resolve: ({ step }, _args, context) => context.say(step.ask),
    }),
    answer: t.string({
      description: 'The answer in words.',
      resolve: ({ step }, _args, context) => context.say(step.answer),
    }),
    basis: t.field({
      type: Basis,
      description: 'What the answer rests on.',
      resolve: ({ pack, step }) => basisOf(pack.pack, [...step.clauses, ...step.assumptions]),
    }),
  }),
});

const CategoryShare = builder.objectRef<{ category: Named; fen: number }>('CategoryShare').implement({
  description: "A category's part of a subsidy.",
  fields: (t) => ({
    category: t.expose('category', { type: NamedRef, description: 'The category.' }),
    fen: t.expose('fen', { type: 'Fen', description: 'How much.' }),
  }),
});

type AnnouncedNote = { pack: ActivePack; note: ReturnType<typeof notesOf>[number] };
const Announced = builder.objectRef<AnnouncedNote>('AssessmentNote').implement({
  description: 'What the notice announces for later.',
  fields: (t) => ({
    id: t.string({ description: 'Its id in the pack.', resolve: ({ note }) => note.id }),
    says: t.string({
      description: 'In words.',
      resolve: ({ note }, _args, context) => context.say(note.says),
    }),
    basis: t.field({
      type: Basis,
      description: 'What it rests on.',
      resolve: ({ pack, note }) => basisOf(pack.pack, note.cites),
    }),
  }),
});

export const Assessment = builder.objectRef<Assessed>('Assessment').implement({
  description: 'What the pack says of a person: decision, money, start of cover, and why.',
  fields: (t) => ({
    decision: t.field({
      type: DecisionEnum,
      description: 'What it comes to.',
      resolve: ({ assessment }) => assessment.decision,
    }),
    reasonCode: t.string({
      nullable: true,
      description: 'Why not accepted: a stable code.',
      resolve: ({ assessment }) => assessment.reason,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why not accepted, in words, and what would decide it.',
      resolve: ({ assessment }, _args, context) =>
        assessment.reason === null ? null : context.say(reasonWords(assessment.reason)),
    }),
    sentence: t.string({
      description: 'One sentence: 应缴…，政府资助…，个人缴…，…起享受待遇。',
      resolve: ({ pack, assessment, message }, _args, context) =>
        context.say(sentenceOf(pack, assessment, message)),
    }),
    tier: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The tier assessed; null unless accepted.',
      resolve: ({ pack, assessment }) =>
        assessment.tier === null ? null : tierOf(pack.pack, assessment.tier),
    }),
    premiumFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What an unsubsidised person pays for this tier at this time.',
      resolve: ({ assessment }) => assessment.premiumFen,
    }),
    subsidyFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What funders pay of it.',
      resolve: ({ assessment }) => assessment.subsidyFen,
    }),
    waivedFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What nobody pays.',
      resolve: ({ assessment }) => assessment.waivedFen,
    }),
    selfPayFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What the person pays; premium = subsidy + waived + self-pay.',
      resolve: ({ assessment }) => assessment.selfPayFen,
    }),
    category: t.field({
      type: NamedRef,
      nullable: true,
      description: 'The one category whose subsidy applies.',
      resolve: ({ pack, assessment }) =>
        assessment.category === null ? null : categoryOf(pack.pack, assessment.category),
    }),
    funding: t.field({
      type: [FundingShare],
      description: 'Who pays the subsidy; adds up to subsidyFen.',
      resolve: ({ pack, assessment }) =>
        assessment.funding.map(({ funder, fen }) => ({ funder: funderOf(pack.pack, funder), fen })),
    }),
    benefitStart: t.field({
      type: 'Day',
      nullable: true,
      description: 'The first day of cover.',
      resolve: ({ assessment }) => assessment.benefitStart,
    }),
    benefitEnd: t.field({
      type: 'Day',
      nullable: true,
      description: 'The last day of cover.',
      resolve: (assessed) => lastDay(assessed.pack.pack, wholeAssessment(assessed)),
    }),
    wait: t.string({
      nullable: true,
      description: 'How long the person waits for cover, in words; null where nothing is waited.',
      resolve: (assessed, _args, context) => {
        const words = waitWords(assessed.pack.pack, wholeAssessment(assessed));
        return words && context.say(words);
      },
    }),
    repairFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What is paid for lapsed years over and above the premium; null where nothing is.',
      resolve: (assessed) => wholeAssessment(assessed).repairFen || null,
    }),
    refundFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'What of the subsidy the person pays first and gets back later; null where nothing is.',
      resolve: (assessed) => wholeAssessment(assessed).refundFen || null,
    }),
    fiscalFen: t.field({
      type: 'Fen',
      nullable: true,
      description:
        'The fiscal part a head; null where the pack tells it for nobody in particular, or it is open.',
      resolve: (assessed) => wholeAssessment(assessed).fiscalFen ?? null,
    }),
    totalFen: t.field({
      type: 'Fen',
      nullable: true,
      description: 'The whole fund of this person: premium and fiscal part.',
      resolve: (assessed) => wholeAssessment(assessed).totalFen ?? null,
    }),
    fiscalFunding: t.field({
      type: [FundingShare],
      description: 'Who pays the fiscal part.',
      resolve: (assessed) =>
        (wholeAssessment(assessed).fiscalFunding ?? []).map(({ funder, fen }) => ({
          funder: funderOf(assessed.pack.pack, funder),
          fen,
        })),
    }),
    benefitTier: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Whose benefit the person has, where it is another tier than the one paid.',
      resolve: (assessed) => {
        const { benefitTier, tier } = wholeAssessment(assessed);
        return benefitTier && benefitTier !== tier ? tierOf(assessed.pack.pack, benefitTier) : null;
      },
    }),
    categories: t.field({
      type: [CategoryShare],
      description: 'Every category that pays and how much, where several may.',
      resolve: (assessed) =>
        (wholeAssessment(assessed).categories ?? []).map(({ category, fen }) => ({
          category: categoryOf(assessed.pack.pack, category),
          fen,
        })),
    }),
    notes: t.field({
      type: [Announced],
      description: 'What the notice announces to this person for later.',
      resolve: (assessed) =>
        notesOf(assessed.pack.pack, wholeAssessment(assessed)).map((note) => ({
          pack: assessed.pack,
          note,
        })),
    }),
    basis: t.field({
      type: Basis,
      description: 'The clauses and assumptions that decided it.',
      resolve: ({ pack, assessment }) =>
        basisOf(pack.pack, [...assessment.clauses, ...assessment.assumptions]),
    }),
    warnings: t.field({
      type: [Warning],
      description: 'What the person should be told.',
      resolve: ({ pack, assessment }) => assessment.warnings.map((code) => ({ pack, code })),
    }),
    whatIf: t.field({
      type: [WhatIfType],
      description:
        'What would change it: the smallest change of one answer that does, the better for the person first. Empty where the person is not known any more.',
      resolve: ({ pack, person }) =>
        person === null ? [] : whatWouldChange(pack.policy, person).map((whatIf) => ({ pack, whatIf })),
    }),
    steps: t.field({
      type: [StepType],
      description: 'The chain of reasons, a line a question; empty where the person is not known any more.',
      resolve: ({ pack, person }) =>
        person === null ? [] : explain(pack.policy, person).steps.map((step) => ({ pack, step })),
    }),
  }),
});
