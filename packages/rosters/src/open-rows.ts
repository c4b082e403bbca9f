import { readCsv } from './csv-reader.ts';
import type { Decided } from './decode-text.ts';
import { openIsolatedWorkbook } from './isolated/open.ts';
import type { Limits } from './limits.ts';
import type { RosterRow } from './row.ts';
import { sniff } from './sniff.ts';
import { collect, peek, type RosterSource } from './source.ts';
import { openWorkbook } from './xlsx/read-workbook.ts';

export interface ReadOptions {
  limits?: Partial<Limits>;
  /** Which visible sheet of a workbook, from 1. */
  sheet?: number;
  /** Read workbooks in a child process whose memory is bounded (the default). */
  isolate?: boolean;
}

/** A table whose rows are still to come, whatever their header says. */
export interface Opened {
  kind: 'xlsx' | 'csv';
  sheets: string[];
  rows: AsyncGenerator<RosterRow[]>;
  decided: Decided | null;
}

/** Opens an .xlsx or .csv by what it is, whatever its name says. Throws RosterRefusal. */
export async function openRows(source: RosterSource, limits: Limits, options: ReadOptions): Promise<Opened> {
  const peeked = await peek(source);
  if (sniff(peeked.prefix) === 'csv') {
    const decided: Decided = { encoding: 'utf-8' };
    return { kind: 'csv', sheets: [], rows: readCsv(peeked.source, limits, decided), decided };
  }
  const sheet = options.sheet ?? 1;
  if (options.isolate ?? true)
    return { kind: 'xlsx', decided: null, ...(await openIsolatedWorkbook(peeked.source, limits, sheet)) };
  const file = typeof source === 'string' ? source : await collect(peeked.source, limits.fileBytes);
  return { kind: 'xlsx', decided: null, ...(await openWorkbook(file, limits, sheet)) };
}
