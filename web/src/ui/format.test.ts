import { expect, test } from 'vitest';
import { formatCount, formatInstant, formatMoney, formatRate, parseDay, parseMoney } from './format.ts';

test('refuses what is no sum of money', () => {
  for (const typed of ['', '-5', '1.234', '1..2', 'abc', '1e3']) expect(parseMoney(typed)).toBeNull();
});

test('refuses a day that does not exist', () => {
  for (const typed of ['2021-02-29', '2020-13-01', '2020-09-31', '20-09-01', '今天', ''])
    expect(parseDay(typed)).toBeNull();
});

test('reads money the way a clerk types it', () => {
  expect([parseMoney('335'), parseMoney('1,234.5'), parseMoney('￥０．０５')]).toEqual([33500, 123450, 5]);
});

test('reads a day the way a clerk types it', () => {
  for (const typed of ['2020-9-1', '2020.09.01', '20200901', '2020年9月1日', '２０２０/09/01']) {
    expect(parseDay(typed)).toBe('2020-09-01');
  }
});

test('shows money to the fen', () => {
  expect([0, 5, 123456, -3463500].map(formatMoney)).toEqual(['¥0.00', '¥0.05', '¥1,234.56', '−¥34,635.00']);
});

test('cuts a rate, so that nobody reaches the goal early', () => {
  expect([9799, 9800, 0, 10012].map(formatRate)).toEqual(['97.9%', '98.0%', '0.0%', '100.1%']);
});

test('shows counts grouped and instants on the clock of the county', () => {
  expect(formatCount(1487341)).toBe('1,487,341');
  expect(formatInstant('2020-11-02T00:00:00.000Z')).toBe('2020-11-02 08:00');
});
