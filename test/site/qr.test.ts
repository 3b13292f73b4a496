import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, settled } from './calculator-page.ts';
import { openCalculator, sixPlans, typeInto } from './open-calculator.ts';
import { link } from './passing-files.ts';
import { scan } from './scanning.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const show = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Show QR code' }).click();
const codeOf = (page: Page) => page.locator('.share').getByRole('img', { name: /^QR code/ });

/** A camera looks until it reads something: the page may still be moving below its newest numbers. */
async function reads(page: Page): Promise<void> {
  const read = (): Promise<string> => scan(codeOf(page)).catch(String);
  await expect.poll(read, { timeout: 20_000 }).toBe(await linkOf(page));
}

describe('the QR code of a comparison', () => {
  it.each([
    ['light', link],
    ['dark', sixPlans],
  ] as const)('is scanned as the link, in the %s theme', async (colorScheme, fragment) => {
    const page = await openCalculator(browser, fragment, { colorScheme });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await show(page);
    await reads(page);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('follows what the owner changes, and hides by the same button', async () => {
    const page = await openCalculator(browser, link);
    await show(page);
    await codeOf(page).waitFor();
    await typeInto(page, 'What an average order is worth', '77');
    await reads(page);
    expect(await linkOf(page)).toContain('aov=77');
    const button = page.getByRole('button', { name: 'Hide QR code' });
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.click();
    expect(await codeOf(page).count()).toBe(0);
    await page.context().close();
  });

  it('fits a phone of 320 pixels and is scanned there', async () => {
    const page = await openCalculator(browser, sixPlans, {
      viewport: { width: 320, height: 640 },
      deviceScaleFactor: 1,
    });
    await show(page);
    await reads(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it('is none for a link too long to scan: the page says so and offers the file', async () => {
    const plans = Array.from(
      { length: 6 },
      (_, at) => `&mix=Plan+${at}${'~1x12345:fee:fee=101-202-303:er=0.0123'.repeat(8)}`,
    );
    const page = await openCalculator(browser, `#v=1${plans.join('')}`);
    await show(page);
    await page.getByText(/This link is too long for a QR code \(\d,\d{3} characters\)/).waitFor();
    expect(await page.locator('.share').innerText()).toContain('Save the comparison as a file');
    expect(await codeOf(page).count()).toBe(0);
    await page.context().close();
  });

  it('says so where what draws it does not load, and is drawn at the next try', async () => {
    const context = await browser.newContext();
    await context.route(/qr-code\..*\.js$/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${inject('origin')}/calculator/${link}`);
    await settled(page);
    await show(page);
    await page.getByText('The QR code could not be drawn').waitFor();
    await context.unroute(/qr-code\..*\.js$/);
    await show(page);
    await reads(page);
    expect(await page.getByText('The QR code could not be drawn').count()).toBe(0);
    await context.close();
  });
});
