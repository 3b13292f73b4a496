import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { follow, inPage, settled } from './calculator-page.ts';

/** Six plans, two of them with names of forty characters, one of those without a space. */
export const sixPlans = `#v=1&budget=2000${[
  'Ten+small~10x10k:product',
  'One+big~1x100k:fee',
  `${'W'.repeat(40)}~3x30k:fee`,
  'A+rather+long+name+for+a+plan+of+friends~2x60k:fee-commission~4x10k:product',
  'Five~20x3k:product',
  'Six~1x1m:fee',
]
  .map((plan) => `&mix=${plan}`)
  .join('')}`;

/** Opens the calculator in a profile of its own. */
export async function openAddress(
  browser: Browser,
  fragment = '',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${inject('origin')}/calculator/${fragment}`);
  return page;
}

/** The same, and waits until its numbers stand. */
export async function openCalculator(
  ...[browser, fragment, options]: Parameters<typeof openAddress>
): Promise<Page> {
  const page = await openAddress(browser, fragment, options);
  await settled(page);
  return page;
}

/** A tab in which comparisons are followed one after the other, each from the start, from the top, and folded. */
export interface Tab {
  open(fragment?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Opens the calculator in a tab that stays: a page that has computed once does so in a third of the time. */
export async function openTab(browser: Browser, options?: BrowserContextOptions): Promise<Tab> {
  const page = await openCalculator(browser, '', options);
  const unfolded = await page.evaluateHandle(() => new Set(document.querySelectorAll('[open]')));
  return {
    async open(fragment = '') {
      await page.emulateMedia({ media: null });
      await unfolded.evaluate((first) => {
        for (const fold of document.querySelectorAll('details[open]')) {
          if (!first.has(fold)) fold.removeAttribute('open');
        }
      });
      await follow(page, '');
      await follow(page, fragment);
      await settled(page);
      await page.evaluate(() => {
        scrollTo(0, 0);
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      return page;
    },
    close: () => page.context().close(),
  };
}

/** Waits until a change has come to rest and its final numbers are in. */
export async function rested(page: Page): Promise<void> {
  await inPage(page, 250);
  await settled(page);
}

/** Types into the first field of a label, leaves it, and waits until the change has come to rest. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first();
  await field.fill(text);
  await field.press('Enter');
  await field.blur();
  await rested(page);
}
