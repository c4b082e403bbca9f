import { expect, test } from 'vitest';
import { firstValue } from './first-value.ts';

test('a passage gives what can be told of it, and the first of what must be chosen', () => {
  const of = (
    kind: 'PREMIUM' | 'CATEGORY' | 'RATE' | 'NEWBORN_DAYS' | 'CLAUSE',
    mustHave: string[],
    quote: string,
    mayHave: string[] = [],
  ) => firstValue({ kind, mustHave, mayHave }, quote);
  expect(of('PREMIUM', ['fen'], '每人380.50元')).toEqual({ fen: 38_050 });
  expect(of('CATEGORY', ['name', 'pays'], '低保对象', ['fen'])).toEqual({ name: '低保对象', pays: 'ALL' });
  expect(of('RATE', ['percent', 'term'], '95%以上')).toEqual({ percent: 95, term: 'all' });
  expect(of('NEWBORN_DAYS', ['number'], '90日内')).toEqual({ number: 90 });
  expect(of('CLAUSE', ['term'], '不予退还')).toEqual({ term: 'other' });
});
