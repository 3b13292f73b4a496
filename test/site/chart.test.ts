import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { openChart, pictureOf, readingOf, sliderOf } from './chart-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The address after a rest long enough for an entry of the history. */
async function addressOf(page: Page): Promise<string> {
  await page.waitForTimeout(800);
  return new URL(page.url()).hash;
}

/** Names of all views, by platform and measure. */
const views: readonly (readonly [platform: string, measure: string])[] = [
  ['Instagram', 'per follower'],
  ['Instagram', 'sponsored posts, per follower'],
  ['Instagram', 'per view'],
  ['TikTok', 'per view'],
  ['TikTok', 'per follower, probably'],
  ['TikTok', 'divisor not said'],
  ['YouTube', 'sponsored videos, per view'],
  ['YouTube', 'per subscriber'],
  ['X', 'as published'],
];

async function choose(page: Page, [platform, measure]: readonly [string, string]): Promise<void> {
  await page.locator('.platforms label', { hasText: new RegExp(`^\\s*${platform}\\s*$`) }).click();
  await page.getByRole('radio', { name: measure, exact: true }).check();
}

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
    await page.waitForTimeout(700);
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
