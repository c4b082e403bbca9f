import { describe, expect, it } from 'vitest';
import {
  countiesOf,
  divisionName,
  fullName,
  parentOf,
  prefecturesOf,
  provinceOf,
  provinces,
} from './divisions.ts';

describe('divisions', () => {
  it('know nothing of a code that is none', () => {
    expect([divisionName('999999'), fullName('51'.repeat(5)), parentOf('51'), provinceOf('99')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(countiesOf('99')).toEqual([]);
  });

  it('give the names and places of counties', () => {
    expect(divisionName('512002')).toBe('雁江区');
    expect(fullName('512002')).toBe('四川省资阳市雁江区');
    expect(fullName('110101')).toBe('北京市东城区');
    expect(parentOf('512002')).toEqual({ code: '5120', name: '资阳市' });
    expect(parentOf('512002107')).toEqual({ code: '512002', name: '雁江区' });
    expect(provinceOf('532301')).toEqual({ code: '53', name: '云南省' });
  });

  it('list what is below a province or prefecture', () => {
    expect(provinces()).toHaveLength(34);
    expect(countiesOf('5120').map(({ name }) => name)).toEqual(['雁江区', '安岳县', '乐至县']);
    expect(prefecturesOf('11')).toEqual([]);
    expect(countiesOf('11')).toHaveLength(16);
    expect(provinces().flatMap(({ code }) => countiesOf(code))).toHaveLength(2978);
  });
});
