import { expect, test } from 'vitest';
import { digestOf, findQuote } from './notice.ts';

test('a quote is found in its notice, white space aside', () => {
  const notice = '一、\n个人缴费 375 元。';
  const found = findQuote(notice, '缴费375元');
  expect(notice.slice(found?.start, found?.end)).toBe('缴费 375 元');
  expect(findQuote(notice, '缴费376元')).toBeNull();
  expect(findQuote(notice, ' ')).toBeNull();
});

test('a digest is SHA-256 of the UTF-8 bytes (FIPS 180-4, "abc")', () => {
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
