import { setImmediate } from 'node:timers/promises';

/** Work on rows before what waits gets its turn, a statement of the chunk before among it. In milliseconds. */
const BREATH = 0.3;

/** What is done with rows: each prepared by itself, a chunk made ready elsewhere, a chunk written. */
type Stages<From, To> = {
  prepare: (from: From) => To;
  ready?: (rows: To[]) => Promise<unknown>;
  write: (rows: To[]) => Promise<void>;
};

/**
 * Prepares a chunk, and has it made ready, while the one before is being written; one write at a time, in order.
 * @throws what a stage throws, once nothing is being written any more; what the signal was aborted with
 */
export async function eachChunk<From, To>(
  chunks: AsyncIterable<From[]>,
  { prepare, ready, write }: Stages<From, To>,
  signal: AbortSignal,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      const rows: To[] = [];
      let since = performance.now();
      for (const from of chunk) {
        if (performance.now() - since > BREATH) {
          await setImmediate();
          since = performance.now();
        }
        rows.push(prepare(from));
      }
      const made = ready?.(rows) ?? Promise.resolve();
      made.catch(() => undefined);
      await writing;
      signal.throwIfAborted();
      writing = made.then(() => write(rows));
      writing.catch(() => undefined);
    }
    await writing;
  } finally {
    await writing.catch(() => undefined);
  }
}
