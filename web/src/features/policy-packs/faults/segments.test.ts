import { expect, test } from 'vitest';
import { indentOf, segmentsOf } from './segments.ts';

test('keys and comments have their own ink, values have none', () => {
  expect(segmentsOf('county: "512002"  # 资阳市', [])).toEqual([
    { from: 0, text: 'county', ink: 'key', tone: null },
    { from: 6, text: ': "512002" ', ink: 'plain', tone: null },
    { from: 17, text: ' # 资阳市', ink: 'comment', tone: null },
  ]);
});

test('a mark cuts a value, the wrong character cuts the mark', () => {
  const cut = segmentsOf('a: 37O', [
    { from: 3, to: 6, tone: 'fault' },
    { from: 5, to: 6, tone: 'wrong' },
  ]);
  expect(cut.map(({ text, tone }) => [text, tone])).toEqual([
    ['a', null],
    [': ', null],
    ['37', 'fault'],
    ['O', 'wrong'],
  ]);
});

test('an empty line with a fault has no text to cut', () => {
  expect(segmentsOf('', [{ from: 0, to: 1, tone: 'fault' }])).toEqual([]);
});

test('the rest of a list item hangs under its first key', () => {
  expect(indentOf('    - { id: a }')).toBe(6);
  expect(indentOf('pack: 1')).toBe(0);
});
