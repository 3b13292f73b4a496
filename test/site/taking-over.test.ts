import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, resultTexts, settled, visibleResults } from './calculator-page.ts';
import { holdScripts } from './held-scripts.ts';
import { openCalculator, rested } from './open-calculator.ts';

const address = `${inject('origin')}/calculator/`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('taking over', () => {
  it('keeps what was typed, chosen and pressed while its scripts were still on their way', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const pass = await holdScripts(page);
    await page.goto(address);
    await page.locator('#shop-budget').fill('750');
    await page.locator('#warmth').selectOption('proven');
    await page.locator('#mix-1-0-count').fill('2');
    await page.getByRole('button', { name: 'Add a plan' }).click();
    expect(await page.locator('.calculator.ready').count()).toBe(0);
    pass();
    await settled(page);
    expect(await page.locator('#shop-budget').inputValue()).toBe('$750');
    const kept = await linkOf(page);
    expect(kept).toContain('&budget=750&');
    expect(kept).toContain('&warm=proven&');
    expect(kept).toMatch(/mix=One\+big~2x100k.*mix=New\+plan~3x10k/);
    await context.close();
  });

  it('keeps what was done while only some of its parts were awake, and shows one comparison', async () => {
    const page = await (await browser.newContext()).newPage();
    const pass = await holdScripts(page, /\/NumbersPart\.[^/]*\.js/);
    await page.goto(address);
    await page.mouse.move(3, 3);
    await page.mouse.move(5, 5);
    await page.waitForSelector('astro-island[component-url*="PlansPart"]:not([ssr])');
    await page.locator('#shop-budget').fill('3000');
    await page.getByRole('button', { name: 'Add a plan' }).click();
    expect(await page.locator('.cards h3').count()).toBe(2);
    pass();
    await settled(page);
    expect(await linkOf(page)).toMatch(/&budget=3k&.*mix=.*mix=.*mix=/);
    const shown = await resultTexts(page);
    const again = await openCalculator(browser, new URL(await linkOf(page)).hash);
    expect(shown).toEqual(await resultTexts(again));
    await again.context().close();
    await page.context().close();
  });

  it('does not move the page', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const store = window as unknown as { shift: number };
      store.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          store.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await settled(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(
      0.01,
    );
    await context.close();
  });

  it('lets plans be added, blended, removed, and undone', async () => {
    const page = await openCalculator(browser);
    const before = await visibleResults(page);
    await page.getByRole('button', { name: 'Copy Many small' }).click();
    await page.getByRole('button', { name: 'Add other partners to One big' }).click();
    await rested(page);
    expect(await visibleResults(page)).toContain('Many small (2)');
    await page.getByRole('button', { name: 'Remove Many small (2)' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => visibleResults(page), { timeout: 20_000 }).toBe(before);
    await page.context().close();
  });
});
