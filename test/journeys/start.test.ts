import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';

const MAIN = fileURLToPath(new URL('../../api/src/app/main.ts', import.meta.url));
type Started = { process: ChildProcess; said: () => string; ended: Promise<number | null> };

/** Starts the product as an operator does, with this environment alone. */
function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  return {
    process: child,
    said: () => text,
    ended: once(child, 'exit').then(([code]) => code as number | null),
  };
}

/** The address it listens on, once it says so. */
async function listening(started: Started): Promise<string> {
  const address = () => /ready: (http:\S+)/.exec(started.said())?.[1];
  while (!address())
    await Promise.race([
      once(started.process.stdout!, 'data'),
      started.ended.then(() => Promise.reject(new Error(started.said()))),
    ]);
  return address()!;
}

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('starting', { timeout: 120_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'canbao-start-'));
  const own = {
    CANBAO_DATA_DIR: dataDir,
    CANBAO_DEMO: '0',
    CANBAO_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('refuses a database without a migrator, with the statements that create the roles', async () => {
    const started = start({ DATABASE_URL: 'postgresql://canbao_api@localhost/canbao' });
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('CREATE ROLE canbao_migrator LOGIN NOSUPERUSER BYPASSRLS');
    expect(started.said()).toContain('CREATE ROLE canbao_api LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT');
    expect(started.said()).not.toContain('    at ');
  });

  it('refuses to be real without a master key, or with half of one', async () => {
    const without = start({ CANBAO_DATA_DIR: dataDir, CANBAO_DEMO: '0' });
    const half = start({ ...own, CANBAO_MASTER_KEY: randomBytes(16).toString('base64') });
    expect([await without.ended, await half.ended]).toEqual([1, 1]);
    expect(without.said()).toContain('openssl rand -base64 32');
    expect(half.said()).toContain('exactly 32 bytes');
  });

  it('says that it starts, serves, refuses a second start on its data, ends with 0 when asked, and outlives a kill', async () => {
    const port = await freePort();
    const first = start({ ...own, PORT: String(port) });
    const health = () =>
      fetch(`http://127.0.0.1:${port}/health`)
        .then(async (answer) => `${answer.status} ${await answer.text()}`)
        .catch(() => 'nobody');
    await vi.waitUntil(async () => (await health()) !== 'nobody', { timeout: 30_000 });
    expect(await health()).toBe('503 {"status":"unavailable"}');
    const address = await listening(first);
    expect(address).toBe(`http://127.0.0.1:${port}`);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ status: 'ok' });
    const second = start(own);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Another process (${first.process.pid})`);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const killed = start(own);
    await listening(killed);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const after = start(own);
    expect((await fetch(`${await listening(after)}/health`)).status).toBe(200);
    after.process.kill('SIGTERM');
    expect(await after.ended).toBe(0);
  });
});
