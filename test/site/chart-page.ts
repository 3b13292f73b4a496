import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';

/** The chart's page, alive. */
export async function openChart(
  browser: Browser,
  { width = 1280, hash = '', touch = false } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    hasTouch: touch,
    isMobile: touch,
  });
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/chart/${hash}`);
  await page.waitForSelector('.instrument [role=slider]');
  return page;
}

/** The picture that the page shows. */
export function pictureOf(page: Page): Locator {
  return page.locator('.instrument svg[viewBox^="0 0"]:not(fieldset svg):visible').first();
}

/** The picture as what is read by keys. */
export function sliderOf(page: Page): Locator {
  return page.getByRole('slider', { name: 'Read the chart by followers' });
}

/** What the chart says at the place where it is read; empty where it is read nowhere. */
export async function readingOf(page: Page): Promise<string> {
  const list = page.locator('.instrument .reading');
  if ((await list.locator('.hint').count()) > 0) return '';
  const size = await list.locator('b').first().innerText();
  return `${size} ${await list.locator('ul').innerText()}`;
}
