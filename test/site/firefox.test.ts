import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firefoxPath, launchBrowser, launchFirefox } from './browser.ts';
import { follow, linkOf, resultTexts, settled } from './calculator-page.ts';
import { rested, sixPlans } from './open-calculator.ts';

const address = `${inject('origin')}/calculator/`;

/** Comparisons of many kinds, of both formats and both data sets. */
const links = [
  '',
  '#v=1&d=2026-11&m=1&aov=45',
  '#v=1&d=2026-11&m=1&budget=500&aov=35&margin=0.4&mix=Eight+small~8x8k:product&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product',
  '#v=2&aov=120&margin=0.7&warm=proven',
  '#v=2&goal=reach&budget=5000',
  '#v=2&goal=assets&mix=Ten~10x10k:product:assets=3&mix=Two~2x50k:fee',
  '#v=2&cur=EUR&aov=50&mix=Ann~1x150k:fee:fee=500-900-1400~extra=200&mix=Bea~*x5k:product',
  '#v=2&aov=60&margin=0.7&goods=18&mix=Twelve~12x10k:product~test=3',
  '#v=2&aov=200&mix=Commission~10x10k:commission&mix=Fee~6x20k:fee:fee=100',
  sixPlans,
];

let browsers: Browser[] = [];
afterAll(() => Promise.all(browsers.map((browser) => browser.close())));

// Firefox is no part of the browser that npm brings: where none is installed, this says so.
const path = firefoxPath;
if (path === undefined) {
  describe('without a Firefox', () => {
    it('nothing can be said of Firefox: install one, or set FIREFOX_PATH', () => {
      console.warn(
        'No Firefox was found, so its numbers were not compared with those of Chromium.',
      );
      expect(path).toBeUndefined();
    });
  });
} else {
  describe('Firefox', () => {
    let chromium: Page;
    let firefox: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      browsers = await Promise.all([launchBrowser(), launchFirefox(path)]);
      [chromium, firefox] = (await Promise.all(
        browsers.map(async (browser) => {
          const page = await (await browser.newContext()).newPage();
          page.on('pageerror', (error) => errors.push(error.message));
          await page.goto(address);
          await settled(page);
          return page;
        }),
      )) as [Page, Page];
    });

    it.each(links)('shows the same digits as Chromium: “%s”', async (link) => {
      const [theirs, ours] = await Promise.all(
        [chromium, firefox].map(async (page) => {
          await follow(page, link);
          await settled(page);
          return { link: await linkOf(page), texts: await resultTexts(page) };
        }),
      );
      expect(ours).toEqual(theirs);
      expect(ours?.texts.length).toBeGreaterThan(100);
    });

    it('takes numbers, plans and steps back', async () => {
      await follow(firefox, '');
      await settled(firefox);
      await firefox.locator('#shop-budget').fill('500');
      await firefox.locator('#shop-budget').blur();
      await rested(firefox);
      expect(await firefox.locator('#answer').innerText()).toContain('One big does not fit');
      await firefox.getByRole('button', { name: 'Add a plan' }).click();
      await rested(firefox);
      expect(await linkOf(firefox)).toMatch(/budget=500&.*mix=New\+plan~3x10k:product/);
      const handle = firefox.getByRole('slider', { name: 'Budget', exact: true });
      await handle.focus();
      await firefox.keyboard.press('ArrowRight');
      await rested(firefox);
      expect(await linkOf(firefox)).not.toContain('budget=500&');
      for (const _ of [1, 2, 3]) {
        await firefox.getByRole('button', { name: 'Undo' }).click();
      }
      await rested(firefox);
      expect(await linkOf(firefox)).not.toContain('budget=');
      expect(errors).toEqual([]);
    });
  });
}
