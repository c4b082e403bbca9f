import type { Path } from '../pack/fault.ts';
import { propertiesOf, type Schema, schemasAt } from '../pack/schema.ts';
import type { Text } from '../text.ts';
import { documentOf, indentAt } from './document.ts';
import { ownKeysAt, wordsAt } from './meant.ts';
import { type Names, namesIn } from './names.ts';
import { placeAt, type WritingPlace } from './place.ts';

/** Something that may be written at the cursor. */
export interface Completion {
  label: string;
  kind: 'key' | 'value';
  /** What it means, where that is known. */
  says: Text | null;
  /** Whether the mapping can't do without this key. */
  required: boolean;
  /** What is written, and how far before its end the cursor then stands. */
  insert: string;
  back: number;
}

export interface Completions {
  /** Where the word begins that gives way. */
  from: number;
  items: Completion[];
}

/**
 * What may be written where the cursor stands, by the definition that reads packs and the names that this pack gives:
 * keys, values, ids of clauses, categories, agencies, funders, tiers. Null where nothing can be told.
 */
export function completePack(text: string, cursor: number): Completions | null {
  const place = placeAt(text, cursor);
  const document = documentOf(text);
  if (place === null || document === null) return null;
  const names = namesIn(document);
  const items = place.at === 'key' ? keys(text, place, names) : values(text, place, names);
  const seen = new Set<string>();
  const once = items.filter(({ label }) => !seen.has(label) && seen.add(label));
  return once.length === 0 ? null : { from: place.from, items: once };
}

function keys(text: string, { path, siblings, from, open }: WritingPlace, names: Names): Completion[] {
  const fitting = schemasAt(path).filter((schema) => {
    const known = propertiesOf(schema);
    return schema.additionalProperties !== false || siblings.every((key) => key in known);
  });
  const own = ownKeysAt(path, names).map(({ id, says }) => key(id, says, false, ': '));
  const known = fitting.flatMap((schema) => {
    const required = Array.isArray(schema.required) ? schema.required : [];
    return Object.entries(propertiesOf(schema)).map(([name, part]) =>
      key(name, saysOf(part), required.includes(name), open ? behind(text, from, [...path, name]) : ': '),
    );
  });
  const written = /^[A-Za-z0-9-]*:/.test(text.slice(from));
  return [...own, ...known]
    .filter(({ label }) => !siblings.includes(label))
    .map((item) => (written ? { ...item, insert: item.label } : item));
}

const key = (label: string, says: Text | null, required: boolean, tail: string): Completion => ({
  label,
  kind: 'key',
  says,
  required,
  insert: `${label}${tail}`,
  back: 0,
});

/** What follows a key on a line of its own: a list or mapping of several lines begins on the next one. */
function behind(text: string, from: number, path: Path): string {
  const forms = schemasAt(path);
  const indent = `${indentAt(text, from)}${' '.repeat(dashes(text, from) + 2)}`;
  const lists = forms.every(({ type }) => type === 'array');
  const objects = forms.every(({ type }) => type === 'object');
  if (forms.length === 0) return ': ';
  if (lists && forms.some(({ items }) => isObject(items))) return `:\n${indent}- `;
  return objects && path.length === 1 ? `:\n${indent}` : ': ';
}

const isObject = (items: unknown) =>
  typeof items === 'object' && items !== null && (items as Schema).type === 'object';

/** How many characters the dashes of a list take before a key on its line. */
function dashes(text: string, from: number): number {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return from - start - indentAt(text, from).length;
}

/** A description of the format is written `中文 / English`. */
function saysOf(part: unknown): Text | null {
  const words = (part as Schema | null)?.description;
  if (typeof words !== 'string') return null;
  const [zh = words, en = words] = words.split(' / ');
  return { zh, en };
}

function values(text: string, place: WritingPlace, names: Names): Completion[] {
  const forms = schemasAt(place.path);
  const shared = new Set(forms.flatMap(({ form }) => (typeof form === 'string' ? [form] : [])));
  const meant = wordsAt(place.path, names, shared).map(({ id, says }) => value(id, says));
  const listed = forms.flatMap((schema) => {
    const fixed = [
      ...(Array.isArray(schema.enum) ? schema.enum : []),
      ...('const' in schema ? [schema.const] : []),
    ];
    return fixed.map((one) => value(String(one), saysOf(schema)));
  });
  const either = forms.some(({ type }) => type === 'boolean')
    ? [value('true', null), value('false', null)]
    : [];
  const asKeys = forms.some(({ type }) => type === 'object')
    ? keys(text, { ...place, siblings: [] }, names).map((item) => (place.open ? item : inBraces(item)))
    : [];
  return [...meant, ...listed, ...either, ...asKeys];
}

const value = (label: string, says: Text | null): Completion => ({
  label,
  kind: 'value',
  says,
  required: false,
  insert: label,
  back: 0,
});

const inBraces = (item: Completion): Completion => ({ ...item, insert: `{ ${item.label}:  }`, back: 2 });
