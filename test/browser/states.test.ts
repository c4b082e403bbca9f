import type { Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../support/packs.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { settled, signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

/** Which operation a request asks for. */
const operationOf = (route: Route) =>
  (JSON.parse(route.request().postData() ?? '{}') as { operationName?: string }).operationName ?? '';
/** What the shell itself reads, which stays within reach. */
const shell = new Set(['Viewer', 'CampaignBar']);

const reading = ['/today', '/enrollments', '/imports', '/payments', '/categories', '/progress', '/policy'];

describe('a page that is told nothing', () => {
  let officer: Visit;
  beforeAll(async () => {
    await world.county({ code: 512002, name: '雁江区', divisions: [] });
    const person = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002, username: 'officer' });
    await activatePack(person, 'yanjiang-2021', '雁江区');
    officer = await visit(browser, site);
    await signIn(officer.page, 'officer', world.password);
  });

  it.each(reading)('%s says what failed with a number, and goes on after another try', async (place) => {
    const { page } = officer;
    await page.route('**/graphql', (route) =>
      shell.has(operationOf(route))
        ? route.continue()
        : route.fulfill({
            json: { errors: [{ message: '出了意外', extensions: { code: 'UNEXPECTED', id: '示例编号' } }] },
          }),
    );
    await page.goto(place);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().textContent()).toContain('示例编号');
    await screenshot(page, `failed${place.replace('/', '-')}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/graphql');
    for (let tries = await page.getByRole('button', { name: '再试一次' }).count(); tries > 0; tries--)
      await page.getByRole('button', { name: '再试一次' }).first().click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await settled(page);
  });

  it.each(reading)('%s says that the network is away, and goes on after another try', async (place) => {
    const { page } = officer;
    await page.route('**/graphql', (route) =>
      shell.has(operationOf(route)) ? route.continue() : route.abort('internetdisconnected'),
    );
    await page.goto(place);
    await page.getByRole('alert').first().waitFor();
    await screenshot(page, `offline${place.replace('/', '-')}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/graphql');
    for (let tries = await page.getByRole('button', { name: '再试一次' }).count(); tries > 0; tries--)
      await page.getByRole('button', { name: '再试一次' }).first().click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await settled(page);
  });

  it.each(reading)('%s keeps its place while it reads', async (place) => {
    const { page } = officer;
    const held: Route[] = [];
    await page.route('**/graphql', (route) => {
      if (shell.has(operationOf(route))) return route.continue();
      held.push(route);
    });
    await page.goto(place);
    await page.getByText('正在读取').first().waitFor({ state: 'attached' });
    await screenshot(page, `reading${place.replace('/', '-')}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/graphql');
    await Promise.all(held.map((route) => route.continue()));
    await settled(page);
  });

  it.each([
    '/enrollments?id=01900000-0000-7000-8000-000000000000',
    '/residents/01900000-0000-7000-8000-000000000000',
    '/imports/01900000-0000-7000-8000-000000000000',
    '/policy/01900000-0000-7000-8000-000000000000',
    '/enroll?household=01900000-0000-7000-8000-000000000000',
    '/no-such-page',
  ])('%s says that there is no such thing, and where to go', async (place) => {
    const { page } = officer;
    await page.goto(place);
    await settled(page);
    await screenshot(page, `missing${place.split(/[?/]/)[1]}`);
    expect(await page.getByRole('heading', { name: /^没有/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });
});
