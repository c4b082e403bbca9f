import { type Folded, NUMBERED } from './fold.ts';

/** A sentence of the folded text, without the mark that ends it: `to` is the first unit outside. */
export interface Sentence {
  from: number;
  to: number;
  text: string;
  /** Where it stands, by the numbers of its parts: 二（一）1. */
  at: string;
}

const LEVELS = [
  /^(?:附件[0-9一二三四五]?)/,
  /^([一二三四五六七八九十]{1,3})、/,
  /^(（[一二三四五六七八九十]{1,3}）)/,
  /^—?(\d{1,2})[.、](?!\d)/,
  /^(（\d{1,2}）)/,
];
const END = /[。；！？\n]|(?=（\d{1,2}）|[①-⑳])/g;

/** Longer stretches without an end are no sentences; they are cut. */
const LONGEST = 2000;

/** The sentences of a notice: ended by 。；！？, a line's end, or where a number in brackets begins. */
export function sentencesOf({ text }: Folded): Sentence[] {
  const sentences: Sentence[] = [];
  const numbers: string[] = [];
  const take = (from: number, to: number) => {
    for (let start = from; start < to; start += LONGEST) {
      const end = Math.min(to, start + LONGEST);
      const words = text.slice(start, end);
      if (start === from) count(words, numbers);
      sentences.push({ from: start, to: end, text: words, at: numbers.filter(Boolean).join('') });
    }
  };
  let from = 0;
  for (const end of text.matchAll(END)) {
    if (end.index > from) take(from, end.index);
    from = end.index + end[0].length;
  }
  if (from < text.length) take(from, text.length);
  return sentences;
}

/** Follows the numbers of the parts: a number of one level forgets those below it. */
function count(words: string, numbers: string[]): void {
  let rest = words;
  while (NUMBERED.test(rest)) {
    const level = LEVELS.findIndex((one) => one.test(rest));
    const found = level < 0 ? null : LEVELS[level]?.exec(rest);
    if (!found) return;
    numbers.length = level;
    numbers[level] = found[1] ?? found[0];
    rest = rest.slice(found[0].length);
  }
}
