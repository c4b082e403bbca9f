import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Ask } from './operations.ts';
import type { Rows } from './proof.ts';

const MAIN = fileURLToPath(new URL('../../api/src/app/main.ts', import.meta.url));

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The product in a process of its own over a data directory, to be killed and started again. */
export function killable(dataDir: string, port: number) {
  let child: ChildProcess;
  const base = `http://127.0.0.1:${port}`;
  const postmaster = () => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

  const healthy = () =>
    fetch(`${base}/health`).then(
      ({ status }) => status === 200,
      () => false,
    );
  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PORT: String(port), CANBAO_DATA_DIR: dataDir, CANBAO_LOG: 'silent' },
    });
    for (const started = Date.now(); !(await healthy()); await delay(50)) {
      if (Date.now() - started > 180_000) throw new Error('it did not start');
    }
  }

  /** Ends the API at once, and its database with it where asked: nothing is said to either beforehand. */
  async function kill(database: boolean): Promise<void> {
    const pid = Number(postmaster()[0]);
    if (database) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    // A killed server keeps its number until the system has taken leave of it.
    while (database && exists(pid)) await delay(20);
    await start();
  }

  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  /** Plain SQL as the database's owner. */
  const rows: Rows = async (sql) => {
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
    const client = new pg.Client({
      connectionString: `postgresql://postgres:${password}@127.0.0.1:${postmaster()[3]}/canbao`,
    });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  /** Somebody signed in, who asks over HTTP. */
  async function signIn(username: string, password: string): Promise<Ask> {
    const post = (query: string, variables: object, cookie = '') =>
      fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: base },
        body: JSON.stringify({ query, variables }),
      });
    const query =
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { __typename } }';
    const response = await post(query, { username, password });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error(`could not sign in as ${username}`);
    return async <T>(document: string, variables: Record<string, unknown> = {}) => {
      const answer = await post(document, variables, cookie);
      const { data, errors } = (await answer.json()) as { data: T | null; errors?: unknown };
      if (!data) throw new Error(JSON.stringify(errors));
      return data;
    };
  }

  return { start, kill, stop, rows, signIn };
}
