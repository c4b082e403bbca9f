// What it costs to keep open pages of the progress live, and how late they are: each page asking for the version every
// 700 ms, against one stream of events a page from a server that asks every half second. Somebody enrolls every second.
// Usage: node test/bench/live.ts [pages=200] [seconds=20]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { systemActor } from '../../api/src/features/audit/index.ts';
import { startBench } from './bench-api.ts';
import type { Late, Told } from './live-pages.ts';

const PAGES = Number(process.argv[2] ?? 200);
const SECONDS = Number(process.argv[3] ?? 20);

const { app, clerk, county: makeCounty, countyId: COUNTY, end, platform } = await startBench();
try {
  const county = await makeCounty(
    Array.from({ length: 20 }, (_, t) => ({
      name: `示例${t}镇`,
      villages: Array.from({ length: 15 }, (_, v) => ({ name: `${t}镇${v}村` })),
    })),
  );
  const [township] = county.townships;
  const actor = systemActor(COUNTY);
  const enroll = () =>
    platform.inCounty(
      actor,
      (tx) => tx.$executeRaw`
        INSERT INTO tally_deltas (county_id, campaign_id, township_id, village_id, state, people, registered_on, paid_on, day)
        SELECT ${COUNTY}::int, ${county.campaignId}::uuid, ${township!.id}::uuid, id, 'paid', 1, '2020-11-02', '2020-11-02', '2020-11-02'
        FROM divisions WHERE county_id = ${COUNTY}::int AND township_id = ${township!.id}::uuid AND level = 'village' LIMIT 1`,
    );
  const rollUp = () =>
    platform.belowTheWall((tx) => tx.$queryRaw`SELECT roll_up_tallies(${COUNTY}::int)::text`);
  const cookie = await clerk('bench-live');
  const api = await app.listen({ port: 0, host: '127.0.0.1' });
  const stream = await startStream();
  let enrolled = 0;

  for (const way of ['poll', 'stream'] as const) {
    const pages = fork(fileURLToPath(new URL('live-pages.ts', import.meta.url)), [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const late: Late[] = [];
    pages.on('message', (message: Late) => late.push(message));
    const told: Told = { way, pages: PAGES, api, stream: stream.url, cookie };
    pages.send(told);
    await delay(3_000);
    const cpu = process.cpuUsage();
    const committed = new Map<number, number>();
    for (let second = 0; second < SECONDS; second++) {
      await enroll();
      enrolled += 1;
      committed.set(enrolled, Date.now());
      await delay(500);
      await rollUp();
      await delay(500);
    }
    const used = process.cpuUsage(cpu);
    await delay(2_500);
    pages.kill();
    await once(pages, 'exit');
    const times = late
      .flatMap(({ enrolled: shown, at }) => {
        const since = committed.get(shown);
        return since === undefined ? [] : [at - since];
      })
      .sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    console.log(
      `${way}, ${PAGES} pages: a number is shown after ${at(0.5)} ms at the median, ${at(0.99)} ms at the 99th percentile, ${at(1)} ms at the most; the API uses ${Math.round((used.user + used.system) / 10_000 / SECONDS)} % of a core`,
    );
  }
  stream.close();

  /** One question every half second for all, told to each that listens when its answer changes. */
  async function startStream() {
    const listening = new Set<ServerResponse>();
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      listening.add(response);
      response.on('close', () => listening.delete(response));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    let known = '';
    const timer = setInterval(async () => {
      if (listening.size === 0) return;
      const [row] = await platform.inCounty(
        actor,
        (tx) => tx.$queryRaw<{ version: string }[]>`
          SELECT (coalesce((SELECT sum(deltas) FROM tallies WHERE county_id = ${COUNTY}::int AND dimension = 'all'), 0)
            + (SELECT count(*) FROM tally_deltas WHERE county_id = ${COUNTY}::int))::text AS version`,
      );
      if (!row || row.version === known) return;
      known = row.version;
      for (const response of listening) response.write(`data: ${known}\n\n`);
    }, 500);
    const close = () => {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
    };
    return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}/`, close };
  }
} finally {
  await end();
}
