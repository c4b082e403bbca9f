import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { MOST_CHARACTERS } from '../pack/source.ts';

/** A change of a text: what stands from `from` up to `to` (UTF-16 offsets) gives way to `insert`. */
export interface TextEdit {
  from: number;
  to: number;
  insert: string;
}

/** A key of a mapping, its value, and where the key stands. */
export interface Entry {
  key: string;
  keyFrom: number;
  keyTo: number;
  value: Node | null;
}

/** A text that may still be wrong as a YAML document, as far as it can be read. Null where it is too large. */
export function documentOf(text: string): Document | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return parseDocument(text, { uniqueKeys: false, schema: 'core', version: '1.2', logLevel: 'silent' });
  } catch {
    return null;
  }
}

/** The entries of a mapping whose keys are words. */
export function entriesOf(map: YAMLMap): Entry[] {
  return map.items.flatMap((pair) => {
    const { key, value } = pair as Pair<unknown, Node | null>;
    if (!isPair(pair) || !isScalar(key) || !key.range) return [];
    return [{ key: String(key.value), keyFrom: key.range[0], keyTo: key.range[1], value: value ?? null }];
  });
}

/** The entry at a path of keys and indexes; null where there is none. */
export function entryAt(document: Document, path: readonly (string | number)[]): Entry | null {
  let node: unknown = document.contents;
  let entry: Entry | null = null;
  for (const step of path) {
    if (isMap(node)) {
      entry = entriesOf(node).find(({ key }) => key === String(step)) ?? null;
      if (entry === null) return null;
      node = entry.value;
    } else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return entry;
}

/** Where the line ends in which an offset lies: at its line break, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The blanks before the first letter of the line in which an offset lies. */
export function indentAt(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /^[ ]*/.exec(text.slice(start))?.[0] ?? '';
}

/** How many characters stand before an offset in its line. */
export function columnAt(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Whether nothing is written there. */
export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** Where to write the next line after a node that ends its line. */
export function afterNode(text: string, node: Node): { at: number; before: string } {
  const end = node.range?.[1] ?? text.length;
  if (text[end - 1] === '\n') return { at: end - 1, before: '\n' };
  return { at: lineEnd(text, end), before: '\n' };
}
