import type { BrowserContext, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { settled } from './calculator-page.ts';
import { rested } from './open-calculator.ts';

/** What the names of the page's entries begin with. */
export const prefix = 'partner-mix:kept:';

/** A text as the page keeps it. */
export const entry = (link: string, name?: string, time = '2026-11-30T10:00:00Z'): string =>
  JSON.stringify({ 'partner-mix': 2, link, name, time });

/** Entries that a page finds: one with a name, one without, one damaged, the newest without. */
export const found: Readonly<Record<string, string>> = {
  a: entry('v=2&d=2026-12&m=2&aov=45', 'Spring launch', '2026-11-28T10:00:00Z'),
  b: entry('v=2&d=2026-12&m=2&aov=70&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400'),
  c: '{"partner-mix":2,"li',
};

/** Opens the calculator in a tab of a profile, and waits until its numbers stand. */
export async function openTab(context: BrowserContext, fragment = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/calculator/${fragment}`);
  await settled(page);
  return page;
}

/** Puts entries into the storage of a profile, before the calculator is opened. */
export async function keep(context: BrowserContext, entries = found): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/`);
  await page.evaluate(
    ([start, all]) => {
      for (const [id, text] of Object.entries(all)) localStorage.setItem(start + id, text);
    },
    [prefix, entries] as const,
  );
  await page.close();
}

/** All that is in the storage, whoever put it there. */
export const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

/** Changes the order value, and waits until its numbers stand and it is kept. */
export async function orderValue(page: Page, value: number): Promise<void> {
  // A tab behind another draws nothing.
  await page.bringToFront();
  await page.locator('#shop-orderValue').fill(`${value}`);
  await page.locator('#shop-orderValue').blur();
  await rested(page);
  await page.waitForFunction(
    (pair) => Object.values(localStorage).some((text) => String(text).includes(pair)),
    `&aov=${value}&`,
  );
}

/** Where comparisons are kept, and the offer to whoever comes back. */
export const keptPart = (page: Page): Locator => page.locator('#kept');
export const offer = (page: Page): Locator => page.locator('.offer');
/** Titles of all that is listed. */
export const titles = (page: Page): Promise<string[]> =>
  keptPart(page).locator('li .title').allInnerTexts();
/** What was said last where comparisons are kept. */
export const told = (page: Page): Promise<string> => keptPart(page).getByRole('status').innerText();
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
