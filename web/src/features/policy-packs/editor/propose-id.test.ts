import { expect, test } from 'vitest';
import { proposeId } from './propose-id.ts';

test('an id is proposed from the article in which the words stand', () => {
  const notice = '通知\n一、甲。\n十二、乙。丙。\n';
  expect(proposeId(notice, notice.indexOf('甲'), new Set())).toBe('article-1');
  expect(proposeId(notice, notice.indexOf('丙'), new Set(['article-12', 'article-12-2']))).toBe(
    'article-12-3',
  );
  expect(proposeId(notice, 0, new Set(['clause-1']))).toBe('clause-2');
});
