import { expect, test } from 'vitest';
import { line, median, ranked, spread, thinned } from './figures.ts';

const county = (rate: number | null) => ({ rate });

test('the same rate is the same rank, the next one counts all before it, none has no rank', () => {
  expect(ranked([9000, null, 9500, 9500, 8000].map(county)).map(({ rank, one }) => [rank, one.rate])).toEqual(
    [
      [1, 9500],
      [1, 9500],
      [3, 9000],
      [4, 8000],
    ],
  );
});

test('spreads counties over the steps, those without a rate first', () => {
  expect(spread([null, 7000, 8500, 9800, 9900].map(county))).toEqual([1, 1, 1, 0, 0, 2]);
});

test('finds the middle', () => {
  expect([[], [9000], [8000, 9001], [1, 2, 9]].map((rates) => median(rates.map(county)))).toEqual([
    null,
    9000,
    8500,
    2,
  ]);
});

test('draws a trend by days, from zero', () => {
  const points = [
    { day: '2020-11-01', enrolled: 0 },
    { day: '2020-11-02', enrolled: 50 },
    { day: '2020-11-05', enrolled: 100 },
  ];
  expect(line(points, 100, 40)).toBe('0.0,40.0 25.0,20.0 100.0,0.0');
  expect(line(points.slice(0, 1), 100, 40)).toBeNull();
});

test('thins out days and keeps the last', () => {
  expect(thinned([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 9]);
  expect(thinned([1, 2], 3)).toEqual([1, 2]);
});
