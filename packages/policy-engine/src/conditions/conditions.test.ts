import type { Day } from '@canbao/values';
import { describe, expect, test } from 'vitest';
import { coreFacts } from '../facts/core.ts';
import type { Person } from '../person/model.ts';
import { plainPerson } from '../search/persons.ts';
import { bindCondition, evaluate, type When } from './index.ts';
import type { Setting } from './setting.ts';
import { NO, UNKNOWN, YES } from './truth.ts';

const setting: Setting = {
  planYearStart: '2021-01-01' as Day,
  planYearEnd: '2021-12-31' as Day,
  facts: new Map(coreFacts.map((fact) => [fact.name, fact])),
  onlyTier: null,
  subsidised: () => NO,
};

function asked(when: When, facts: Partial<Record<keyof Person, unknown>> = {}): number {
  const person = { ...plainPerson(setting), ...facts } as Person;
  const truth = bindCondition(when, setting).holds(person);
  expect(evaluate(when, person, setting)).toBe(truth);
  return truth;
}

describe('a condition', () => {
  test('with nothing in it always holds', () => {
    expect(asked({})).toBe(YES);
  });

  test('keeps the law’s bounds: from and to include, over and under do not', () => {
    const on = { payDate: '2021-06-15' };
    expect(asked({ payDate: { from: '2021-06-15', to: '2021-06-15' } }, on)).toBe(YES);
    expect(asked({ payDate: { over: '2021-06-15' } }, on)).toBe(NO);
    expect(asked({ payDate: { under: '2021-06-15' } }, on)).toBe(NO);
  });

  test('takes an age on the day it names', () => {
    const born = { birthDate: '1961-01-02' };
    expect(asked({ age: { from: 60, on: 'planYearStart' } }, born)).toBe(NO);
    expect(asked({ age: { from: 60, on: '2021-01-02' } }, born)).toBe(YES);
    expect(asked({ age: { under: 60, on: 'planYearStart' } }, born)).toBe(YES);
  });

  test('counts days of life to a day', () => {
    const baby = { birthDate: '2021-03-01' };
    expect(asked({ ageInDays: { to: 90, on: 'payDate' } }, { ...baby, payDate: '2021-05-30' })).toBe(YES);
    expect(asked({ ageInDays: { to: 90, on: 'payDate' } }, { ...baby, payDate: '2021-05-31' })).toBe(NO);
  });

  test('is unknown where it needs the sex and has none, whatever the age', () => {
    const when = {
      landRequisitionApprovedOn: { from: '2008-04-11' },
      age: { from: { male: 60, female: 50 }, on: 'landRequisitionApprovedOn' },
    };
    const nobody = { sex: null, landRequisitionApprovedOn: '2010-01-01' };
    expect(asked(when, nobody)).toBe(UNKNOWN);
    expect(asked(when, { ...nobody, landRequisitionApprovedOn: '2008-04-10' })).toBe(NO);
    expect(asked(when, { ...nobody, landRequisitionApprovedOn: null })).toBe(NO);
    expect(asked({ sex: 'male' }, nobody)).toBe(UNKNOWN);
  });

  test('is three-valued as Kleene’s: false and unknown is false, true or unknown is true', () => {
    const unknown = { unknown: { ask: '市医保局' } };
    expect(asked(unknown)).toBe(UNKNOWN);
    expect(asked({ hukou: 'other', ...unknown })).toBe(NO);
    expect(asked({ any: [{ hukou: 'local' }, unknown] })).toBe(YES);
    expect(asked({ any: [{ hukou: 'other' }, unknown] })).toBe(UNKNOWN);
    expect(asked({ not: unknown })).toBe(UNKNOWN);
    expect(asked({ not: { hukou: 'other' } })).toBe(YES);
    expect(asked({ all: [{ hukou: 'local' }, { school: 'any' }] })).toBe(NO);
  });

  test('tells any value of a choice from none', () => {
    expect(asked({ school: 'any' })).toBe(NO);
    expect(asked({ school: 'any' }, { school: 'higher' })).toBe(YES);
    expect(asked({ school: ['vocational', 'higher'] }, { school: 'primary' })).toBe(NO);
  });

  test('is said in both languages', () => {
    const { words } = bindCondition({ hukou: 'other', school: ['vocational', 'higher'] }, setting);
    expect(words).toEqual({
      zh: '外地户籍，中等职业学校或高等学校',
      en: 'hukou elsewhere, vocational school or higher education',
    });
    expect(bindCondition({ age: { from: 60, under: 70, on: 'planYearStart' } }, setting).words.zh).toBe(
      '满60周岁、不满70周岁（按2021-01-01算）',
    );
  });
});
