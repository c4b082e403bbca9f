import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type NoticeCounty, noticeCounties, targetTable } from '../journeys/notice-counties.ts';
import { makeDesk } from '../support/desk.ts';
import { docxWords, pdfWords, sheetOf } from '../support/read-documents.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { settled, signIn, type Visit, visit } from './support/visit.ts';

// From the targets of a notice to a report that is published and taken away, at two screens.

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const county = noticeCounties.find(({ pack }) => pack === 'yanjiang-2021') as NoticeCounty;
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { paidFen } ... on Refusal { message } } }`;

let first: Visit;
let second: Visit;
let address: string;

/** The page is as it should be for everybody, and kept as a picture. */
async function stands(page: Page, name: string): Promise<void> {
  await settled(page);
  await screenshot(page, `report-${name}`);
  expect(await faultsOf(page)).toEqual([]);
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await screenshot(first.page, `failed ${task.name} (first)`);
  await screenshot(second.page, `failed ${task.name} (second)`);
});

beforeAll(async () => {
  const { code, name, days, pack } = county;
  const desk = await makeDesk(world, { code, name, pack, today: days[0] });
  for (const [username, displayName] of [
    ['report-first', '示例甲'],
    ['report-second', '示例乙'],
  ] as const)
    await world.somebody({ role: 'COUNTY_ADMIN', countyId: code, username, displayName });
  for (let order = 0; order < 30; order++) {
    const [who, place] = order < 20 ? [desk.clerk, desk.here] : [desk.otherClerk, desk.there];
    const { id } = await desk.register({ name: '通报·示例', birth: '19700501', order }, who, place);
    const payment = { channel: 'BANK_CODE', expectedFen: county.premium, externalReference: `示例-${order}` };
    const members = [{ residentId: id, tier: 'fourth' }];
    const input = { members, idempotencyKey: crypto.randomUUID(), payment };
    expect(await desk.doing(who, ENROLL, { input })).toEqual({ paidFen: county.premium });
  }
  first = await visit(browser, site);
  second = await visit(browser, site);
});

describe('a report in the browser', () => {
  it('rests on the targets of the notice', async () => {
    const { page } = first;
    await signIn(page, 'report-first', world.password);
    await page.goto('/progress/targets');
    await settled(page);
    const main = ((await page.getByRole('main').textContent()) ?? '').replaceAll(',', '');
    expect(main).toContain(String(county.people));
    for (const { name } of targetTable(county)) expect(main).toContain(name);
    await stands(page, '1-targets');
  });

  it('is drawn up by thresholds that the county sets', async () => {
    const { page } = first;
    await page.goto('/reports/rules');
    await page.getByLabel('参保率达到多少，通报表扬').fill('0.01');
    await page.getByLabel('参保率低于多少，通报批评').fill('0.01');
    await page.getByLabel('为什么这样定').fill('按征缴方案的督查要求设定');
    await page.getByRole('main').locator('button[type=submit]').click();
    await page.getByText('现行第 1 版').first().waitFor();
    await stands(page, '2-rules');
    await page.goto('/reports');
    await page.getByRole('button', { name: '起草通报' }).first().click();
    await page.getByText('全区目标任务1068562人，已参保30人').first().waitFor();
    await stands(page, '3-draft');
  });

  it('takes words, and no number that is typed', async () => {
    const { page } = first;
    await page.getByRole('link', { name: '修改' }).first().click();
    const area = page.getByRole('textbox', { name: '正文' });
    const text = await area.inputValue();
    await area.fill(`${text}\n全区已参保31人。`);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('手写了数字“31人”').first().waitFor();
    await stands(page, '4-number-typed');
    await area.fill(`${text}\n特此通报，全区还差{county.gap}人。`);
    await page.getByLabel('发文字号').fill(county.number);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('特此通报，全区还差1047161人。').waitFor();
    address = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: '批准', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await stands(page, '5-edited');
  });

  it('is approved by a second person, and published', async () => {
    const { page } = second;
    await signIn(page, 'report-second', world.password);
    await page.goto(address);
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByText('已印发').first().waitFor();
    await stands(page, '6-published');
  });

  it('is taken away as documents that say the same', async () => {
    const { page } = second;
    const take = async (form: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `下载 .${form}` }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`（第1期）\\.${form}$`));
      return readFileSync(await download.path());
    };
    const sentence = '全区目标任务1068562人，已参保30人，参保率0.00%';
    for (const words of [await pdfWords(await take('pdf')), docxWords(await take('docx')).words]) {
      expect(words).toContain(sentence);
      expect(words).toContain(county.number);
    }
    const { computed } = await sheetOf(await take('xlsx'));
    expect(computed[4 + county.rows]?.slice(1, 4)).toEqual(['全区', county.people, 30]);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
