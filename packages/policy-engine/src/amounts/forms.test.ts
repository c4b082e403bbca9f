import { type Day, dayOf } from '@canbao/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingOf } from '../assess/setting.ts';
import type { Person } from '../person/model.ts';
import { answersOf, nobodysAnswers } from '../questions/answers.ts';
import { plainPerson } from '../search/persons.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';
import {
  type Amount,
  type AmountScope,
  type Answers,
  amountSchema,
  amountWords,
  exactly,
  reckon,
  variesByPerson,
} from './index.ts';

const { setting } = settingOf(sound(madeUpPack));

function scopeOf(answers: Answers): AmountScope {
  const premium = exactly(36500);
  return { answers, premium, rest: exactly(10000), ceiling: 36500, components: {}, fiscal: exactly(70000) };
}

const of = (amount: Amount, facts: Partial<Person> = {}) => {
  expect(amountSchema.safeParse(amount).success, JSON.stringify(amount)).toBe(true);
  const range = reckon(amount, scopeOf(answersOf({ ...plainPerson(setting), ...facts }, setting)));
  expect(range.least).toBe(range.most);
  return range.least;
};
const nobody = (amount: Amount) => reckon(amount, scopeOf(nobodysAnswers(setting)));
const born = (day: string) => ({ birthDate: dayOf(day) });

describe('an amount by cases', () => {
  const byAge: Amount = {
    cases: [
      { when: { age: { under: 18, on: 'planYearStart' } }, amount: 100 },
      { when: { age: { to: 60, on: 'planYearStart' } }, amount: 200 },
      { amount: 300.5 },
    ],
  };

  test('is that of the first that applies: 不满 excludes, 以下 includes', () => {
    expect(of(byAge, born('2012-01-02'))).toBe(10000);
    expect(of(byAge, born('2012-01-01'))).toBe(20000);
    expect(of(byAge, born('1969-01-02'))).toBe(20000);
    expect(of(byAge, born('1969-01-01'))).toBe(30050);
  });

  test('is anything that a case could be where nobody is asked, or the condition is open', () => {
    expect(nobody(byAge)).toEqual({ least: 10000, most: 30050 });
    const open: Amount = { cases: [{ when: { unknown: { ask: '市' } }, amount: 100 }, { amount: 120 }] };
    expect(nobody(open)).toEqual({ least: 10000, most: 12000 });
  });

  test('says who gets what', () => {
    expect(amountWords(byAge, setting).zh).toBe(
      '不满18周岁（按2030-01-01算）：¥100.00；60周岁及以下（按2030-01-01算）：¥200.00；其余：¥300.50',
    );
  });
});

describe('months', () => {
  const from = (first?: 'this' | 'next'): Amount => ({
    perMonth: 67.48,
    months: { from: 'payDate', ...(first === undefined ? {} : { first }) },
  });
  const paid = (day: string) => ({ payDate: dayOf(day) });

  test('are counted from that of the day, or the next, to the end of the year', () => {
    expect(of(from(), paid('2030-07-31'))).toBe(6 * 6748);
    expect(of(from('next'), paid('2030-07-01'))).toBe(5 * 6748);
    expect(of(from(), paid('2030-12-31'))).toBe(6748);
    expect(of(from('next'), paid('2030-12-01'))).toBe(0);
    expect(of(from('next'), paid('2031-03-01'))).toBe(0);
  });

  test('before the plan year do not count', () => {
    expect(of(from(), paid('2029-10-01'))).toBe(12 * 6748);
    expect(of(from('next'), paid('2029-12-31'))).toBe(12 * 6748);
  });

  test('may end in another year, as for those who enter in September', () => {
    const freshman: Amount = { perMonth: 30, months: { from: '2029-09-01' as Day, to: '2030-12-31' as Day } };
    expect(of(freshman)).toBe(12 * 3000);
    const two: Amount = { perMonth: 30, months: { from: 'birthDate', to: '2031-12-31' as Day } };
    expect(of(two, { ...born('2030-11-02'), payDate: dayOf('2030-12-01') })).toBe(14 * 3000);
  });

  test('take a twelfth of a year each, rounded once, as written', () => {
    const year = (round: object): Amount => ({ prorate: 100, months: { from: 'payDate' }, ...round });
    expect(of(year({}), paid('2030-06-01'))).toBe(5833);
    expect(of(year({ round: { to: 1, how: 'up' } }), paid('2030-06-01'))).toBe(5900);
    expect(of(year({ round: { to: 0.1, how: 'down' } }), paid('2030-06-01'))).toBe(5830);
  });

  test('count from the first day given; where there is none, any number of them', () => {
    const applied: Amount = {
      perMonth: 10,
      months: { from: { firstGiven: ['applicationDate', 'payDate'] } },
    };
    expect(of(applied, paid('2030-11-01'))).toBe(2000);
    expect(of(applied, { ...paid('2030-11-01'), declared: { applicationDate: '2030-09-30' } })).toBe(4000);
    expect(nobody({ perMonth: 10, months: { from: 'applicationDate' } })).toEqual({ least: 0, most: 12000 });
    expect(amountWords(applied, setting).zh).toBe(
      '每月¥10.00×自申请之日（没有的，按缴费之日）当月起至年底的月数',
    );
  });
});

