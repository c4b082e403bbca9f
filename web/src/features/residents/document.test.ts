import { expect, test } from 'vitest';
import { isSecret, lastOf, readCard, readNumber } from './document.ts';

test('a number that is wrong tells neither birth date nor sex', () => {
  expect(readNumber('RESIDENT_ID', '110105194912310021')).toEqual({
    number: '110105194912310021',
    fault: 'check-digit',
    birthDate: null,
    sex: null,
  });
});

test('a number as somebody types it is made plain and tells birth date and sex', () => {
  expect(readNumber('RESIDENT_ID', ' 11010519491231 002x')).toEqual({
    number: '11010519491231002X',
    fault: null,
    birthDate: '1949-12-31',
    sex: 'FEMALE',
  });
});

test('another document is not judged by the rules of a resident ID', () => {
  expect(readNumber('HK_MACAO_PERMIT', 'h1234567').fault).toBeNull();
});

test('what a card reader types is told apart', () => {
  expect(readCard('王一')).toBeNull();
  expect(readCard('11010519491231002x')).toEqual({
    number: '11010519491231002X',
    name: null,
    address: null,
  });
  expect(readCard('示例·王一|11010519491231002X|示例村3组')).toEqual({
    number: '11010519491231002X',
    name: '示例·王一',
    address: '示例村3组',
  });
});

test('a whole number never goes into an address, the last four may', () => {
  expect(isSecret('110105194912')).toBe(true);
  expect(isSecret('002X')).toBe(false);
  expect(isSecret('王一')).toBe(false);
});

test('a masked number is shortened to what is not hidden', () => {
  expect(lastOf('*****************X')).toBe('****X');
  expect(lastOf('')).toBe('****');
});
