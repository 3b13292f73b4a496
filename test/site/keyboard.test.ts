import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the keyboard alone', () => {
  it('reaches the budget on the curve, moves it, and the answer follows while it moves', async () => {
    const page = await openCalculator(browser);
    const before = await page.locator('.orders').innerText();
    const slider = page.getByRole('slider', { name: 'Budget' });
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (await slider.evaluate((element) => element === document.activeElement)) break;
    }
    // The key stays down: nothing but the moving value can have changed the answer.
    for (let i = 0; i < 48; i++) await page.keyboard.down('ArrowLeft');
    await page.waitForFunction(
      (text) => document.querySelector<HTMLElement>('.orders')?.innerText !== text,
      before,
      { timeout: 5000 },
    );
    await page.keyboard.up('ArrowLeft');
    await page.context().close();
  });

  it('skips to the content', async () => {
    const page = await openCalculator(browser);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });
});
