import type { Day } from '@canbao/values';
import { describe, expect, test } from 'vitest';
import type { Setting } from '../conditions/setting.ts';
import { NO } from '../conditions/truth.ts';
import { coreFacts } from '../facts/core.ts';
import { plainPerson } from '../search/persons.ts';
import { bindCoverDay, type CoverDay, coverDaySchema, coverDayWords } from './index.ts';

const setting: Setting = {
  planYearStart: '2021-01-01' as Day,
  planYearEnd: '2021-12-31' as Day,
  facts: new Map(coreFacts.map((fact) => [fact.name, fact])),
  onlyTier: 'standard',
  subsidised: () => NO,
};
const baby = { ...plainPerson(setting), birthDate: '2021-03-05' as Day, payDate: '2021-12-31' as Day };
const from = (written: CoverDay) => bindCoverDay(written, setting)(baby);

describe('cover begins', () => {
  test('on no day that the calendar lacks', () => {
    expect(coverDaySchema.safeParse('2021-02-30').success).toBe(false);
    expect(coverDaySchema.safeParse({ days: -1, after: 'payDate' }).success).toBe(false);
  });

  test('on a day, at birth, or at payment', () => {
    expect(from('2021-02-01')).toBe('2021-02-01');
    expect(from('birthDate')).toBe('2021-03-05');
    expect(from('planYearStart')).toBe('2021-01-01');
  });

  test('so many days or months later, or on the first of the month after', () => {
    expect(from({ days: 30, after: 'payDate' })).toBe('2022-01-30');
    expect(from({ months: 2, after: 'payDate' })).toBe('2022-02-28');
    expect(from({ firstOfMonthAfter: 'payDate' })).toBe('2022-01-01');
  });

  test('on the later or the earlier of several', () => {
    expect(from({ later: ['planYearStart', 'payDate'] })).toBe('2021-12-31');
    expect(from({ earlier: ['birthDate', { days: 1, after: 'planYearStart' }] })).toBe('2021-01-02');
  });

  test('in words', () => {
    expect(coverDayWords({ firstOfMonthAfter: 'payDate' }, setting)).toEqual({
      zh: '缴费之日的次月1日',
      en: 'the 1st of the month after the day of payment',
    });
  });
});
