import type { Page } from 'playwright-core';
import { faultsOf } from './page-checks.ts';
import { settled } from './visit.ts';

/** A page without what differs from person to person: ids, and what was searched for. */
export function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://site');
  const path = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
  const chosen = ['id', 'household', 'category'].filter((key) => searchParams.has(key));
  const told =
    chosen.length > 0
      ? chosen.map((key) => `${key}=…`)
      : ['state', 'tab', 'show']
          .filter((key) => searchParams.has(key))
          .map((key) => `${key}=${searchParams.get(key)}`);
  return told.length > 0 ? `${path}?${told.join('&')}` : path;
}

/** What is wrong on the pages seen, by page: empty where nothing is. */
export type Findings = Record<string, string[]>;

/**
 * Walks through everything that a person can reach by links, tabs and rows, each kind of page once, and checks it.
 *
 * @param starts addresses to begin with
 * @param look called on each page, for pictures
 */
export async function crawl(
  page: Page,
  starts: readonly string[],
  look: (kind: string) => Promise<void>,
): Promise<{ seen: string[]; findings: Findings }> {
  const waiting = [...starts];
  const seen = new Set<string>();
  const findings: Findings = {};
  const check = async () => {
    await settled(page);
    const kind = kindOf(page.url());
    seen.add(kind);
    await look(kind);
    const faults = await faultsOf(page);
    if (faults.length > 0) findings[kind] = faults;
    waiting.push(...(await linksOf(page)));
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
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(kindOf(next))) continue;
    await page.goto(next);
    seen.add(kindOf(next));
    await check();
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
      .filter((href) => !href.endsWith('.xlsx')),
  );
}
