import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld } from '../support/world.ts';
import { openBrowser } from './support/open-browser.ts';
import { faultsOf, screenshot } from './support/page-checks.ts';
import { signIn, type Visit, visit } from './support/visit.ts';

const world = await makeWorld();
const browser = await openBrowser();
const site = await world.server.listen({ port: 0, host: '127.0.0.1' });

const guide = readFileSync(new URL('../../docs/policy-packs.md', import.meta.url), 'utf8');
const fenced = (name: string) =>
  new RegExp(`<!-- ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\n\`\`\``).exec(guide)?.[1] ?? '';
const notice = `${fenced('notice')}\n`;

let officer: Visit;

beforeAll(async () => {
  await world.county({ code: 990001, name: '云溪县', planYear: 2031, divisions: [] });
  await world.somebody({ role: 'COUNTY_ADMIN', countyId: 990001, username: 'author', displayName: '李示例' });
  officer = await visit(browser, site);
  await signIn(officer.page, 'author', world.password);
});

/** The page is as it should be for everybody, and kept as a picture. */
async function stands(name: string): Promise<void> {
  await screenshot(officer.page, `editor-${name}`);
  expect(await faultsOf(officer.page)).toEqual([]);
}

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
});
