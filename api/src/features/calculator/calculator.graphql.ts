import { factsOf, valueWords } from '@canbao/policy-engine';
import { builder } from '../../graphql/builder.ts';
import { Assessment, PackAnswerInput, PackQuestion, WindowMeaning } from '../policy-packs/index.ts';
import { type Calculation, calculate, type Place, publicPlaces } from './calculator.service.ts';

const PublicPlace = builder.objectRef<Place>('PublicPlace').implement({
  description: 'A county whose rules anybody may ask about.',
  fields: (t) => ({
    county: t.exposeInt('county', { description: 'Six digits (GB/T 2260).' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    planYears: t.exposeIntList('planYears', {
      description: 'The years that its active packs insure, newest first.',
    }),
  }),
});

const Given = builder.objectRef<{ of: Calculation; fact: string }>('CalculatorAnswered').implement({
  description: 'An answer that was given.',
  fields: (t) => ({
    fact: t.exposeString('fact', { description: 'The fact.' }),
    ask: t.string({
      description: 'What was asked.',
      resolve: ({ of, fact }, _args, context) =>
        context.say(factsOf(of.pack.pack).get(fact)?.ask ?? { zh: fact, en: fact }),
    }),
    words: t.string({
      description: 'The answer in words.',
      resolve: ({ of, fact }, _args, context) =>
        context.say(valueWords(of.pack.pack, fact, of.answers[fact] ?? null)),
    }),
  }),
});

const CalculationType = builder.objectRef<Calculation>('Calculation').implement({
  description: 'What a resident is told. Nothing of it is kept.',
  fields: (t) => ({
    countyName: t.string({
      description: "The county's name.",
      resolve: ({ pack }) => pack.meaning.countyName,
    }),
    planYear: t.int({
      description: 'The year that is insured.',
      resolve: ({ pack }) => pack.meaning.planYear,
    }),
    noticeTitle: t.string({
      description: 'The notice that it rests on.',
      resolve: ({ pack }) => pack.meaning.notice.title,
    }),
    noticeNumber: t.string({
      nullable: true,
      description: 'Its number.',
      resolve: ({ pack }) => pack.meaning.notice.number,
    }),
    payDate: t.expose('payDate', { type: 'Day', description: 'The day of payment that is reckoned with.' }),
    answered: t.field({
      type: [Given],
      description: 'The answers, as understood.',
      resolve: (of) =>
        Object.keys(of.answers)
          .filter((fact) => fact !== 'payDate')
          .map((fact) => ({ of, fact })),
    }),
    question: t.expose('question', {
      type: PackQuestion,
      nullable: true,
      description: 'What to ask next; null once nothing can change the outcome.',
    }),
    outcome: t.expose('outcome', {
      type: Assessment,
      nullable: true,
      description: 'What comes out, once nothing is left to ask.',
    }),
    windows: t.field({
      type: [WindowMeaning],
      description: 'By when people pay.',
      resolve: ({ pack }) => pack.meaning.windows.map((window) => ({ pack: pack.pack, ...window })),
    }),
    channels: t.stringList({
      description: 'Where people pay.',
      resolve: ({ pack }, _args, context) =>
        pack.meaning.collection.channels.map(({ name }) => context.say(name)),
    }),
  }),
});

builder.queryFields((t) => ({
  publicPlaces: t.field({
    type: [PublicPlace],
    description: 'The counties whose rules anybody may ask about, without signing in.',
    resolve: (_root, _args, context) => publicPlaces(context.platform, context.caller),
  }),
  calculation: t.field({
    type: CalculationType,
    description: "What a resident pays by a county's active pack, without signing in. Nothing is kept.",
    args: {
      county: t.arg.int({ required: true, description: 'Six digits (GB/T 2260).' }),
      planYear: t.arg.int({ required: true, description: 'The year that is insured.' }),
      answers: t.arg({
        type: [PackAnswerInput],
        required: true,
        description: 'What was answered so far, at most 60.',
      }),
    },
    resolve: (_root, { county, planYear, answers }, context) =>
      calculate(context.platform, context.caller, { county, planYear, sent: answers.slice(0, 60) }),
  }),
}));
