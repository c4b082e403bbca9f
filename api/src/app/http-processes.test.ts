import { createServer } from 'node:net';
import { makeLog } from '@canbao/api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeWorld } from '../../../test/support/world.ts';
import { type HttpProcesses, startHttpProcesses } from './http-processes.ts';

describe('processes that answer', async () => {
  const world = await makeWorld();
  const serving = {
    databaseUrl: world.urlOf('api'),
    masterKey: world.masterKey.toString('base64'),
    demonstration: true,
    offered: [],
    host: '127.0.0.1',
  };
  const log = makeLog('silent');
  let http: HttpProcesses;
  beforeAll(async () => {
    http = await startHttpProcesses(2, { ...serving, port: 0 }, log);
  });
  afterAll(() => http.stop());

  const ask = async (query: string, cookie = '') => {
    const answer = await fetch(`${http.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', text: await answer.text() };
  };

  it('refuse a port that somebody has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(startHttpProcesses(1, { ...serving, port }, log)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    other.close();
  });

  it('know a session that another of them began', async () => {
    const county = await world.county({ code: 990001 });
    const person = await world.somebody({ role: 'COUNTY_ADMIN', countyId: county.countyId });
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => ask('{ viewer { role } }', person.cookie ?? '')),
    );
    expect(new Set(seen.map(({ text }) => text.trim()))).toEqual(
      new Set(['{"data":{"viewer":{"role":"COUNTY_ADMIN"}}}']),
    );
  });

  it('allow one caller as much together as one of them would', async () => {
    const asked = await Promise.all(
      Array.from({ length: 60 }, () =>
        fetch(`${http.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', connection: 'close' },
          body: JSON.stringify({ query: '{ publicPlaces { county } }' }),
        }).then((answer) => answer.text()),
      ),
    );
    const refused = asked.filter((text) => text.includes('ASKED_TOO_OFTEN')).length;
    expect(asked.filter((text) => text.includes('"data":{'))).toHaveLength(60 - refused);
    // Forty at once, and two a second while they were asked.
    expect(refused).toBeGreaterThan(5);
    expect(refused).toBeLessThanOrEqual(20);
  });

  it('show the figures of all of them as one', async () => {
    const text = await (await fetch(`${http.address}/metrics`)).text();
    expect(text.match(/^process_resident_memory_bytes \d+$/gm)).toHaveLength(1);
    expect(text).toContain('canbao_audit_seal_lag_seconds 0');
  });

  it('answer with what is known where one of them does not tell its figures', async () => {
    const [silent] = http.pids();
    process.kill(silent!, 'SIGSTOP');
    const texts: string[] = [];
    for (let asked = 0; asked < 2 && texts.length === 0; asked++) {
      const answer = await fetch(`${http.address}/metrics`, { signal: AbortSignal.timeout(8_000) }).catch(
        () => null,
      );
      if (answer) texts.push(await answer.text());
    }
    process.kill(silent!, 'SIGCONT');
    expect(texts[0]).toContain('canbao_audit_seal_lag_seconds 0');
    expect((await fetch(`${http.address}/health`)).status).toBe(200);
  });

  it('are replaced where one ends by itself, while the other answers', async () => {
    const [ended, other] = http.pids();
    process.kill(ended!, 'SIGKILL');
    await vi.waitFor(() => expect(http.pids()).not.toContain(ended), { timeout: 10_000 });
    expect(http.pids()).toEqual([other]);
    expect((await fetch(`${http.address}/health`)).status).toBe(200);
    await vi.waitFor(() => expect(http.pids()).toHaveLength(2), { timeout: 30_000 });
    expect((await fetch(`${http.address}/health`)).status).toBe(200);
  });
});
