import type { TextEdit } from './document.ts';

/** A text with changes made to it, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let at = 0;
  for (const { from, to, insert } of [...edits].sort((a, b) => a.from - b.from)) {
    made += text.slice(at, from) + insert;
    at = to;
  }
  return made + text.slice(at);
}
