import { expect, test } from 'vitest';
import { letterOf } from './check-result.tsx';
import { peopleTyped, splitSoFar } from './split.ts';

test('a target that is no whole number above 0 is none', () => {
  expect(['0', '-5', '1.5', '十', '1e3'].map(peopleTyped)).toEqual(Array(5).fill(undefined));
  expect(['', ' '].map(peopleTyped)).toEqual([null, null]);
  expect(['1,200', '１２', '007'].map(peopleTyped)).toEqual([1_200, 12, 7]);
});

test('a split adds up what is sound, and says where something is not', () => {
  expect(splitSoFar(['600', '', '400'])).toEqual({ sum: 1_000, sound: true });
  expect(splitSoFar(['600', 'x'])).toEqual({ sum: 600, sound: false });
});

test('columns are named as a sheet names them', () => {
  expect([1, 2, 26, 27, 52, 53].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA']);
});
