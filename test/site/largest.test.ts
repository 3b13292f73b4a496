import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { openAddress } from './open-calculator.ts';
import { largestLink } from '../share/largest-link.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the largest comparison a link can hold', () => {
  it('shows its first numbers, says how few campaigns they rest on, and lets go at once', async () => {
    const page = await openAddress(browser, largestLink);
    const opened = Date.now();
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-restoring'));
    // Two seconds where nothing else runs; a frozen page would take minutes.
    expect(Date.now() - opened).toBeLessThan(10_000);
    expect(await page.locator('#answer').getByText('Plan 6').first().isVisible()).toBe(true);
    const pressed = Date.now();
    await page.getByRole('button', { name: 'Start over' }).click();
    await settled(page);
    expect(Date.now() - pressed).toBeLessThan(3000);
    expect(await page.getByLabel('Name of plan 1').inputValue()).toBe('Many small');
    await page.context().close();
  });
});
