import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, ageOn, dayOf, daysBetween, firstOfNextMonth, isDay, todayIn } from './day.ts';

describe('a day', () => {
  test('is refused where the calendar has none', () => {
    const wrong = ['2021-02-29', '1900-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '0000-01-01'];
    for (const text of [...wrong, '2021-1-01', '2021/01/01', '', '２０２１-01-01', 20210101, null]) {
      expect(isDay(text), String(text)).toBe(false);
    }
    expect(() => dayOf('2021-02-30')).toThrow(RangeError);
  });

  test('exists on 29 February of leap years', () => {
    expect(isDay('2000-02-29')).toBe(true);
    expect(isDay('2024-02-29')).toBe(true);
  });

  test('adds days across months and years as the calendar of Date does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (start, days) => {
          const iso = (n: number) => dayOf(new Date(n * 86400000).toISOString().slice(0, 10));
          expect(addDays(iso(start), days)).toBe(iso(start + days));
          expect(daysBetween(iso(start), iso(start + days))).toBe(days);
        },
      ),
    );
  });

  test('adds months to the last day of a shorter month', () => {
    expect(addMonths(dayOf('2021-01-31'), 1)).toBe('2021-02-28');
    expect(addMonths(dayOf('2020-12-15'), 2)).toBe('2021-02-15');
    expect(addMonths(dayOf('2021-03-31'), -1)).toBe('2021-02-28');
    expect(firstOfNextMonth(dayOf('2021-12-31'))).toBe('2022-01-01');
  });

  test('counts full years of life', () => {
    expect(ageOn(dayOf('1961-01-01'), dayOf('2021-01-01'))).toBe(60);
    expect(ageOn(dayOf('1961-01-02'), dayOf('2021-01-01'))).toBe(59);
    expect(ageOn(dayOf('2004-02-29'), dayOf('2021-02-28'))).toBe(16);
    expect(ageOn(dayOf('2004-02-29'), dayOf('2021-03-01'))).toBe(17);
  });

  test('begins in Shanghai eight hours before it does in Greenwich', () => {
    expect(todayIn('Asia/Shanghai', Date.UTC(2020, 11, 31, 15, 59, 59))).toBe('2020-12-31');
    expect(todayIn('Asia/Shanghai', Date.UTC(2020, 11, 31, 16, 0, 0))).toBe('2021-01-01');
  });
});
