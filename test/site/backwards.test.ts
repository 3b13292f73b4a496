import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complete, linkOf } from './calculator-page.ts';
import { openCalculator, rested } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What is said of each plan. */
const answers = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.backwards li')
    .evaluateAll((items) =>
      items.map((item) => (item.firstElementChild?.textContent ?? '').replaceAll(/\s+/g, ' ')),
    );

const buttons = (page: Page) => page.locator('.backwards li button');
const found = /^(.+): (\d[\d,]*) partners?, for \$[\d,]+ and [\d.]+ hours?[;.]/;
const nothing = /^(.+): not reachable\. (?:At most|At best|No number)/;
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('working backwards', () => {
  it('is answered for an example before any script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('origin')}/calculator/`);
    const said = await answers(page);
    expect(said).toHaveLength(2);
    for (const text of said) expect(text).toMatch(new RegExp(`${found.source}|${nothing.source}`));
    expect(await page.getByText('An example: put in what you want.').count()).toBe(1);
    await context.close();
  });

  it.each([
    [390, 844],
    [1280, 720],
  ])('tells an owner at %d × %d what 30 orders in 8 of 10 take', async (width, height) => {
    const page = await openCalculator(browser, '', { viewport: { width, height } });
    const amount = page.getByLabel('Orders you want');
    await amount.fill('30');
    await amount.blur();
    await page.getByLabel('Of 10 campaigns, how many must reach it').selectOption('8');
    await rested(page);
    await complete(page);
    const said = await answers(page);
    expect(said).toHaveLength(2);
    for (const text of said) expect(text).toMatch(new RegExp(`${found.source}|${nothing.source}`));
    expect(said.map((text) => text.split(':')[0])).toEqual(['Many small', 'One big']);
    expect(await linkOf(page)).toContain('want=30:orders:8');
    expect(await page.getByText('An example: put in what you want.').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    // Every plan that reaches it has a button, and the others have none.
    const reached = said.filter((text) => found.test(text));
    expect(await buttons(page).count()).toBe(reached.length);
    expect(reached.length).toBeGreaterThan(0);
    const [, name = '', count = ''] = found.exec(reached[0]!)!;
    await buttons(page).first().click();
    await rested(page);
    await complete(page);
    const place = ['Many small', 'One big'].indexOf(name);
    expect(await page.locator(`#mix-${place}-0-count`).inputValue()).toBe(count);
    expect(await linkOf(page)).toContain(`~${count}x`);
    expect(await linkOf(page)).toContain('want=30:orders:8');
    // What the plan takes is the same, and it is in use now.
    expect((await answers(page))[place]).toBe(said[place]);
    expect(await buttons(page).first().textContent()).toContain('In your plan now');
    await page.context().close();
  });

  it('changes the target without computing the plans again, and keeps it in the link', async () => {
    const page = await openCalculator(browser, '#v=2&mix=A~10x10k:product&mix=B~20x10k:product');
    await rested(page);
    await complete(page);
    expect((await answers(page))[1]).toBe('B: the same partners as in A, so the same answer.');
    await page.evaluate(() => {
      const answer = document.querySelector('#answer')!;
      new MutationObserver(() => {
        if (answer.getAttribute('aria-busy') === 'true') document.title = 'computed again';
      }).observe(answer, { attributes: true });
    });
    await page.getByLabel('What you want of it').selectOption('people');
    await rested(page);
    await complete(page);
    const people = page.getByLabel('People you want to reach');
    await people.fill('2,500');
    await people.blur();
    await rested(page);
    await complete(page);
    expect(await page.title()).not.toBe('computed again');
    const link = await linkOf(page);
    expect(link).toContain('want=2500:people:5');
    const said = await answers(page);
    const again = await openCalculator(browser, link.slice(link.indexOf('#')));
    await rested(again);
    await complete(again);
    expect(await answers(again)).toEqual(said);
    await again.context().close();
    await page.context().close();
  });

  it('says what is wrong with an amount, and keeps the last one', async () => {
    const page = await openCalculator(browser);
    const before = await answers(page);
    const amount = page.getByLabel('Orders you want');
    await amount.fill('0');
    await rested(page);
    await complete(page);
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#target-amount-said').textContent()).toMatch(/1/);
    expect(await answers(page)).toEqual(before);
    await page.context().close();
  });
});
