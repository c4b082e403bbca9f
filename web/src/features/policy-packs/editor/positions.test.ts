import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { offsetsOf } from './positions.ts';

const doc = Text.of(['pack: 1', 'planYear: x', '']);
const marked = (line: number, column: number, endColumn: number | null) => {
  const { from, to } = offsetsOf(doc, { line, column, endColumn });
  return doc.sliceString(from, to);
};

test('a place is marked to where it ends, or to the end of its line', () => {
  expect(marked(2, 11, 12)).toBe('x');
  expect(marked(2, 1, null)).toBe('planYear: x');
});

test('a place behind its line is marked at the line’s last letter, one that is gone at the end', () => {
  expect(marked(1, 40, null)).toBe('1');
  expect(offsetsOf(doc, { line: 9, column: 3, endColumn: null })).toEqual({ from: 20, to: 20 });
});
