import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { said, settled } from './calculator-page.ts';

const origin = inject('origin');
const chapter = `${origin}/guide/budget-plans/`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

describe('the plans of the chapter on budgets', () => {
  it('open in the calculator with the answer that stands beside them, and nothing to mend', async () => {
    await page.goto(chapter);
    const plans = await page.locator('figure[id^="figure-owner-"]').evaluateAll((figures) =>
      figures.map((figure) => ({
        href: figure.querySelector('a[href^="/calculator/#"]')?.getAttribute('href') ?? '',
        finding: figure.querySelector('.finding')?.textContent?.trim() ?? '',
        answer: figure.querySelector('.answer')?.textContent?.trim() ?? '',
      })),
    );
    expect(plans).toHaveLength(5);
    for (const { href, finding, answer } of plans) {
      const calculator = await browser.newPage();
      await calculator.goto(`${origin}${href}`);
      await settled(calculator);
      const parts = await calculator.locator('#answer :is(.verdict, .body)').allInnerTexts();
      const text = parts.join(' ').replace(/\s+/g, ' ').trim();
      expect(`The calculator says: ${text}`).toBe(`${finding} ${answer}`);
      expect(await said(calculator)).toBe('');
      await calculator.close();
    }
  });

  it('show every plan of an owner in words on a phone, without scrolling sideways', async () => {
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(chapter);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const labels = await page
        .locator('#figure-owner-bags td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
      expect(new Set(labels)).toEqual(
        new Set(
          ['Creators', 'Cash and hours', 'People who see it', 'Orders', 'Makes money'].map(
            (label) => `"${label}"`,
          ),
        ),
      );
    }
  });
});
