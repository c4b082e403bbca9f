import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

test('what the notice does not say is not found', () => {
  expect(findQuote('个人缴费525元', '个人缴费520元')).toBeNull();
  expect(findQuote('个人缴费525元', '  ')).toBeNull();
});

test('a quotation is found across line breaks and blanks, and marked with them', () => {
  const notice = '（3）城镇低保\n参加第三档次医保个人缴费 525元。';
  const place = findQuote(notice, '城镇低保参加第三档次医保 个人缴费525元');
  expect(place && notice.slice(place.from, place.to)).toBe('城镇低保\n参加第三档次医保个人缴费 525元');
});
