import { appendFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { DEMONSTRATION_PASSWORD } from '../../api/src/app/demonstration/counties.ts';
import { loadDemonstration, offeredAccounts } from '../../api/src/app/demonstration/load.ts';
import { takeOverviews } from '../../api/src/features/provincial-overview/index.ts';
import { makeWorld } from '../support/world.ts';
import { crawl, kindOf, places } from './support/crawl.ts';
import { Looked } from './support/looks.ts';
import { openBrowser } from './support/open-browser.ts';
import { screenshot } from './support/page-checks.ts';
import { desk, phone, signIn, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

const accounts = [
  'yanjiang-admin',
  'yanjiang-township',
  'yanjiang-village',
  'yanjiang-agency',
  'yanjiang-finance',
  'yanjiang-supervisor',
  'sichuan',
];

const looked = new Looked();

/** With CANBAO_VISITED=<file>, who was on which kind of page is written there, to compare two crawls. */
const visits = (name: string, username: string, seen: string[]) =>
  seen.map((kind) => `${name} ${username} ${kind}\n`).join('');

/** Everything that is wrong on the pages that somebody can reach. */
async function wrongFor(
  username: string,
  password: string,
  options: Parameters<typeof visit>[2] & { name: string; starts?: readonly string[] },
) {
  const starts = options.starts ?? places;
  const screen = JSON.stringify([options.viewport ?? desk, options.dark, options.english]);
  const { page, context, complaints } = await visit(browser, site, options);
  await signIn(page, username, password);
  const { seen, findings } = await crawl(
    page,
    starts,
    (kind) =>
      screenshot(page, `${options.name} ${username} ${kind.replaceAll('/', '_').replaceAll('?', ' ')}`),
    () => looked.isNew(screen, page),
  );
  await context.close();
  expect(seen).toEqual(expect.arrayContaining(starts.map(kindOf)));
  if (process.env.CANBAO_VISITED)
    appendFileSync(process.env.CANBAO_VISITED, visits(options.name, username, seen));
  return complaints.length > 0 ? { ...findings, browser: complaints } : findings;
}

beforeAll(async () => {
  await loadDemonstration(world.platform, world.admin, () => {});
  world.platform.offered = await offeredAccounts(world.admin);
  await rollUpTallies(world.platform);
  await takeOverviews(world.platform, 0);
}, 300_000);

describe('a page has no serious fault, does not scroll sideways, has no small print', {
  timeout: 400_000,
  // Several readers in one browser; each waits for the server and for its own page in turn.
  concurrent: true,
}, () => {
  it.each(accounts)('at a desk, for %s', async (username) => {
    expect(await wrongFor(username, DEMONSTRATION_PASSWORD, { name: 'desk' })).toEqual({});
  });

  it.each(accounts)('on a phone, for %s', async (username) => {
    // What is not open to a role looks alike for all: two of them see it on the phone too.
    const starts = username.endsWith('-admin') || username.endsWith('-village') ? places : ['/'];
    const options = { name: 'phone', viewport: phone, starts };
    expect(await wrongFor(username, DEMONSTRATION_PASSWORD, options)).toEqual({});
  });

  it('in the dark', async () => {
    const options = { name: 'dark', viewport: desk, dark: true };
    expect(await wrongFor('yanjiang-admin', DEMONSTRATION_PASSWORD, options)).toEqual({});
  });

  it('in English, on a phone', async () => {
    const options = { name: 'english', viewport: phone, english: true };
    expect(await wrongFor('yanjiang-admin', DEMONSTRATION_PASSWORD, options)).toEqual({});
  });

  it('in a county that has nothing yet', async () => {
    const { countyId, townships } = await world.county({ code: 990199, name: '示例空县' });
    await world.somebody({ role: 'COUNTY_ADMIN', countyId, username: 'empty-admin' });
    const village = townships[0]!.villages[0]!;
    const place = { townshipId: townships[0]!.id, villageId: village.id };
    await world.somebody({ role: 'VILLAGE_AGENT', countyId, ...place, username: 'empty-village' });
    const admin = await wrongFor('empty-admin', world.password, { name: 'empty' });
    const agent = await wrongFor('empty-village', world.password, { name: 'empty', viewport: phone });
    expect([admin, agent]).toEqual([{}, {}]);
  });
});
