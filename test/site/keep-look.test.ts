import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complete, linkOf } from './calculator-page.ts';
import { entry, found, keep, keptPart, offer, openTab, titles } from './kept-page.ts';
import { rested } from './open-calculator.ts';
import { tooSmall, tooWide } from './page-layout.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a browser that keeps nothing', () => {
  const denied = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  };
  const absent = (): void => {
    Object.defineProperty(window, 'localStorage', { value: null });
  };
  const full = (): void => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };
  it.each([
    ['since it is forbidden', denied, /keeps nothing for this page/],
    ['since it cannot', absent, /keeps nothing for this page/],
    ['for want of room', full, /no room left for this page.*save a file/],
  ])('%s says so quietly, and all else works', async (_, before, words) => {
    const context = await browser.newContext();
    await context.addInitScript(before);
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().message));
    const page = await openTab(context);
    await page.locator('#shop-orderValue').fill('81');
    await page.locator('#shop-orderValue').blur();
    await rested(page);
    expect(await linkOf(page)).toContain('&aov=81&');
    await expect.poll(() => keptPart(page).innerText()).toMatch(words);
    await page.getByRole('button', { name: 'Undo' }).click();
    await rested(page);
    expect(await linkOf(page)).not.toContain('&aov=81&');
    expect(await page.getByRole('alert').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/keep|kept/),
    );
    expect(await offer(page).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the look of what is kept', () => {
  const long = `${'W'.repeat(40)}`;
  const plans = Array.from({ length: 6 }, (_, i) => `&mix=${'M'.repeat(38)}${i}~1x10k:product`);
  const entries = {
    ...found,
    e: entry(`v=2&d=2026-12&m=2${plans.join('')}`, long, '2026-11-29T10:00:00Z'),
    f: entry(`v=2&d=2026-12&m=2${plans.slice(0, 3).join('')}`, undefined, '2026-12-01T10:00:00Z'),
  };

  it.each([
    ['a phone', { width: 360, height: 640 }, 16],
    ['a laptop', { width: 1280, height: 720 }, 16],
    ['a narrow phone with large letters', { width: 390, height: 844 }, 32],
    ['four hundred percent', { width: 320, height: 256 }, 16],
  ])(
    'on %s cuts nothing: offered, listed, renamed, restored, deleted',
    async (_, viewport, size) => {
      const context = await browser.newContext({ viewport });
      await keep(context, entries);
      const page = await openTab(context);
      if (size !== 16) {
        // As a browser's setting does, for queries of the window too.
        const session = await context.newCDPSession(page);
        await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
      }
      expect(await titles(page)).toHaveLength(4);
      const look = async (state: string): Promise<void> => {
        // Beside the title two lines of a long name are all that fits, and a text field scrolls.
        const cuts = (words: string): boolean => !/\.which|^input\.\S+ cuts/.test(words);
        const wide = (await tooWide(page)).filter(cuts);
        expect(wide, state).toEqual([]);
        if (size === 16) expect(await tooSmall(page), state).toEqual([]);
      };
      await offer(page).waitFor();
      await look('offered');
      await keptPart(page)
        .getByRole('button', { name: `Rename ${long}` })
        .click();
      await look('being renamed');
      await page.keyboard.press('Escape');
      await offer(page).getByRole('button', { name: 'Continue' }).click();
      await rested(page);
      await complete(page);
      // The verdict of a draft is dimmed until its own transition ends.
      await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
      await look('restored');
      await keptPart(page).getByRole('button', { name: 'Delete everything' }).click();
      await look('all deleted');
      await context.close();
    },
    240_000,
  );

  it('never has an offer over what has the focus', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await keep(context);
    const page = await openTab(context);
    await offer(page).waitFor();
    const covered: string[] = [];
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('#shop-budget').focus();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        const edge = document.querySelector('.offer')?.getBoundingClientRect().top ?? Infinity;
        const isUnder = element.getBoundingClientRect().top >= edge && !element.closest('.offer');
        return isUnder ? `${element.tagName} ${element.id} ${element.textContent}` : '';
      });
      if (words !== '') covered.push(words);
    }
    expect(await offer(page).count()).toBe(1);
    expect(covered).toEqual([]);
    await context.close();
  });

  it('is left out of print', async () => {
    const context = await browser.newContext();
    await keep(context);
    const page = await openTab(context);
    await page.emulateMedia({ media: 'print' });
    expect(await keptPart(page).isVisible()).toBe(false);
    expect(await offer(page).isVisible()).toBe(false);
    await context.close();
  });
});
