import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AggregatorRegistry } from 'prom-client';
import { allowHere } from '../platform/allowance.ts';
import { systemClock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Said, Serving, Told } from './http-process.ts';
import { backgroundMetrics } from './metrics.ts';

/** Processes that answer on one port; each request goes to the next of them. */
export type HttpProcesses = { address: string; pids: () => number[]; stop: () => Promise<void> };

/** Somebody else has the port, or it may not be taken. */
export class PortRefused extends Error {
  readonly code: string | null;
  constructor(code: string | null, message: string) {
    super(message);
    this.code = code;
  }
}

/** What one that answers has no need of: it is told its own address and key. */
const kept = { DATABASE_ADMIN_URL: '', CANBAO_MASTER_KEY: '', CANBAO_MASTER_KEY_FILE: '' };

/** One that ends meanwhile hears nothing any more. */
const tell = (worker: Worker, told: Told) => {
  if (worker.isConnected()) worker.send(told, () => undefined);
};
/** Connections to the database of all that answer: a PostgreSQL of a hundred holds them, with room for the rest. */
const CONNECTIONS = 40;
/** Before a process that ended by itself is replaced. In milliseconds. */
const BREATH = 1_000;
/** As long as no other can take its place it is tried less and less often. In milliseconds. */
const LONGEST_BREATH = 60_000;

/**
 * Starts processes that answer, and replaces one that ends by itself: its requests fail, the others' do not.
 *
 * @throws PortRefused
 */
export async function startHttpProcesses(
  count: number,
  serving: Omit<Serving, 'kind' | 'connections'>,
  log: Log,
): Promise<HttpProcesses> {
  const connections = Math.max(2, Math.floor(CONNECTIONS / count));
  const all = new AggregatorRegistry();
  const metrics = backgroundMetrics();
  const allow = allowHere(systemClock);
  /** Of those that answer in time; the figures of the background work in any case. */
  const metricsOfAll = async () => {
    const answered = await all.clusterMetrics().catch((error: unknown) => {
      log.warn({ err: error }, 'a process did not tell its figures');
      return '';
    });
    return `${answered}\n${await metrics.metrics()}`;
  };
  const alive = new Set<Worker>();
  const listening = new Set<Worker>();
  let stopping = false;
  cluster.setupPrimary({ exec: fileURLToPath(new URL('http-process.ts', import.meta.url)) });

  async function start(): Promise<string> {
    const worker = cluster.fork(kept);
    worker.on('error', (error) => log.error({ err: error }, 'a process that answers could not be reached'));
    alive.add(worker);
    worker.once('exit', (code, signal) => {
      alive.delete(worker);
      if (stopping || !listening.has(worker)) return;
      listening.delete(worker);
      log.error({ code, signal }, 'a process that answers ended by itself; another takes its place');
      void replace();
    });
    tell(worker, { kind: 'serve', connections, ...serving });
    const address = await new Promise<string>((resolve, reject) => {
      worker.on('message', (said: Said) => {
        if (said.kind === 'listening') resolve(said.address);
        else if (said.kind === 'refused') {
          reject(new PortRefused(said.code, said.message));
          tell(worker, { kind: 'stop' });
        } else if (said.kind === 'metrics')
          void metricsOfAll().then((text) => tell(worker, { kind: 'metrics', text }));
        else if (said.kind === 'turn')
          void allow(said.what, said.caller).then((allowed) =>
            tell(worker, { kind: 'turn', id: said.id, allowed }),
          );
      });
      worker.once('exit', () => reject(new Error('a process that answers ended before it listened')));
    });
    listening.add(worker);
    return address;
  }

  async function replace(after = BREATH): Promise<void> {
    await delay(after);
    if (stopping) return;
    await start().catch((error: unknown) => {
      log.error({ err: error }, 'no other process could take its place; it is tried again');
      return replace(Math.min(2 * after, LONGEST_BREATH));
    });
  }

  async function stop(): Promise<void> {
    stopping = true;
    await Promise.all(
      [...alive].map(async (worker) => {
        const exit = once(worker, 'exit');
        tell(worker, { kind: 'stop' });
        await exit;
      }),
    );
  }

  try {
    const [address] = await Promise.all(Array.from({ length: count }, start));
    const pids = () => [...listening].map(({ process: { pid } }) => pid!);
    return { address: address!, pids, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
