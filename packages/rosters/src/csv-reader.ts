import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Decided, decodeText } from './decode-text.ts';
import { RosterRefusal } from './fault.ts';
import type { Limits } from './limits.ts';
import { batchSize, type RosterRow } from './row.ts';
import { bytesOf, type RosterSource } from './source.ts';

/** The apostrophe that careful programs put before what a spreadsheet would run (OWASP, CSV injection). */
const guarded = /^'[=+\-@\t\r]/;

/**
 * The rows of a .csv (or tab or semicolon separated) file in batches, blank rows left out.
 * Rows are numbered by the physical line they begin on (RFC 4180 lets quoted cells hold line breaks).
 * Throws RosterRefusal: file-too-large, bad-encoding, bad-quotes, cell-too-long, too-many-columns, too-many-rows.
 */
export async function* readCsv(
  source: RosterSource,
  limits: Limits,
  decided: Decided,
): AsyncGenerator<RosterRow[]> {
  const texts = decodeText(bytesOf(source, limits.fileBytes), decided)[Symbol.asyncIterator]();
  const beginning = await firstLine(texts);
  if (beginning === '') return;
  const text = Readable.from(startingWith(beginning, texts), { objectMode: false });
  let parsed = 0;
  const parser = parse({
    delimiter: delimiterOf(beginning),
    bom: true,
    info: true,
    relax_column_count: true,
    max_record_size: limits.cellText * 4,
    on_record: (record, { lines }) => {
      parsed = lines;
      return record;
    },
  });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let batch: RosterRow[] = [];
  let line = 1;
  let count = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const row = toRow(record, line, limits);
      line = info.lines + 1;
      if (!row) continue;
      count += 1;
      if (count > limits.rows) throw new RosterRefusal('too-many-rows', { line: row.row });
      batch.push(row);
      if (batch.length >= batchSize) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, parsed + 1) : error;
  } finally {
    text.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}

async function firstLine(texts: AsyncIterator<string>): Promise<string> {
  let text = '';
  while (text.length < 4096 && !text.includes('\n')) {
    const next = await texts.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

async function* startingWith(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) if (next.value) yield next.value;
}

function toRow(record: string[], line: number, limits: Limits): RosterRow | null {
  let last = -1;
  const cells = record.map((cell, index) => {
    if (cell.length > limits.cellText) throw new RosterRefusal('cell-too-long', { line, column: index + 1 });
    if (cell.trim() === '') return null;
    last = index;
    return guarded.test(cell) ? cell.slice(1) : cell;
  });
  if (last < 0) return null;
  if (last >= limits.columns) throw new RosterRefusal('too-many-columns', { line, column: last + 1 });
  cells.length = last + 1;
  return { row: line, cells };
}

/** The separator that the beginning of the file uses most, outside quotes. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 4096).replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function refusalOf(error: CsvError, line: number): RosterRefusal {
  return new RosterRefusal(error.code === 'CSV_MAX_RECORD_SIZE' ? 'cell-too-long' : 'bad-quotes', { line });
}
