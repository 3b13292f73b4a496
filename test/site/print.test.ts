import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('print', () => {
  it('is light, with the link of the comparison', async () => {
    const page = await openCalculator(browser, '#v=1&aov=45', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const background = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(background).toBe('rgb(255, 255, 255)');
    expect(await page.locator('p.print-only').innerText()).toContain(
      '#v=2&d=2026-11&m=1&aov=45&mix=Ten+small~10x10k:product&mix=One+big~1x100k:fee&z=',
    );
    await page.context().close();
  });

  it.each(['', '#v=1&aov=45'])('fits on one sheet of Letter and of A4: “%s”', async (fragment) => {
    const page = await openCalculator(browser, fragment);
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
    }
    await page.context().close();
  });
});
