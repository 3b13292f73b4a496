import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('copying', () => {
  it.each([
    ['/calculator/', 'Copy link'],
    ['/guide/working-together/', 'Copy the text'],
    ['/guide/measuring/', 'Copy the link'],
  ])('on %s says “Copied.” only when the browser confirmed it', async (path, label) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const store = window as unknown as { settle: ((allowed: boolean) => void)[] };
      store.settle = [];
      const writeText = (): Promise<void> =>
        new Promise((resolve, reject) => {
          store.settle.push((allowed) => (allowed ? resolve() : reject(new Error('no'))));
        });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    /** Answers the page once it has asked. */
    const settle = async (allowed: boolean): Promise<void> => {
      const asked = await page.waitForFunction(() =>
        (window as unknown as { settle: ((allowed: boolean) => void)[] }).settle.shift(),
      );
      await asked.evaluate((answer, isAllowed) => answer?.(isAllowed), allowed);
    };
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const button = page.getByRole('button', { name: label }).first();
    const used = label === 'Copy the link' ? page.locator('#utm-address') : button;
    await used.scrollIntoViewIfNeeded();
    if (path === '/calculator/') await settled(page);
    else await page.locator('astro-island:not([ssr])', { has: used }).waitFor();
    if (label === 'Copy the link') {
      await used.fill('your-shop.com/socks');
      await page.locator('#utm-campaign').fill('spring');
    }
    await button.click();
    await page.waitForTimeout(100);
    expect(await page.getByText(/^Copied/).count()).toBe(0);
    await settle(true);
    await page
      .getByText(/^Copied/)
      .first()
      .waitFor();
    await button.click();
    await settle(false);
    await page
      .getByText(/Your browser did not allow copying.*by hand\./)
      .first()
      .waitFor();
    expect(await page.getByText(/^Copied/).count()).toBe(0);
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLInputElement
        ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
        : (getSelection()?.toString() ?? '');
    });
    expect(selected.length).toBeGreaterThan(20);
    await page.close();
  });
});
