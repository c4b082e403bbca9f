import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sortFiles } from './sort-files.ts';

const file = (name: string) => ({
  name,
  text: readFileSync(
    new URL(`../../../../../packages/policy-packs/layered/${name}`, import.meta.url),
    'utf8',
  ),
});
const packs = [file('yunjiang-2031.yaml'), file('donghu-2031.yaml')];
const notices = [file('donghu-2031.notice.txt'), file('yunjiang-2031.notice.txt')];

test('the pack that stands on the other is the upper one, each with its own notice, in whichever order they come', () => {
  for (const dropped of [packs, packs.toReversed()]) {
    const sorted = sortFiles(dropped, notices);
    expect(sorted).toMatchObject({ packName: 'donghu-2031.yaml', noticeName: 'donghu-2031.notice.txt' });
    expect(sorted.bases).toEqual([{ ...packs[0], noticeText: notices[1]?.text }]);
  }
});

test('one pack stands alone, and a notice that no pack names is its own', () => {
  const plain = { name: 'a.yaml', text: 'pack: 1\nnotice:\n  title: t\n  text: "b.txt"\n' };
  const other = { name: 'c.txt', text: '通知' };
  expect(sortFiles([plain], [other])).toEqual({
    packName: 'a.yaml',
    packText: plain.text,
    bases: [],
    noticeName: 'c.txt',
    noticeText: '通知',
  });
  expect(sortFiles([], [other])).toEqual({ noticeName: 'c.txt', noticeText: '通知' });
});
