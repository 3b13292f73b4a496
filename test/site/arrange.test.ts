import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { linkOf } from './calculator-page.ts';
import { openCalculator, rested } from './open-calculator.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const three = '#v=2&mix=Ann~5x10k:product&mix=Bea~8x5k:product&mix=Cem~1x60k:fee:fee=300';

/** The color of each plan by its name, in its card, in the table and on the shelf. */
const colors = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const hueOf = (element: Element) => getComputedStyle(element).getPropertyValue('--hue').trim();
    const found: Record<string, string[]> = {};
    for (const card of document.querySelectorAll('.cards > .mix')) {
      const name = card.querySelector('textarea')!.value;
      const heads = [...document.querySelectorAll('.below th, #answer [role=columnheader]')];
      const own = heads.filter((head) => head.textContent.trim().startsWith(name));
      found[name] = [card, ...own].map(hueOf);
    }
    return found;
  });
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);

describe('arranging plans', () => {
  it('leaves every plan its color when one is removed, on the page and in the link', async () => {
    const page = await openCalculator(browser, three);
    const before = await colors(page);
    await page.getByRole('button', { name: 'Remove Ann' }).click();
    await rested(page);
    const { Ann: _, ...others } = before;
    expect(await colors(page)).toEqual(others);
    const sent = await openCalculator(browser, new URL(await linkOf(page)).hash);
    expect(await colors(sent)).toEqual(others);
    expect(new Set(Object.values(before).flat()).size).toBe(3);
    await sent.context().close();
    await page.context().close();
  });

  it('moves a plan up and down by keys, says where it is, and stays with it', async () => {
    const page = await openCalculator(browser, three);
    const before = await colors(page);
    const names = () =>
      page
        .locator('.cards textarea')
        .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
    expect(await page.getByRole('button', { name: 'Move up Ann' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Move down Cem' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Move up Cem' }).focus();
    await page.keyboard.press('Enter');
    await rested(page);
    expect(await names()).toEqual(['Ann', 'Cem', 'Bea']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move up Cem');
    expect(await page.getByText('Cem is now plan 2 of 3.').count()).toBe(1);
    expect(await colors(page)).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await rested(page);
    expect(await names()).toEqual(['Ann', 'Bea', 'Cem']);
    await page.getByRole('button', { name: 'Redo' }).click();
    await rested(page);
    expect(await names()).toEqual(['Ann', 'Cem', 'Bea']);
    expect(await page.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.context().close();
  });

  it('adds plans from starting points, each in a color of its own, up to six', async () => {
    const page = await openCalculator(browser, three);
    for (const [word, name] of [
      ['blend', 'Blend'],
      ['library', 'Content library'],
      ['empty', 'New plan'],
    ] as const) {
      await page.getByLabel('A new plan starts from').selectOption(word);
      await page.getByRole('button', { name: 'Add a plan' }).click();
      expect(await focusedName(page)).toBe(name);
    }
    await rested(page);
    expect(await linkOf(page)).toContain('mix=Blend~1x60k:fee~4x10k:product');
    const all = await colors(page);
    expect(Object.keys(all)).toHaveLength(6);
    expect(new Set(Object.values(all).flat()).size).toBe(6);
    expect(await page.getByRole('button', { name: 'Add a plan' }).count()).toBe(0);
    expect(await page.locator('.tools').innerText()).toContain('Six plans are the most');
    await page.context().close();
  });
});
