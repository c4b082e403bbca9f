import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFen, formatYuan, parseYuan, percentOf } from './fen.ts';

describe('an amount of money', () => {
  test('is refused with a sign, letters, a third decimal or wrong commas', () => {
    for (const text of [
      '-1',
      '+1',
      '37O',
      '380.005',
      '1,23',
      '12,3456',
      '',
      '.5',
      '5.',
      '1e3',
      '９',
      ' 1',
      '1 ',
    ]) {
      expect(parseYuan(text), text).toBeNull();
    }
    expect(parseYuan('999999999999999999')).toBeNull();
  });

  test('is read exactly to the fen', () => {
    expect(parseYuan('380')).toBe(38000);
    expect(parseYuan('0.07')).toBe(7);
    expect(parseYuan('1,234.5')).toBe(123450);
    expect(parseYuan('1.10')).toBe(110);
  });

  test('is written so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e14 }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
    expect(formatFen(123456)).toBe('¥1,234.56');
    expect(formatFen(5)).toBe('¥0.05');
    expect(formatFen(-100000000)).toBe('-¥1,000,000.00');
    expect(() => formatFen(0.5)).toThrow(RangeError);
  });

  test('gives its percentage rounded half up', () => {
    expect(percentOf(38000, 7500)).toBe(28500);
    expect(percentOf(1, 5000)).toBe(1);
    expect(percentOf(1, 4999)).toBe(0);
  });
});
