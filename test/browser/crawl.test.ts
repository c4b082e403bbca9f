import { beforeAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { DEMONSTRATION_PASSWORD } from '../../api/src/app/demonstration/counties.ts';
import { loadDemonstration, offeredAccounts } from '../../api/src/app/demonstration/load.ts';
import { makeWorld } from '../support/world.ts';
import { crawl, type Findings } from './support/crawl.ts';
import { openBrowser } from './support/open-browser.ts';
import { screenshot } from './support/page-checks.ts';
import { desk, phone, signIn, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

const places = [
  '/today',
  '/enroll',
  '/enrollments',
  '/imports',
  '/payments',
  '/categories',
  '/progress',
  '/policy',
  '/policy/new',
  '/overview',
];

beforeAll(async () => {
  await loadDemonstration(world.platform, world.admin, () => {});
  world.platform.offered = await offeredAccounts(world.admin);
  await rollUpTallies(world.platform);
}, 300_000);

describe.each([
  ['desk', desk],
  ['phone', phone],
])('every page that a demonstration account can reach (%s)', (name, viewport) => {
  it.each([
    'yanjiang-admin',
    'yanjiang-township',
    'yanjiang-village',
    'yanjiang-agency',
    'yanjiang-finance',
    'yanjiang-supervisor',
    'sichuan',
  ])('is sound for %s', { timeout: 400_000 }, async (username) => {
    const { page, context, complaints } = await visit(browser, site, { viewport });
    await signIn(page, username, DEMONSTRATION_PASSWORD);
    const { seen, findings } = await crawl(page, places, (kind) =>
      screenshot(page, `${name} ${username} ${kind.replaceAll('/', '_').replaceAll('?', ' ')}`),
    );
    const told: Findings = { ...findings };
    if (complaints.length > 0) told.browser = complaints;
    expect(told).toEqual({});
    expect(seen.length).toBeGreaterThanOrEqual(places.length);
    await context.close();
  });
});
