import { expect, test } from 'vitest';
import { applyFix, changed, faultSpan, fixLines, replaceLine, wrongSpan } from './mend.ts';

const line = '  - { id: third, components: { basic: 380, supplementary: 37O }, cites: third }';
const column = line.indexOf('37O') + 1;
const fault = { line: 1, column, endColumn: column + 3, fixBefore: '37O', fixAfter: '370', fixLine: 1 };

test('a fix whose text is gone is not written anywhere', () => {
  expect(applyFix('supplementary: 370', fault)).toBeNull();
  expect(applyFix(line, { ...fault, fixLine: 9 })).toBeNull();
  expect(applyFix(line, { ...fault, fixBefore: null })).toBeNull();
});

test('a fault beyond the end of its line still has a character to point at', () => {
  expect(faultSpan('pack:', { ...fault, column: 40, endColumn: null })).toEqual({ from: 4, to: 5 });
  expect(faultSpan('', { ...fault, column: 1, endColumn: null })).toEqual({ from: 0, to: 1 });
});

test('of a wrong word only the wrong character is inverted', () => {
  expect(wrongSpan(line, fault)).toEqual({ from: column + 1, to: column + 2 });
  expect(changed('urban-entiteld', 'urban-entitled')).toEqual({ from: 11, to: 13 });
});

test('a word to which something must be added is inverted whole', () => {
  const at = 'cites: [price]'.indexOf('price') + 1;
  expect(
    wrongSpan('cites: [price]', { ...fault, column: at, fixBefore: 'price', fixAfter: 'price-third' }),
  ).toEqual({ from: at - 1, to: at + 4 });
});

test('the fix is written at the place nearest to the fault, and read with its key', () => {
  const twice = 'a: { fee: 37O, other: 37O }';
  const second = { ...fault, column: twice.lastIndexOf('37O') + 1 };
  expect(applyFix(twice, second)).toBe('a: { fee: 37O, other: 370 }');
  expect(fixLines([twice], second)).toEqual({ before: 'other: 37O', after: 'other: 370' });
  expect(fixLines([line], fault)).toEqual({ before: 'supplementary: 37O', after: 'supplementary: 370' });
});

test('one line is written anew, the others stay', () => {
  expect(replaceLine('a\nb\nc', 2, 'B')).toBe('a\nB\nc');
});
