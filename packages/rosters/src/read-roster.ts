import type { Encoding } from './decode-text.ts';
import { RosterRefusal } from './fault.ts';
import { defaultLimits } from './limits.ts';
import { openRows, type ReadOptions } from './open-rows.ts';
import { type Recognition, recognise } from './recognise.ts';
import type { RosterRow } from './row.ts';
import type { RosterSource } from './source.ts';

export type { ReadOptions };

/** A roster whose header was read and whose rows are still to come. */
export interface Roster {
  kind: 'xlsx' | 'csv';
  /** Of a text file. */
  encoding: Encoding | null;
  /** Names of a workbook's visible sheets. */
  sheets: string[];
  header: RosterRow;
  recognition: Recognition;
  /** The rows below the header, in batches of at most 500, read as they are asked for, once. */
  batches: AsyncIterable<RosterRow[]>;
}

const headerWithin = 10;

/**
 * Opens a roster (.xlsx; .csv in UTF-8, GB18030 or UTF-16) and reads as far as its header.
 * Throws RosterRefusal for a file that is no roster; errors further down are thrown by `batches`.
 */
export async function readRoster(source: RosterSource, options: ReadOptions = {}): Promise<Roster> {
  const limits = { ...defaultLimits, ...options.limits };
  const opened = await openRows(source, limits, options);
  try {
    const { header, recognition, rest } = await findHeader(opened.rows);
    return {
      kind: opened.kind,
      encoding: opened.decided?.encoding ?? null,
      sheets: opened.sheets,
      header,
      recognition,
      batches: below(rest, opened.rows),
    };
  } catch (error) {
    await opened.rows.return(undefined);
    throw error;
  }
}

/** Offices put titles above the header: it is the first of the first rows that names two columns. */
async function findHeader(
  rows: AsyncGenerator<RosterRow[]>,
): Promise<{ header: RosterRow; recognition: Recognition; rest: RosterRow[] }> {
  const first = await rows.next();
  if (first.done) throw new RosterRefusal('empty-sheet');
  const candidates = first.value.slice(0, headerWithin);
  for (const [index, header] of candidates.entries()) {
    const recognition = recognise(header.cells);
    if (recognition.columns.size >= 2) return { header, recognition, rest: first.value.slice(index + 1) };
  }
  throw new RosterRefusal('no-header', { line: candidates[0]!.row });
}

async function* below(first: RosterRow[], rest: AsyncGenerator<RosterRow[]>): AsyncGenerator<RosterRow[]> {
  let seen = first.length > 0;
  try {
    if (seen) yield first;
    for await (const batch of rest) {
      seen = true;
      yield batch;
    }
    if (!seen) throw new RosterRefusal('no-rows');
  } finally {
    await rest.return(undefined);
  }
}
