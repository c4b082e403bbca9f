import type { Page } from 'playwright-core';
import { faultsOf } from './page-checks.ts';
import { settled } from './visit.ts';

/** The places of the admin, whether they are open to somebody or not. */
export const places = [
  '/today',
  '/enroll',
  '/enrollments',
  '/imports',
  '/payments',
  '/payments?list=unapplied',
  '/categories',
  '/progress',
  '/progress/targets',
  '/progress/people',
  '/progress/townships',
  '/inspections',
  '/reports',
  '/reports/rules',
  '/policy',
  '/policy/new',
  '/policy/reassessment',
  '/policy/edit',
  '/policy/notices',
  '/overview',
  '/overview?view=ranking',
  '/overview?view=trend',
  '/overview?view=trend&prefecture=5120',
  '/overview?view=spread',
  '/overview/compare?counties=%5B%22512002%22%2C%22511723%22%5D',
  '/overview/keys',
];

/** A page without what differs from person to person: ids, what was searched for, which of several alike lists but that of money that did not fit. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site');
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/\d{6}$/, '/:code');
  const chosen = ['id', 'household', 'category', 'state', 'show'].find((key) => searchParams.has(key));
  const tab = searchParams.get('tab') ?? searchParams.get('view');
  const kept = path === '/payments' && searchParams.has('list') ? '?list' : null;
  return [path, kept, chosen && `?${chosen}`, tab && `?tab=${tab}`].filter(Boolean).join('');
}

/** What is wrong on the pages seen, by page: empty where nothing is. */
export type Findings = Record<string, string[]>;

/** What buttons that open a dialog are called. */
const dialogs =
  /^(认定一人…|终止|录入资格|更正|更正信息|退出参保|记一笔缴费|显示全号|抽一次样|作废|撤销|处理|转.+)$/;

/**
 * Walks through everything that a person can reach by links, tabs, rows and dialogs, each kind of page once, and checks it.
 *
 * @param starts addresses to begin with
 * @param look called on each page, for pictures
 * @param isNew whether a page has something that axe did not see yet
 */
export async function crawl(
  page: Page,
  starts: readonly string[],
  look: (kind: string) => Promise<void>,
  isNew: (page: Page) => Promise<boolean>,
): Promise<{ seen: string[]; findings: Findings }> {
  const waiting = [...starts];
  const seen = new Set<string>();
  const findings: Findings = {};
  const inspect = async (kind: string) => {
    await settled(page);
    seen.add(kind);
    const faults = await faultsOf(page, await isNew(page));
    await look(kind);
    if (faults.length > 0) findings[kind] = faults;
  };
  const check = async () => {
    await inspect(kindOf(page.url()));
    waiting.push(...(await linksOf(page)));
    await ask();
  };
  /** Clicks what is there, and checks where that leads if nobody was there yet. */
  const follow = async (selector: string, most: number) => {
    const count = Math.min(await page.locator(selector).count(), most);
    for (let i = 0; i < count; i++) {
      const element = page.locator(selector).nth(i);
      if (!(await element.isVisible())) continue;
      await element.click();
      await settled(page);
      if (!seen.has(kindOf(page.url()))) await check();
    }
  };
  /** Opens what the page asks in a dialog, and closes it again. */
  const ask = async () => {
    const names = await page.locator('main button:enabled, aside button:enabled').allInnerTexts();
    for (const name of new Set(names.map((text) => text.trim()).filter((text) => dialogs.test(text)))) {
      const kind = `dialog ${name}`;
      const button = page.getByRole('button', { name, exact: true }).first();
      if (seen.has(kind) || !(await button.isVisible()) || !(await button.isEnabled())) continue;
      await button.click();
      await page.getByRole('dialog').waitFor();
      await inspect(kind);
      if (!(await page.getByRole('dialog').isVisible())) findings[kind] = ['it closed by itself'];
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  };
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(kindOf(next))) continue;
    await page.goto(next);
    seen.add(kindOf(next));
    await check();
    // Somebody's panel: on a phone it lies over the page, whose tabs and rows are followed without it.
    if (/\?(id|household|category)/.test(kindOf(next))) continue;
    await follow('main [role=tab]', 8);
    await follow('main tbody tr', 1);
  }
  return { seen: [...seen], findings };
}

/** Addresses of the site that links of the page lead to. */
async function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href^="/"]:not([download])')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/\.(xlsx|docx|pdf)$/.test(href)),
  );
}
