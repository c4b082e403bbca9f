// The open pages of live.ts, in a process of their own: each learns that something changed, and reads the progress anew.
import { setTimeout as delay } from 'node:timers/promises';

/** What the pages are told, and what they say: which number they show since when. */
export type Told = { way: 'poll' | 'stream'; pages: number; api: string; stream: string; cookie: string };
export type Late = { enrolled: number; at: number };

/** As the page asks, in milliseconds. */
const EVERY = 700;
const ROW =
  'target enrolled registered paid confirmed undetermined rate gap today lastSevenDays neededADay lastYear township { id name } forecast { low expected high days }';
const PROGRESS = `{ progress { asOf goalPercent countsAs whole { ${ROW} } townships { ${ROW} } } }`;

process.on('message', (told: Told) => {
  for (let page = 0; page < told.pages; page++) void (told.way === 'poll' ? poll(told, page) : listen(told));
});

async function ask<T>({ api, cookie }: Told, query: string): Promise<T> {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: api },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: T }).data;
}

async function read(told: Told): Promise<void> {
  const { progress } = await ask<{ progress: { whole: { enrolled: number } } }>(told, PROGRESS);
  process.send!({ enrolled: progress.whole.enrolled, at: Date.now() } satisfies Late);
}

async function poll(told: Told, page: number): Promise<void> {
  await delay((page * EVERY) / told.pages);
  for (let known = ''; ; await delay(EVERY)) {
    const { progressVersion } = await ask<{ progressVersion: string }>(told, '{ progressVersion }');
    if (known !== '' && progressVersion !== known) await read(told);
    known = progressVersion;
  }
}

async function listen(told: Told): Promise<void> {
  const response = await fetch(told.stream);
  for await (const _event of response.body!) await read(told);
}
