import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Client } from '../journeys/http-client.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { desk, phone, signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

const guide = readFileSync(new URL('../../docs/policy-packs.md', import.meta.url), 'utf8');
const fenced = (name: string) =>
  new RegExp(`<!-- ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\n\`\`\``).exec(guide)?.[1] ?? '';
const notice = `${fenced('notice')}\n`;
const pack = `${fenced('pack')}\n`;

let officer: Visit;

beforeAll(async () => {
  await world.county({ code: 990001, name: '云溪县', planYear: 2031, divisions: [] });
  await world.somebody({ role: 'COUNTY_ADMIN', countyId: 990001, username: 'author', displayName: '李示例' });
  const seat = { role: 'COUNTY_ADMIN', countyId: 990001 } as const;
  await world.somebody({ ...seat, username: 'colleague', displayName: '王示例' });
  officer = await visit(browser, site);
  await signIn(officer.page, 'author', world.password);
});

/** The page is as it should be for everybody, and kept as a picture. */
async function stands(name: string): Promise<void> {
  await screenshot(officer.page, `editor-${name}`);
  expect(await faultsOf(officer.page)).toEqual([]);
}

/** Takes what the editor offers; the list is drawn anew while one types, so that a click may come too early. */
async function take(label: string, written: string): Promise<void> {
  const source = officer.page.getByLabel('政策包正文');
  const offer = officer.page.locator('.cm-tooltip-autocomplete').getByText(label, { exact: true });
  await vi.waitFor(
    async () => {
      if (!(await source.textContent())?.includes(written)) await offer.click({ timeout: 1_000 });
      expect(await source.textContent()).toContain(written);
    },
    { timeout: 15_000 },
  );
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await officer.page.keyboard.press(key);
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(officer.page, `editor-failed ${task.name}`);
});

