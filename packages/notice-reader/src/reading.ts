import type { Day } from '@canbao/values';
import { type Folded, fold } from './fold.ts';
import type { Kind, Proposal, Sureness, Value } from './proposal.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A notice being read: what finders look at, and how they propose. */
export interface Reading {
  original: string;
  folded: Folded;
  sentences: Sentence[];
  /** The county whose notice it is, 6 digits; null where it is not known. */
  county: string | null;
  propose(kind: Kind, from: number, to: number, value: Value, sure: Sureness): void;
  /** What was proposed so far. */
  proposals: Proposal[];
}

/** Begins to read a text. Places are of the folded text until they are proposed. */
export function beginReading(original: string, county: string | null): Reading {
  const folded = fold(original);
  const sentences = sentencesOf(folded);
  const proposals: Proposal[] = [];
  return {
    original,
    folded,
    sentences,
    county,
    proposals,
    propose(kind, from, to, value, sure) {
      const place = folded.place(from, to);
      if (place.length === 0) return;
      const sentence = sentenceAt(sentences, from);
      const clause = sentence ? folded.place(sentence.from, Math.max(sentence.to, to)) : place;
      const quote = original.slice(place.offset, place.offset + place.length);
      proposals.push({ kind, place, quote, clause, value, sure });
    },
  };
}

/** The sentence that a unit of the folded text stands in. */
export function sentenceAt(sentences: readonly Sentence[], unit: number): Sentence | undefined {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.from ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && unit >= found.from && unit < found.to ? found : undefined;
}

/** A day that a notice names; null where there is none such (2 月 30 日). */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}
