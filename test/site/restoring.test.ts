import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { follow, linkOf, resultTexts, settled, shown } from './calculator-page.ts';

const origin = inject('origin');
const address = `${origin}/calculator/`;
const link = '#v=1&aov=450&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';
const builtPage = readFileSync(
  new URL('../../dist/calculator/index.html', import.meta.url),
  'utf8',
);
/** The files of the calculator’s parts, as the page names them. */
const parts = [...builtPage.matchAll(/component-url="([^"]+)"/g)].map(([, file]) => file ?? '');
const [calculatorFile = 'missing'] = parts;
const worker = /\/_astro\/worker-[^/]+\.js$/;
const jobs = /\/_astro\/jobs\.[^/]+\.js$/;

let browser: Browser;
let context: BrowserContext;
/** The numbers of the link, and those of the start. */
let own: readonly string[];
let start: readonly string[];

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  start = await resultTexts(page);
  await page.goto('about:blank');
  await page.goto(address + link);
  await settled(page);
  own = await resultTexts(page);
  await page.close();
});
afterEach(() => context.unrouteAll({ behavior: 'ignoreErrors' }));
afterAll(() => browser.close());

/** A page on which the paths given cannot be fetched. */
async function without(...paths: readonly (string | RegExp)[]): Promise<Page> {
  const page = await context.newPage();
  for (const path of paths) {
    await page.route(typeof path === 'string' ? `**${path}*` : path, (route) => route.abort());
  }
  return page;
}

const failed = 'The calculator could not start; your comparison is still in this link.';

describe('a link whose calculator does not come', () => {
  it.each(parts)('shows no numbers where one of its parts is missing: %s', async (file) => {
    const page = await without(file);
    await page.goto(address + link);
    await page.getByText(failed).waitFor();
    expect(await shown(page)).toMatchObject({ verdict: false });
    await page.close();
  });

  it('shows words and not the start when its file is blocked, now and in the same tab', async () => {
    const page = await without(calculatorFile);
    await page.goto(address + link);
    await page.getByText(failed).waitFor();
    expect(await shown(page)).toMatchObject({ verdict: false });
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForTimeout(1500);
    expect(await shown(page)).toEqual({ verdict: true, cover: '' });
    await follow(page, link);
    expect((await shown(page)).verdict).toBe(false);
    await page.getByText(failed).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    expect(await resultTexts(page)).toEqual(own);
    await page.close();
  });

  it('stays covered on a slow line, for an hour too, and offers to try again', async () => {
    const page = await context.newPage();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**${calculatorFile}*`, async (route) => {
      await gate;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(address + link, { waitUntil: 'commit' });
    await page.locator('.cover').waitFor();
    await page.clock.fastForward('01:00:00');
    expect(await shown(page)).toEqual({
      verdict: false,
      cover: expect.stringContaining('Restoring'),
    });
    const again = page.getByText('This takes longer than usual');
    expect(await again.isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
    expect(await again.isVisible()).toBe(true);
    await page.clock.resume();
    release();
    await settled(page);
    expect(await resultTexts(page)).toEqual(own);
    await page.close();
  });
});

describe('a link whose worker does not come', () => {
  it('is computed by the page itself', async () => {
    const page = await without(worker);
    await page.goto(address + link);
    await settled(page);
    expect(await resultTexts(page)).toEqual(own);
    await page.close();
  });

  it('shows words and not the start when nothing can compute', async () => {
    const page = await without(worker, jobs);
    await page.goto(address + link);
    await page.getByText('The part of the calculator that computes could not be loaded.').waitFor();
    expect(await shown(page)).toMatchObject({ verdict: false });
    await page.close();
  });
});

describe('a link opened in the same tab', () => {
  it('covers the numbers before at once, and Back does too', async () => {
    const page = await context.newPage();
    await page.goto(address);
    await settled(page);
    await follow(page, link);
    expect(await shown(page)).toEqual({ verdict: false, cover: 'Restoring your comparison…' });
    await settled(page);
    expect(await resultTexts(page)).toEqual(own);
    await follow(page, '#v=1&aov=20');
    await settled(page);
    expect(await resultTexts(page)).not.toEqual(own);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
          history.back();
        }),
    );
    expect((await shown(page)).verdict).toBe(false);
    await settled(page);
    expect(await resultTexts(page)).toEqual(own);
    await page.goBack();
    await settled(page);
    expect(await resultTexts(page)).toEqual(start);
    await page.close();
  });
});

describe('a link in a frame without an origin', () => {
  /** Opens the link in a sandboxed frame; the server lets other origins read, or does not. */
  async function openFrame(isShared: boolean) {
    const page = await context.newPage();
    await page.route(`${origin}/frame`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts" width="1200" height="900" src="/calculator/${link.replaceAll('&', '&amp;')}"></iframe>`,
      }),
    );
    if (isShared) {
      await page.route(/\/(?:_astro|data)\//, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
        await route.fulfill({ response, headers });
      });
    }
    await page.goto(`${origin}/frame`);
    const frame = page.frames().at(-1);
    if (!frame) throw new Error('the frame did not open');
    return { page, frame };
  }

  it('shows words and not the start where the server keeps its files to itself', async () => {
    const { page, frame } = await openFrame(false);
    await frame.getByText(failed).waitFor();
    expect(await frame.locator('.verdict').isVisible()).toBe(false);
    await page.close();
  });

  it('shows the numbers of the link where the server shares its files', async () => {
    const { page, frame } = await openFrame(true);
    await settled(frame);
    expect(await resultTexts(frame)).toEqual(own);
    await page.close();
  });
});

describe('a browser that refuses entries of the history', () => {
  it('keeps the link field right, and undo', async () => {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      history.pushState = history.replaceState = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    await page.goto(address + link);
    await settled(page);
    const before = await linkOf(page);
    await page.getByLabel('How warm is the audience?').selectOption('proven');
    await expect.poll(() => linkOf(page)).toContain('warm=proven');
    // New numbers move what stands below them: a press that falls between is lost.
    await settled(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => linkOf(page)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});
