import { describe, expect, it } from 'vitest';
import { errorRate, wilson } from './error-rate.ts';

describe('the error rate', () => {
  it('has the interval of Wilson: the worked examples of the literature', () => {
    // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    expect(wilson(81 / 263, 263)).toEqual({ rate: 3080, low: 2553, high: 3662 });
    expect(wilson(15 / 148, 148)).toEqual({ rate: 1014, low: 624, high: 1605 });
    expect(wilson(0, 20)).toEqual({ rate: 0, low: 0, high: 1611 });
    expect(wilson(1 / 29, 29)).toEqual({ rate: 345, low: 61, high: 1718 });
  });

  it('is none where nobody was checked', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(errorRate([])).toBeNull();
    expect(errorRate([{ people: 10, checked: 0, errors: 0 }])).toBeNull();
  });

  it('weighs a stratum as its people do, and leaves out one where nobody was reached', () => {
    const strata = [
      { people: 900, checked: 9, errors: 0 },
      { people: 100, checked: 1, errors: 1 },
      { people: 500, checked: 0, errors: 0 },
    ];
    expect(errorRate(strata)?.rate).toBe(1000);
  });
});
