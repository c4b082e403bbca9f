import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

export const desk = { width: 1366, height: 768 };
export const phone = { width: 360, height: 800 };

/** Somebody at a screen: their page, and what the browser complained of. */
export type Visit = { page: Page; context: BrowserContext; complaints: string[] };

/** Opens a page in a browser of its own (cookies, storage). The complaints grow while it is used. */
export async function visit(
  browser: Browser,
  baseURL: string,
  options: { viewport?: { width: number; height: number }; dark?: boolean; english?: boolean } = {},
): Promise<Visit> {
  const viewport = options.viewport ?? desk;
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: options.english ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.dark ? 'dark' : 'light',
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
  });
  if (options.english) await context.addInitScript(() => localStorage.setItem('canbao.language', 'en'));
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    open.delete(request);
    const why = request.failure()?.errorText;
    // A page that is left gives up what it was reading.
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return { page, context, complaints };
}

/** Signs in as the page's reader would, and waits until the first place stands. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/^(账号|Account)$/).fill(username);
  await page.getByLabel(/^(密码|Password)$/).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

const underWay = new WeakMap<Page, Set<Request>>();

/** Waits until the page stands: nothing is being read, and no skeleton is left. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  for (let quiet = 0; quiet < 3; ) {
    const skeletons = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const count = () => resolve(document.querySelectorAll('[class*="skeleton"]').length);
          requestAnimationFrame(() => requestAnimationFrame(count));
        }),
    );
    quiet = skeletons === 0 && underWay.get(page)?.size === 0 ? quiet + 1 : 0;
  }
}