test('floors, caps, differences and rounding compose', () => {
  const share: Amount = { percent: 33, of: 'all' };
  expect(of(share)).toBe(12045);
  expect(of({ greater: [share, 150] })).toBe(15000);
  expect(of({ smaller: [share, 100] })).toBe(10000);
  expect(of({ difference: [{ rounded: { sum: ['all', 'fiscal'] }, to: 10, how: 'up' }, 'all'] })).toBe(70500);
  expect(of({ difference: [100, 'all'] })).toBe(0);
  expect(of({ rounded: share, to: 1, how: 'down' })).toBe(12000);
  expect(of('rest')).toBe(10000);
  expect(nobody({ difference: ['all', { unknown: { ask: '市', atLeast: 100, atMost: 200 } }] })).toEqual({
    least: 16500,
    most: 26500,
  });
});

test('what a household has is split among its members', () => {
  const whole: Amount = { split: 100, among: 'householdMembers', how: 'down' };
  expect(of(whole, { declared: { householdMembers: 3 } })).toBe(3333);
  expect(nobody(whole)).toEqual({ least: 0, most: 10000 });
});

test('which amounts are a person’s own is known beforehand', () => {
  expect(variesByPerson({ sum: ['tier', 'fiscal'] })).toBe(false);
  expect(variesByPerson({ sum: ['tier', { perMonth: 1, months: { from: 'payDate' } }] })).toBe(true);
});

test('a range holds whatever the person turns out to be', () => {
  const day = fc
    .constantFrom('2029-11-30', '2030-01-01', '2030-06-15', '2030-12-31')
    .map((one) => dayOf(one));
  const leaf: fc.Arbitrary<Amount> = fc.oneof(
    fc.constantFrom<Amount>('all', 'rest', 'fiscal', '12.5%'),
    fc.nat({ max: 50000 }).map((fen): Amount => fen / 100),
    fc.constant<Amount>({ perMonth: 12.34, months: { from: 'payDate', first: 'next' } }),
    fc.constant<Amount>({ split: 'all', among: 'householdMembers' }),
  );
  const { amount } = fc.letrec<{ amount: Amount }>((tie) => ({
    amount: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(tie('amount'), tie('amount')).map(([a, b]): Amount => ({ sum: [a, b] })),
      fc.tuple(tie('amount'), tie('amount')).map(([a, b]): Amount => ({ difference: [a, b] })),
      fc.tuple(tie('amount'), tie('amount')).map(([a, b]): Amount => ({ smaller: [a, b] })),
      fc
        .tuple(tie('amount'), tie('amount'))
        .map(([a, b]): Amount => ({ cases: [{ when: { hukou: 'local' }, amount: a }, { amount: b }] })),
      tie('amount').map(
        (inner): Amount => ({ prorate: inner, months: { from: 'payDate' }, round: { to: 1 } }),
      ),
    ),
  }));
  fc.assert(
    fc.property(
      amount,
      day,
      fc.constantFrom('local', 'other'),
      fc.integer({ min: 1, max: 9 }),
      (written, payDate, hukou, members) => {
        const open = nobody(written);
        const known = of(written, {
          payDate,
          hukou,
          declared: { householdMembers: members },
        } as Partial<Person>);
        expect(known).toBeGreaterThanOrEqual(Math.max(0, open.least));
        expect(known).toBeLessThanOrEqual(open.most);
        const { zh, en } = amountWords(written, setting);
        expect([zh, en].every((text) => text.length > 0)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
