import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import {
  follow,
  goTo,
  isComplete,
  isSettled,
  linkOf,
  resultTexts,
  settled,
  textsOfResults,
} from './calculator-page.ts';
import { linksOfManyKinds } from './links-of-many-kinds.ts';
import { displayPath, Webkit, webkitPath } from './webkit.ts';

const address = `${inject('origin')}/calculator/`;

// WebKit is no part of what npm brings: where it or a display is not installed, this says so.
if (webkitPath === undefined || displayPath === undefined) {
  describe('without a WebKit', () => {
    it('nothing can be said of WebKit: install webkit2gtk-driver and xvfb, or set WEBKIT_PATH', () => {
      console.warn('No WebKit was found, so its numbers were not compared with those of Chromium.');
      expect(webkitPath && displayPath).toBeUndefined();
    });
  });
} else {
  const [driver, display] = [webkitPath, displayPath];
  describe('WebKit', () => {
    let browser: Browser;
    let chromium: Page;
    let webkit: Webkit;

    beforeAll(async () => {
      [browser, webkit] = await Promise.all([launchBrowser(), Webkit.launch(driver, display)]);
      chromium = await browser.newPage();
      await Promise.all([chromium.goto(address), webkit.goto(address)]);
      await Promise.all([settled(chromium), ready()]);
      await webkit.evaluate(() => {
        addEventListener('error', ({ message }) =>
          document.body.setAttribute('data-error', message),
        );
      });
    });
    afterAll(() => Promise.all([browser?.close(), webkit?.close()]));

    /** Waits until a change has come to rest and its final numbers are in. */
    async function ready(): Promise<void> {
      await webkit.move(2, 2);
      await webkit.move(4, 4);
      await webkit.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
      await webkit.waitForFunction(isSettled);
    }
    const link = (): Promise<string> =>
      webkit.evaluate(
        () =>
          document.querySelector<HTMLInputElement>('[aria-label="Link to this comparison"]')
            ?.value ?? '',
      );

    it.each(linksOfManyKinds)('shows the same digits as Chromium: “%s”', async (fragment) => {
      const theirs = async () => {
        await follow(chromium, fragment);
        await settled(chromium);
        return { link: await linkOf(chromium), texts: await resultTexts(chromium) };
      };
      const ours = async () => {
        await webkit.evaluate(goTo, fragment);
        await webkit.waitForFunction(isSettled);
        await webkit.waitForFunction(isComplete);
        return { link: await link(), texts: await webkit.evaluate(textsOfResults) };
      };
      const [expected, shown] = await Promise.all([theirs(), ours()]);
      expect(shown).toEqual(expected);
      expect(shown.texts.length).toBeGreaterThan(100);
    });

    it('takes numbers, plans and steps back', async () => {
      await webkit.evaluate(goTo, '');
      await ready();
      await webkit.fill('shop-budget', '500');
      await ready();
      expect(
        await webkit.evaluate(() => document.querySelector<HTMLElement>('#answer')?.innerText),
      ).toContain('One big does not fit');
      await webkit.press('Add a plan');
      await ready();
      expect(await link()).toMatch(/budget=500&.*mix=New\+plan~3x10k:product/);
      await webkit.stepRight('Budget');
      await ready();
      expect(await link()).not.toContain('budget=500&');
      // One at a time: each moves what stands below it, and a click that falls between is lost.
      for (const left of [/budget=500&.*mix=New/, /budget=500&(?!.*New)/, /^(?!.*budget=)/]) {
        await webkit.press('Undo');
        await ready();
        expect(await link()).toMatch(left);
      }
      expect(await webkit.evaluate(() => document.body.getAttribute('data-error'))).toBeNull();
    });
  });
}
