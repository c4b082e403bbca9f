import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { columnAt, type Entry, entriesOf, isNothing, lineEnd, type TextEdit } from './document.ts';

/** The keys under which clauses are named. */
const citing = new Set(['cites', 'assumes']);

/** What to change so that the `cites` in which the cursor stands names this id too; nothing where it does already. */
export function cite(text: string, root: Node, cursor: number, id: string): TextEdit[] {
  const entry = citesAt(text, root, cursor);
  if (entry === null) return [];
  const { value } = entry;
  if (value === null || isNothing(value)) {
    const from = text.indexOf(':', entry.keyTo) + 1;
    const blanks = /^[ ]*/.exec(text.slice(from))?.[0].length ?? 0;
    const next = text[from + blanks];
    const tail = next === '}' || next === '#' ? ' ' : '';
    return [{ from, to: from + blanks, insert: ` ${id}${tail}` }];
  }
  if (isScalar(value) && value.range) {
    const [from, to] = value.range;
    const old = text.slice(from, to);
    return old === id ? [] : [{ from, to, insert: `[${old}, ${id}]` }];
  }
  return isSeq(value) ? addItem(text, value.items as Node[], value, id) : [];
}

function addItem(
  text: string,
  items: readonly Node[],
  list: Node & { flow?: boolean },
  id: string,
): TextEdit[] {
  if (items.some((item) => isScalar(item) && item.value === id)) return [];
  const last = items.at(-1);
  if (list.range && last === undefined) {
    return [{ from: list.range[0], to: list.range[1], insert: `[${id}]` }];
  }
  if (!last?.range) return [];
  const end = last.range[1];
  if (list.flow) return [{ from: end, to: end, insert: `, ${id}` }];
  const dash = text.lastIndexOf('-', last.range[0] - 1);
  const at = text[end - 1] === '\n' ? end - 1 : lineEnd(text, end);
  return [{ from: at, to: at, insert: `\n${' '.repeat(columnAt(text, dash))}- ${id}` }];
}

/** The innermost `cites` around the cursor; one with nothing in it reaches to the next thing on its line. */
function citesAt(text: string, node: unknown, cursor: number): Entry | null {
  if (isSeq(node)) return firstOf(node.items, (item) => citesAt(text, item, cursor));
  if (!isMap(node)) return null;
  return firstOf(entriesOf(node), (entry) => {
    const inner = citesAt(text, entry.value, cursor);
    if (inner !== null) return inner;
    return citing.has(entry.key) && cursor >= entry.keyFrom && cursor <= endOf(text, entry) ? entry : null;
  });
}

function endOf(text: string, { value, keyTo }: Entry): number {
  if (value?.range && !isNothing(value)) return value.range[1];
  const colon = text.indexOf(':', keyTo) + 1;
  return colon + (/^[ ]*/.exec(text.slice(colon))?.[0].length ?? 0);
}

function firstOf<T>(items: readonly T[], find: (item: T) => Entry | null): Entry | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
