import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import {
  addressOf,
  choose,
  openChart,
  pictureOf,
  readingOf,
  sliderOf,
  views,
} from './chart-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('every view of the chart', () => {
  it.each(views)('%s, %s: has texts apart from each other and 13 px at least', async (...view) => {
    const page = await openChart(browser);
    await choose(page, view);
    for (const [width, root] of [
      [320, 16],
      [360, 16],
      [768, 16],
      [1280, 16],
      [1680, 16],
      [768, 32],
      [1280, 32],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}px`), root);
      expect(await faultsOf(page), `${width} px, root ${root} px`).toEqual([]);
    }
    await page.close();
  });

  it('follows with its table, its sources and its years', async () => {
    const page = await openChart(browser);
    for (const view of views) {
      await choose(page, view);
      const title = await page.locator('.instrument .title').first().innerText();
      expect(title).toContain(`${view[0]}, ${view[1]}, 20`);
      const labels = await pictureOf(page).locator('text.label').allTextContents();
      const table = await page.locator('.instrument table').innerText();
      const names = await page.locator('.grounds li b').allTextContents();
      expect(names.length).toBe(labels.filter((text) => /\d{4}/.test(text)).length);
      for (const name of names) expect(table).toContain(name);
      // The file of the view holds each row of the table, in its measure.
      const href = await page.getByRole('link', { name: 'CSV file' }).getAttribute('href');
      const file = await page.request.get(inject('origin') + (href ?? ''));
      const [titles = '', ...rows] = (await file.text()).trim().split('\r\n');
      expect(rows.length).toBe(await page.locator('.instrument tbody tr:has(td)').count());
      const axis = await page.locator('.instrument thead th').nth(1).innerText();
      expect(titles.replaceAll('"', '')).toContain(`,${axis},`);
    }
    await page.close();
  });
});

/** Texts of the picture shown that are too small, leave it or lie on each other. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('.instrument .plot svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const scale = frame.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')].map((element) => ({
        text: element.textContent,
        size: Number.parseFloat(getComputedStyle(element).fontSize) * scale,
        box: element.getBoundingClientRect(),
      }));
      texts.forEach(({ text, size, box }, i) => {
        if (size < 12.99) faults.push(`“${text}” is ${size.toFixed(1)} px high`);
        if (box.left < frame.left - 1 || box.right > frame.right + 1) {
          faults.push(`“${text}” leaves its picture`);
        }
        for (const other of texts.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 0.5 && down > 3 * scale) faults.push(`“${text}” lies on “${other.text}”`);
        }
      });
    }
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('scrolls sideways');
    return faults;
  });
}

describe('a link to the chart', () => {
  it('restores view, studies and reading, and Back and Forward move between states', async () => {
    const page = await openChart(browser);
    await choose(page, ['TikTok', 'per view']);
    const first = await addressOf(page);
    await page.getByRole('button', { name: 'Bring forward: Rival IQ 2023' }).click();
    await sliderOf(page).focus();
    await page.keyboard.press('End');
    const second = await addressOf(page);
    const said = await readingOf(page);
    expect(second).toContain('view=tiktok-views&front=rival-iq-2023-tiktok&at=');
    await page.goBack();
    expect(new URL(page.url()).hash).toBe(first);
    expect(await readingOf(page)).toBe('');
    expect(await page.locator('g.study.front').count()).toBe(0);
    await page.goBack();
    expect(await page.locator('.instrument .title').first().innerText()).toContain('Instagram');
    await page.goForward();
    await page.goForward();
    expect(await readingOf(page)).toBe(said);
    await page.close();
    const other = await openChart(browser, { hash: second });
    expect(await readingOf(other)).toBe(said);
    expect(await other.locator('.problems').count()).toBe(0);
    expect(await other.locator('#chart-link').inputValue()).toContain(second);
    await other.close();
  });

  it('is read behind a question mark too, and moves where no server sees it', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/chart/?chart=1&d=2026-12&view=x-unsaid`);
    await page.waitForSelector('.instrument [role=slider]');
    expect(new URL(page.url())).toMatchObject({
      search: '',
      hash: '#chart=1&d=2026-12&view=x-unsaid',
    });
    expect(await page.locator('.instrument .title').first().innerText()).toContain(
      'X, as published',
    );
    await page.close();
  });

  it('says what it could not read', async () => {
    const page = await openChart(browser, { hash: '#chart=1&d=2026-12&view=myspace&at=7k' });
    const problems = await page.locator('.problems').innerText();
    expect(problems).toContain('“view = myspace” is no view of this chart');
    expect(problems).toContain('cut, changed on its way');
    await page.close();
  });

  it('opens with older figures, or says that they lack the view and whose it shows', async () => {
    const older = await openChart(browser, { hash: '#chart=1&d=2026-11&view=tiktok-views' });
    expect(await older.locator('.problems').innerText()).toContain('keeps the figures of 2026-11');
    expect(await older.locator('.instrument .source').innerText()).toContain('November 2026');
    expect(await older.getByRole('radio', { name: 'X', exact: true }).count()).toBe(0);
    await older.close();
    const lacking = await openChart(browser, { hash: '#chart=1&d=2026-11&view=x-unsaid' });
    expect(await lacking.locator('.problems').innerText()).toContain(
      '2026-11 holds no figures for “view = x-unsaid”, so those of 2026-12 are shown.',
    );
    expect(await lacking.locator('.instrument .source').innerText()).toContain('December 2026');
    await lacking.close();
  });

  it('is left alone by anchors, which still lead to their place', async () => {
    const page = await openChart(browser);
    await choose(page, ['X', 'as published']);
    const address = await addressOf(page);
    await page.locator('a.skip').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await addressOf(page)).toBe(address);
    await page.evaluate(() => (location.hash = '#reach'));
    expect(await addressOf(page)).toBe(address);
    expect(await page.locator('.instrument .title').first().innerText()).toContain(
      'X, as published',
    );
    await page.close();
  });

  it('opens at an anchor, which stays in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${inject('origin')}/chart/#price`);
    await page.locator('.instrument').scrollIntoViewIfNeeded();
    await page.waitForSelector('.instrument [role=slider]');
    await sliderOf(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Escape');
    expect(await addressOf(page)).toBe('#price');
    await page.close();
  });

  it('covers the usual chart until its own stands, also where no script comes', async () => {
    const page = await browser.newPage();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(`${inject('origin')}/chart/#chart=1&view=x-unsaid`);
    await page.locator('#figure-engagement').scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    expect(await page.locator('#figure-engagement .cover').isVisible()).toBe(true);
    expect(await page.locator('#figure-engagement svg').first().isVisible()).toBe(false);
    await page.goto(`${inject('origin')}/chart/`);
    expect(await page.locator('#figure-engagement .cover').isVisible()).toBe(false);
    await page.close();
  });
});

