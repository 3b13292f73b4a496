import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { openCalculator, sixPlans } from './open-calculator.ts';

const origin = inject('origin');
/** Every page of the built site, as its path. */
const paths = readdirSync(new URL('../../dist/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${name.slice(0, -'index.html'.length)}`)
  .sort();
const sizes = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1680, height: 1050 },
];
const shares = [0, 0.25, 0.5, 0.75, 1];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Scrolls to a share of the way and waits until observers have had their turn. */
async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate(async (part) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    window.scrollTo(0, (scrollHeight - clientHeight) * part);
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 60));
  }, share);
}

/** Texts, fields and pictures under something that sticks, at the present scroll position. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getBoundingClientRect().width > 1;
    const all = [...document.querySelectorAll('body *')].filter(shown);
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const leaves = all.filter(
      (element) => hasText(element) || element.matches('input, select, button, svg, a'),
    );
    return all
      .filter((element) => getComputedStyle(element).position === 'sticky')
      .flatMap((sticky) => {
        const a = sticky.getBoundingClientRect();
        return leaves
          .filter((leaf) => !sticky.contains(leaf) && !leaf.closest('.bar, .visually-hidden'))
          .filter((leaf) => {
            const b = leaf.getBoundingClientRect();
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            return wide > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
          })
          .map((leaf) => `${sticky.className} over ${leaf.textContent.trim().slice(0, 40)}`);
      });
  });

describe('what sticks', () => {
  it.each(sizes)('covers nothing at $width × $height, wherever one scrolls', async (viewport) => {
    for (const fragment of ['', sixPlans]) {
      const page = await openCalculator(browser, fragment, { viewport });
      for (const share of shares) {
        await scrollTo(page, share);
        expect(await overlaps(page)).toEqual([]);
      }
      await page.context().close();
    }
  });

  it.each(paths)('covers nothing on %s', async (path) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.goto(origin + path);
    for (const share of shares) {
      await scrollTo(page, share);
      expect(await overlaps(page)).toEqual([]);
    }
    await page.close();
  });

  it('is the answer beside the shop, only where the window holds all of it', async () => {
    const at = async (height: number): Promise<{ top: number; height: number; room: number }> => {
      const page = await openCalculator(browser, '', { viewport: { width: 1280, height } });
      await page.evaluate(async () => {
        const more = document.querySelector<HTMLDetailsElement>('details.more');
        if (more) more.open = true;
        window.scrollTo(0, window.scrollY + (more?.getBoundingClientRect().top ?? 0));
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
      });
      const box = await page.locator('#answer').boundingBox();
      await page.context().close();
      return { top: box?.y ?? 0, height: box?.height ?? 0, room: height - 32 };
    };
    const low = await at(720);
    const high = await at(1400);
    expect(high.top).toBe(16);
    expect(low.top === 16 ? low.height <= low.room : low.top < 0).toBe(true);
    const tiny = await at(400);
    expect(tiny.height).toBeGreaterThan(tiny.room);
    expect(tiny.top).toBeLessThan(0);
  });
});

describe('the bar with the verdict', () => {
  const shownBar = (page: Page): Promise<boolean> => page.locator('.bar').isVisible();

  it.each(sizes)(
    'at $width × $height shows only while the answer is out of view',
    async (viewport) => {
      const page = await openCalculator(browser, '', { viewport });
      for (let share = 0; share <= 1; share += 0.05) {
        await scrollTo(page, share);
        const box = await page.locator('#answer').boundingBox();
        const inView = box !== null && box.y < viewport.height - 2 && box.y + box.height > 2;
        if (inView) expect(await shownBar(page)).toBe(false);
      }
      await page.context().close();
    },
  );

  it('shows on a phone beside the first field and beside the plans, and points the way', async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 360, height: 560 } });
    await scrollTo(page, 0);
    expect(await page.locator('.bar').innerText()).toMatch(/Ten small[\s\S]*↓/);
    await page.locator('#mix-1-name').scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 300));
    await page.waitForTimeout(150);
    expect(await page.locator('.bar').innerText()).toContain('↑');
    await scrollTo(page, 1);
    expect(await shownBar(page)).toBe(false);
    await page.context().close();
  });

  it('covers no control that has the focus', { timeout: 120_000 }, async () => {
    const page = await openCalculator(browser, '', { viewport: { width: 360, height: 640 } });
    const covered: string[] = [];
    let barSeen = 0;
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      await page.waitForTimeout(80);
      const found = await page.evaluate(() => {
        const bar = document.querySelector('.bar');
        const focused = document.activeElement;
        if (!bar?.checkVisibility({ visibilityProperty: true }) || !focused) return null;
        const edge = bar.getBoundingClientRect().top;
        const { bottom } = focused.getBoundingClientRect();
        return bottom > edge ? `${focused.id}: ${bottom} under ${edge}` : '';
      });
      if (found !== null) barSeen += 1;
      if (found) covered.push(found);
    }
    expect(barSeen).toBeGreaterThan(10);
    expect(covered).toEqual([]);
    await page.context().close();
  });
});

/** What is wider than the page, and what a box that hides its overflow cuts. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden, svg'),
    );
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const wide =
      document.documentElement.scrollWidth > width
        ? all
            .filter((element) => element.getBoundingClientRect().right > width + 0.5)
            .filter((element) => !scrolls(element))
            .map((element) => `${name(element)} ends at ${element.getBoundingClientRect().right}`)
        : [];
    const cut = all
      .filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .filter((element) => element.clientWidth > 1 && !element.matches(':read-only:is(input)'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${name(element)} cuts ${element.textContent.slice(0, 30)}`);
    const fields = all
      .filter((element) => element instanceof HTMLInputElement && element.inputMode === 'decimal')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `field ${element.id} cuts ${(element as HTMLInputElement).value}`);
    return [...wide, ...cut, ...fields].slice(0, 8);
  });

/** Opens what is folded, so that it is measured too. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    await new Promise(requestAnimationFrame);
  });

/** A browser whose reader has set the usual text to so many pixels. */
async function setBaseFont(page: Page, pixels: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } });
}

const doubled = 'html { font-size: 200% !important; }';

describe('a narrow window and large text', () => {
  it.each(paths)('need no sideways scroll on %s', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await unfold(page);
    expect(await tooWide(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await setBaseFont(page, 32);
    expect(await tooWide(page)).toEqual([]);
    await setBaseFont(page, 16);
    await page.addStyleTag({ content: doubled });
    expect(await tooWide(page)).toEqual([]);
    await page.close();
  });

  it.each([320, 360, 390, 768, 1280])(
    'need none with six plans and long names at %i pixels, and twice the text',
    async (width) => {
      const page = await openCalculator(browser, sixPlans, {
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      await unfold(page);
      expect(await tooWide(page)).toEqual([]);
      await page.addStyleTag({ content: doubled });
      expect(await tooWide(page)).toEqual([]);
      await page.context().close();
    },
  );
});

describe('text', () => {
  it.each(paths)('on %s is at least 14 pixels, and 16 in fields', async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await unfold(page);
    const small = await page.evaluate(() => {
      const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
      const texts = [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('sup, .cites, svg'))
        .filter((element) =>
          [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
        );
      const fields = [...document.querySelectorAll('input, select, textarea')];
      return [
        ...texts.filter((element) => size(element) < 14),
        ...fields.filter((element) => element.checkVisibility() && size(element) < 16),
      ].map((element) => `${size(element)}: ${element.className} ${element.textContent.trim()}`);
    });
    expect([...new Set(small.map((line) => line.slice(0, 60)))].slice(0, 8)).toEqual([]);
    await page.close();
  });
});
