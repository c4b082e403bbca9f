import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { daysBefore, forecastOf } from './forecast.ts';

const same = (count: number, days: number) => Array.from({ length: days }, () => count);

describe('a forecast', () => {
  it('is none from fewer than five days, or with no day left', () => {
    expect(forecastOf(100, 0, same(10, 4), 20)).toBeNull();
    expect(forecastOf(100, 0, same(10, 14), 0)).toBeNull();
  });

  it('goes on as before, without a band where every day was alike', () => {
    expect(forecastOf(1_000, 0, same(10, 14), 30)).toEqual({
      low: 1_300,
      expected: 1_300,
      high: 1_300,
      days: 14,
    });
    // Of today's ten, four have come already.
    expect(forecastOf(1_004, 4, same(10, 14), 30)).toMatchObject({ expected: 1_300 });
  });

  it('gives the band of a prediction interval of 80 %', () => {
    // Mean 10, s = 10.377; ± 1.350 · 10.377 · √(20 + 400/14) = 97.6
    const daily = Array.from({ length: 14 }, (_, day) => (day % 2 === 0 ? 0 : 20));
    expect(forecastOf(500, 0, daily, 20)).toEqual({ low: 602, expected: 700, high: 798, days: 14 });
    // Five days: mean 6, s = √10; ± 1.533 · 3.1623 · √(10 + 100/5) = 26.6
    expect(forecastOf(40, 0, [2, 4, 6, 8, 10], 10)).toEqual({ low: 73, expected: 100, high: 127, days: 5 });
  });

  it('never falls below who is enrolled now', () => {
    expect(forecastOf(300, 90, [0, 0, 0, 0, 50], 1)).toMatchObject({ low: 300, expected: 300 });
  });

  it('rests on whole days of the window, two weeks at most', () => {
    const [first, today] = [dayOf('2020-09-21'), dayOf('2020-09-25')];
    expect(daysBefore(today, first)).toEqual(['2020-09-21', '2020-09-22', '2020-09-23', '2020-09-24']);
    const days = daysBefore(dayOf('2020-11-02'), first);
    expect([days.length, days[0], days.at(-1)]).toEqual([14, '2020-10-19', '2020-11-01']);
  });

  it('keeps low ≤ expected ≤ high, and expects no fewer with more days left', () => {
    for (let days = 1; days <= 200; days++) {
      const daily = Array.from(
        { length: 5 + (days % 10) },
        (_, day) => (day * 7919 + days * 104_729) % 5_000,
      );
      const now = forecastOf(days * 1_000, 0, daily, days)!;
      const later = forecastOf(days * 1_000, 0, daily, days + 1)!;
      expect(now.low).toBeLessThanOrEqual(now.expected);
      expect(now.expected).toBeLessThanOrEqual(now.high);
      expect(later.expected).toBeGreaterThanOrEqual(now.expected);
      expect(later.high - later.expected).toBeGreaterThanOrEqual(now.high - now.expected);
    }
  });
});
