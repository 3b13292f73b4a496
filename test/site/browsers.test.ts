import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firefoxPath, launchBrowser, launchFirefox } from './browser.ts';
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
import { rested } from './open-calculator.ts';
import { paths } from './paths.ts';
import { serveTelling, told } from './telling.ts';
import { displayPath, Webkit, webkitPath } from './webkit.ts';

const address = `${inject('origin')}/calculator/`;

/** The calculator in a browser, as far as it is used here. */
interface Calculator {
  /** Opens a comparison; its link and every text of its results. */
  show(fragment: string): Promise<{ readonly link: string; readonly texts: readonly string[] }>;
  link(): Promise<string>;
  answer(): Promise<string>;
  /** Each of these waits until the change has come to rest. */
  setBudget(text: string): Promise<void>;
  press(words: string): Promise<void>;
  stepRight(handle: string): Promise<void>;
  /** Opens a page that tells what went wrong in it. */
  visit(url: string): Promise<readonly string[]>;
  /** What went wrong in the page. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

async function calculatorIn(browser: Browser): Promise<Calculator> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await settled(page);
  return {
    show: async (fragment) => {
      await follow(page, fragment);
      await settled(page);
      return { link: await linkOf(page), texts: await resultTexts(page) };
    },
    link: () => linkOf(page),
    answer: () => page.locator('#answer').innerText(),
    setBudget: async (text) => {
      await page.locator('#shop-budget').fill(text);
      await page.locator('#shop-budget').blur();
      await rested(page);
    },
    press: async (words) => {
      await page.getByRole('button', { name: words }).click();
      await rested(page);
    },
    stepRight: async (handle) => {
      await page.getByRole('slider', { name: handle, exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await rested(page);
    },
    visit: async (url) => {
      await page.goto(url);
      return page.evaluate(told);
    },
    errors: async () => errors,
    close: () => browser.close(),
  };
}

async function calculatorInWebkit(webkit: Webkit): Promise<Calculator> {
  const ready = async (): Promise<void> => {
    await webkit.move(2, 2);
    await webkit.move(4, 4);
    await webkit.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    await webkit.waitForFunction(isSettled);
    // What comes later moves what is below it, and its driver clicks where a button was.
    await webkit.waitForFunction(isComplete);
  };
  const link = (): Promise<string> =>
    webkit.evaluate(
      () =>
        document.querySelector<HTMLInputElement>('[aria-label="Link to this comparison"]')?.value ??
        '',
    );
  await webkit.goto(address);
  await webkit.evaluate(() => {
    addEventListener('error', ({ message }) => document.body.setAttribute('data-error', message));
  });
  await ready();
  return {
    link,
    show: async (fragment) => {
      await webkit.evaluate(goTo, fragment);
      await ready();
      return { link: await link(), texts: await webkit.evaluate(textsOfResults) };
    },
    answer: () =>
      webkit.evaluate(() => document.querySelector<HTMLElement>('#answer')?.innerText ?? ''),
    setBudget: (text) => webkit.fill('shop-budget', text).then(ready),
    press: (words) => webkit.press(words).then(ready),
    stepRight: (handle) => webkit.stepRight(handle).then(ready),
    visit: async (url) => {
      await webkit.goto(url);
      return webkit.evaluate(told);
    },
    errors: () =>
      webkit.evaluate(() => {
        const error = document.body.getAttribute('data-error');
        return error === null ? [] : [error];
      }),
    close: () => webkit.close(),
  };
}

/** Those beside Chromium. They are no part of what npm brings: null where one is not installed. */
const others: Readonly<Record<string, (() => Promise<Calculator>) | null>> = {
  Firefox:
    firefoxPath === undefined ? null : async () => calculatorIn(await launchFirefox(firefoxPath!)),
  WebKit:
    webkitPath === undefined || displayPath === undefined
      ? null
      : async () => calculatorInWebkit(await Webkit.launch(webkitPath!, displayPath!)),
};
const ways = { Firefox: 'FIREFOX_PATH', WebKit: 'WEBKIT_PATH, and have Xvfb' } as const;

describe('the browsers', () => {
  let chromium: Calculator;
  const opened = new Map<string, Calculator>();

  beforeAll(async () => {
    const launched = Object.entries(others).map(async ([name, launch]) => {
      if (launch) opened.set(name, await launch());
    });
    chromium = await calculatorIn(await launchBrowser());
    await Promise.all(launched);
  }, 120_000);
  afterAll(() => Promise.all([chromium, ...opened.values()].map((each) => each?.close())));

  it.each(linksOfManyKinds)(
    'show the same digits: “%s”',
    async (fragment) => {
      const names = [...opened.keys()];
      const [expected, ...shown] = await Promise.all(
        [chromium, ...opened.values()].map((calculator) => calculator.show(fragment)),
      );
      expect(expected!.texts.length).toBeGreaterThan(100);
      expect(Object.fromEntries(names.map((name, i) => [name, shown[i]]))).toEqual(
        Object.fromEntries(names.map((name) => [name, expected])),
      );
    },
    120_000,
  );

  it.each(Object.keys(others))(
    'take numbers, plans and steps back: %s',
    async (name) => {
      const calculator = opened.get(name);
      if (!calculator) {
        console.warn(
          `${name} was not found, so nothing can be said of it: install it, or set ${
            ways[name as keyof typeof ways]
          }.`,
        );
        expect(others[name]).toBeNull();
        return;
      }
      await calculator.show('');
      await calculator.setBudget('500');
      expect(await calculator.answer()).toContain('One big does not fit');
      await calculator.press('Add a plan');
      expect(await calculator.link()).toMatch(/budget=500&.*mix=New\+plan~3x10k:product/);
      await calculator.stepRight('Budget');
      expect(await calculator.link()).not.toContain('budget=500&');
      // One at a time: each moves what stands below it, and a click that falls between is lost.
      for (const left of [/budget=500&.*mix=New/, /budget=500&(?!.*New)/, /^(?!.*budget=)/]) {
        await calculator.press('Undo');
        expect(await calculator.link()).toMatch(left);
      }
      expect(await calculator.errors()).toEqual([]);
    },
    120_000,
  );

  it('open every page without an error', async () => {
    const telling = await serveTelling(inject('origin'));
    for (const [name, { visit }] of opened) {
      const wrong: string[] = [];
      for (const path of paths) {
        const words = await visit(telling.origin + path);
        wrong.push(...words.map((word) => `${path}: ${word}`));
      }
      expect(wrong, name).toEqual([]);
    }
    telling.close();
  }, 240_000);
});
