import { expect, test } from 'vitest';
import { axisFrom, outlookOf, paceOf, shareOf } from './outlook.ts';

const band = (low: number, high: number) => ({
  __typename: 'Forecast' as const,
  low,
  expected: (low + high) / 2,
  high,
  days: 14,
});

test('says nothing where there is no target, or nothing to foretell from', () => {
  expect(outlookOf({ gap: null, enrolled: 700, forecast: band(800, 900) })).toBeNull();
  expect(outlookOf({ gap: 100, enrolled: 700, forecast: null })).toBeNull();
});

test('compares the band of the forecast with the people that are needed', () => {
  const at = (low: number, high: number) => outlookOf({ gap: 100, enrolled: 900, forecast: band(low, high) });
  expect([at(1_000, 1_200), at(999, 1_000), at(920, 999)]).toEqual(['onTrack', 'close', 'late']);
  expect(outlookOf({ gap: 0, enrolled: 900, forecast: band(900, 900) })).toBe('reached');
});

test('cuts a share and never rounds it up', () => {
  expect([shareOf(97_999, 100_000), shareOf(5, null), shareOf(null, 9)]).toEqual([9799, null, null]);
});

test('cuts the pace to whole people', () => {
  expect(paceOf({ lastSevenDays: 6 })).toBe(0);
  expect(paceOf({ lastSevenDays: 62993 })).toBe(8999);
});

test('begins the axis before the township that lies lowest', () => {
  expect([axisFrom([8390, 9840]), axisFrom([7900, 9000]), axisFrom([1200, 9000]), axisFrom([])]).toEqual([
    7500, 5000, 0, 7500,
  ]);
});
