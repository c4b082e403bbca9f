import { expect, test } from 'vitest';
import { attentionsOf, byPrefecture, coverageStep } from './attention.ts';

test('a county without an active pack is late, whatever else', () => {
  expect(attentionsOf({ packState: null, standingStillDays: null, openQuestions: 0 })).toEqual(['late']);
  expect(attentionsOf({ packState: 'DRAFT', standingStillDays: 9, openQuestions: 2 })).toEqual([
    'late',
    'still',
    'open',
  ]);
});

test('four quiet days are not yet standing still', () => {
  expect(attentionsOf({ packState: 'ACTIVE', standingStillDays: 4, openQuestions: 0 })).toEqual([]);
  expect(attentionsOf({ packState: 'ACTIVE', standingStillDays: 5, openQuestions: 0 })).toEqual(['still']);
});

test('no rate has no step, and 97.99 % is not the last one', () => {
  expect([null, 7999, 8000, 8999, 9499, 9799, 9800].map(coverageStep)).toEqual([null, 1, 2, 2, 3, 4, 5]);
});

test('groups counties by prefecture in the order of their codes', () => {
  const county = (code: string, prefecture: string) => ({
    county: { code, prefecture: { code: prefecture, name: prefecture } },
  });
  const groups = byPrefecture([county('512022', '5120'), county('511723', '5117'), county('512002', '5120')]);
  expect(groups.map((group) => [group.code, group.counties.map((one) => one.county.code)])).toEqual([
    ['5117', ['511723']],
    ['5120', ['512002', '512022']],
  ]);
});
