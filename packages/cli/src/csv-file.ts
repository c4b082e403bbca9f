import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { assertReadable, fileFault } from './files.ts';

/** The text of a CSV file, in UTF-8 or as a Chinese Excel saves it (GB18030). @throws FileFault where it can't be read */
export async function readCsv(path: string): Promise<string> {
  await assertReadable(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFault(error);
  });
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}

/** A CSV text's records, each with the line on which it ends; empty lines left out. */
export function recordsOf(text: string): { line: number; cells: string[] }[] {
  // With `info` each record comes with its line; the library's types tell the record alone.
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/**
 * Where each column stands, null for one that is left out; null altogether without one of the first columns.
 *
 * @param titles what each column may be called, small letters
 * @param needed how many of them, from the first, may not be left out
 */
export function columnsOf(
  head: readonly string[],
  titles: readonly (readonly string[])[],
  needed: number,
): (number | null)[] | null {
  const columns = titles.map((names) => {
    const index = head.findIndex((title) => names.includes(title.trim().toLowerCase()));
    return index < 0 ? null : index;
  });
  return columns.slice(0, needed).includes(null) ? null : columns;
}
