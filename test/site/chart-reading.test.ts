import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { inPage } from './calculator-page.ts';
import { addressOf, openChart, pictureOf, readingOf, sliderOf } from './chart-page.ts';
import { holdScripts } from './held-scripts.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the chart before its script has come', () => {
  it('asks for none until somebody is about to use it', async () => {
    const page = await browser.newPage();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(`${inject('origin')}/chart/`, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
    await page.keyboard.press('Tab');
    await sliderOf(page).waitFor();
    expect(scripts.join()).toContain('EngagementChart');
    await page.close();
  });

  it('loses no tap on the picture, no choice and no line of one’s own', async () => {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    const page = await context.newPage();
    const pass = await holdScripts(page);
    await page.goto(`${inject('origin')}/chart/`);
    await page.locator('#own-text').fill('Ann 8000 2.5%');
    await page.getByRole('checkbox', { name: 'Modash 2023' }).uncheck();
    const picture = pictureOf(page);
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 120);
    expect(await sliderOf(page).count()).toBe(0);
    pass();
    await page.locator('.instrument .reading .head b').waitFor();
    expect(await readingOf(page)).toMatch(/^\d+k to \d+[kM] followers/);
    expect(await pictureOf(page).locator('g.study').count()).toBe(3);
    expect(await page.locator('#own-text').inputValue()).toBe('Ann 8000 2.5%');
    expect(await addressOf(page)).toMatch(/hide=modash-2023/);
    await context.close();
  });
});

describe('the chart by the pointer', () => {
  it('is read where the pointer is, and keeps what a click pins', async () => {
    const page = await openChart(browser);
    const box = (await pictureOf(page).boundingBox())!;
    const over = (share: number) => page.mouse.move(box.x + box.width * share, box.y + 200);
    await over(0.245);
    const first = await readingOf(page);
    expect(first).toMatch(
      /5k to 10k followers[\s\S]*Modash 2023\s+1\.44%\s+5k to 10k, 0\.62% to 3\.54%/,
    );
    await over(0.5);
    expect(await readingOf(page)).not.toBe(first);
    expect(await addressOf(page)).toBe('');
    await page.mouse.down();
    await page.mouse.up();
    const pinned = await readingOf(page);
    await over(0.2);
    expect(await readingOf(page)).toBe(pinned);
    await page.mouse.move(5, 5);
    expect(await readingOf(page)).toBe(pinned);
    expect(await addressOf(page)).toMatch(/^#chart=1&d=2026-12&at=[\dk.]+&z=[\da-z]{7}$/);
    await page.getByRole('button', { name: 'Unpin' }).click();
    expect(await addressOf(page)).toBe('');
    await page.close();
  });

  it('prints the values of the reading at the labels of the lines', async () => {
    const page = await openChart(browser);
    await sliderOf(page).focus();
    await page.keyboard.press('Home');
    const values = await pictureOf(page).locator('tspan.value').allTextContents();
    expect(values).toEqual(['–', '8%', '–', '–']);
    await page.close();
  });

  it('brings one study forward and hides another', async () => {
    const page = await openChart(browser);
    await page.getByRole('button', { name: 'Bring forward: Markerly 2016*' }).click();
    expect(await pictureOf(page).locator('g.study.quiet').count()).toBe(3);
    expect(await pictureOf(page).locator('g.study.front').count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Modash 2023' }).uncheck();
    expect(await pictureOf(page).locator('g.study').count()).toBe(3);
    expect(await page.locator('.instrument table').innerText()).not.toContain('Modash');
    expect(await addressOf(page)).toContain('hide=modash-2023&front=markerly-2016');
    await page.close();
  });
});

describe('the chart by keys alone', () => {
  it('is reached by Tab, read from end to end, spoken once it rests, and let go by Escape', async () => {
    const page = await openChart(browser);
    const slider = sliderOf(page);
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await slider.evaluate((element) => element === document.activeElement)) break;
    }
    expect(await slider.getAttribute('aria-valuetext')).toBe('no size chosen');
    await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toBe('500 to 1k followers');
    const most = Number(await slider.getAttribute('aria-valuemax'));
    const sizes = new Set<string | null>();
    for (let at = 0; at < most; at += 1) {
      sizes.add(await slider.getAttribute('aria-valuetext'));
      await page.keyboard.press('ArrowRight');
    }
    expect(sizes.size).toBe(most);
    await page.keyboard.press('End');
    await inPage(page, 700);
    const spoken = await page.locator('.reading [role=status]').textContent();
    for (const name of ['Modash 2023: 1.15%', 'Markerly 2016*: 1.66%', 'HypeAuditor 2025: 0.33%']) {
      expect(spoken).toContain(name);
    }
    await page.keyboard.press('Escape');
    expect(await readingOf(page)).toBe('');
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('changes platform, measure and studies', async () => {
    const page = await openChart(browser);
    await page.getByRole('radio', { name: 'Instagram', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.instrument p.finding').innerText()).toContain('TikTok');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.instrument table').innerText()).toContain('2.01%');
    await page.close();
  });
});

describe('the chart by touch alone', () => {
  it('is pinned by a tap, moved by the buttons, and let go by a second tap', async () => {
    const page = await openChart(browser, { width: 390, touch: true });
    const picture = pictureOf(page);
    await picture.scrollIntoViewIfNeeded();
    const tap = async (): Promise<void> => {
      const box = (await picture.boundingBox())!;
      await page.touchscreen.tap(box.x + box.width * 0.4, box.y + box.height * 0.6);
    };
    await tap();
    const first = await readingOf(page);
    expect(first).toContain('followers');
    await page.getByRole('button', { name: 'Bigger accounts' }).tap();
    expect(await readingOf(page)).not.toBe(first);
    await page.getByRole('button', { name: 'Smaller accounts' }).tap();
    expect(await readingOf(page)).toBe(first);
    await tap();
    expect(await readingOf(page)).toBe('');
    await page.close();
  });

  it('has targets of 44 px in its controls', async () => {
    const page = await openChart(browser, { width: 390, touch: true });
    const low = await page
      .locator('.instrument label:has(input), .instrument button')
      .evaluateAll((targets) =>
        targets
          .map((target) => [target.textContent, target.getBoundingClientRect().height] as const)
          .filter(([, height]) => height < 43.5),
      );
    expect(low).toEqual([]);
    await page.close();
  });
});
