import { addDays, addMonths, type Day } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Setting } from '../conditions/setting.ts';
import { NO } from '../conditions/truth.ts';
import { coreFacts } from '../facts/core.ts';
import { optionalFacts } from '../facts/optional.ts';
import { plainPerson } from '../search/persons.ts';
import {
  alwaysGiven,
  bindDay,
  type DayRule,
  dayIsOpen,
  dayRuleSchema,
  dayRuleWords,
  daysIn,
} from './index.ts';

const setting: Setting = {
  planYearStart: '2021-01-01' as Day,
  planYearEnd: '2021-12-31' as Day,
  facts: new Map([...coreFacts, ...optionalFacts].map((fact) => [fact.name, fact])),
  onlyTier: 'standard',
  subsidised: () => NO,
  waits: new Map([['lapse', () => ({ least: 3, most: 4 })]]),
  waitNames: new Map([['lapse', { zh: '断保等待期', en: 'wait after a lapse' }]]),
};
const baby = { ...plainPerson(setting), birthDate: '2021-03-05' as Day, payDate: '2021-12-31' as Day };
const from = (written: DayRule, side: 'least' | 'most' = 'least') => bindDay(written, setting, side)(baby);

describe('cover begins', () => {
  test('on no day that the calendar lacks', () => {
    expect(dayRuleSchema.safeParse('2021-02-30').success).toBe(false);
    expect(dayRuleSchema.safeParse({ days: -1, after: 'payDate' }).success).toBe(false);
    expect(dayRuleSchema.safeParse({ days: 1, after: 'payDate', before: 'payDate' }).success).toBe(false);
  });

  test('on a day, at birth, at payment, or not at all', () => {
    expect(from('2021-02-01')).toBe('2021-02-01');
    expect(from('birthDate')).toBe('2021-03-05');
    expect(from('planYearStart')).toBe('2021-01-01');
    expect(from('none')).toBeNull();
  });

  test('so many days or months later or earlier', () => {
    expect(from({ days: 30, after: 'payDate' })).toBe('2022-01-30');
    expect(from({ months: 2, after: 'payDate' })).toBe('2022-02-28');
    expect(from({ days: 1, after: { months: 3, after: 'birthDate' } })).toBe('2021-06-06');
    expect(from({ months: 4, before: 'planYearStart' })).toBe('2020-09-01');
    expect(from({ days: 1, before: 'payDate' })).toBe('2021-12-30');
  });

  test('on the first of a month after, its own month counted or not', () => {
    expect(from({ firstOfMonthAfter: 'payDate' })).toBe('2022-01-01');
    expect(from({ firstOfMonth: 3, after: 'birthDate' })).toBe('2021-06-01');
    expect(from({ firstOfMonth: 3, after: 'birthDate', ownMonthCounts: true })).toBe('2021-05-01');
    expect(from({ firstOfMonth: 1, after: 'birthDate', ownMonthCounts: true })).toBe('2021-03-01');
    expect(from({ firstOfMonth: 1, after: { months: 3, after: 'birthDate' } })).toBe('2021-07-01');
    expect(from({ lastOfMonth: 'birthDate' })).toBe('2021-03-31');
  });

  test('on the later or the earlier of several, or the first that is given', () => {
    expect(from({ later: ['planYearStart', 'payDate'] })).toBe('2021-12-31');
    expect(from({ earlier: ['birthDate', { days: 1, after: 'planYearStart' }] })).toBe('2021-01-02');
    expect(from({ earlier: ['diedOn', 'planYearEnd'] })).toBe('2021-12-31');
    expect(from({ firstGiven: ['applicationDate', 'payDate'] })).toBe('2021-12-31');
    expect(from('applicationDate')).toBeNull();
    expect(from({ days: 3, after: 'applicationDate' })).toBeNull();
  });

  test('after a wait that may be shorter or longer, at both ends of what is open', () => {
    const wait: DayRule = { months: { wait: 'lapse' }, after: 'planYearStart' };
    expect([from(wait), from(wait, 'most')]).toEqual(['2021-04-01', '2021-05-01']);
    const before: DayRule = { months: { wait: 'lapse' }, before: 'planYearStart' };
    expect([from(before), from(before, 'most')]).toEqual(['2020-09-01', '2020-10-01']);
    const open: DayRule = { later: ['planYearStart', { unknown: { ask: '市医保局', atMost: 'payDate' } }] };
    expect(dayIsOpen(open)).toBe(true);
    expect([from(open), from(open, 'most')]).toEqual(['2021-01-01', '2021-12-31']);
    const nothing: DayRule = { months: 2, after: { unknown: { ask: '市医保局' } } };
    expect([from(nothing), from(nothing, 'most')]).toEqual(['0001-01-01', '9999-12-31']);
  });

  test('in words', () => {
    expect(dayRuleWords({ firstOfMonthAfter: 'payDate' }, setting)).toEqual({
      zh: '缴费之日的次月1日',
      en: 'the 1st of the month after the day of payment',
    });
    expect(dayRuleWords({ months: { wait: 'lapse' }, after: 'payDate' }, setting)).toEqual({
      zh: '缴费之日起“断保等待期”的月数后',
      en: 'the months of “wait after a lapse” after the day of payment',
    });
    expect(dayRuleWords({ firstGiven: ['applicationDate', 'payDate'] }, setting).zh).toBe(
      '申请之日（没有的，按缴费之日）',
    );
    expect(dayRuleWords('none', setting)).toEqual({ zh: '不享受待遇', en: 'no cover' });
  });
});

test('what everybody has is told from what some lack', () => {
  expect(alwaysGiven({ firstGiven: ['registeredOn', 'payDate'] })).toBe(true);
  expect(alwaysGiven({ later: ['registeredOn', 'birthDate'] })).toBe(true);
  expect(alwaysGiven({ days: 3, after: 'registeredOn' })).toBe(false);
  expect(daysIn({ later: ['planYearStart', { days: 1, after: 'registeredOn' }] })).toEqual([
    'planYearStart',
    'registeredOn',
  ]);
});

test('moving a day forward keeps the order of days, and an open day encloses every filling', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01' as Day, n));
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 40 }), (a, b, months) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const moved = (one: Day) => bindDay({ months, after: one }, setting, 'least')(baby) ?? '';
      expect(moved(first) <= moved(second)).toBe(true);
      expect(moved(a)).toBe(addMonths(a, months));
      const open: DayRule = {
        firstOfMonth: months,
        after: { unknown: { ask: '局', atLeast: first, atMost: second } },
      };
      const inside = bindDay({ firstOfMonth: months, after: a }, setting, 'least')(baby) ?? '';
      const [least, most] = [bindDay(open, setting, 'least')(baby), bindDay(open, setting, 'most')(baby)];
      expect((least ?? '') <= inside && inside <= (most ?? '')).toBe(true);
    }),
  );
});
