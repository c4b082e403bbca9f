import { builder } from '../../graphql/builder.ts';
import type { Choice, Kind, Question } from './questions.ts';

const KindEnum = builder.enumType('PackQuestionKind', {
  description: 'How a question is answered.',
  values: {
    ONE: { value: 'one', description: 'One of the choices.' },
    SEVERAL: { value: 'several', description: 'Any of the choices, or none.' },
    DAY: { value: 'day', description: 'A day, written 2021-01-31.' },
    MONTH: { value: 'month', description: 'A month, such as 2024-11.' },
    NUMBER: { value: 'number', description: 'A whole number.' },
    TEXT: { value: 'text', description: 'Words.' },
  } satisfies Record<string, { value: Kind; description: string }>,
});

const ChoiceType = builder.objectRef<Choice>('PackChoice').implement({
  description: 'An answer to choose.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to send; empty for none.' }),
    label: t.string({ description: 'In words.', resolve: ({ label }, _args, context) => context.say(label) }),
    exactFrom: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Where the day itself decides: the first day it may be, value being the last. Send that day.',
      resolve: ({ exact, from }) => (exact ? from : null),
    }),
  }),
});

export const PackQuestion = builder.objectRef<Question>('PackQuestion').implement({
  description: 'A question of the pack, in its own words.',
  fields: (t) => ({
    fact: t.exposeString('fact', { description: 'The fact that it asks for.' }),
    ask: t.string({ description: 'The question.', resolve: ({ ask }, _args, context) => context.say(ask) }),
    kind: t.expose('kind', { type: KindEnum, description: 'How it is answered.' }),
    choices: t.expose('choices', { type: [ChoiceType], description: 'What may be chosen.' }),
  }),
});

export const PackAnswerInput = builder.inputType('PackAnswerInput', {
  description: 'An answer: no value for none, one, or several.',
  fields: (t) => ({
    fact: t.string({ required: true, description: 'The fact asked for.' }),
    values: t.stringList({ required: true, description: 'true or false, an id, a day, a month, a number.' }),
  }),
});
