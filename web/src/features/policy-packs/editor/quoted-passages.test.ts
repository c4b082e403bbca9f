import { expect, test } from 'vitest';
import { passageAt, quotedPassages } from './quoted-passages.ts';

const notice = '一、本县居民可以参保。\n二、个人缴费\n每人400元。';

test('a quotation that the notice does not hold is no passage', () => {
  expect(quotedPassages(notice, [{ id: 'price', quote: '每人410元' }])).toEqual([]);
  expect(passageAt([], 3)).toBeNull();
});

test('passages stand in the order of the notice, over line breaks too', () => {
  const passages = quotedPassages(notice, [
    { id: 'price', quote: '个人缴费每人400元。' },
    { id: 'scope', quote: '本县居民可以参保' },
  ]);
  expect(passages.map(({ id, from, to }) => [id, notice.slice(from, to)])).toEqual([
    ['scope', '本县居民可以参保'],
    ['price', '个人缴费\n每人400元。'],
  ]);
});

test('of passages one in another, the shorter is meant', () => {
  const passages = quotedPassages(notice, [
    { id: 'all', quote: '本县居民可以参保。' },
    { id: 'who', quote: '本县居民' },
  ]);
  expect(passageAt(passages, notice.indexOf('居民'))?.id).toBe('who');
  expect(passageAt(passages, notice.indexOf('可以') + 1)?.id).toBe('all');
});
