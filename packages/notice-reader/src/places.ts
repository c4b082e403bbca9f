import { fold } from './fold.ts';
import type { Place } from './proposal.ts';
import { sentencesOf } from './sentences.ts';

/** The longest passage that may be taken as what a proposal rests on, in UTF-16 units. */
export const LONGEST_PLACE = 2000;

/**
 * The place of a passage that a person selected, and the sentence that it stands in: the clause that a pack would quote.
 *
 * @param offset UTF-16 units before it
 * @param length its UTF-16 units
 * @returns null where the text has no words there, or the passage is longer than LONGEST_PLACE
 */
export function placesAt(
  text: string,
  offset: number,
  length: number,
): { place: Place; clause: Place } | null {
  const within = offset >= 0 && length > 0 && length <= LONGEST_PLACE && offset + length <= text.length;
  if (!within || text.slice(offset, offset + length).trim() === '') return null;
  const line = text.slice(0, offset).split('\n').length;
  const place = { offset, length, line };
  const folded = fold(text);
  const around = sentencesOf(folded)
    .map(({ from, to }) => folded.place(from, to))
    .findLast((sentence) => sentence.offset <= offset);
  if (around === undefined || around.offset + around.length <= offset) return { place, clause: place };
  const end = Math.max(around.offset + around.length, offset + length);
  return { place, clause: { ...around, length: end - around.offset } };
}
