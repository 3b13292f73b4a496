import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { openCalculator, rested, typeInto } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const margin = 'What is left after the cost of goods';
const namesIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).allInnerTexts();

describe('an owner of a shop', () => {
  it('compares a big one, eight small and a blend, with the blend first', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 390, height: 844 } });
    const count = page.locator('#mix-0-0-count');
    await count.fill('8');
    await count.blur();
    await page.getByLabel('A new plan starts from').selectOption('blend');
    await page.getByRole('button', { name: 'Add a plan' }).click();
    await page.getByRole('button', { name: 'Move up Blend' }).click();
    await page.getByRole('button', { name: 'Move up Blend' }).click();
    await rested(page);
    const link = await linkOf(page);
    expect(link).toMatch(
      /mix=Blend~1x60k:fee~4x10k:product.*mix=Many\+small~8x10k:product.*mix=One/,
    );
    const columns = (await namesIn(page, '.below table thead th')).filter((name) => name !== '');
    const plans = ['Blend', 'Many small', 'One big'];
    expect(columns.filter((name) => plans.some((plan) => name.startsWith(plan)))).toEqual(
      plans.map((plan) => expect.stringContaining(plan)),
    );
    expect(await page.locator('#answer').innerText()).toContain('Blend');
    await page.context().close();
  });

  it('asks where a number comes from, and puts in their own', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 1280, height: 720 } });
    await page.getByText('Where these numbers come from').click();
    const row = page.locator('.question .where li').filter({ hasText: margin });
    await row.locator('summary').click();
    expect(await row.innerText()).toMatch(/From a source|Worked out from sources|Our assumption/);
    expect((await row.locator('details p').innerText()).length).toBeGreaterThan(40);
    const before = await page.locator('#answer .orders').innerText();
    await typeInto(page, margin, '35');
    expect(await row.innerText()).toMatch(/35%\s+Your number\. Back to the default/);
    expect(await page.locator('#answer .orders').innerText()).not.toBe(before);
    expect(await linkOf(page)).toContain('margin=0.35');
    await row.getByRole('button').click();
    await rested(page);
    expect(await page.locator('#answer .orders').innerText()).toBe(before);
    await page.context().close();
  });
});
