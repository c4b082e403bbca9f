import { describe, expect, test } from 'vitest';
import { isDivisionCode } from './division-code.ts';
import {
  birthDateOf,
  checkResidentId,
  isResidentId,
  maskLast,
  normaliseResidentId,
  residentIdFrom,
  sexOf,
} from './resident-id.ts';

describe('a resident ID', () => {
  test('is refused with the thing that is wrong', () => {
    expect(checkResidentId('1101051949123100')).toBe('length');
    expect(checkResidentId('11010519491231002x')).toBe('characters');
    expect(checkResidentId('110105194902300021')).toBe('birth-date');
    expect(checkResidentId('110105194912310021')).toBe('check-digit');
    expect(isResidentId(null)).toBe(false);
    expect(() => residentIdFrom('11010519490230002')).toThrow(RangeError);
  });

  test('of the standard passes, and tells birth and sex', () => {
    const id = residentIdFrom('11010519491231002');
    expect(id).toBe('11010519491231002X');
    expect(birthDateOf(id)).toBe('1949-12-31');
    expect(sexOf(id)).toBe('female');
    expect(isResidentId('440524188001010014')).toBe(true);
  });

  test('is made plain from full-width characters, blanks and a small x', () => {
    expect(normaliseResidentId(' １１０１０５ 19491231002ｘ ')).toBe('11010519491231002X');
  });

  test('is masked', () => {
    expect(maskLast('11010519491231002X')).toBe('*****************X');
    expect(maskLast('')).toBe('');
  });
});

describe('a division code', () => {
  test('has one of five lengths', () => {
    for (const code of ['5', '512', '51200', '0512', '51200x', 512002])
      expect(isDivisionCode(code)).toBe(false);
    expect(isDivisionCode('512002')).toBe(true);
  });
});
