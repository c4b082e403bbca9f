import { expect, test } from 'vitest';
import { baseFilter, countsByTab, readSearch } from './filters.ts';

test('an address that makes no sense filters nothing', () => {
  expect(readSearch({ state: 'MARRIED', undetermined: 'yes', q: { deep: 1 } })).toEqual({});
});

test('digits in the address stay the text they were', () => {
  expect(readSearch({ state: 'PAID', q: 2217 })).toEqual({ state: 'PAID', q: '2217' });
});

test('the counts are filtered by everything but the tab', () => {
  const search = readSearch({ state: 'PAID', township: 't1', tier: 'third', q: '王', id: 'e1' });
  expect(baseFilter(search, '')).toEqual({ townshipId: 't1', tier: 'third', search: '王' });
  expect(baseFilter(search, '11010519491231002X').search).toBe('11010519491231002X');
});

test('the tabs add up to all', () => {
  const sums = countsByTab([
    { state: 'PAID', count: 3 },
    { state: 'PAID', count: 1 },
    { state: 'REGISTERED', count: 2 },
  ]);
  expect(sums).toMatchObject({ all: 6, PAID: 4, REGISTERED: 2, WITHDRAWN: 0 });
});
