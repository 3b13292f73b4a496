import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { complete, said, settled } from './calculator-page.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const slugs = readdirSync(new URL('compare/', dist), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const htmlOf = (path: string): string => readFileSync(new URL(`.${path}index.html`, dist), 'utf8');

let browser: Browser;
let bare: BrowserContext;
/** A page in which no script runs. */
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  bare = await browser.newContext({ javaScriptEnabled: false });
  page = await bare.newPage();
});
afterAll(() => browser.close());

const texts = async (selector: string, on: Page = page): Promise<string[]> =>
  (await on.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** What page and calculator must print alike: verdict, shelf, break-even, and every cell of the tables. */
const headline = async (on: Page): Promise<readonly string[]> => [
  ...(await texts(':is(.verdict, .body, .orders li, .budget li)', on)),
  ...(await texts('[role="table"] [role="cell"]', on)),
  ...(await texts('[aria-label="Table of budgets"] :is(th, td)', on)),
  ...(await texts('[aria-label="Table of measures"] :is(th, td)', on)),
];

describe('a question worked out', () => {
  it.each(['small-fee-or-free-product', 'launch'])(
    '%s shows verdict, picture, curve, table and inputs without scripts',
    async (slug) => {
      await page.goto(`${origin}/compare/${slug}/`);
      expect((await texts('.verdict'))[0]).toMatch(/\w+\.$/);
      const picture = slug === 'launch' ? '.picture svg' : '.shelf [role="table"]';
      expect(await page.locator(picture).first().isVisible()).toBe(true);
      expect(await page.locator('.budget svg.wide path.mean').first().isVisible()).toBe(true);
      const rows = await texts('[aria-label="Table of measures"] tbody th');
      expect(rows.join(' ')).toMatch(/People reached.*Orders.*Cash you pay.*Profit.*Makes money/);
      expect((await texts('#turns ~ .turning h3')).length).toBeGreaterThan(1);
      await page.locator('summary', { hasText: 'Every input' }).click();
      const captions = await texts('details:has(table.sourced) caption');
      expect(captions).toEqual(['This example’s own', 'Published figures', 'Our assumptions']);
      const rested = await texts('table.sourced tbody td:last-child');
      expect(rested.length).toBeGreaterThan(1);
      expect(rested).not.toContain('');
      const links = page.locator('table.sourced a[href^="http"]');
      expect(await links.count()).toBeGreaterThanOrEqual(rested.length);
    },
  );

  it.each(['small-fee-or-free-product', 'content-library'])(
    '%s opens in the calculator, which prints the same',
    async (slug) => {
      await page.goto(`${origin}/compare/${slug}/`);
      const printed = await headline(page);
      const href = (await page.locator('a.primary').getAttribute('href')) ?? '';
      const calculator = await browser.newPage();
      await calculator.goto(origin + href);
      await settled(calculator);
      await complete(calculator);
      expect(await said(calculator)).toBe('');
      expect(new URL(calculator.url()).hash).toBe(href.slice(href.indexOf('#')));
      expect(await headline(calculator)).toEqual(printed);
      expect(printed.length).toBeGreaterThan(40);
      await calculator.close();
    },
    30_000,
  );

  it('asks for no script file, and for little else', () => {
    for (const slug of slugs) {
      const html = htmlOf(`/compare/${slug}/`);
      const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, kind = '']) => kind.trim());
      // All stand in the page: the key that leads to the search, what wakes buttons that copy, and what
      // keeps the site on the device.
      const page = ['type="module"', '', '', 'type="application/ld+json"', 'type="module"'];
      expect(scripts, slug).toEqual(page);
      const files = [...html.matchAll(/(?:href|src)="(\/[^"]*\.(?:css|woff2|svg))"/g)];
      // Its own picture is led to, not shown.
      const asked = files.filter(([, path]) => path !== `/compare/${slug}.svg`);
      const paths = new Set(asked.map(([, path = '']) => path));
      const fonts = [...html.matchAll(/url\("?(\/[^")]*\.woff2)/g)].map(([, path = '']) => path);
      const bytes = [...new Set([...paths, ...fonts])].map((path) => {
        const body = readFileSync(new URL(`.${path}`, dist));
        return path.endsWith('.woff2') ? body.length : gzipSync(body).length;
      });
      const all = bytes.reduce((sum, more) => sum + more, gzipSync(html).length);
      expect(all, slug).toBeLessThan(112_000);
      expect(paths.size, slug).toBeGreaterThan(2);
    }
  });

  it('tells search engines what it says itself', () => {
    for (const slug of slugs) {
      const html = htmlOf(`/compare/${slug}/`);
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const [article, way] = JSON.parse(json)['@graph'];
      const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
      expect(article.headline).toBe(heading.trim());
      expect(html).toContain(`<link rel="canonical" href="${article.mainEntityOfPage}"`);
      expect(new URL(way.itemListElement[1].item).pathname).toBe(`/compare/${slug}/`);
    }
  });
});

describe('the list of questions', () => {
  it('has every question once, with the verdict of its page and a figure for each plan', async () => {
    await page.goto(`${origin}/compare/`);
    const links = await page
      .locator('main h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.toSorted()).toEqual(slugs.map((slug) => `/compare/${slug}/`).toSorted());
    const verdicts = await texts('main li .verdict');
    const figures = await texts('main li dd');
    expect(figures.length).toBeGreaterThanOrEqual(2 * slugs.length);
    expect(figures.filter((text) => !/\d/.test(text))).toEqual([]);
    await page.goto(origin + (links[2] ?? ''));
    const answer = await texts(':is(.verdict, .body)');
    expect(answer.join(' ')).toContain(verdicts[2]);
  });

  it('is found from the start, the top of every page and the chapters', () => {
    for (const path of ['/', '/guide/cost/', '/calculator/']) {
      expect(htmlOf(path).match(/href="\/compare\/"/g)?.length ?? 0, path).toBeGreaterThan(1);
    }
    expect(htmlOf('/guide/cost/')).toContain('href="/compare/ten-small-or-one-big/"');
  });
});

describe('on a phone', () => {
  it.each(['', 'small-fee-or-free-product/', 'launch/'])(
    '/compare/%s is no wider than it and passes axe',
    async (path) => {
      const phone = await browser.newPage({ viewport: { width: 360, height: 740 } });
      await phone.goto(`${origin}/compare/${path}`);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await phone.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
      expect(await axeFindings(phone)).toEqual([]);
      await phone.setViewportSize({ width: 320, height: 640 });
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await phone.close();
    },
  );
});
