import { expect, test } from 'vitest';
import { whichFile } from './which-file.ts';

test('a pack is known by its keys, whatever its name is', () => {
  expect(whichFile('雁江区.txt', 'pack: 1\nclauses:\n  a: b\ntiers: []\n')).toBe('pack');
});

test('a broken pack is known by the end of its name, the rest is the notice', () => {
  expect(whichFile('yanjiang-2021.YAML', '{{{')).toBe('pack');
  expect(whichFile('通知.txt', '关于做好参保工作的通知')).toBe('notice');
  expect(whichFile('没有后缀', '各镇人民政府：')).toBe('notice');
});
