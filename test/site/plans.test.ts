import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { openTab, rested, type Tab } from './open-calculator.ts';

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser);
});
afterAll(() => browser.close());

const count = (page: Page, group = '0-0') => page.locator(`#mix-${group}-count`);
const fills = (page: Page, group = '0-0') => page.locator(`#mix-${group}-fill`);

describe('partners as many as fit', () => {
  it('follow the budget and say what runs out first', async () => {
    const page = await tab.open();
    expect(await fills(page).isChecked()).toBe(true);
    const byHours = await count(page).inputValue();
    expect(await page.getByText(`${byHours} fit: the hours run out first.`).count()).toBe(1);
    await page.locator('#shop-budget').fill('60');
    await rested(page);
    expect(await count(page).inputValue()).toBe('3');
    expect(await page.getByText('3 fit: the budget runs out first.').count()).toBe(1);
    expect(await linkOf(page)).toContain('budget=60');
    expect(await linkOf(page)).not.toContain('mix=');
  });

  it('become a number when one is typed, or when they are to fit no longer', async () => {
    const page = await tab.open();
    const before = await count(page).inputValue();
    await fills(page).uncheck();
    await rested(page);
    expect(await linkOf(page)).toContain(`~${before}x10k:product`);
    await fills(page).check();
    await rested(page);
    expect(await linkOf(page)).not.toContain('mix=');
    await count(page).fill('4');
    await rested(page);
    expect(await fills(page).isChecked()).toBe(false);
    expect(await linkOf(page)).toContain('~4x10k:product');
  });

  it('are of one kind: another that is to fit turns the first into its number', async () => {
    const page = await tab.open('#v=2&mix=Both~*x10k:product~2x5k:product');
    const before = await count(page).inputValue();
    await fills(page, '0-1').check();
    await rested(page);
    expect(await fills(page).isChecked()).toBe(false);
    expect(await count(page).inputValue()).toBe(before);
    expect(await linkOf(page)).toContain(`Both~${before}x10k:product~*x5k:product`);
  });
});

describe('how many will post', () => {
  it('is stepped by the piece, with the keyboard too, and not beyond all of them', async () => {
    const page = await tab.open('#v=2&mix=A~4x10k:product');
    const more = page.getByRole('button', { name: 'One more will post' });
    expect(await page.getByText('about 2 of 4 will post').count()).toBe(1);
    await more.focus();
    await page.keyboard.press('Enter');
    await rested(page);
    expect(await page.getByText('about 3 of 4 will post').count()).toBe(1);
    expect(await linkOf(page)).toContain('posting=0.75');
    await more.click();
    await more.click({ force: true });
    await rested(page);
    expect(await page.getByText('about 4 of 4 will post').count()).toBe(1);
    expect(await linkOf(page)).toContain('posting=1');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  });

  it('keeps the meaning of a doubtful percentage that is chosen, and gives the default back', async () => {
    const page = await tab.open('#v=2&mix=A~4x10k:product');
    await page.getByText('What we assume about them').click();
    const posting = page.locator('#mix-0-0-postingProbability');
    const before = await posting.inputValue();
    await posting.fill('0.7');
    await page.getByRole('button', { name: 'Yes, 70%' }).click();
    await rested(page);
    expect(await posting.inputValue()).toBe('70%');
    expect(await page.getByText('about 3 of 4 will post').count()).toBe(1);
    await page.getByRole('button', { name: /Back to the default ?: Of those who agree/ }).click();
    await rested(page);
    expect(await posting.inputValue()).toBe(before);
    expect(await linkOf(page)).not.toContain('posting');
  });

  it('is not asked of one partner, nor of a crowd', async () => {
    for (const plan of ['1x10k', '41x10k']) {
      const page = await tab.open(`#v=2&mix=A~${plan}`);
      expect(await page.getByRole('button', { name: 'One more will post' }).count()).toBe(0);
    }
  });
});

describe('partners elsewhere than on Instagram', () => {
  it('are asked for their usual views, and one number of them is enough', async () => {
    const page = await tab.open('#v=2&mix=A~1x10k:fee');
    await page.locator('#mix-0-0-platform').selectOption('youtube');
    await rested(page);
    expect(
      await page.getByText('We do not know how many people a post reaches on YouTube.').count(),
    ).toBe(1);
    const views = page.locator('#mix-0-0-views');
    expect(await views.inputValue()).toBe('');
    await views.pressSequentially('4000');
    await views.blur();
    await rested(page);
    expect(await views.inputValue()).toBe('4,000');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
    expect(await page.getByText('Your number of views says how many see a post').count()).toBe(1);
    expect(await linkOf(page)).toContain('on=youtube:views=4');
  });

  it('make a video, and need tell no views where the data know how many see one', async () => {
    const page = await tab.open('#v=2&mix=A~1x10k:fee');
    expect(await page.locator('#mix-0-0-format').count()).toBe(1);
    await page.locator('#mix-0-0-platform').selectOption('tiktok');
    await rested(page);
    expect(await page.getByText('We do not know how many people').count()).toBe(0);
    expect(await page.locator('#mix-0-0-format').count()).toBe(0);
  });
});

describe('other costs of a plan', () => {
  it('are paid whatever happens', async () => {
    const page = await tab.open('#v=2&mix=A~2x10k:product');
    const costs = page.locator('#mix-0-extra');
    await costs.fill('150');
    await costs.blur();
    await rested(page);
    expect(await linkOf(page)).toContain('A~2x10k:product~extra=150');
    await costs.fill('0');
    await costs.blur();
    await rested(page);
    expect(await linkOf(page)).not.toContain('extra');
  });
});
