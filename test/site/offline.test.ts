import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWhole } from './browser.ts';
import { follow, settled, visibleResults } from './calculator-page.ts';
import { DeployingHost } from './deploying-host.ts';
import { typeInto } from './open-calculator.ts';

const host = new DeployingHost();
const dist = new URL('../../dist/', import.meta.url);

let browser: Browser;
let context: BrowserContext;
/** What pages complained of, and what their policy refused. */
let complaints: string[];

beforeAll(async () => {
  host.reset();
  await host.start();
  browser = await launchWhole();
});
afterAll(async () => {
  await browser.close();
  host.end();
});
beforeEach(async () => {
  context = await browser.newContext();
  complaints = [];
});
afterEach(async () => {
  await context.close();
  await host.start();
});

/** A page of a profile, whose complaints are heard. */
async function open(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await context.newPage();
  await before?.(page);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' || url.endsWith('/sw.js')) complaints.push(message.text());
  });
  await page.goto(host.origin + path);
  return page;
}

/** Waits until the site is stored, and answers this page too. */
const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');

/** A first visit to one page, and all stored after it. */
async function visit(path = '/'): Promise<Page> {
  const page = await open(path);
  await isKept(page);
  return page;
}

/** Waits until a newer edition is stored. */
const waits = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
  );

const noteOf = (page: Page) => page.locator('.edition span');
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

const mixes = '&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';
const chapter = 'guide/cost/index.html';

describe('after one visit', () => {
  it('what was asked to be stored is stored, whole, in at most 6 MB', async () => {
    const page = await visit();
    const bytes = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const found: Record<string, number> = {};
      for (const { url } of await cache.keys()) {
        const body = await (await cache.match(url))!.arrayBuffer();
        found[new URL(url).pathname] = body.byteLength;
      }
      return found;
    });
    const asked = host
      .stored()
      .map((file) => [new URL(file.url, `${host.origin}/`), file] as const);
    expect(bytes).toEqual(
      Object.fromEntries(asked.map(([{ pathname }, file]) => [pathname, file.bytes])),
    );
    expect(Object.values(bytes).reduce((sum, more) => sum + more, 0)).toBeLessThan(6e6);
    expect(Object.keys(bytes).filter((path) => /\/(?:embed|cards|figures)\//.test(path))).toEqual(
      [],
    );
  });

  it('the calculator computes, opens links of both data sets, and gives its picture while nobody answers', async () => {
    const online = await open(`/calculator/#v=2&d=2026-12&m=2&aov=77${mixes}`);
    await settled(online);
    const numbers = await visibleResults(online);
    await isKept(online);
    await online.close();
    host.stop();
    const page = await open(`/calculator/#v=2&d=2026-12&m=2&aov=77${mixes}`);
    await settled(page);
    expect(await visibleResults(page)).toBe(numbers);
    expect(page.workers().length).toBe(1);
    await typeInto(page, 'What an average order is worth', '200');
    expect(await visibleResults(page)).not.toBe(numbers);
    await follow(page, `#v=1&d=2026-11&aov=450${mixes}`);
    await settled(page);
    expect(await page.getByText('newer figures').first().isVisible()).toBe(true);
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Picture as SVG' }).click();
    expect((await picture).suggestedFilename()).toMatch(/\.svg$/);
    expect(complaints).toEqual([]);
  });

  it('every page stands while nobody answers, styled and with its typefaces, and an island lives', async () => {
    await (await visit('/guide/cost/')).close();
    host.stop();
    const page = await open('/chart/');
    await page.waitForSelector('.instrument [role=slider]');
    await page.locator('.platforms label', { hasText: /^\s*TikTok\s*$/ }).click();
    await page.locator('.finding, .instrument').filter({ hasText: 'TikTok' }).first().waitFor();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const { url } of host.stored().filter((file) => /^(?:\.\/|[^_].*\/)$/.test(file.url))) {
      const response = await page.goto(new URL(url, `${host.origin}/`).href);
      expect(response?.fromServiceWorker(), url).toBe(true);
      expect(
        await page.evaluate(() => document.fonts.check('18px "Source Serif 4"')),
        url,
      ).toBeDefined();
    }
    expect(failed).toEqual([]);
    await page.goto(`${host.origin}/guide/cost`);
    expect(new URL(page.url()).pathname).toBe('/guide/cost/');
    expect(complaints).toEqual([]);
  });

  it('a page that is not stored says so, and what it offers instead opens', async () => {
    const page = await visit();
    await context.setOffline(true);
    for (const path of ['/no-such-page/', '/embed/chart/', '/data/sources.csv']) {
      await page.goto(host.origin + path);
      expect(await heading(page), path).toBe('This page is not on your device');
    }
    const stored = host.stored().map(({ url }) => (url === './' ? '/' : `/${url}`));
    const offered = await page
      .locator('main a')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ pathname }) => pathname));
    expect(stored).toEqual(expect.arrayContaining(offered));
    for (const room of ['guide', 'compare']) {
      const names = readdirSync(new URL(`${room}/`, dist), { withFileTypes: true });
      const paths = names
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `/${room}/${name}/`);
      expect(offered).toEqual(expect.arrayContaining(paths));
    }
    await context.setOffline(false);
    await page.goto(`${host.origin}/no-such-page/`);
    expect(await heading(page)).toBe('There is no page at this address');
    await page.goto(`${host.origin}/data/sources.csv`).catch(() => undefined);
  });
});

