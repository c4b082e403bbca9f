import { type Day, dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { remembered, summed, trendBefore } from './trend.ts';

const day = (date: number): Day => dayOf(`2020-11-${String(date).padStart(2, '0')}`);

describe('a trend', () => {
  it('moves by five people or more from day to day', () => {
    const days = [3, 2, 1, 0, 4, 1, -2, -6].map((people, i) => ({ day: day(i + 1), people }));
    expect(trendBefore(day(9), days)).toEqual([
      [day(2), 5],
      [day(5), 10],
    ]);
    expect(trendBefore(day(2), days)).toEqual([]);
  });

  it('keeps what was shown before, and takes what is shown today', () => {
    expect(remembered([[day(1), 10]], day(2), 25)).toEqual([
      [day(1), 10],
      [day(2), 25],
    ]);
    expect(remembered([[day(2), 10]], day(2), 25)).toEqual([[day(2), 25]]);
    expect(remembered([[day(1), 10]], day(2), 10)).toEqual([[day(1), 10]]);
    expect(remembered([[day(1), 10]], day(2), null)).toEqual([[day(1), 10]]);
  });

  it('is added to others on the days on which one of them moves', () => {
    expect(
      summed([
        [
          [day(1), 10],
          [day(3), 15],
        ],
        [
          [day(2), 100],
          [day(3), 90],
        ],
      ]),
    ).toEqual([
      [day(1), 10],
      [day(2), 110],
      [day(3), 105],
    ]);
  });
});
