import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complete } from './calculator-page.ts';
import { openCalculator, rested } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a page that the browser translates', () => {
  /** What Chrome's translation does: each text node gives way to two font elements with a new text. */
  const translate = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest('script, style, svg, textarea'))
          continue;
        const outer = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        const inner = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
  /** Every text of the results and of the inputs, as one reads it. */
  const read = async (page: Page): Promise<string> => {
    await complete(page);
    return page.evaluate(() =>
      [...document.querySelectorAll('.results, .inputs')]
        .map((part) => {
          const copy = part.cloneNode(true) as Element;
          // Strips come one by one while all rests; they have tests of their own.
          for (const dial of copy.querySelectorAll('.dial')) dial.remove();
          return copy.textContent.replaceAll(/\s+/g, ' ');
        })
        .join('\n')
        .replaceAll(/https?:\S+/g, ''),
    );
  };

  it('still follows every change: verdict, table, ranges, notes, names', async () => {
    const errors: string[] = [];
    const change = async (page: Page): Promise<string> => {
      page.on('pageerror', (error) => errors.push(error.message));
      await page.locator('#shop-orderValue').fill('190');
      await page.locator('#shop-orderValue').blur();
      await page.locator('#mix-0-name').fill('Five friends');
      await page.locator('#mix-0-name').blur();
      await page.locator('#mix-0-0-count').fill('5');
      await page.locator('#mix-1-0-followers').fill('50k');
      await page.locator('#mix-1-0-followers').blur();
      await page.getByLabel('How warm is the audience?').selectOption('proven');
      await rested(page);
      await page.locator('#shop-budget').fill('a lot');
      await page.locator('#shop-grossMargin').fill('0.4');
      await page.getByRole('button', { name: 'Copy Five friends' }).click();
      await rested(page);
      return read(page);
    };
    const plain = await openCalculator(browser);
    const expected = await change(plain);
    const page = await openCalculator(browser);
    await translate(page);
    expect(await change(page)).toBe(expected);
    expect(errors).toEqual([]);
    await plain.context().close();
    await page.context().close();
  });
});
