import { type RosterFault, RosterRefusal } from './fault.ts';
import { type ReadOptions, type Roster, readRoster } from './read-roster.ts';
import type { RosterRow } from './row.ts';
import type { RosterSource } from './source.ts';

/** Reads a file to its end, for tests. */
export async function readAll(
  source: RosterSource,
  options: ReadOptions = {},
): Promise<{ roster: Roster; rows: RosterRow[] }> {
  const roster = await readRoster(source, { isolate: false, ...options });
  const rows: RosterRow[] = [];
  for await (const batch of roster.batches) rows.push(...batch);
  return { roster, rows };
}

/** The fault that a file is refused with, for tests. */
export async function faultOf(source: RosterSource, options: ReadOptions = {}): Promise<RosterFault> {
  try {
    await readAll(source, options);
  } catch (error) {
    if (error instanceof RosterRefusal) return error.fault;
    throw error;
  }
  throw new Error('the file was read');
}

/** All bytes of a stream, for tests. */
export async function bytesOfStream(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
