import { isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../pack/fault.ts';
import { documentOf, entriesOf } from './document.ts';

/** Where in a pack the cursor writes. */
export interface WritingPlace {
  /** Where the word begins that the cursor ends. */
  from: number;
  /** The mapping whose key is written, or the value's own place. */
  path: Path;
  at: 'key' | 'value';
  /** The other keys of that mapping. */
  siblings: readonly string[];
  /** How a mapping may begin here: as keys of their own line, or only between braces. */
  open: boolean;
}

/** Stands in for the word at the cursor while the text around it is read. */
const MARK = 'zzwritten';

type Found = Pick<WritingPlace, 'path' | 'at' | 'siblings'>;

/** Where the cursor writes in a text that need not be right yet; null in a comment, inside a sentence, or nowhere. */
export function placeAt(text: string, cursor: number): WritingPlace | null {
  const before = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
  const word = /[A-Za-z0-9.-]*$/.exec(before)?.[0] ?? '';
  const from = cursor - word.length;
  const head = before.slice(0, before.length - word.length);
  if (/(^|\s)#/.test(head) || /[^\s{[,:'"-]$/.test(head) || /["']$/.test(head)) return null;
  const rest = /^[A-Za-z0-9.-]*/.exec(text.slice(cursor))?.[0].length ?? 0;
  const document = documentOf(text.slice(0, from) + MARK + text.slice(cursor + rest));
  const found = document === null ? null : search(document.contents, []);
  if (found === null) return null;
  return { from, ...found, open: /^\s*(- +)*$/.test(head) };
}

function search(node: unknown, path: Path): Found | null {
  if (isScalar(node)) return node.value === MARK ? { path, at: 'value', siblings: [] } : null;
  if (isSeq(node)) {
    return first(node.items.map((item, i) => () => search(item, [...path, i])));
  }
  if (!isMap(node)) return null;
  const entries = entriesOf(node);
  const siblings = entries.map(({ key }) => key).filter((key) => key !== MARK);
  if (siblings.length < entries.length) return { path, at: 'key', siblings };
  return first(
    entries.map(
      ({ key, value }) =>
        () =>
          search(value, [...path, key]),
    ),
  );
}

function first(searches: readonly (() => Found | null)[]): Found | null {
  for (const one of searches) {
    const found = one();
    if (found !== null) return found;
  }
  return null;
}
