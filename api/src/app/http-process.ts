// One of several processes that answer: started by http-processes.ts, which tells it what to serve.
import { AggregatorRegistry } from 'prom-client';
import type { Allow, Allowed } from '../platform/allowance.ts';
import { openJobs } from '../platform/jobs.ts';
import { makeLog } from '../platform/log.ts';
import type { OfferedAccount } from '../platform/platform.ts';
import { makePlatform } from './make-platform.ts';
import { processMetrics } from './metrics.ts';
import { makeServer } from './server.ts';

/** What a process that answers is told first. masterKey: base64. */
export type Serving = {
  kind: 'serve';
  databaseUrl: string;
  masterKey: string;
  demonstration: boolean;
  /** Connections to the database at most. */
  connections: number;
  offered: readonly OfferedAccount[];
  host: string;
  port: number;
};
/** What it is told by the process that started it. */
export type Told =
  | Serving
  | { kind: 'stop' }
  | { kind: 'metrics'; text: string }
  | { kind: 'turn'; id: number; allowed: boolean };
/** What it says to that process. */
export type Said =
  | { kind: 'listening'; address: string }
  | { kind: 'refused'; code: string | null; message: string }
  | { kind: 'metrics' }
  | { kind: 'turn'; id: number; what: Allowed; caller: string };

const say = (message: Said) => process.send?.(message);
const waiting: ((text: string) => void)[] = [];

/** The figures of all processes together, from the one that started them. */
function metricsOfAll(): Promise<string> {
  say({ kind: 'metrics' });
  return new Promise((resolve) => waiting.push(resolve));
}

const turns = new Map<number, (allowed: boolean) => void>();
let asked = 0;

/** Allowances are kept by the process that started all, so that asking another of them gains nothing. */
const allow: Allow = (what, caller) => {
  const id = asked++;
  say({ kind: 'turn', id, what, caller });
  return new Promise((resolve) => turns.set(id, resolve));
};

async function serve({ databaseUrl, masterKey, demonstration, connections, offered, host, port }: Serving) {
  const log = makeLog(process.env.CANBAO_LOG ?? 'warn');
  const jobs = openJobs(databaseUrl, { supervise: false, log });
  const key = Buffer.from(masterKey, 'base64');
  const { platform, prisma } = makePlatform({
    databaseUrl,
    masterKey: key,
    demonstration,
    connections,
    offered,
    jobs,
    allow,
    log,
  });
  AggregatorRegistry.setRegistries(processMetrics());
  new AggregatorRegistry();
  const server = await makeServer(platform, metricsOfAll);
  try {
    say({ kind: 'listening', address: await server.listen({ host, port }) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    say({ kind: 'refused', code: code ?? null, message });
  }
  return async () => {
    await server.close();
    await jobs.close();
    await prisma.$disconnect();
  };
}

let stop: Promise<() => Promise<void>> | null = null;
process.on('message', (told: Told) => {
  if (told.kind === 'serve') stop = serve(told);
  else if (told.kind === 'metrics') for (const answer of waiting.splice(0)) answer(told.text);
  else if (told.kind === 'turn') {
    turns.get(told.id)?.(told.allowed);
    turns.delete(told.id);
  } else if (told.kind === 'stop') void stop?.then((end) => end()).finally(() => process.exit(0));
});
// A terminal signals the whole group; the process that started this one says when to stop.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);
