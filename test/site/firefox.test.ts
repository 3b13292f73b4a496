import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firefoxPath, launchBrowser, launchFirefox } from './browser.ts';
import { follow, linkOf, resultTexts, settled } from './calculator-page.ts';
import { linksOfManyKinds } from './links-of-many-kinds.ts';
import { rested } from './open-calculator.ts';

const address = `${inject('origin')}/calculator/`;

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

    it.each(linksOfManyKinds)('shows the same digits as Chromium: “%s”', async (link) => {
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
