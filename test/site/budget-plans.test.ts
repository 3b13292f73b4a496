import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { said, settled } from './calculator-page.ts';

const origin = inject('origin');
const chapter = `${origin}/guide/budget-plans/`;
const owners = ['plumber', 'candles', 'candle-sets', 'pottery', 'bags'];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the plans of the chapter on budgets', () => {
  it.each(owners)('open for %s with the answer beside them, and nothing to mend', async (owner) => {
    page = await browser.newPage();
    await page.goto(chapter);
    const figure = page.locator(`#figure-owner-${owner}`);
    const finding = await figure.locator('.finding').innerText();
    const answer = await figure.locator('.answer').innerText();
    await figure.locator('a[href^="/calculator/#"]').click();
    await settled(page);
    const parts = await page.locator('#answer :is(.verdict, .body)').allInnerTexts();
    const text = parts.join(' ').replace(/\s+/g, ' ').trim();
    expect(`The calculator says: ${text}`).toBe(`${finding} ${answer}`);
    expect(await said(page)).toBe('');
    await page.close();
  });

  it.each([320, 360])('name every number of a plan at %i px, without scrolling', async (width) => {
    page = await browser.newPage({ viewport: { width, height: 740 } });
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
    await page.close();
  });
});
