import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { below } from './below.ts';
import { launchBrowser } from './browser.ts';
import { linkOf, resultTexts, settled } from './calculator-page.ts';
import { type FramingPage, serveFramingPage } from './framing-page.ts';
import { headersIn } from './host-headers.ts';
import { download, textOf } from './passing-files.ts';
import { serve } from './server.ts';

const top = `${inject('origin')}/`;
/** An old link: its data set is fetched. */
const link = '#v=1&d=2026-11&aov=60&budget=900&mix=Bakers~5x8k:product&mix=One+big~1x90k:fee';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let theirs: FramingPage;
/** Where the site stands below a path, on a host that reads `_headers`. */
let home: string;
beforeAll(async () => {
  [browser, server, theirs] = await Promise.all([
    launchBrowser(),
    serve({ ...below, headersOf: headersIn(below.directory) }),
    serveFramingPage(),
  ]);
  home = server.origin + below.base;
});
afterAll(async () => {
  await browser.close();
  server.close();
  theirs.close();
});

/** A page in a profile of its own, and all that must not happen while it is read. */
async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  page.on('request', (request) => {
    const isOurs = [home, top, theirs.at('')].some((start) => request.url().startsWith(start));
    if (!isOurs) complaints.push(`asks ${request.url()}`);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, complaints };
}

/** What stands in a page, once all its parts live; addresses left out. */
async function textsOf(page: Page): Promise<string> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 500) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await page.waitForLoadState('networkidle');
  if (page.url().includes('/chart/')) {
    await page.waitForSelector('.instrument [role=slider]');
    // What is pinned is spoken once it rests.
    await page.locator('.reading [role=status]', { hasText: /\w/ }).waitFor({ state: 'attached' });
  }
  const text = await page.locator('main').innerText();
  return text.replaceAll(/https?:\/\/[^\s"”]*/g, '').replaceAll(below.base, '/');
}

const chart = 'chart/#chart=1&d=2026-12&view=tiktok-views&at=12k';
const paths = ['', 'guide/engagement/', 'guide/choosing/', 'compare/600-dollars/', 'data/', chart];

describe('below a path', () => {
  it.each(paths)('/%s asks for nothing that is not there, and says the same', async (path) => {
    const [here, there] = await Promise.all([open(home + path), open(top + path)]);
    const text = await textsOf(here.page);
    expect(text.length).toBeGreaterThan(400);
    expect(text).toBe(await textsOf(there.page));
    expect(here.complaints).toEqual([]);
    await Promise.all([here, there].map(({ page }) => page.context().close()));
  });

  it('an old link opens with the same numbers, and a new one begins with the right address', async () => {
    const [here, there] = await Promise.all([
      open(`${home}calculator/${link}`),
      open(`${top}calculator/${link}`),
    ]);
    await Promise.all([here, there].map(({ page }) => settled(page)));
    const texts = await resultTexts(here.page);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts).toEqual(await resultTexts(there.page));
    const written = await linkOf(here.page);
    expect(written).toBe((await linkOf(there.page)).replace(top, home));
    expect(written).toMatch(/^[^#]*\/tools\/partner-mix\/calculator\/#v=2&d=2026-11&/);
    expect(here.page.url().startsWith(`${home}calculator/#`)).toBe(true);
    expect(await textOf(await download(here.page, 'Picture as SVG'))).toContain('<svg');
    expect(here.complaints).toEqual([]);
    await Promise.all([here, there].map(({ page }) => page.context().close()));
  });

  it('an answer opens in the calculator in its state', async () => {
    const { page, complaints } = await open(`${home}compare/600-dollars/`);
    await page.getByRole('link', { name: 'in the calculator' }).first().click();
    await page.waitForURL(`${home}calculator/#v=2&**`);
    await settled(page);
    expect(await linkOf(page)).toBe(page.url());
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('the key / leads to the search, and the search to what it found', async () => {
    const { page, complaints } = await open(`${home}guide/cost/`);
    await page.keyboard.press('/');
    await page.waitForURL(`${home}search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'search-field');
    await page.keyboard.type('TikTok');
    await page.getByRole('status').filter({ hasText: 'for “TikTok”' }).waitFor();
    expect(page.url()).toBe(`${home}search/?q=TikTok`);
    const hrefs = await page
      .locator('.hits a')
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
    const rooms = [`${home}guide/`, `${home}sources/#source-`];
    expect(hrefs.filter((href) => !rooms.some((room) => href.startsWith(room)))).toEqual([]);
    expect(
      new Set(hrefs.map((href) => rooms.findIndex((room) => href.startsWith(room)))).size,
    ).toBe(rooms.length);
    await page.locator('.hits .title a').first().click();
    await page.waitForURL(`${home}guide/**`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a frame in a foreign page computes, and leads to the whole page', async () => {
    const source = `${home}embed/calculator/${link}`.replaceAll('&', '&amp;');
    const body = `<iframe src="${source}" title="x" width="640" height="900" sandbox="allow-scripts"></iframe>`;
    const { page, complaints } = await open(theirs.at(body));
    const frame = page.frames().find((one) => one.url().startsWith(home)) as Frame;
    await settled(frame);
    const whole = frame.getByRole('link', { name: 'calculator' }).first();
    expect(await whole.evaluate((one) => (one as HTMLAnchorElement).href)).toMatch(
      /^[^#]*\/tools\/partner-mix\/calculator\/#v=2&d=2026-11&/,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a lost address offers the comparison that it carries', async () => {
    const lost = `${home}no/such/page/${link}`;
    const { page, complaints } = await open(lost);
    await page.getByRole('link', { name: 'Open this comparison' }).click();
    await page.waitForURL(`${home}calculator/#v=**`);
    await settled(page);
    const [missing, ...more] = complaints;
    expect(missing).toContain('404');
    expect(more.filter((text) => !text.includes('404'))).toEqual([]);
    expect(complaints.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });
});
