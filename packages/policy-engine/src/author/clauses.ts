import { isCollection, isMap, isScalar, type Node, stringify } from 'yaml';
import { bare } from '../checks/notice.ts';
import { cite } from './cite.ts';
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

/** A passage of the notice that becomes a clause: its words, the id that it is to have. */
export interface NewClause {
  id: string;
  quote: string;
}

/** What to change so that a pack holds a clause; `id` is another one's where the same words are quoted already. */
export interface ClauseEdits {
  edits: TextEdit[];
  id: string;
  /** Whether the clause was added; false where it stood there already. */
  added: boolean;
}

const latin = /[!-~]/;

/** Words picked from a notice on one line, as they are compared: line breaks between Chinese letters are nothing. */
export function onOneLine(words: string): string {
  return words
    .trim()
    .replace(/(\S)\s*\n\s*(?=(\S))/g, (_, before: string, after: string) =>
      latin.test(before) && latin.test(after) ? `${before} ` : before,
    );
}

/**
 * Writes a passage of the notice as a clause, and cites it where the cursor stands in a `cites`.
 *
 * @param cursor the cursor's offset; null where nothing is to cite it
 * @returns null where the text can't be read as a mapping, or the id is taken by other words
 */
export function addClause(text: string, clause: NewClause, cursor: number | null): ClauseEdits | null {
  const document = documentOf(text);
  if (document === null || !isMap(document.contents)) return null;
  const quote = onOneLine(clause.quote);
  const section = entryAt(document, ['clauses']);
  const known = section !== null && isMap(section.value) ? entriesOf(section.value) : [];
  const same = known.find(({ value }) => bare(quoteIn(value)) === bare(quote));
  if (same === undefined && known.some(({ key }) => key === clause.id)) return null;
  const id = same?.key ?? clause.id;
  const written = same === undefined ? [writeClause(text, section, { id, quote }, document.contents)] : [];
  const cited = cursor === null ? [] : cite(text, document.contents, cursor, id);
  return { edits: [...written, ...cited].sort((a, b) => a.from - b.from), id, added: same === undefined };
}

/** The clauses of a text that may still be wrong elsewhere. */
export function clausesIn(text: string): NewClause[] {
  const document = documentOf(text);
  const section = document === null ? null : entryAt(document, ['clauses']);
  if (section === null || !isMap(section.value)) return [];
  return entriesOf(section.value).map(({ key, value }) => ({ id: key, quote: quoteIn(value) }));
}

function quoteIn(value: Node | null): string {
  if (isScalar(value)) return String(value.value);
  const quote = isMap(value) ? value.get('quote') : null;
  return typeof quote === 'string' ? quote : '';
}

function writeClause(text: string, section: Entry | null, { id, quote }: NewClause, whole: Node): TextEdit {
  const line = (indent: string) => `${indent}${id}: ${stringify(quote, { lineWidth: 0 }).trimEnd()}`;
  if (section === null) {
    const notice = isMap(whole) ? entriesOf(whole).find(({ key }) => key === 'notice') : undefined;
    const { at } = notice?.value ? afterNode(text, notice.value) : { at: text.trimEnd().length };
    return { from: at, to: at, insert: `\n\nclauses:\n${line('  ')}` };
  }
  const { value } = section;
  if (isMap(value) && !value.flow && value.items.length > 0) {
    const { at, before } = afterNode(text, value);
    const first = entriesOf(value)[0];
    const indent = ' '.repeat(first ? columnAt(text, first.keyFrom) : 2);
    return { from: at, to: at, insert: `${before}${line(indent)}` };
  }
  if (isCollection(value) && value.range) {
    const last = isMap(value) ? entriesOf(value).at(-1) : undefined;
    const at = last?.value?.range?.[1] ?? value.range[0] + 1;
    const words = `${id}: ${JSON.stringify(quote)}`;
    return { from: at, to: at, insert: last === undefined ? ` ${words} ` : `, ${words}` };
  }
  const at = isNothing(value) ? lineEnd(text, section.keyTo) : afterNode(text, value as Node).at;
  return { from: at, to: at, insert: `\n${line('  ')}` };
}
