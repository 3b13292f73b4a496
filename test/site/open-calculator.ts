import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** Opens the calculator in a profile of its own and waits until its numbers stand. */
export async function openCalculator(
  browser: Browser,
  fragment = '',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/calculator/${fragment}`);
  await settled(page);
  return page;
}

/** Waits until the island runs, nothing is covered, and the final run is in. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.calculator.ready');
  await page.waitForFunction(
    () =>
      !document.documentElement.hasAttribute('data-restoring') &&
      document.querySelector('#answer')?.getAttribute('aria-busy') === 'false',
  );
}
