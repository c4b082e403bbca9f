import { residentIdFrom } from '@canbao/values';
import type { Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack, packFiles } from '../support/packs.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { desk, phone, settled, signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

/** Which operation a request asks for. */
const operationOf = (route: Route) =>
  (JSON.parse(route.request().postData() ?? '{}') as { operationName?: string }).operationName ?? '';
/** What the shell itself reads, which stays within reach. */
const shell = new Set(['Viewer', 'CampaignBar']);

const reading = [
  '/today',
  '/enrollments',
  '/imports',
  '/payments',
  '/categories',
  '/progress',
  '/inspections',
  '/reports',
  '/policy',
];

beforeAll(async () => {
  await world.county({ code: 512002, name: '雁江区', divisions: [] });
  const person = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 512002, username: 'officer' });
  await activatePack(person, 'yanjiang-2021', '雁江区');
});

describe.each([
  ['desk', desk],
  ['phone', phone],
])('a page that is told nothing (%s)', (size, viewport) => {
  let officer: Visit;
  beforeAll(async () => {
    officer = await visit(browser, site, { viewport });
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
    await screenshot(page, `failed ${size} ${place.slice(1)}`);
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
    await screenshot(page, `offline ${size} ${place.slice(1)}`);
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute('**/graphql');
    for (let tries = await page.getByRole('button', { name: '再试一次' }).count(); tries > 0; tries--)
      await page.getByRole('button', { name: '再试一次' }).first().click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await settled(page);
  });

  it.each(reading)('%s keeps its place while it reads', async (place) => {
    const { page } = officer;
    const answer = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (!shell.has(operationOf(route))) await answer.promise;
      await route.continue();
    });
    await page.goto(place);
    await page.getByText('正在读取').first().waitFor({ state: 'attached' });
    await screenshot(page, `reading ${size} ${place.slice(1)}`);
    expect(await faultsOf(page)).toEqual([]);
    answer.resolve();
    await settled(page);
    await page.unroute('**/graphql');
  });

  it('says with a number that something unexpected stopped what was done, and keeps what was typed', async () => {
    const { page } = officer;
    const pack = packFiles('yanjiang-2021');
    await page.goto('/policy/new');
    await page.getByLabel('政策包和通知原文').setInputFiles([
      { name: 'pack.yaml', mimeType: 'text/yaml', buffer: Buffer.from(pack.text) },
      { name: 'notice.txt', mimeType: 'text/plain', buffer: Buffer.from(pack.noticeText) },
    ]);
    await page.getByText('个例子相符').first().waitFor();
    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: {
          data: null,
          errors: [{ message: '出了意外', extensions: { code: 'UNEXPECTED', id: '示例编号' } }],
        },
      }),
    );
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('示例编号').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('已存为修订').waitFor();
  });

  it.each([
    '/enrollments?id=01900000-0000-7000-8000-000000000000',
    '/residents/01900000-0000-7000-8000-000000000000',
    '/imports/01900000-0000-7000-8000-000000000000',
    '/inspections/01900000-0000-7000-8000-000000000000',
    '/reports/01900000-0000-7000-8000-000000000000',
    '/policy/01900000-0000-7000-8000-000000000000',
    '/enroll?household=01900000-0000-7000-8000-000000000000',
    '/no-such-page',
  ])('%s says that there is no such thing, and where to go', async (place) => {
    const { page } = officer;
    await page.goto(place);
    await settled(page);
    await screenshot(page, `missing ${size} ${place.split(/[?/]/)[1]}`);
    expect(await page.getByRole('heading', { name: /^没有/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('a village on a phone', () => {
  it('registers a family of three with the thumb, takes the money and reads the slip', async () => {
    const countyId = 512002;
    const { id: townshipId } = await world.admin.division.findFirstOrThrow({
      where: { countyId, level: 'township' },
    });
    const villageId = crypto.randomUUID();
    await world.admin.division.create({
      data: { countyId, id: villageId, level: 'village', townshipId, name: '示例一村', aliases: [] },
    });
    await world.somebody({ role: 'VILLAGE_AGENT', countyId, townshipId, villageId, username: 'agent' });
    const { page, complaints, context } = await visit(browser, site, { viewport: phone });
    const tap = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).tap();
    await signIn(page, 'agent', world.password);
    await page.goto('/enroll');
    const family = [
      ['示例甲', '19800101', '户主'],
      ['示例乙', '19820303', '配偶'],
      ['示例丙', '20100505', '子女'],
    ] as const;
    for (const [order, [name, birth, relation]] of family.entries()) {
      await tap(order === 0 ? /登记新的一户/ : /加一名成员/);
      await page.getByLabel('证件号').fill(residentIdFrom(`992002${birth}00${order}`));
      await page.getByLabel('姓名', { exact: true }).fill(name);
      await page.getByLabel('与户主关系').fill(relation);
      await tap(/登记这个人/);
      await page
        .getByRole('button', { name: `登记并收款 ¥${['335.00', '670.00', '1,005.00'][order]}` })
        .waitFor();
    }
    expect(await faultsOf(page)).toEqual([]);
    await tap(/登记并收款/);
    await page.getByText('已登记 3 人，收款 ¥1,005.00').waitFor();
    await settled(page);
    await screenshot(page, 'slip phone');
    expect(await faultsOf(page)).toEqual([]);
    const slip = (await page.getByRole('article').textContent()) ?? '';
    expect(new Set(slip.match(/20201102(-[0-9A-Z]{3}){3}/g))).toHaveProperty('size', 3);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
