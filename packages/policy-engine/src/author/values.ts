import { isCollection, isMap, isScalar, type Node, stringify } from 'yaml';
import {
  afterNode,
  columnAt,
  documentOf,
  type Entry,
  entriesOf,
  entryAt,
  isNothing,
  lineEnd,
  type TextEdit,
} from './document.ts';

/** How a value is to be written: as YAML would write this text, always between quotation marks, or just as given. */
export type Writing = 'text' | 'quoted' | 'as-is';

/**
 * Writes a value at a path of keys, in place: everything around it stays, comments and layout too. A key that its
 * mapping has not yet is written after the mapping's last.
 *
 * @returns null where there is no such mapping, or something larger than one word stands at the path
 */
export function setValue(
  text: string,
  path: readonly (string | number)[],
  value: string,
  writing: Writing = 'text',
): TextEdit | null {
  const document = documentOf(text);
  if (document === null) return null;
  const written = (flow: boolean) => write(value, writing, flow);
  const entry = entryAt(document, path);
  if (entry !== null && entry.key === String(path.at(-1))) return replace(text, entry, written);
  const above = path.length === 1 ? document.contents : (entryAt(document, path.slice(0, -1))?.value ?? null);
  return isMap(above) ? append(text, above, String(path.at(-1)), written) : null;
}

function write(value: string, writing: Writing, flow: boolean): string {
  if (writing === 'as-is') return value;
  if (writing === 'quoted') return JSON.stringify(value);
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  const misread = plain.includes('\n') || (flow && /[,[\]{}]/.test(plain));
  return misread ? JSON.stringify(value) : plain;
}

function replace(text: string, { value, keyTo }: Entry, written: (flow: boolean) => string): TextEdit | null {
  const flow = inFlow(text, keyTo);
  if (value === null || isNothing(value)) {
    const from = text.indexOf(':', keyTo) + 1;
    const blanks = /^[ ]*/.exec(text.slice(from))?.[0].length ?? 0;
    const tail = /[}#]/.test(text[from + blanks] ?? '') ? ' ' : '';
    return { from, to: from + blanks, insert: ` ${written(flow)}${tail}` };
  }
  if (!isScalar(value) || !value.range) return null;
  const [from, to] = value.range;
  const block = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  return { from, to, insert: `${written(flow)}${block ? '\n' : ''}` };
}

/** Whether a key stands between braces: then what follows it on its line ends it. */
function inFlow(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return /[{[]/.test(text.slice(start, at));
}

function append(text: string, map: Node, key: string, written: (flow: boolean) => string): TextEdit | null {
  if (!isMap(map) || !map.range) return null;
  const last = entriesOf(map).at(-1);
  if (map.flow) {
    const at = last?.value?.range?.[1] ?? last?.keyTo ?? map.range[0] + 1;
    const words = `${key}: ${written(true)}`;
    return { from: at, to: at, insert: last === undefined ? ` ${words} ` : `, ${words}` };
  }
  if (last === undefined) return null;
  const at =
    isCollection(last.value) || last.value?.range
      ? afterNode(text, last.value).at
      : lineEnd(text, last.keyTo);
  return {
    from: at,
    to: at,
    insert: `\n${' '.repeat(columnAt(text, last.keyFrom))}${key}: ${written(false)}`,
  };
}
