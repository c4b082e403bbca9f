import { describe, expect, it } from 'vitest';
import { divisionName } from './divisions.ts';

describe('divisions', () => {
  it('know nothing of a code that is none', () => {
    expect(['999999', '51'.repeat(5), '5', ''].map(divisionName)).toEqual([null, null, null, null]);
  });

  it('give the names of provinces, prefectures and counties', () => {
    expect(['51', '5120', '512002'].map(divisionName)).toEqual(['四川省', '资阳市', '雁江区']);
  });
});
