import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { follow } from './calculator-page.ts';
import { openCalculator, openTab, rested, type Tab } from './open-calculator.ts';

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser);
});
afterAll(() => browser.close());

const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

describe('what is wrong with a field', () => {
  it('is said in a live region tied to the field, which stood there before', async () => {
    const page = await openCalculator(browser);
    const field = page.locator('#shop-orderValue');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const region = page.locator(`#${described.split(' ').at(-1)}`);
    expect(await region.getAttribute('aria-live')).toBe('polite');
    expect(await region.innerText()).toBe('');
    await field.fill('a lot');
    expect(await region.innerText()).toContain('“a lot” is not a number');
    expect(await field.getAttribute('aria-describedby')).toBe(described);
    await page.context().close();
  });
});

describe('a field', () => {
  it('takes one likely number, and its range follows without a word of error', async () => {
    const page = await tab.open();
    await page.getByText('All other assumptions').click();
    const field = page.locator('#shop-conversionRate');
    // What to ask first may hold a field for the same number, further down.
    const summary = page
      .locator('summary', { hasText: 'Of those who click, how many buy' })
      .first();
    const before = await summary.innerText();
    await field.fill('30');
    await field.blur();
    await rested(page);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await field.inputValue()).toBe('30%');
    const [, low = '', high = ''] =
      /from ([\d.]+)% to ([\d.]+)%/.exec(await summary.innerText()) ?? [];
    expect(await summary.innerText()).not.toBe(before);
    expect(Number(low)).toBeLessThan(30);
    expect(Number(high)).toBeGreaterThan(30);
  });

  it('takes two numbers as the ends of a fee, and one as a quote', async () => {
    const page = await tab.open();
    const fee = page.locator('#mix-1-0-fee');
    await fee.fill('300-500');
    await fee.blur();
    await rested(page);
    const summary = page.locator('summary', { hasText: 'Their fee' });
    expect(await summary.innerText()).toContain('from $300 to $500');
    expect(await fee.inputValue()).toBe('$390');
    await fee.fill('900');
    await fee.blur();
    await rested(page);
    expect(await summary.innerText()).toContain('exactly $900');
  });

  it('asks about a margin of 0.4 and takes 40% with one click, from which the focus returns', async () => {
    const page = await tab.open();
    const margin = page.locator('#shop-grossMargin');
    await margin.fill('0.4');
    await margin.blur();
    expect(await page.getByText('“0.4” means 0.4%. Did you mean 40%?').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Yes, 40%' }).click();
    expect(await margin.inputValue()).toBe('40%');
    expect(await focusedId(page)).toBe('shop-grossMargin');
    expect(await page.getByText('Did you mean').count()).toBe(0);
  });

  it.each(['CAD', 'JPY', 'CHF', 'SEK', 'INR', 'KWD'])(
    'reads back what it prints in %s',
    async (currency) => {
      const page = await tab.open(`#v=1&cur=${currency}&aov=1600`);
      for (const id of ['shop-budget', 'shop-orderValue', 'mix-1-0-fee']) {
        const field = page.locator(`#${id}`);
        const printed = await field.inputValue();
        await field.fill(printed);
        await field.blur();
        expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
        expect(await field.inputValue()).toBe(printed);
      }
    },
  );

  it('refuses the money of another currency by name', async () => {
    const page = await openCalculator(browser);
    await page.locator('#shop-orderValue').fill('€45');
    expect(
      await page.getByText('You typed euros; this comparison is in US dollars.').isVisible(),
    ).toBe(true);
    await page.context().close();
  });

  it('shows a number in the money of today, also one that was typed as it stood, or refused', async () => {
    const page = await openCalculator(browser);
    const [budget, orderValue] = [page.locator('#shop-budget'), page.locator('#shop-orderValue')];
    await budget.fill('$2,000');
    await budget.blur();
    await orderValue.fill('€45');
    await orderValue.blur();
    await follow(page, '#v=2&cur=EUR&usd=1&budget=2000&aov=60');
    expect(await budget.inputValue()).toBe('€2,000');
    expect(await orderValue.inputValue()).toBe('€60');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await follow(page, '#v=2&cur=EUR&usd=1&budget=2000&aov=60&num=de-de');
    expect(await budget.inputValue()).toMatch(/^2\.000.€$/);
    await page.context().close();
  });

  it('is at rest again when it is left as it was found', async () => {
    const page = await openCalculator(browser, '#v=2&budget=2000');
    const budget = page.locator('#shop-budget');
    await budget.fill('$3,000');
    await budget.fill('$2,000');
    await budget.blur();
    await rested(page);
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.context().close();
  });

  it('forgets what was typed when the number changes elsewhere', async () => {
    const page = await openCalculator(browser);
    const field = page.locator('#shop-orderValue');
    await field.fill('80');
    await field.blur();
    await field.fill('a lot');
    await field.blur();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await field.inputValue()).toBe('$60');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    await page.context().close();
  });
});

describe('the focus', () => {
  it('goes to a plan when it is added or copied, and to its neighbor when it is removed', async () => {
    const page = await tab.open();
    await page.getByRole('button', { name: 'Copy Many small' }).click();
    expect(await focusedId(page)).toBe('mix-2-name');
    expect(await page.getByLabel('Name of plan 3').inputValue()).toBe('Many small (2)');
    expect(await page.getByText('Many small (2) is added as plan 3.').count()).toBe(1);
    await page.getByRole('button', { name: 'Add a plan' }).click();
    expect(await focusedId(page)).toBe('mix-3-name');
    await page.getByRole('button', { name: 'Remove New plan' }).click();
    expect(await focusedId(page)).toBe('mix-2-name');
    expect(await page.getByText('New plan is removed.').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove Many small', exact: true }).click();
    expect(await focusedId(page)).toBe('mix-0-name');
  });

  it('goes to partners when they are added, and to those before when they are removed', async () => {
    const page = await tab.open();
    await page.getByRole('button', { name: 'Add other partners to One big' }).click();
    expect(await focusedId(page)).toBe('mix-1-1-count');
    await page.getByRole('button', { name: 'Remove these partners' }).last().click();
    expect(await focusedId(page)).toBe('mix-1-0-count');
  });

  it('stays on Undo after the last one, and goes to the field when its default returns', async () => {
    const page = await openCalculator(browser);
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    await page.getByRole('button', { name: 'Undo' }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    await page.getByText('Where these numbers come from').click();
    await page.getByRole('button', { name: /Back to the default.*average order/ }).click();
    expect(await focusedId(page)).toBe('shop-orderValue');
    await page.context().close();
  });
});
