import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visibleResults } from './calculator-page.ts';
import { openCalculator, rested, typeInto } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('typing', () => {
  it('says beside the field what is wrong, and keeps the last good number', async () => {
    const page = await openCalculator(browser);
    const before = await visibleResults(page);
    const field = page.getByLabel('What an average order is worth').first();
    await field.fill('a lot');
    expect(
      await page
        .getByText('“a lot” is not a number. Try 45 or 1,000. Until then $60 counts.')
        .isVisible(),
    ).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('-5');
    expect(await page.getByText('Type $0.01 or more.').isVisible()).toBe(true);
    expect(await visibleResults(page)).toBe(before);
    await page.context().close();
  });

  it('marks a number as the owner’s own and goes back to the default', async () => {
    const page = await openCalculator(browser);
    const before = await visibleResults(page);
    await typeInto(page, 'What an average order is worth', '99');
    await page.getByText('Where these numbers come from').click();
    await page
      .getByRole('button', { name: /Back to the default.*What an average order is worth/ })
      .click();
    await rested(page);
    expect(await visibleResults(page)).toBe(before);
    await page.context().close();
  });

  it('puts three numbers of a range in order or says so', async () => {
    const page = await openCalculator(browser);
    await page.getByText('All other assumptions').click();
    await page.locator('summary', { hasText: 'Of those who click, how many buy' }).first().click();
    const low = page.getByLabel('Of those who click, how many buy, 1 time in 10 below').first();
    await low.fill('50');
    await low.blur();
    expect(await page.getByText('Put the three in order: low, likely, high.').isVisible()).toBe(
      true,
    );
    await page.context().close();
  });
});
