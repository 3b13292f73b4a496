import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser.ts';

/** A browser for the tests of a file, and for each test a profile in which nothing is kept yet. */
export function freshProfiles(
  viewport: { width: number; height: number },
  take: (context: BrowserContext) => void,
): void {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await browser.newContext({ viewport });
    take(context);
  });
  afterEach(() => context.close());
}
