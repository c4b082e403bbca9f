import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../support/packs.ts';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { desk, phone, signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

describe('signing in', () => {
  let clerk: Visit;
  beforeAll(async () => {
    const county = await world.county({ code: 512002, name: '示例县' });
    await world.somebody({ username: 'clerk', role: 'COUNTY_ADMIN', countyId: county.countyId });
    clerk = await visit(browser, site);
  });

  it('asks for what is missing, and keeps what was typed when the password is wrong', async () => {
    const { page } = clerk;
    await page.goto('/');
    await page.getByLabel('账号', { exact: true }).fill('clerk');
    await page.keyboard.press('Enter');
    expect(await page.getByText('请填写密码').isVisible()).toBe(true);
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('账号或密码').waitFor();
    expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('clerk');
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, 'sign-in-refused');
  });

  it('shows the first place of whoever signs in', async () => {
    const { page, complaints } = clerk;
    await signIn(page, 'clerk', world.password);
    expect(await page.getByRole('link', { name: '政策包', exact: true }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await screenshot(page, 'first-place');
  });

  it.each([
    ['desk', desk],
    ['phone', phone],
  ])('shows Chinese in a Chinese font (%s)', async (name, viewport) => {
    const { page, context } = await visit(browser, site, { viewport });
    await page.goto('/sign-in');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const widths = await page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `20px ${getComputedStyle(document.body).fontFamily}`;
      return ['参', '保', '\u{10fffd}'].map((letter) => pen.measureText(letter).width);
    });
    expect(widths.slice(0, 2)).toEqual([20, 20]);
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, `sign-in-${name}`);
    await context.close();
  });

  it.each([
    ['desk', desk],
    ['phone', phone],
  ])('lets a resident ask what they pay without it (%s)', async (name, viewport) => {
    const county = await world.county({
      code: name === 'desk' ? 532301 : 370481,
      name: '示例市',
      divisions: [],
    });
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: county.countyId });
    await activatePack(officer, name === 'desk' ? 'chuxiong-2021' : 'tengzhou-2021', '示例市');
    const { page, context, complaints } = await visit(browser, site, { viewport });
    await page.goto(`/calculator?county=${county.countyId}&year=2021`);
    await page.getByLabel('缴费日期').fill('2020-10-18');
    await page.getByLabel('已参加职工医保').or(page.getByText('户籍是否在本地')).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screenshot(page, `calculator-${name}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
