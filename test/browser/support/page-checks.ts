import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const pictures = fileURLToPath(new URL('../pictures/', import.meta.url));

/** What axe calls serious or critical on the page as it is now: one line a place. Of long lists it sees the first rows. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .exclude('tbody tr:nth-child(n+8)')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any, all, none }) => {
        const reason = [...any, ...all, ...none][0]?.message ?? help;
        return `${id}: ${reason} ${html.slice(0, 200)}`;
      }),
    );
}

/** What sticks out to the right of the page: empty where nothing makes it scroll sideways. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(-3)
      .map((element) => `${root.scrollWidth - root.clientWidth} px: ${element.outerHTML.slice(0, 160)}`);
  });
}

/** Texts that are set smaller than 12 px. */
export async function tiny(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      .map((element) => `${getComputedStyle(element).fontSize}: ${element.outerHTML.slice(0, 120)}`),
  );
}

/** Words and buttons that touch the screen's edge; tabs may run out of it, for they scroll. */
export async function touching(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, p, label, button, a):not([role="tab"])')]
      .filter((element) => element.checkVisibility() && !element.closest('[role="tablist"]'))
      .filter((element) => {
        const { left, width } = element.getBoundingClientRect();
        return width > 2 && left < 8 && left > -width;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Everything that is wrong with the page as it is now, in words. byAxe: false where axe saw the same before. */
export async function faultsOf(page: Page, byAxe = true): Promise<string[]> {
  return [
    ...(byAxe ? await axe(page) : []).map((fault) => `axe ${fault}`),
    ...(await sideways(page)).map((fault) => `scrolls sideways by ${fault}`),
    ...(await tiny(page)).map((fault) => `text of ${fault}`),
    ...(await touching(page)).map((fault) => `touches the edge: ${fault}`),
  ];
}

/** With CANBAO_PICTURES=1 keeps a picture of the page for people to look at; the folder is not in the repository. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.CANBAO_PICTURES !== '1') return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' });
}
