import { expect, test } from 'vitest';
import { parsePercent, parseWhole, percentTyped } from './percent.ts';

test('a percentage is read to the hundredth, and nothing else is', () => {
  expect(['98', '97.5', '９７．０５％', '100', ''].map(parsePercent)).toEqual([
    9800,
    9750,
    9705,
    10_000,
    null,
  ]);
  expect(['9a', '97.555', '-1', '1,5'].map(parsePercent)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([9750, 9705, null].map(percentTyped)).toEqual(['97.5', '97.05', '']);
});

test('a whole number is read with its grouping', () => {
  expect(['5,000', '０', '', '1.5'].map(parseWhole)).toEqual([5000, 0, null, undefined]);
});
