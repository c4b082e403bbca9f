import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { RosterRefusal } from '../fault.ts';
import type { Limits } from '../limits.ts';
import type { RosterRow } from '../row.ts';
import { bytesOf, type RosterSource } from '../source.ts';
import type { OpenWorkbook } from '../xlsx/read-workbook.ts';
import type { Answer, Order } from './messages.ts';
import { watchMemory } from './watch-memory.ts';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

/**
 * Like `openWorkbook`, in a process of its own that is killed when its memory passes `limits.memoryBytes`
 * and may read files, nothing else: no file can take the caller down with it. Throws RosterRefusal, also `too-much-memory`.
 */
export async function openIsolatedWorkbook(
  source: RosterSource,
  limits: Limits,
  sheet: number,
): Promise<OpenWorkbook> {
  const order: Order = typeof source === 'string' ? { limits, sheet, path: source } : { limits, sheet };
  const heap = Math.max(64, Math.floor(limits.memoryBytes / 3 / 1024 / 1024));
  const confined = ['--permission', '--allow-fs-read=*', `--max-old-space-size=${heap}`];
  const worker = spawn(process.execPath, [...confined, child, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  });
  const feeding = feed(worker, source, limits);
  const answers = listen(worker, feeding, limits);
  const first = await answers.next();
  const sheets = !first.done && 'sheets' in first.value ? first.value.sheets : [];
  return { sheets, rows: rowsOf(answers) };
}

/** Sends the file; the error that ended the source, if any, is what the caller must see. */
async function feed(worker: ChildProcess, source: RosterSource, limits: Limits): Promise<Error | null> {
  if (typeof source === 'string') {
    worker.stdin!.end();
    return null;
  }
  let failed: Error | null = null;
  async function* watched() {
    try {
      yield* bytesOf(source, limits.fileBytes);
    } catch (error) {
      failed = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
  await pipeline(watched(), worker.stdin!).catch(() => undefined);
  return failed;
}

async function* listen(
  worker: ChildProcess,
  feeding: Promise<Error | null>,
  limits: Limits,
): AsyncGenerator<Answer, void> {
  const stopWatching = watchMemory(worker, limits.memoryBytes);
  const exited = once(worker, 'exit');
  let ended = false;
  try {
    for await (const line of linesOf(worker.stdout as Readable)) {
      const answer = JSON.parse(line) as Answer;
      ended = 'end' in answer;
      if ('fault' in answer) throw (await feeding) ?? restore(answer.fault);
      if (!ended) yield answer;
    }
    if (ended) return;
    await exited;
    throw (await feeding) ?? new RosterRefusal('too-much-memory');
  } finally {
    stopWatching();
    if (worker.exitCode === null) worker.kill('SIGKILL');
  }
}

/** Lines as they come; nothing is read ahead of the consumer but what the pipe holds. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let held = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    pieces[0] = held + pieces[0];
    held = pieces.pop() ?? '';
    yield* pieces;
  }
}

async function* rowsOf(answers: AsyncGenerator<Answer>): AsyncGenerator<RosterRow[]> {
  for await (const answer of answers) if ('rows' in answer) yield answer.rows;
}

function restore({ code, line, column }: RosterRefusal['fault']): RosterRefusal {
  return new RosterRefusal(code, {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
}
