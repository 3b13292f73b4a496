import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { atStops, overlaps, tooWide, unfold } from './page-layout.ts';
import { openCalculator, sixPlans } from './open-calculator.ts';
import { enlargeText } from './reader-settings.ts';

const origin = inject('origin');
const sizes = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1680, height: 1050 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('what sticks', () => {
  it.each([
    ['the start', ''],
    ['six plans', sixPlans],
  ])('lies over nothing of %s in any window, wherever one scrolls', async (_, fragment) => {
    const page = await openCalculator(browser, fragment);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      const { width } = viewport;
      expect((await atStops(page, 7, overlaps)).flat(), `${width} pixels`).toEqual([]);
    }
    await page.context().close();
  });

  it('lies over nothing when everything is unfolded, in a low window and in a high one', async () => {
    const page = await openCalculator(browser);
    await unfold(page);
    for (const height of [420, 720, 1400]) {
      await page.setViewportSize({ width: 1280, height });
      expect((await atStops(page, 9, overlaps)).flat(), `${height} pixels`).toEqual([]);
    }
    await page.context().close();
  });
});

describe('the header', () => {
  it.each([320, 360, 390])('has its links in one line of %i pixels', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 640 } });
    await page.goto(`${origin}/chart/`);
    const links = page.locator('header nav a');
    const tops = await links.evaluateAll((all) => all.map((a) => a.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(3);
    expect(new Set(tops).size).toBe(1);
    await page.close();
  });
});

describe('the bar with the verdict', () => {
  const isBarShown = (page: Page): Promise<boolean> => page.locator('.bar').isVisible();

  it('hides while the answer is in view, in any window', async () => {
    const page = await openCalculator(browser);
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      const both = await atStops(page, 21, async () => {
        const box = await page.locator('#answer').boundingBox();
        const isInView = box !== null && box.y < viewport.height - 2 && box.y + box.height > 2;
        return isInView && (await isBarShown(page));
      });
      expect(both, `${viewport.width} pixels`).not.toContain(true);
    }
    await page.context().close();
  });

  it('shows on a phone beside the plans, and is gone at the end of the page', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 360, height: 560 } });
    await page.getByLabel('Name of plan 2').evaluate((name) => {
      window.scrollTo(0, window.scrollY + name.getBoundingClientRect().top);
    });
    await page.locator('.bar').waitFor({ state: 'visible' });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('.bar').waitFor({ state: 'hidden' });
    expect(await isBarShown(page)).toBe(false);
    await page.context().close();
  });

  it('covers no control that has the focus', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 360, height: 640 } });
    const covered: string[] = [];
    let timesSeen = 0;
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        const bar = document.querySelector('.bar');
        const focused = document.activeElement;
        if (!bar?.checkVisibility({ visibilityProperty: true }) || !focused) return null;
        const edge = bar.getBoundingClientRect().top;
        const { bottom } = focused.getBoundingClientRect();
        return bottom > edge ? `${focused.id}: ${bottom} under ${edge}` : '';
      });
      if (found !== null) timesSeen += 1;
      if (found) covered.push(found);
    }
    expect(timesSeen).toBeGreaterThan(10);
    expect(covered).toEqual([]);
    await page.context().close();
  });
});

describe('six plans, one of them with a name of forty letters', () => {
  it('are read without scrolling sideways in any window, with large text too', async () => {
    const page = await openCalculator(browser, sixPlans);
    const session = await page.context().newCDPSession(page);
    await unfold(page);
    for (const width of [320, 360, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} pixels`).toEqual([]);
      expect(await enlargeText(page, session, tooWide), `${width} pixels`).toEqual([]);
    }
    await page.context().close();
  });
});
