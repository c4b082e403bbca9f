import type { Text } from './fault.ts';
import { rosterColumns } from './fields.ts';
import { type OutputColumn, writeRoster } from './write-roster.ts';

/**
 * The columns of a blank roster, with their titles in the reader's language.
 * @param more further columns, such as what a county's pack asks besides
 */
export function templateColumns(language: 'zh' | 'en' = 'zh', more: readonly Text[] = []): OutputColumn[] {
  const shared = rosterColumns.map(({ title, field }) => ({
    title: title[language],
    width: field === 'idNumber' ? 22 : field === 'village' || field === 'certifications' ? 18 : 12,
  }));
  return [...shared, ...more.map((title) => ({ title: title[language], width: 18 }))];
}

/** A roster with its header alone, to be filled in. */
export function writeTemplate(
  language: 'zh' | 'en' = 'zh',
  more: readonly Text[] = [],
): ReadableStream<Uint8Array> {
  return writeRoster([], templateColumns(language, more));
}
