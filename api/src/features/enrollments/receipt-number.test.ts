import { dayOf } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { receiptNumber } from './receipt-number.ts';

const day = dayOf('2020-11-02');

describe('a receipt number', () => {
  it('is of the day and of the payment alone, and can be read out', () => {
    const id = '01936a7c-0000-7000-8000-';
    expect(receiptNumber(`${id}000000000000`, day)).toBe('20201102-000-000-000');
    expect(receiptNumber(`${id}00000000001f`, day)).toBe('20201102-000-000-00Z');
    expect(receiptNumber(`${id}ffffffffffff`, day)).toBe('20201102-ZZZ-ZZZ-ZZZ');
    expect(receiptNumber(newId(), day)).toMatch(/^20201102(-[0-9A-HJKMNP-TV-Z]{3}){3}$/);
  });

  it('differs among the payments of a day', () => {
    const numbers = new Set(Array.from({ length: 20_000 }, () => receiptNumber(newId(), day)));
    expect(numbers.size).toBe(20_000);
  });
});
