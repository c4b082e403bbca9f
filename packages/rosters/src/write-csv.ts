import { writable } from './writable.ts';
import type { OutputCell, OutputColumn } from './write-roster.ts';

/** What a spreadsheet takes for the beginning of a formula when it opens a text file (OWASP CSV injection). */
const formulaLike = /^[=+\-@\t\r]/;

/**
 * Writes rows as .csv (RFC 4180, UTF-8 with byte order mark, which Excel wants), a chunk every few hundred rows.
 * Text that a spreadsheet would run is led by an apostrophe; readers of this product take it off again.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly OutputCell[]> | Iterable<readonly OutputCell[]>,
  columns: readonly OutputColumn[],
): AsyncGenerator<string> {
  let chunk = `\ufeff${line(columns.map(({ title }) => title))}`;
  for await (const row of rows) {
    chunk += line(row);
    if (chunk.length < 64 * 1024) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

function line(cells: readonly OutputCell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: OutputCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = writable(value);
  const safe = formulaLike.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
