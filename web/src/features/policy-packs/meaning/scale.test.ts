import { expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

const window = { from: '2020-09-21', to: '2020-12-31' };

test('without any window today alone stands on the line', () => {
  const scale = scaleOf([], '2020-11-02');
  expect(scale.at('2020-11-02')).toBeGreaterThan(0);
  expect(scale.at('2020-11-02')).toBeLessThan(100);
});

test('a today years away from every window is left out, so that the windows stay readable', () => {
  const scale = scaleOf([window], '2026-03-01');
  expect(scale.holdsToday).toBe(false);
  expect(scale.at(window.to) - scale.at(window.from)).toBeGreaterThan(40);
});

test('windows and today lie within the line, in order, under at most six ticks', () => {
  const scale = scaleOf([window, { from: '2021-01-01', to: '2022-03-31' }], '2020-11-02');
  const places = ['2020-09-21', '2020-11-02', '2020-12-31', '2021-01-01', '2022-03-31'].map(scale.at);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places)).toBeLessThanOrEqual(100);
  expect(scale.ticks.map((tick) => tick.label)).toEqual(['2021-01', '2021-07', '2022-01']);
  expect(scale.holdsToday).toBe(true);
});
