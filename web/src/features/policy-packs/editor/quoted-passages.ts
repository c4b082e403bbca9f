import { findQuote } from '../notice/find-quote.ts';
import type { Clause } from './engine-calls.ts';

/** Where a clause of the pack stands in the notice. */
export type Passage = { id: string; from: number; to: number };

/** The passages of a notice that the pack quotes, in the order of the notice; those that it does not hold are left out. */
export function quotedPassages(notice: string, clauses: readonly Clause[]): Passage[] {
  return clauses
    .flatMap(({ id, quote }) => {
      const place = findQuote(notice, quote);
      return place === null ? [] : [{ id, ...place }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The shortest quoted passage around a place; null where there is none. */
export function passageAt(passages: readonly Passage[], at: number): Passage | null {
  const around = passages.filter(({ from, to }) => from <= at && at <= to);
  return around.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}
