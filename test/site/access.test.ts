import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator, rested } from './open-calculator.ts';

const origin = inject('origin');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a note on a term of the glossary', () => {
  async function openChapter(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(`${origin}/guide/micro-vs-macro/`);
    await page.locator('.term button').first().scrollIntoViewIfNeeded();
    return page;
  }

  it('opens by the keyboard, is entered by Tab, and left for what follows', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    const note = page.locator('.term .note').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await note.locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => {
      const focusable = [...document.querySelectorAll('a, button, summary, input')].filter(
        (element) => element.checkVisibility(),
      );
      const after = focusable.indexOf(document.querySelector('.term .note a') as Element) + 1;
      return focusable[after] === document.activeElement;
    });
    expect(next).toBe(true);
    await page.close();
  });

  it('closes by Esc from within, and the focus is back on the term', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.term .note').first().isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('never comes by itself, stays while the pointer moves into it, and goes by a click elsewhere', async () => {
    const page = await openChapter();
    const button = page.locator('.term button').first();
    const note = page.locator('.term .note').first();
    await button.hover();
    await button.focus();
    expect(await note.isVisible()).toBe(false);
    await button.click();
    await note.locator('a').hover();
    await page.waitForTimeout(300);
    expect(await note.isVisible()).toBe(true);
    await page.mouse.click(5, 5);
    expect(await note.isVisible()).toBe(false);
    await page.close();
  });
});

describe('the outline of the calculator', () => {
  it('has a heading for the answer and one for every plan, and no level is skipped', async () => {
    const page = await openCalculator(browser);
    const headings = await page
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all) =>
        all.map((heading) => `${heading.tagName} ${heading.textContent.trim()}`),
      );
    expect(headings).toEqual(
      expect.arrayContaining(['H2 The answer', 'H2 Your plans', 'H3 Many small', 'H3 One big']),
    );
    const levels = headings.map((heading) => Number(heading[1]));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(await page.getByRole('region', { name: 'The answer' }).count()).toBe(1);
    expect(await page.getByRole('region', { name: 'One big' }).count()).toBe(1);
    await page.context().close();
  });
});

describe('forced colors', () => {
  /** All that still shows there: lines, weights, system colors. */
  const look = (page: Page, selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
        return [
          ...sides.map(
            (side) =>
              `${style[`border${side}Width`]} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
          ),
          ...[style.outlineStyle, style.outlineWidth, style.textDecorationLine],
          ...[style.fontWeight, style.backgroundColor, style.color],
        ].join(' | ');
      });

  it('keep every state: pressed, changed, wrong, unusable, current', async () => {
    const page = await openCalculator(browser);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await look(page, '.button.primary')).not.toBe(
      await look(page, '.share .button:not(.primary)'),
    );
    expect(await look(page, '.dial svg')).toMatch(/\| solid \| 1px \|/);
    const fresh = await look(page, '#shop-orderValue');
    await page.locator('#shop-orderValue').fill('80');
    await page.locator('#shop-orderValue').blur();
    const changed = await look(page, '#shop-orderValue');
    expect(changed).not.toBe(fresh);
    await page.locator('#shop-budget').fill('a lot');
    const wrong = await look(page, '#shop-budget');
    expect(wrong).not.toBe(fresh);
    expect(wrong).not.toBe(changed);
    const undo = 'button:has-text("Undo")';
    const usable = await look(page, undo);
    await page.locator(undo).click();
    await page.locator(undo).blur();
    await page.mouse.move(0, 0);
    expect(await look(page, undo)).not.toBe(usable);
    expect(await look(page, 'nav a[aria-current]')).not.toBe(
      await look(page, 'nav a:not([aria-current])'),
    );
    // Of one button in both states: others have other borders anyway.
    const looks: string[] = [];
    for (const pressed of ['Cold', 'Proven']) {
      await page.locator('.strip button', { hasText: pressed }).click();
      await page.locator('#shop-budget').focus();
      await page.mouse.move(0, 0);
      await rested(page);
      looks.push(await look(page, '.strip button:has-text("Cold")'));
    }
    expect(looks[0]).not.toBe(looks[1]);
    await page.context().close();
  });
});
