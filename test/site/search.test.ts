import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page of the site in a profile of its own. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path);
  return { page, complaints };
}

const fieldOf = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });
const focusedId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);

/** Waits for the results of some words, and gives how many the page says there are. */
async function counted(page: Page, words: string): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: `for “${words}”` });
  await status.waitFor();
  return Number.parseInt(await status.innerText(), 10);
}

describe('the search', () => {
  it.each([
    ['product only', 'product only', 'Glossary'],
    ['FTC', 'FTC', 'Glossary'],
    ['FTC', 'Working together', 'Chapter'],
    ['TikTok', 'Beyond Instagram', 'Chapter'],
  ])('finds %s: among the first ten is “%s”, before any source', async (words, title, kind) => {
    const { page, complaints } = await open(`/search/?${new URLSearchParams({ q: words })}`);
    expect(await counted(page, words)).toBeGreaterThan(3);
    const kinds = await page.locator('.hits .title span').allInnerTexts();
    const titles = await page.locator('.hits .title a').allInnerTexts();
    const place = titles.indexOf(title);
    expect(kinds[place], titles.join('; ')).toBe(kind);
    expect(kinds.slice(0, place)).not.toContain('Source');
    expect((await page.locator('.hits mark').allInnerTexts()).join(' ').toLowerCase()).toContain(
      words.split(' ')[0]!.toLowerCase(),
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads to places that exist', async () => {
    const { page } = await open('/search/?q=reach');
    await counted(page, 'reach');
    await page.getByRole('button', { name: 'Show more results' }).click();
    await page.locator('.hits > li').nth(10).waitFor();
    const links = await page
      .locator('.hits a')
      .evaluateAll((all: HTMLAnchorElement[]) =>
        all.map(({ pathname, hash }) => ({ pathname, id: decodeURIComponent(hash.slice(1)) })),
      );
    expect(links.length).toBeGreaterThan(11);
    for (const { pathname, id } of links) {
      const html = readFileSync(new URL(`.${pathname}index.html`, dist), 'utf8');
      if (id !== '') expect(html, `${pathname}#${id}`).toContain(`id="${id}"`);
    }
    await page.close();
  });

  it('says what to try where nothing is found, not even by the first letters', async () => {
    const { page } = await open('/search/?q=zzzqqq');
    const status = page.getByRole('status').filter({ hasText: 'Nothing found for “zzzqqq”' });
    await status.waitFor();
    expect(await status.innerText()).toContain('Try fewer words');
    expect(await page.locator('.hits').count()).toBe(0);
    await page.close();
  });

  it('says so where the index cannot be reached, and finds once it can', async () => {
    const { page } = await open('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${origin}/search/?q=reach`);
    await page.getByText('The search could not be loaded').waitFor();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await counted(page, 'reach')).toBeGreaterThan(3);
    await page.close();
  });

  it('looks for what was typed before its scripts came', async () => {
    const page = await browser.newPage();
    let come = (): void => undefined;
    const wait = new Promise<void>((resolve) => (come = resolve));
    await page.route(/\.js$/, (route) => wait.then(() => route.continue()));
    await page.goto(`${origin}/search/`, { waitUntil: 'commit' });
    await fieldOf(page).fill('reach');
    come();
    expect(await counted(page, 'reach')).toBeGreaterThan(3);
    expect(await fieldOf(page).inputValue()).toBe('reach');
    await page.close();
  });

  it('shows what was typed as text', async () => {
    const { page, complaints } = await open('/search/');
    await fieldOf(page).fill('<img src=x onerror=alert(1)> fee');
    await page.getByRole('status').filter({ hasText: '<img src=x' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the address of a search', () => {
  it('holds the words, comes back by Back, and stands again after a result was read', async () => {
    const { page } = await open('/search/');
    await fieldOf(page).fill('TikTok');
    await fieldOf(page).press('Enter');
    await counted(page, 'TikTok');
    expect(new URL(page.url()).search).toBe('?q=TikTok');
    await fieldOf(page).fill('FTC');
    await counted(page, 'FTC');
    expect(new URL(page.url()).search).toBe('?q=FTC');
    await page.locator('.hits .title a').first().click();
    await page.waitForURL('**/guide/**');
    await page.goBack();
    await counted(page, 'FTC');
    await page.goBack();
    await counted(page, 'TikTok');
    expect(await fieldOf(page).inputValue()).toBe('TikTok');
    await page.close();
  });
});

describe('the keys', () => {
  it('lead from any page to the field, through the results and back', async () => {
    const { page } = await open('/guide/cost/');
    await page.keyboard.press('/');
    await page.waitForURL(`${origin}/search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'search-field');
    await page.keyboard.type('fee');
    await counted(page, 'fee');
    const titles = await page.locator('.hits .title a').allInnerTexts();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowUp');
    expect(await focusedId(page)).toBe('search-field');
    await page.close();
  });

  it('type a slash into a field, and stay on the page once they are turned off', async () => {
    const { page } = await open('/search/');
    await page.waitForFunction(() => document.activeElement?.id === 'search-field');
    await page.keyboard.type('and/or');
    expect(await fieldOf(page).inputValue()).toBe('and/or');
    await page.getByRole('checkbox', { name: 'The key / leads to this page' }).uncheck();
    await page.goto(`${origin}/guide/`);
    await page.keyboard.press('/');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe('/guide/');
    await page.goto(`${origin}/search/`);
    expect(await page.getByRole('checkbox', { name: 'The key / leads to' }).isChecked()).toBe(
      false,
    );
    await page.close();
  });
});

describe('the way to the search', () => {
  it('is in the header, at 320 px on one line with the name, as a target of 44 px', async () => {
    const { page } = await open('/', { viewport: { width: 320, height: 700 } });
    const link = page.locator('header').getByRole('link', { name: 'Search' });
    const box = (await link.boundingBox())!;
    const name = (await page.locator('header .name').boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.x).toBeGreaterThanOrEqual(name.x + name.width);
    expect(box.y).toBeLessThan(name.y + name.height);
    await page.close();
  });

  it('costs every page at most 1 kB of script, with what stores the site at most 2 kB, and no file', () => {
    const html = readFileSync(new URL('guide/index.html', dist), 'utf8');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.map(([, attributes]) => attributes)).toEqual([
      ' type="module"',
      ' type="module"',
    ]);
    const bytes = scripts.map(([, , script = '']) =>
      Math.max(script.length, gzipSync(script).length),
    );
    expect(bytes[0]).toBeLessThanOrEqual(1024);
    expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(2048);
  });

  it('stands in no frame', () => {
    const frames = readdirSync(new URL('embed/', dist), { recursive: true, encoding: 'utf8' });
    for (const name of frames.filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(new URL(`embed/${name}`, dist), 'utf8');
      expect(html, name).not.toMatch(/search-field|search-key|href="\/search\//);
    }
  });
});

describe('without scripts', () => {
  it('the page is the contents of the site', async () => {
    const { page } = await open('/search/', { javaScriptEnabled: false });
    const main = page.locator('main');
    expect(await main.innerText()).toContain('Searching needs scripts');
    expect(await page.locator('#search-field').isVisible()).toBe(false);
    expect(await page.locator('#search-key').isVisible()).toBe(false);
    const hrefs = await main
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const pagesIn = (folder: string): string[] =>
      readdirSync(new URL(`${folder}/`, dist), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `/${folder}/${name}/`);
    expect(hrefs).toEqual(expect.arrayContaining([...pagesIn('guide'), ...pagesIn('compare')]));
    expect(hrefs).toContain('/guide/glossary/#letter-a');
    await page.close();
  });
});
