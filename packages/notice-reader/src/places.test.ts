import { expect, test } from 'vitest';
import { placesAt, readNotice } from './index.ts';

const notice = '关于参保的通知\n一、个人缴费每人400元。低保对象资助一半；其余自缴。';
const at = (words: string) => placesAt(notice, notice.indexOf(words), words.length);
const said = (place: { offset: number; length: number } | undefined) =>
  place && notice.slice(place.offset, place.offset + place.length);

test('a passage has its place, its line, and the sentence around it', () => {
  const found = at('资助一半');
  expect(found?.place).toMatchObject({ length: 4, line: 2 });
  expect(said(found?.place)).toBe('资助一半');
  expect(said(found?.clause)).toBe('低保对象资助一半');
  expect(said(at('400元。低保')?.clause)).toContain('个人缴费每人400元。低保');
});

test('the sentence is the one that the reader would quote', () => {
  const [premium] = readNotice(notice).filter(({ kind }) => kind === 'premium');
  expect(at('400元')).toEqual({ place: premium?.place, clause: premium?.clause });
});

test('nothing stands before the text, after it, or where there are no words', () => {
  expect(placesAt(notice, -1, 3)).toBe(null);
  expect(placesAt(notice, notice.length - 1, 2)).toBe(null);
  expect(placesAt(notice, 0, 0)).toBe(null);
  expect(placesAt(notice, notice.indexOf('\n'), 1)).toBe(null);
});
