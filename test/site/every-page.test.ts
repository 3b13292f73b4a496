import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings, findingsNow } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { newParts, noteParts } from './new-parts.ts';
import { motions, outlineFaults, smallTargets } from './page-access.ts';
import { atStops, overlaps, tooSmall, tooWide, unfold } from './page-layout.ts';
import { enlargeText, spaceText } from './reader-settings.ts';
import { paths } from './paths.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const laptop = { width: 1280, height: 720 };
const phone = { width: 360, height: 640 };
/** A window of 1280 by 1024 pixels at 400 %. */
const enlarged = { width: 320, height: 256 };

let browser: Browser;
let page: Page;
let session: CDPSession;
const complaints: string[] = [];
/** Requests that have not been answered. */
const waiting = new Set<object>();

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  session = await page.context().newCDPSession(page);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) complaints.push(`asks ${url}`);
    waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
});
afterAll(() => browser.close());

/**
 * Brings into view what comes to life there, and waits until it has, and all that it asked for is there. The
 * chart comes to life by a key; the states of a calculator that lives have tests of their own.
 */
async function wake(): Promise<void> {
  await page.evaluate(async () => {
    dispatchEvent(new KeyboardEvent('keydown'));
    const islands = 'astro-island[ssr]:is([client="visible"], .chart [client="touched"])';
    for (const island of document.querySelectorAll(islands)) {
      const { firstElementChild: part } = island;
      if (!part?.checkVisibility()) continue;
      part.scrollIntoView({ block: 'center' });
      while (island.hasAttribute('ssr')) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await expect.poll(() => waiting.size, { interval: 20, timeout: 20_000 }).toBe(0);
}

/** What axe finds in parts that it has not seen of this page. */
const findingsInNewParts = async (): Promise<string[]> =>
  (await noteParts(page)) > 0 ? axeFindings(page, newParts, 'allButTargets') : [];

// Each page is loaded once; every rule is asked where it can differ: colors between themes, room between widths.
describe.each(paths)('%s', (path) => {
  beforeAll(async () => {
    complaints.length = 0;
    waiting.clear();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize(laptop);
    await page.goto(origin + path, { waitUntil: 'load' });
  });

  it('has a policy and no inline style', async () => {
    expect(
      await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content'),
    ).toContain("default-src 'self'");
    const html = readFileSync(new URL(`.${path}index.html`, dist), 'utf8');
    expect(html).not.toMatch(/<[a-z][^>]*\sstyle="/);
  });

  it('has nothing that sticks over something else, and nothing that moves unasked', async () => {
    expect((await atStops(page, 5, overlaps)).flat()).toEqual([]);
    await wake();
    expect(await motions(page)).toEqual([]);
  });

  it('has an outline, targets to be hit, and passes axe in light and in dark, as built', async () => {
    expect(await outlineFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await axeFindings(page, 'html', 'allButTargets')).toEqual([]);
    await noteParts(page);
  });

  it('is the same on a phone, where it needs no scrolling sideways', async () => {
    await page.setViewportSize(phone);
    expect((await atStops(page, 5, overlaps)).flat()).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  it('is the same with all unfolded', async () => {
    await unfold(page);
    await wake();
    expect(await tooWide(page)).toEqual([]);
    expect(await outlineFaults(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await findingsNow(page, 'html', 'widths')).toEqual([]);
    expect(await findingsInNewParts()).toEqual([]);
  });

  it('is read with 400 %, with large text, and with text set wide', async () => {
    await page.setViewportSize(enlarged);
    expect(await tooWide(page)).toEqual([]);
    expect(await spaceText(page, tooWide)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await enlargeText(page, session, tooWide)).toEqual([]);
  });

  it('has no text below 14 pixels, and none below 16 in fields, and targets to be hit on a laptop', async () => {
    expect(await tooSmall(page)).toEqual([]);
    await page.setViewportSize(laptop);
    expect(await smallTargets(page)).toEqual([]);
    expect(await findingsInNewParts()).toEqual([]);
  });

  it('did all this without an error and without an outside request', () => {
    expect(complaints).toEqual([]);
  });
});