describe('a newer edition', () => {
  afterEach(() => host.reset());

  it('is stored beside the one that is shown, said in one line that moves nothing, and shown on the next visit', async () => {
    await (await visit()).close();
    host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    await host.deploy();
    const page = await open('/guide/cost/');
    await page.evaluate(() => {
      const told = window as unknown as { shift: number };
      told.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          told.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
      scrollTo(0, document.body.scrollHeight);
    });
    expect(await heading(page)).not.toContain('Changed');
    expect(await noteOf(page).isVisible()).toBe(false);
    await waits(page);
    await noteOf(page).waitFor({ state: 'visible' });
    expect(await page.getByRole('status').last().innerText()).toContain(
      'A newer edition of this site',
    );
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await noteOf(page).isVisible()).toBe(false);
    await page.reload();
    expect(await heading(page)).not.toContain('Changed');
    await page.close();
    const next = await open('/guide/cost/');
    await expect.poll(() => heading(next)).toContain('Changed');
    expect(await noteOf(next).isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('is shown at once where asked for, what was typed stays, and other open pages keep their scripts', async () => {
    await (await visit()).close();
    const other = await open('/calculator/');
    const page = await open('/calculator/');
    await settled(page);
    await typeInto(page, 'What an average order is worth', '77');
    host.edit('calculator/index.html', /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    host.remove('_astro', 'qr-code.');
    await host.deploy();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await noteOf(page).waitFor({ state: 'visible' });
    await noteOf(page).getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: 'Changed' }).waitFor();
    await settled(page);
    expect(await page.getByLabel('What an average order is worth').first().inputValue()).toContain(
      '77',
    );
    await noteOf(other).waitFor({ state: 'visible' });
    expect(await heading(other)).not.toContain('Changed');
    host.stop();
    await other.bringToFront();
    await settled(other);
    await other.getByRole('button', { name: 'Show QR code' }).click();
    await other
      .getByRole('img', { name: /^QR code/ })
      .first()
      .waitFor();
    await host.start();
    expect(complaints).toEqual([]);
  });

  it.each(['lacks a file', 'has one of another deploy'])(
    'that %s is not stored, and the older stays whole',
    async (fault) => {
      await (await visit()).close();
      const page = await open('/guide/cost/');
      host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
      host.edit('privacy/index.html', '</h1>', ' newly</h1>');
      await host.deploy();
      if (fault === 'lacks a file') host.remove('privacy', 'index.html');
      else host.edit('privacy/index.html', 'newly</h1>', 'torn</h1>');
      const end = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const found = new Promise<ServiceWorker>((resolve) => {
          registration.addEventListener('updatefound', () => resolve(registration.installing!));
        });
        await registration.update();
        const worker = await found;
        await new Promise((resolve) => {
          worker.addEventListener('statechange', resolve, { once: true });
        });
        return worker.state;
      });
      expect(end).toBe('redundant');
      expect(await noteOf(page).isVisible()).toBe(false);
      host.stop();
      for (const path of ['/guide/cost/', '/privacy/', '/calculator/']) {
        await page.goto(host.origin + path);
        expect(await heading(page), path).not.toMatch(/Changed|newly|torn/);
      }
      await settled(page);
    },
  );
});

describe('a deploy that switches it off', () => {
  afterEach(() => host.reset());

  it('takes back what was stored, and leaves the open page as it is', async () => {
    const page = await visit();
    await page.evaluate(() => caches.open('of-somebody-else'));
    host.edit(chapter, /<h1([^>]*)>[^<]*/, '<h1$1>Changed');
    await host.deploy(true);
    await page.goto(`${host.origin}/guide/cost/`);
    await expect
      .poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 })
      .toEqual(['of-somebody-else']);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    const next = await open('/guide/cost/');
    expect(await heading(next)).toContain('Changed');
  });
});

describe('where nothing can or shall be stored', () => {
  /** A page that could have stored the site by now. */
  async function rest(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
    const page = await open(path, before);
    await page.waitForTimeout(1000);
    return page;
  }
  const registered = (page: Page): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

  it.each([
    [
      'a browser without service workers',
      () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
    ],
    [
      'a private window that denies them',
      () => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('denied', 'SecurityError'));
      },
    ],
    [
      'a window whose storage is denied',
      () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
        for (const name of ['localStorage', 'caches']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
      },
    ],
  ])('%s: the calculator works, and nobody complains', async (_name, deny) => {
    const page = await rest('/calculator/', (first) => first.addInitScript(deny));
    await settled(page);
    expect(complaints).toEqual([]);
  });

  it('a full disk: the site works, and no worker answers with half of it', async () => {
    const page = await rest('/', async (first) => {
      const session = await context.newCDPSession(first);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: host.origin,
        quotaSize: 200_000,
      });
    });
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await expect.poll(() => registered(page), { timeout: 20_000 }).toBe(0);
    await page.goto(`${host.origin}/calculator/`);
    await settled(page);
    expect(complaints).toEqual([]);
  });

  it('data to be saved: nothing is stored', async () => {
    const page = await rest('/', (first) =>
      first.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
      }),
    );
    expect(await registered(page)).toBe(0);
  });

  it('frames: none brings the worker, and a page within one stores nothing', async () => {
    const frames = readdirSync(new URL('embed/', dist), { recursive: true, encoding: 'utf8' });
    for (const name of frames.filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(new URL(`embed/${name}`, dist), 'utf8');
      expect(html, name).not.toMatch(/sw\.js|class="edition/);
    }
    const page = await rest('/embed/calculator/');
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/guide/';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
    });
    await page.waitForTimeout(1000);
    expect(await registered(page)).toBe(0);
  });
});