describe('an officer writes a pack in the browser', () => {
  it('begins from a blank one, with the county and the year in place', async () => {
    const { page } = officer;
    await page.goto('/policy');
    await page.getByRole('link', { name: '起草…' }).click();
    await page.getByRole('button', { name: '开始' }).waitFor();
    await stands('01-start');
    await page.getByRole('button', { name: '开始' }).click();
    await page.getByLabel('政策包正文').waitFor();
    expect(await page.getByLabel('政策包正文').textContent()).toContain('countyName: 云溪县planYear: 2031');
  });

  it('puts the notice beside it, whose digest is written where it belongs', async () => {
    const { page } = officer;
    await page.getByLabel('粘贴通知全文').fill(notice);
    await page.getByRole('button', { name: '用这份原文' }).click();
    await page.getByLabel('通知原文，可选取').waitFor();
    const digest = createHash('sha256').update(notice).digest('hex');
    await page.getByLabel('政策包正文').getByText(digest).waitFor();
    await stands('02-notice');
  });

  it('makes a passage of the notice a clause by selecting it, by keyboard alone', async () => {
    const { page } = officer;
    await page.getByLabel('通知原文，可选取').getByText('个人缴费每人400元').click();
    await press('Home', 'ArrowRight', 'ArrowRight', 'Shift+End', 'Enter');
    const id = page.getByLabel('条款代号');
    expect(await id.inputValue()).toBe('article-2');
    await page.keyboard.type('Price 1');
    await press('Enter');
    await page.getByText('代号只用小写字母').waitFor();
    await stands('03-clause');
    await id.fill('price');
    await press('Enter');
    await page.getByLabel('政策包正文').getByText('price: 个人缴费每人400元。').waitFor();
    await page.getByText('1 条引文，1 条在原文里找到').waitFor();
  });

  it('is told what to write: keys of the format, then the clause just picked', async () => {
    const { page } = officer;
    const offered = page.locator('.cm-tooltip-autocomplete');
    await page.getByLabel('政策包正文').click();
    await press('Control+End');
    await page.keyboard.type('tie');
    await offered.getByText('tiers', { exact: true }).waitFor();
    await stands('04-completion');
    await take('tiers', 'tiers:');
    await page.keyboard.type('{ id: standard, name: 居民医保, components: { basic: 400 }, ci');
    await take('cites', ', cites:');
    await take('price', 'cites: price');
    await page
      .getByLabel('政策包正文')
      .getByText('- { id: standard, name: 居民医保, components: { basic: 400 }, cites: price}')
      .waitFor();
  });

  it('sees each fault at its line as it is written, and takes what it proposes', async () => {
    const { page } = officer;
    const wrong = pack.replace('certifiedBy: none', 'certifedBy: none');
    await page.getByLabel('政策包正文').click();
    await press('Control+a');
    await page.keyboard.insertText(wrong);
    await page.getByRole('tab', { name: '问题' }).click();
    const line = wrong.split('\n').findIndex((one) => one.includes('certifedBy')) + 1;
    await page
      .getByText(new RegExp(`^${line}:\\d+$`))
      .first()
      .waitFor();
    await page.getByLabel('政策包正文').click();
    await press('Control+End', 'F8', 'F8');
    await page.locator('.cm-activeLine').getByText('certifedBy').waitFor();
    await page.getByRole('button', { name: '没有“certifedBy”这个键' }).click();
    await stands('05-faults');
    await press('Alt+Enter');
    await page.getByText('notice-digest').waitFor();
    await page.getByRole('button', { name: '照此修改' }).click();
    await page.getByText('检查通过，18 个例子相符').waitFor();
  });

  it('changes a price by the form, in its place, and sees the examples turn and turn back', async () => {
    const { page } = officer;
    await page.getByRole('tab', { name: '常用值' }).click();
    const price = page.getByLabel('basic', { exact: true });
    await price.fill('四百');
    await press('Enter');
    await page.getByText('写元，最多两位小数').waitFor();
    await price.fill('410');
    await press('Enter');
    await page.getByLabel('政策包正文').getByText('components: { basic: 410 }').waitFor();
    await stands('06-values');
    await page.getByRole('tab', { name: '例子' }).click();
    await page.getByText('18 个例子，').waitFor();
    await page.getByText('410.00').first().waitFor();
    await stands('07-examples');
    await page.getByRole('tab', { name: '常用值' }).click();
    await price.fill('400');
    await press('Tab');
    await page.getByText('检查通过，18 个例子相符').waitFor();
  });

  it('brings into sight what the notice says where the cursor stands on a clause', async () => {
    const { page } = officer;
    await page.getByRole('tab', { name: '通知原文' }).click();
    await page.getByLabel('政策包正文').click();
    await press('Control+Home', 'Control+f');
    await page.keyboard.type('cites: goal');
    await press('Enter', 'Escape');
    await page.locator('.cm-quoted-now').getByText('参保率达到95%以上。').waitFor();
    await stands('08-cited');
  });

  it('leaves the text by Escape and Tab, and saves it as a draft that can be opened', async () => {
    const { page } = officer;
    await page.getByLabel('政策包正文').click();
    await press('Escape', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null)).toBe(true);
    await press('Control+s');
    await page.getByText('修订 1 · 已存').waitFor();
    await page.getByRole('link', { name: '打开修订 1' }).click();
    await page.getByRole('link', { name: '启用…' }).waitFor();
    await stands('09-draft');
  });

  it('is told of a colleague’s newer draft before its own passes over it, and keeps its text in the browser', async () => {
    const { page, context } = officer;
    const colleague = await new Client(site).signIn('colleague', world.password);
    await colleague.act(
      `mutation ($input: PolicyPackInput!) { uploadPolicyPack(input: $input) { __typename } }`,
      { input: { text: pack, noticeText: notice } },
    );
    await page.goto('/policy/edit');
    await page.getByLabel('政策包正文').click();
    await press('Control+End');
    await page.keyboard.type('# 我的一稿');
    await press('Control+s');
    await page.getByText('王示例存了修订 2').waitFor();
    await stands('10-stale');
    await page.close();
    officer.page = await context.newPage();
    await officer.page.goto('/policy/edit');
    await officer.page.getByLabel('政策包正文').click();
    await press('Control+End');
    await officer.page.getByLabel('政策包正文').getByText('# 我的一稿').waitFor();
    await officer.page.getByRole('button', { name: '存为草稿' }).click();
    await officer.page.getByRole('button', { name: '看清了，存为新修订' }).click();
    await officer.page.getByText('修订 3 · 已存').waitFor();
    expect(officer.complaints).toEqual([]);
  });

  it.each([
    ['in the dark', desk, { dark: true }],
    ['in English', desk, { english: true }],
    ['on a phone, to read', phone, {}],
  ])('stands %s', async (name, viewport, options) => {
    const { page, context, complaints } = await visit(browser, site, { viewport, ...options });
    await signIn(page, 'author', world.password);
    await page.goto('/policy/edit');
    await page
      .getByRole('radio')
      .nth(name.startsWith('on a phone') ? 0 : -1)
      .check();
    await page.getByRole('button', { name: /^(开始|Begin)$/ }).click();
    await page
      .getByText(/countyName/)
      .first()
      .waitFor();
    await page
      .getByText(/\d (处问题|faults)/)
      .first()
      .waitFor();
    await screenshot(page, `editor-11 ${name}`);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
