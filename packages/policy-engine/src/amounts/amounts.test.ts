import { describe, expect, test } from 'vitest';
import { settingOf } from '../assess/setting.ts';
import type { Person } from '../person/model.ts';
import { answersOf } from '../questions/answers.ts';
import { plainPerson } from '../search/persons.ts';
import { madeUpPack } from '../testing/made-up-county.ts';
import { sound } from '../testing/sound.ts';
import {
  type Amount,
  type AmountScope,
  amountSchema,
  amountWords,
  exactly,
  isOpen,
  reckon,
  yuanSchema,
} from './index.ts';

const { setting } = settingOf(sound(madeUpPack));

/** A tier of 280 + 55 yuan with a fiscal part of 550, for somebody. */
function scopeFor(facts: Partial<Person>): AmountScope {
  return {
    answers: answersOf({ ...plainPerson(setting), ...facts }, setting),
    premium: exactly(33500),
    rest: exactly(33500),
    ceiling: 33500,
    components: { basic: exactly(28000), extra: exactly(5500) },
    fiscal: exactly(55000),
  };
}
const scope = scopeFor({});
const fen = (amount: Amount) => reckon(amount, scope).least;

describe('an amount', () => {
  test('is refused when negative, finer than a fen, or beyond reason', () => {
    for (const yuan of [-1, 0.001, 1e13, Number.NaN, Number.POSITIVE_INFINITY, '380']) {
      expect(yuanSchema.safeParse(yuan).success, String(yuan)).toBe(false);
    }
    for (const text of ['101%', 'some', '50', '%', '5.005%']) {
      expect(amountSchema.safeParse(text).success, text).toBe(false);
    }
  });

  test('in yuan is exact to the fen', () => {
    expect(fen(0.07)).toBe(7);
    expect(fen(1.1)).toBe(110);
    expect(fen(999999999999.99)).toBe(99999999999999);
  });

  test('may be a share, a part, or a sum', () => {
    expect(fen('all')).toBe(33500);
    expect(fen('75%')).toBe(25125);
    expect(fen({ component: 'basic' })).toBe(28000);
    expect(fen({ percent: 33.33, of: { component: 'extra' } })).toBe(1833);
    expect(fen({ sum: ['tier', 'fiscal'] })).toBe(88500);
  });

  test('that somebody else sets is everything from its least to its most', () => {
    expect(reckon({ delegated: { to: '市' } }, scope)).toEqual({ least: 0, most: 33500 });
    expect(reckon({ unknown: { ask: '市', atLeast: 100, atMost: '50%' } }, scope)).toEqual({
      least: 10000,
      most: 16750,
    });
    expect(isOpen({ sum: [100, { unknown: { ask: '市' } }] })).toBe(true);
    expect(amountWords({ delegated: { to: '达州市' } }, setting).zh).toBe('由达州市规定（未定）');
  });
});
