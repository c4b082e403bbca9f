import { setImmediate } from 'node:timers/promises';

/** Rows examined before other work of the process gets its turn. */
const BREATH = 250;

/**
 * Prepares chunk after chunk while the one before is being written; one write at a time, in order.
 * @throws what preparing or writing throws, once nothing is being written any more; what the signal was aborted with
 */
export async function eachChunk<From, To>(
  chunks: AsyncIterable<From[]>,
  prepare: (from: From) => To,
  write: (rows: To[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      const rows: To[] = [];
      for (const [index, from] of chunk.entries()) {
        if (index % BREATH === BREATH - 1) await setImmediate();
        rows.push(prepare(from));
      }
      await writing;
      signal.throwIfAborted();
      writing = write(rows);
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
  }
}
