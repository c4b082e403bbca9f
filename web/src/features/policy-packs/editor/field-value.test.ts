import { expect, test } from 'vitest';
import { fieldValue } from './field-value.ts';

test('what is no value of its kind is refused', () => {
  expect(fieldValue('county', '12345')).toBeNull();
  expect(fieldValue('year', '31')).toBeNull();
  expect(fieldValue('text', '  ')).toBeNull();
  expect(fieldValue('day', '2031-02-30')).toBeNull();
  expect(fieldValue('yuan', '-1')).toBeNull();
  expect(fieldValue('yuan', '三百')).toBeNull();
  expect(fieldValue('amount', '120%')).toBeNull();
  expect(fieldValue('share', 'all')).toBeNull();
  expect(fieldValue('rate', '95')).toBeNull();
});

test('a value is written as packs write it, whatever way it was typed', () => {
  expect(fieldValue('county', '５１２００２')).toBe('512002');
  expect(fieldValue('day', '2031.3.1')).toBe('2031-03-01');
  expect(fieldValue('yuan', '¥1,380.5')).toBe('1380.50');
  expect(fieldValue('yuan', '380.00')).toBe('380');
  expect(fieldValue('amount', 'all')).toBe('all');
  expect(fieldValue('amount', '50%')).toBe('50%');
  expect(fieldValue('share', 'rest')).toBe('rest');
});
