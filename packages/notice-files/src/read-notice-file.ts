import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Proposal } from '@canbao/notice-reader';
import type { NoticeText } from './extract.ts';
import { type FaultPlace, type FileFaultCode, FileRefusal } from './fault.ts';
import { defaultLimits, type Limits } from './limits.ts';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const own = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** What the process may do: read the product's own code, and nothing else of the machine. */
export const confined: readonly string[] = [
  '--permission',
  `--allow-fs-read=${own('packages/')}`,
  `--allow-fs-read=${own('node_modules/')}`,
  `--allow-fs-read=${own('package.json')}`,
];
const PAGE_BYTES = 4096;
const LOOK_EVERY_MS = 50;

/** What is to be read: within which limits, and whose notice it is (6 digits of GB/T 2260; null: the text must tell). */
export type Task = { limits: Limits; county: string | null };
/** The words of a notice's file, and what they seem to say. */
export type NoticeRead = NoticeText & { proposals: Proposal[] };
type Answer = { read: NoticeRead } | { fault: { code: FileFaultCode; place: FaultPlace } };

/**
 * Reads the words of a .txt (UTF-8, UTF-16, GB18030), .docx or .pdf and what they seem to say, in a process of its own
 * that may read the product's code and nothing else, and is killed when it takes more time or memory than a notice does.
 *
 * @throws FileRefusal
 */
export async function readNoticeFile(
  bytes: AsyncIterable<Uint8Array>,
  { limits = defaultLimits, county = null }: Partial<Task> = {},
): Promise<NoticeRead> {
  const heap = Math.max(64, Math.floor(limits.memoryBytes / 2 / 1024 / 1024));
  const worker = spawn(
    process.execPath,
    [...confined, `--max-old-space-size=${heap}`, child, JSON.stringify({ limits, county })],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
    },
  );
  const exited = once(worker, 'exit');
  // A process that could not be started is told of where it is awaited.
  exited.catch(() => undefined);
  const stop = watch(worker, limits);
  try {
    const source = watched(bytes);
    const feeding = pipeline(Readable.from(source.pieces()), worker.stdin!).catch(() => undefined);
    const said: Buffer[] = [];
    for await (const piece of worker.stdout as AsyncIterable<Buffer>) said.push(piece);
    await exited;
    await feeding;
    if (source.failed) throw source.failed;
    const answer = parse(Buffer.concat(said).toString('utf8'));
    if (!answer) throw new FileRefusal('too-much-work');
    if ('fault' in answer) throw new FileRefusal(answer.fault.code, answer.fault.place);
    return answer.read;
  } finally {
    stop();
    if (worker.exitCode === null) worker.kill('SIGKILL');
  }
}

/** A source whose own error is told from that of a reader which refused the file early and stopped listening. */
function watched(bytes: AsyncIterable<Uint8Array>) {
  const watch = {
    failed: null as unknown,
    async *pieces(): AsyncGenerator<Uint8Array> {
      const pieces = bytes[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await pieces.next().catch((error: unknown) => {
            watch.failed = error;
            throw error;
          });
          if (next.done) return;
          yield next.value;
        }
      } finally {
        await pieces.return?.().catch(() => undefined);
      }
    },
  };
  return watch;
}

function parse(said: string): Answer | null {
  try {
    return JSON.parse(said) as Answer;
  } catch {
    return null;
  }
}

/** Kills a process that takes too long, or whose resident memory (Linux's /proc) passes its limit. Returns how to stop. */
function watch(worker: ChildProcess, limits: Limits): () => void {
  const since = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - since > limits.milliseconds || residentOf(worker) > limits.memoryBytes)
      worker.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function residentOf(worker: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${worker.pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
