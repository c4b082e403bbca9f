import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noticeCounties, targetTable } from '../journeys/notice-counties.ts';
import { makeDesk } from '../support/desk.ts';
import { docxWords, pdfWords, sheetOf } from '../support/read-documents.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { settled, signIn, type Visit, visit } from './support/visit.ts';

// From the targets of each notice to a report that is published and taken away, at two screens.

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });
const ENROLL = `mutation ($input: EnrollInput!) { enroll(input: $input) { ... on EnrollSuccess { paidFen } ... on Refusal { message } } }`;
/** How many enroll in the first township, and in the second. */
const people = [8, 4] as const;

let first: Visit;
let second: Visit;

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await screenshot(first.page, `failed ${task.name} (first)`);
  await screenshot(second.page, `failed ${task.name} (second)`);
});

describe.each(noticeCounties)('the report of $name in the browser', (county) => {
  const { code, name, pack, whole } = county;
  const table = targetTable(county);
  const figures = `${whole}目标任务${county.people}人，已参保${people[0] + people[1]}人`;
  let address: string;

  /** The page is as it should be for everybody, and kept as a picture; axe sees each kind of page once. */
  async function stands(page: Page, picture: string): Promise<void> {
    await settled(page);
    await screenshot(page, `report-${pack}-${picture}`);
    expect(await faultsOf(page, county === noticeCounties[0])).toEqual([]);
  }
  const wordsOf = async (page: Page) =>
    ((await page.getByRole('main').textContent()) ?? '').replaceAll(',', '');

  beforeAll(async () => {
    const { planYear, days, premium } = county;
    const desk = await makeDesk(world, { code, name, pack, planYear, today: days[0] });
    for (const [username, displayName] of [
      [`first-${code}`, '示例甲'],
      [`second-${code}`, '示例乙'],
    ] as const)
      await world.somebody({ role: 'COUNTY_ADMIN', countyId: code, username, displayName });
    for (let order = 0; order < people[0] + people[1]; order++) {
      const [who, place] = order < people[0] ? [desk.clerk, desk.here] : [desk.otherClerk, desk.there];
      const { id } = await desk.register({ name: '通报·示例', birth: '19700501', order }, who, place);
      const payment = { channel: 'BANK_CODE', expectedFen: premium, externalReference: `示例-${order}` };
      const members = [{ residentId: id, tier: county.tier ? 'fourth' : 'standard' }];
      const input = { members, idempotencyKey: crypto.randomUUID(), payment };
      expect(await desk.doing(who, ENROLL, { input })).toEqual({ paidFen: premium });
    }
    [first, second] = await Promise.all([visit(browser, site), visit(browser, site)]);
    return () => Promise.all([first.context.close(), second.context.close()]);
  });

  it('rests on the targets of the notice', async () => {
    const { page } = first;
    await signIn(page, `first-${code}`, world.password);
    await page.goto('/progress/targets');
    await settled(page);
    const main = await wordsOf(page);
    expect(main).toContain(String(county.people));
    expect(table).toHaveLength(county.rows);
    for (const row of table) expect(main).toContain(row.name);
    await stands(page, '1-targets');
  });

  it('is drawn up by thresholds that the county sets', async () => {
    const { page } = first;
    await page.goto('/reports/rules');
    await page.locator('select[name=rankBy]').selectOption(county.rankBy);
    await page.getByLabel('参保率达到多少，通报表扬').fill('0.01');
    await page.getByLabel('参保率低于多少，通报批评').fill('0.01');
    await page.getByLabel('为什么这样定').fill('按征缴方案的督查要求设定');
    await page.getByRole('main').locator('button[type=submit]').click();
    await page.getByText('现行第 1 版').first().waitFor();
    await stands(page, '2-rules');
    await page.goto('/reports');
    await page.getByRole('button', { name: '起草通报' }).first().click();
    await page.getByText(figures).first().waitFor();
    await stands(page, '3-draft');
  });

  it('takes words, and no number that is typed', async () => {
    const { page } = first;
    await page.getByRole('link', { name: '修改' }).first().click();
    const area = page.getByRole('textbox', { name: '正文' });
    const text = await area.inputValue();
    await area.fill(`${text}\n${whole}已参保31人。`);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('手写了数字“31人”').first().waitFor();
    await stands(page, '4-number-typed');
    await area.fill(`${text}\n特此通报，${whole}还差{county.gap}人。`);
    await page.getByLabel('发文字号').fill(county.number);
    await page.getByRole('button', { name: '保存草稿' }).click();
    const gap = Math.ceil((county.people * county.goal.percent) / 100) - people[0] - people[1];
    await page.getByText(`特此通报，${whole}还差${gap}人。`).waitFor();
    address = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: '批准', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await stands(page, '5-edited');
  });

  it('is approved by a second person, and published', async () => {
    const { page } = second;
    await signIn(page, `second-${code}`, world.password);
    await page.goto(address);
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('button', { name: '印发', exact: true }).click();
    await page.getByText('已印发').first().waitFor();
    await settled(page);
    const main = await wordsOf(page);
    expect(main).toContain(figures);
    await page.getByRole('tab', { name: /^排名/ }).click();
    const rows = page.getByRole('main').locator('tbody tr');
    await rows.nth(county.rows).waitFor();
    const shown = (await rows.allInnerTexts()).map((row) => row.replaceAll(',', '').split(/\s+/));
    expect(shown).toHaveLength(1 + county.rows);
    expect(shown[0]).toEqual(expect.arrayContaining([county.people, people[0] + people[1]].map(String)));
    for (const row of table)
      expect(shown.find((cells) => cells.includes(row.name))).toContain(String(row.people));
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
    for (const words of [await pdfWords(await take('pdf')), docxWords(await take('docx')).words]) {
      expect(words).toContain(`${figures}，参保率0.00%`);
      expect(words).toContain(county.number);
    }
    const { computed } = await sheetOf(await take('xlsx'));
    expect(computed[4 + county.rows]?.slice(1, 4)).toEqual([whole, county.people, people[0] + people[1]]);
    const targets = computed.slice(4, 4 + county.rows).map((row) => Number(row[2]));
    expect(targets.reduce((sum, target) => sum + target, 0)).toBe(county.people);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
