import { dayOf, type Fen, isDay } from '@canbao/values';
import { GraphQLError } from 'graphql';
import type { Text } from '../platform/text.ts';
import { builder } from './builder.ts';

/** Told in the reader's language where the answer is made: text is taken off there. */
const refuse = (reason: string, text: Text): never => {
  throw new GraphQLError(text.en, { extensions: { code: 'BAD_USER_INPUT', reason, text } });
};

builder.scalarType('Fen', {
  description: 'A whole number of fen; 1 yuan is 100 fen.',
  serialize: (value) => value,
  parseValue: (value) =>
    Number.isSafeInteger(value)
      ? (value as Fen)
      : refuse('FEN_FORM', {
          zh: '金额要写成整数分，例如 335 元写 33500。',
          en: 'Write money as a whole number of fen: 33500 for 335 yuan.',
        }),
});

builder.scalarType('Day', {
  description: 'A calendar day of Asia/Shanghai, YYYY-MM-DD; never an instant.',
  serialize: (value) => value,
  parseValue: (value) =>
    isDay(value)
      ? dayOf(value)
      : refuse('DAY_FORM', {
          zh: '日期要是存在的一天，写成 年-月-日，例如 2020-11-02。',
          en: 'Write a day that exists as YYYY-MM-DD, such as 2020-11-02.',
        }),
});

builder.scalarType('Instant', {
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' ? value : Number.NaN);
    return Number.isNaN(date.getTime())
      ? refuse('INSTANT_FORM', {
          zh: '时刻要按 ISO 8601 写，例如 2020-11-02T08:00:00+08:00。',
          en: 'Write an instant in ISO 8601, such as 2020-11-02T08:00:00+08:00.',
        })
      : date;
  },
});
