import { describe, expect, it } from 'vitest';
import { divisionName } from './divisions.ts';
import { chineseNumber, isMadeUp } from './made-up.ts';

describe('made-up divisions', () => {
  it('have codes of no real prefecture, and a name that says so', () => {
    const all = Array.from({ length: 9999 - 1000 }, (_, i) => String(1000 + i));
    const named = all.filter((code) => isMadeUp(code) && !divisionName(code)?.startsWith('示例'));
    expect(named).toEqual([]);
    expect([divisionName('5191'), divisionName('5199'), divisionName('5190')]).toEqual([
      '示例一市',
      '示例九市',
      null,
    ]);
    expect(['512002', '519001', '519101', '51'].map(isMadeUp)).toEqual([false, false, true, false]);
  });

  it('are numbered as one counts', () => {
    expect([1, 10, 12, 20, 99, 100, 105, 110, 180].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十二',
      '二十',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '一百八十',
    ]);
    expect(() => chineseNumber(0)).toThrow(RangeError);
  });
});
