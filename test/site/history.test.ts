import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf, settled } from './calculator-page.ts';

const link = '#v=1&aov=450&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';

let browser: Browser;
let page: Page;
/** The link of the comparison that was opened, and of its first change, as the page writes them. */
let opened: string;
let changed: string;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${inject('origin')}/calculator/${link}`);
  await settled(page);
  opened = await linkOf(page);
  await page.getByLabel('How warm is the audience?').selectOption('proven');
  changed = await linkOf(page);
});
afterAll(() => browser.close());

const entries = (): Promise<number> => page.evaluate(() => history.length);
const focusedId = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('a jump within the page', () => {
  it('by the skip link moves the focus, and leaves address, link and history alone', async () => {
    const before = await entries();
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(await focusedId()).toBe('main');
    expect(page.url()).toBe(changed);
    expect(await linkOf(page)).toBe(changed);
    expect(await entries()).toBe(before);
  });

  it('by “See why” leads to the answer, and leaves them alone', async () => {
    await page.setViewportSize({ width: 390, height: 700 });
    const before = await entries();
    await page.getByLabel('Name of plan 2').scrollIntoViewIfNeeded();
    await page.getByText(/See why/).click();
    expect(await focusedId()).toBe('answer');
    const top = await page
      .locator('#answer')
      .evaluate((part) => Math.abs(part.getBoundingClientRect().top));
    expect(top).toBeLessThan(200);
    expect(page.url()).toBe(changed);
    expect(await entries()).toBe(before);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('to an anchor typed into the address changes nothing', async () => {
    const hash = new URL(changed).hash;
    await page.evaluate(() => {
      location.hash = '#side-by-side';
    });
    await page.waitForFunction((text) => location.hash === text, hash);
    expect(await linkOf(page)).toBe(changed);
  });

  it('leaves undo where it was', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await linkOf(page)).toBe(opened);
  });
});

describe('the history', () => {
  it('gets one entry for twenty keys on a slider', async () => {
    const slider = page.getByRole('slider', { name: 'Budget' });
    await slider.focus();
    const before = await entries();
    // All at once: a machine that pauses between two keys makes two changes of them.
    await slider.evaluate((element) => {
      for (let i = 0; i < 20; i++) {
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }
      element.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true }));
    });
    await page.getByLabel('Name of plan 1').focus();
    expect(await entries()).toBe(before + 1);
    expect(page.url()).toBe(await linkOf(page));
    expect(page.url()).not.toBe(opened);
  });

  it('is undone and redone by the keys of the platform, not while a text field is typed in', async () => {
    const moved = await linkOf(page);
    await page.getByRole('slider', { name: 'Budget' }).focus();
    await page.keyboard.press('Control+z');
    expect(await linkOf(page)).toBe(opened);
    await page.keyboard.press('Control+Shift+z');
    expect(await linkOf(page)).toBe(moved);
    await page.getByLabel('Name of plan 1').focus();
    await page.keyboard.press('Control+z');
    expect(await linkOf(page)).toBe(moved);
  });
});
