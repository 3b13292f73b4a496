import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { follow, settled, visibleResults } from './calculator-page.ts';
import { awake } from './chart-page.ts';
import { typeInto } from './open-calculator.ts';
import { heading, isKept, storedSite } from './stored-site.ts';

const dist = new URL('../../dist/', import.meta.url);
const { host, profile, complaints, open, visit } = storedSite();

const mixes = '&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';

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
    expect(complaints()).toEqual([]);
  });

  it('every page stands while nobody answers, styled and with its typefaces, and an island lives', async () => {
    await (await visit('/guide/cost/')).close();
    host.stop();
    const page = await open('/chart/');
    await awake(page);
    await page.locator('.platforms label', { hasText: /^\s*TikTok\s*$/ }).click();
    await page.locator('.finding, .instrument').filter({ hasText: 'TikTok' }).first().waitFor();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const { url } of host.stored().filter((file) => /^(?:\.\/|[^_].*\/)$/.test(file.url))) {
      const response = await page.goto(new URL(url, `${host.origin}/`).href);
      expect(response?.fromServiceWorker(), url).toBe(true);
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        // Those that stand in until ours are there need not be on this machine.
        const ours = [...document.fonts].filter(({ family }) => !family.includes('fallback'));
        return ours.map(({ status }) => status);
      });
      expect(faces, url).toContain('loaded');
      expect(faces, url).not.toContain('error');
    }
    expect(failed).toEqual([]);
    await page.goto(`${host.origin}/guide/cost`);
    expect(new URL(page.url()).pathname).toBe('/guide/cost/');
    expect(complaints()).toEqual([]);
  });

  it('a page that is not stored says so, and what it offers instead opens', async () => {
    const page = await visit();
    await profile().setOffline(true);
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
    await profile().setOffline(false);
    await page.goto(`${host.origin}/no-such-page/`);
    expect(await heading(page)).toBe('There is no page at this address');
    await page.goto(`${host.origin}/data/sources.csv`).catch(() => undefined);
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
    expect(complaints()).toEqual([]);
  });

  it('a full disk: the site works, and no worker answers with half of it', async () => {
    const page = await rest('/', async (first) => {
      const session = await profile().newCDPSession(first);
      await session.send('Storage.overrideQuotaForOrigin', {
        origin: host.origin,
        quotaSize: 200_000,
      });
    });
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await expect.poll(() => registered(page), { timeout: 20_000 }).toBe(0);
    await page.goto(`${host.origin}/calculator/`);
    await settled(page);
    expect(complaints()).toEqual([]);
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
