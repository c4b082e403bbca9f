import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollUpTallies } from '../../api/src/app/background.ts';
import { createSeat, createSixthCounty } from '../journeys/operator.ts';
import { madeUpId, thePeople, townships } from '../journeys/sixth-people.ts';
import { spoilt, theRoster } from '../journeys/sixth-roster.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const folder = mkdtempSync(join(tmpdir(), 'canbao-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
const journeys = fileURLToPath(new URL('../journeys/', import.meta.url));

let officer: Visit;
let clerk: Visit;
let officerPassword: string;
let clerkPassword: string;

/** The page is as it should be for everybody, and kept as a picture. */
async function stands(page: Page, name: string): Promise<void> {
  await screenshot(page, `journey-${name}`);
  expect(await faultsOf(page)).toEqual([]);
}

beforeAll(async () => {
  const divisions = join(folder, 'divisions.csv');
  const lines = townships.flatMap(({ name, villages }) => villages.map((village) => `${name},${village}\n`));
  writeFileSync(divisions, `township,village\n${lines.join('')}`);
  officerPassword = await createSixthCounty(world, divisions);
  clerkPassword = await createSeat(world, 'east-window', {
    role: 'township-staff',
    county: '990101',
    township: '示例东镇',
  });
  officer = await visit(browser, site);
  clerk = await visit(browser, site);
});

describe('the county officer', () => {
  it('finds an empty county and what to do first', async () => {
    const { page } = officer;
    await signIn(page, 'sixth-admin', officerPassword);
    await stands(page, '01-empty-county');
    await page.getByRole('link', { name: '政策包' }).first().click();
    await page.getByText('还没有政策包').waitFor();
    await stands(page, '02-no-pack');
  });

  it('uploads the pack with its notice, and reads what it means', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: '上传政策包' }).click();
    await page
      .getByLabel('政策包和通知原文')
      .setInputFiles([`${journeys}sixth-county.yaml`, `${journeys}sixth-county.notice.txt`]);
    await page.getByText('检查通过，21 个例子相符').first().waitFor();
    await page.getByRole('tab', { name: '文字版' }).click();
    await page.getByText('¥720.50').first().waitFor();
    await stands(page, '03-pack-in-words');
    await page.getByRole('button', { name: '存为草稿' }).click();
    await page.getByText('启用…').first().waitFor();
    await stands(page, '04-draft');
  });

  it('activates it by typing the county name', async () => {
    const { page } = officer;
    await page.getByText('启用…').first().click();
    const field = page.getByLabel('照抄县（市、区）名：示例第六县');
    await field.fill('示例县');
    await page.getByRole('button', { name: '启用修订 1' }).click();
    await page.locator('[aria-invalid=true]').waitFor();
    await stands(page, '05-wrong-name');
    await field.fill('示例第六县');
    await page.keyboard.press('Enter');
    await page.getByText('修订 1 已启用').waitFor();
    await stands(page, '06-active');
  });
});
