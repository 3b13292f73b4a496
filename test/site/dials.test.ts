import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator, openTab, rested, sixPlans, type Tab } from './open-calculator.ts';

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openTab(browser);
});
afterAll(() => browser.close());

const words = (page: Page): Promise<string> => page.locator('.question .dial .words').innerText();
/** Who leads on the strip of the question, piece by piece. */
const pieces = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.question .dial .run')
    .evaluateAll((all) => all.map(({ className }) => className.replace(/ ?svelte-\w+/g, '')));
/** Waits until the strip of the question is that of a dial, found anew for what is shown. */
const found = (page: Page, name: string): Promise<unknown> =>
  page.waitForFunction(
    (title) => {
      const dial = document.querySelector<HTMLElement>('.question .dial');
      const said = dial?.querySelector<HTMLElement>('.words')?.innerText ?? '';
      return said.startsWith(title) && dial?.querySelector('.run') && !dial.querySelector('.stale');
    },
    name,
    { timeout: 30_000 },
  );
const slider = (page: Page, label: string) =>
  page.getByRole('slider', { name: `${label}, slider` });

describe('the strip under the question', () => {
  it('stands without scripts for the opening comparison, with the same in words', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('origin')}/calculator/`);
    expect((await pieces(page)).length).toBeGreaterThan(1);
    expect(await words(page)).toMatch(/^Order value: Below about \$\d+, none pays\. From about/);
    await context.close();
  });

  it('says of a plan beside its copy where it pays, and of neither that it leads', async () => {
    const page = await tab.open('#v=2&mix=Ann~5x10k:product&mix=Bea~5x10k:product');
    await found(page, 'Order value');
    expect(await words(page)).toMatch(/it does not pay\..* Ann pays\.$/);
  });

  it('is never that of another comparison when a link arrives, and comes by itself', async () => {
    const opening = await openCalculator(browser);
    const before = await words(opening);
    const page = await openCalculator(browser, '#v=2&margin=0.2');
    expect(await page.locator('.question .dial .stale').count()).toBe(0);
    expect(await words(page)).not.toBe(before);
    await found(page, 'Order value');
    expect(await words(page)).not.toBe(before);
    await opening.context().close();
    await page.context().close();
  });

  it('is that of the box in use, and comes after the numbers rest', async () => {
    const page = await tab.open();
    for (const [id, title] of [
      ['shop-budget', 'Budget'],
      ['shop-grossMargin', 'Margin'],
      ['shop-discount', 'Discount'],
      ['warmth', 'Audience'],
    ] as const) {
      await page.locator(`#${id}`).focus();
      await found(page, title);
      expect((await pieces(page)).length).toBeGreaterThan(0);
    }
  });

  it('sets the number by keyboard, and keeps its pieces while it does', async () => {
    const page = await openCalculator(browser);
    const before = await pieces(page);
    await slider(page, 'What an average order is worth').focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    const box = page.locator('#shop-orderValue');
    expect(Number((await box.inputValue()).replace('$', ''))).toBeGreaterThan(60);
    expect(await pieces(page)).toEqual(before);
    expect(await page.locator('.question .dial .stale').count()).toBe(0);
    await page.context().close();
  });

  it('agrees with the verdict where the handle stands', async () => {
    const page = await openCalculator(browser);
    const order = slider(page, 'What an average order is worth');
    await order.focus();
    await page.keyboard.press('Home');
    await rested(page);
    expect(await page.locator('.verdict').innerText()).not.toMatch(/^Test first/);
    expect((await pieces(page))[0]).toBe('run none');
    await page.keyboard.press('End');
    await rested(page);
    const last = (await pieces(page)).at(-1);
    expect(last).toBe('run plan hue-1');
    expect(await page.locator('.answer > .said').innerText()).toContain('Many small');
    await page.context().close();
  });

  it('is dimmed while another number moves, until it is found anew', async () => {
    const page = await openCalculator(browser);
    await slider(page, 'What an average order is worth').focus();
    await page.locator('#shop-hoursToGive').fill('9');
    await page.waitForFunction(() => document.querySelector('.question .dial .strip.stale'));
    await rested(page);
    await found(page, 'Order value');
    await page.context().close();
  });

  it('moves nothing when another box takes its place', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 1280, height: 720 } });
    const top = (): Promise<number | undefined> =>
      page.locator('.verdict').evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    for (const [id, title] of [
      ['shop-grossMargin', 'Margin'],
      ['warmth', 'Audience'],
    ] as const) {
      await page.locator(`#${id}`).focus();
      await found(page, title);
      expect(await top()).toBe(before);
    }
    await page.context().close();
  });

  it('leaves question, answer and picture on the first screen', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 1280, height: 720 } });
    for (const part of ['.answer > .said', '.answer > .picture']) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 1e6)).toBeLessThanOrEqual(720 - 32);
    }
    await page.context().close();
  });

  it.each([
    ['a phone', { width: 360, height: 800 }, 16],
    ['a phone in large text', { width: 390, height: 844 }, 32],
    ['a large screen', { width: 1280, height: 720 }, 16],
  ])('holds six plans on %s without sideways scroll', async (_, viewport, size) => {
    const page = await openCalculator(browser, sixPlans, { viewport });
    await page.evaluate((px) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${px}px }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, size);
    await page.locator('#shop-orderValue').focus();
    await found(page, 'Order value');
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    await page.context().close();
  });
});

describe('the strip of a group', () => {
  it('comes under the field in use and sets it', async () => {
    const page = await tab.open();
    const card = page.getByRole('group', { name: 'Partners of One big' });
    expect(await card.locator('.dial').count()).toBe(0);
    await page.locator('#mix-1-0-followers').focus();
    await card.locator('.dial .run').first().waitFor({ timeout: 30_000 });
    const handle = card.locator('.dial').getByRole('slider');
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('#mix-1-0-followers').inputValue()).not.toBe('100,000');
  });
});
