import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { inPage } from './calculator-page.ts';

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
  await awake(page);
  return page;
}

/** Waits until the chart lives, which it does once somebody is about to use it: the pointer moves. */
export async function awake(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await page.waitForSelector('.instrument [role=slider]');
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

/** The address after a rest long enough for an entry of the history. */
export async function addressOf(page: Page): Promise<string> {
  await inPage(page, 800);
  return new URL(page.url()).hash;
}

/** Names of all views, by platform and measure. */
export const views: readonly (readonly [platform: string, measure: string])[] = [
  ['Instagram', 'per follower'],
  ['Instagram', 'sponsored posts, per follower'],
  ['Instagram', 'per view'],
  ['TikTok', 'per view'],
  ['TikTok', 'per follower, probably'],
  ['TikTok', 'divisor not said'],
  ['YouTube', 'sponsored videos, per view'],
  ['YouTube', 'per subscriber'],
  ['X', 'as published'],
];

/** Chooses a view by its platform and measure. */
export async function choose(
  page: Page,
  [platform, measure]: readonly [string, string],
): Promise<void> {
  await page.locator('.platforms label', { hasText: new RegExp(`^\\s*${platform}\\s*$`) }).click();
  await page.getByRole('radio', { name: measure, exact: true }).check();
}
