import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import type {} from './provided.ts';

const admin = new URL('../../../web/dist/index.html', import.meta.url);

/**
 * Starts the run's Chromium, closed after the test file.
 *
 * @throws where the admin was not built
 */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(admin))
    throw new Error('The admin is not built: run `turbo run build` first, then the tests of the browser.');
  const { executablePath, environment } = inject('chromium');
  const browser = await chromium.launch({
    executablePath,
    env: environment,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
  });
  afterAll(() => browser.close());
  return browser;
}
