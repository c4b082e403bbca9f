import { dayOf, type Fen, isDay } from '@canbao/values';
import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
};

builder.scalarType('Fen', {
  description: 'A whole number of fen; 1 yuan is 100 fen.',
  serialize: (value) => value,
  parseValue: (value) =>
    Number.isSafeInteger(value) ? (value as Fen) : refuse('Money is a whole number of fen.'),
});

builder.scalarType('Day', {
  description: 'A calendar day of Asia/Shanghai, YYYY-MM-DD; never an instant.',
  serialize: (value) => value,
  parseValue: (value) =>
    isDay(value) ? dayOf(value) : refuse('A day is a date that exists, written YYYY-MM-DD.'),
});

builder.scalarType('Instant', {
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    return Number.isNaN(date.getTime()) ? refuse('An instant is written in ISO 8601.') : date;
  },
});
