import { rosterColumns } from './fields.ts';
import { type OutputColumn, writeRoster } from './write-roster.ts';

/** The columns of a blank roster, with their titles in the reader's language. */
export function templateColumns(language: 'zh' | 'en' = 'zh'): OutputColumn[] {
  return rosterColumns.map(({ title, field }) => ({
    title: title[language],
    width: field === 'idNumber' ? 22 : field === 'village' || field === 'certifications' ? 18 : 12,
  }));
}

/** A roster with its header alone, to be filled in. */
export function writeTemplate(language: 'zh' | 'en' = 'zh'): ReadableStream<Uint8Array> {
  return writeRoster([], templateColumns(language));
}
