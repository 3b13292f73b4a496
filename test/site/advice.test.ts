import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { openCalculator, openTab, rested, type Tab } from './open-calculator.ts';

const origin = inject('origin');

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser);
});
afterAll(() => browser.close());

/** The numbers worth asking for. */
const asked = (page: Page) => page.locator('section:has(#advice-heading) > ol > li');
const verdict = (page: Page): Promise<string> => page.locator('.verdict').first().innerText();
const body = (page: Page): Promise<string> => page.locator('#answer .body').first().innerText();
/** The best mix for the budget, once it is there. */
async function bestMix(page: Page): Promise<string> {
  await page.locator('.best[aria-busy="false"]').waitFor();
  return page.locator('.best p').innerText();
}

describe('what to ask first', () => {
  it('stands on the page without scripts, with the best mix', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/calculator/`);
    expect(await asked(page).count()).toBeGreaterThan(0);
    const first = await asked(page).first().innerText();
    expect(first).toMatch(/let you choose better by about \$\d+ a campaign on average/);
    expect(first).toMatch(/Hi, .* Thank you!/);
    expect(await page.locator('.best p').innerText()).toMatch(/^The best mix .* for \$2,000: /);
    await context.close();
  });

  it('copies the message as it stands', async () => {
    const page = await openCalculator(browser, '', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const first = asked(page).first();
    await first.getByRole('button', { name: 'Copy the message' }).click();
    await first.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Hi, /);
    expect(copied).toBe(await first.locator('blockquote').innerText());
    await page.context().close();
  });

  it('takes the answer as the owner’s number, computes anew, and takes it back', async () => {
    const page = await tab.open('#v=2&warm=proven&spread=wild');
    const before = await body(page);
    const first = asked(page).filter({ hasText: 'How many people see one of their posts' }).first();
    const field = first.locator('input').first();
    expect(await field.inputValue()).toBe('');
    await field.pressSequentially('40000');
    await rested(page);
    // It stays in its place while it is typed into, and counts at once.
    expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
    await first.getByText('Your answer counts now.').waitFor();
    await field.blur();
    await rested(page);
    expect(await field.inputValue()).toBe('40,000');
    expect(
      await first.getByRole('button', { name: /^Your number\. Back to the default/ }).count(),
    ).toBe(1);
    expect(await linkOf(page)).toContain('views=40k');
    const after = await body(page);
    expect(after).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await rested(page);
    expect(await body(page)).toBe(before);
    expect(await linkOf(page)).not.toContain('views');
    expect(await field.inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('says so when no number would change what to do', async () => {
    const page = await tab.open('#v=2&goal=content');
    const section = page.locator('section:has(#advice-heading)');
    await section.getByText(/^No single number would change what to do: /).waitFor();
    expect(await asked(page).count()).toBe(0);
  });
});

describe('the best mix', () => {
  it('follows the numbers, and becomes a plan that the answer counts', async () => {
    const page = await tab.open('#v=2&warm=proven');
    const words = await bestMix(page);
    const [, small = '', big = ''] =
      /: (\d+) with 10,000 followers and (\d+) with 100,000 followers/.exec(words) ?? [];
    expect(Number(small) * Number(big)).toBeGreaterThan(0);
    expect(await page.locator('.budget path.best').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Use the best mix' }).click();
    await rested(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('mix-2-name');
    expect(await page.getByLabel('Name of plan 3').inputValue()).toBe('Best mix');
    expect(await linkOf(page)).toContain(`mix=Best+mix~${small}x10k`);
    expect(await verdict(page)).toContain('Best mix');
    // Nothing is clearly better than the best mix once it is a plan.
    expect(await bestMix(page)).toMatch(/no mix .* is clearly better than Best mix\./);
    expect(await page.getByRole('button', { name: 'Use the best mix' }).count()).toBe(0);
  });

  it('is looked for again when the budget moves, and never stands beside another budget', async () => {
    const page = await tab.open('#v=2&warm=proven');
    await bestMix(page);
    await page.locator('#shop-budget').fill('3000');
    const seen = page.locator('.best p').filter({ hasText: 'for $2,000' });
    await page.waitForTimeout(100);
    expect(await seen.isVisible()).toBe(false);
    await page.locator('#shop-budget').blur();
    await rested(page);
    expect(await bestMix(page)).toContain('for $3,000');
  });
});