describe('own creators on the chart', () => {
  it('are drawn, listed with the studies, and go along in the link', async () => {
    const page = await openChart(browser);
    await page.locator('#own-text').fill('Ana; 20k; 400; 0\nBen & Co; 8,000; 3.1%');
    await page.locator('#own-status').filter({ hasText: '2 creators in the list' }).waitFor();
    expect(await pictureOf(page).locator('circle.own').count()).toBe(2);
    expect(await page.locator('.instrument table').first().innerText()).toContain('Ben & Co');
    const address = await addressOf(page);
    expect(address).toContain('creators=Ana:20k:0.02*Ben');
    await choose(page, ['TikTok', 'per view']);
    expect(await pictureOf(page).locator('circle.own').count()).toBe(0);
    expect(await page.locator('.apart').innerText()).toContain('Instagram');
    await page.close();
    // On another device nothing is kept.
    const other = await openChart(browser, { hash: address });
    await other.getByText('2 creators in the list').waitFor();
    expect(await other.locator('#own-text').inputValue()).toContain('Ben & Co');
    await choose(other, ['Instagram', 'per follower']);
    expect(await pictureOf(other).locator('circle.own').count()).toBe(2);
    await other.close();
  });
});

describe('the page of the chart', () => {
  it('has nothing that axe would mend, read or unread, in any view', async () => {
    const page = await openChart(browser);
    expect(await axeFindings(page, '.instrument')).toEqual([]);
    await sliderOf(page).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Bring forward: Markerly 2016*' }).click();
    expect(await axeFindings(page, '.instrument')).toEqual([]);
    await page.close();
  });

  it('stands without scripts: finding, picture, sources and table', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('origin')}/chart/`);
    const figure = page.locator('#figure-engagement');
    expect(await figure.locator('p.finding').innerText()).toContain('10,000 followers');
    expect(await pictureOf(page).locator('g.study').count()).toBe(4);
    expect(await figure.locator('table').first().innerText()).toContain('1.72% to 7.97%');
    expect(await figure.locator('.grounds a').count()).toBeGreaterThanOrEqual(4);
    expect(await figure.locator('[role=slider]').count()).toBe(0);
    await context.close();
  });

  it('comes with less than 46 kB of scripts, what reads a list of creators left aside', async () => {
    const page = await browser.newPage();
    const { gzipSync } = await import('node:zlib');
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) {
        void response.body().then((body) => sizes.push(gzipSync(body).length));
      }
    });
    await page.goto(`${inject('origin')}/chart/`);
    await page.waitForSelector('.instrument [role=slider]');
    await page.waitForLoadState('networkidle');
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(47_000);
    await page.close();
  });
});
