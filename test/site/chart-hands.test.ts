import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { settled } from './calculator-page.ts';
import { openChart, pictureOf, readingOf } from './chart-page.ts';
import { keysOn } from './keys.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Place = Readonly<{ x: number; y: number }>;

/** A finger put down at one place, drawn to another in steps, and lifted. */
async function drag(page: Page, from: Place, to: Place, onhold?: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Place[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  await send('touchStart', [from]);
  for (let step = 1; step <= 10; step += 1) {
    const way = (a: number, b: number): number => a + ((b - a) * step) / 10;
    await send('touchMove', [{ x: way(from.x, to.x), y: way(from.y, to.y) }]);
    await page.waitForTimeout(20);
  }
  await onhold?.();
  await send('touchEnd', []);
  await page.waitForTimeout(100);
}

describe('the chart under a finger, 390 by 844', () => {
  async function openPhone() {
    const page = await openChart(browser, { width: 390, touch: true });
    await page.setViewportSize({ width: 390, height: 844 });
    const picture = pictureOf(page);
    await picture.evaluate((svg) => svg.scrollIntoView({ block: 'center' }));
    const box = (await picture.boundingBox())!;
    const at = (across: number, down: number): Place => ({
      ...{ x: box.x + box.width * across, y: box.y + box.height * down },
    });
    return { page, picture, at };
  }

  it('is read where a tap meets a mark', async () => {
    const { page, picture } = await openPhone();
    const mark = picture.locator('g.study').first().locator('.mark').nth(1);
    const { x, y, width, height } = (await mark.boundingBox())!;
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    expect(await readingOf(page)).toMatch(/^5k to 10k followers[\s\S]*Modash 2023\s+1\.44%/);
    await page.close();
  });

  it('is read along a finger that is drawn across, and keeps where it is lifted', async () => {
    const { page, at } = await openPhone();
    const top = await page.evaluate(() => scrollY);
    let held = '';
    await drag(page, at(0.15, 0.6), at(0.6, 0.6), async () => {
      held = await readingOf(page);
    });
    expect(held).toContain('followers');
    expect(await readingOf(page)).toBe(held);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await page.close();
  });

  it('lets the page scroll past it, and pins nothing by that', async () => {
    const { page, at } = await openPhone();
    const top = await page.evaluate(() => scrollY);
    await drag(page, at(0.5, 0.9), at(0.5, 0.2));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
    expect(await readingOf(page)).toBe('');
    await page.close();
  });
});

describe('the whole instrument by keys alone', () => {
  it('is switched, read, pinned, unpinned, taken along, and leads to the calculator', async () => {
    const page = await openChart(browser);
    const { keyboard } = page;
    const { tabTo } = keysOn(page);
    const finding = page.locator('.instrument p.finding');
    await tabTo(/^Instagram$/);
    await keyboard.press('ArrowRight');
    await expect.poll(() => finding.innerText()).toContain('TikTok');
    await keyboard.press('ArrowLeft');
    await expect.poll(() => finding.innerText()).not.toContain('TikTok');
    await tabTo(/^Read the chart/);
    await keyboard.press('ArrowRight');
    await expect.poll(() => readingOf(page)).toMatch(/^500 to 1k followers/);
    await tabTo(/^Unpin$/);
    await keyboard.press('Enter');
    await expect.poll(() => readingOf(page)).toBe('');
    await tabTo(/one creator a line/i);
    await keyboard.type('Ana; 20k; 400; 20');
    await keyboard.press('Enter');
    await keyboard.type('Ben; 80k; 1.5%');
    await page.getByRole('link', { name: 'Compare these 2 in the calculator' }).waitFor();
    await tabTo(/^The same numbers as a table$/);
    const table = page.locator('.instrument table');
    await keyboard.press('Enter');
    await expect.poll(() => table.isVisible()).toBe(false);
    await keyboard.press('Enter');
    await expect.poll(() => table.isVisible()).toBe(true);
    expect(await table.innerText()).toContain('Ana');
    await tabTo(/^Download$/);
    await keyboard.press('Enter');
    const png = page.locator('.foot a[download="engagement.png"]:not([aria-label])').first();
    await expect.poll(() => png.isVisible()).toBe(true);
    await tabTo(/^PNG$/);
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('engagement.png');
    await tabTo(/^Compare these 2 in the calculator/, 'Shift+Tab');
    await keyboard.press('Enter');
    await settled(page);
    expect(await page.evaluate(() => location.hash)).toMatch(/mix=Ana~1x20k.*&mix=Ben~1x80k/);
    await page.close();
  });
});
