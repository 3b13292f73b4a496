import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { paths } from './paths.ts';

const origin = inject('origin');
const folder = new URL('../../dist/data/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** What is looked at of the descriptor. */
interface Descriptor {
  readonly homepage: string;
  readonly resources: readonly { readonly path: string; bytes: number; hash: string }[];
}
const { homepage, resources } = JSON.parse(read('datapackage.json')) as Descriptor;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the published files', () => {
  it.each(resources)('$path is what its descriptor says, with its JSON beside it', (resource) => {
    const { path, bytes, hash } = resource;
    const file = readFileSync(new URL(path, folder));
    expect(file.length).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
    expect(existsSync(new URL(path.replace(/csv$/, 'json'), folder))).toBe(true);
  });

  it('leave the files of the calculator as they are', () => {
    for (const id of ['2026-11', '2026-12']) {
      const { tiers, rules, defaults } = JSON.parse(read(`${id}.json`)) as Record<string, unknown>;
      expect([tiers, rules, defaults]).not.toContain(undefined);
    }
  });
});

describe('the page of the data', () => {
  it('leads to every file without any script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/data/`);
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const files = resources.flatMap(({ path }) => [path, path.replace(/csv$/, 'json')]);
    const missing = [...files, 'datapackage.json'].filter((f) => !hrefs.includes(`/data/${f}`));
    expect(missing).toEqual([]);
    await page.close();
  });

  it('tells search engines of a data set, each of whose files is there', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${origin}/data/`, { waitUntil: 'networkidle' });
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    const told = JSON.parse(text ?? '') as {
      '@type': string;
      url: string;
      distribution: { contentUrl: string }[];
    };
    expect(told['@type']).toBe('Dataset');
    expect(told.url).toBe(homepage);
    const gone = told.distribution.filter(
      ({ contentUrl }) => !existsSync(new URL(contentUrl.replace(homepage, ''), folder)),
    );
    expect(gone).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    { width: 320, size: 16 },
    { width: 390, size: 32 },
    { width: 1680, size: 16 },
  ])('never scrolls sideways at $width px with letters of $size px', async ({ width, size }) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${origin}/data/`);
    await page.evaluate((pixels) => {
      document.documentElement.style.fontSize = `${pixels}px`;
      for (const details of document.querySelectorAll('details')) details.open = true;
    }, size);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('is led to by the foot of every page, by the evidence and by the reference', () => {
    const html = (path: string): string => read(`..${path}index.html`);
    for (const path of paths.filter((one) => !one.startsWith('/embed/'))) {
      expect(html(path).split('<footer').at(-1), path).toContain('href="/data/"');
    }
    const textOf = (path: string): string => html(path).split('<footer')[0] ?? '';
    expect(textOf('/guide/evidence/')).toContain('href="/data/');
    expect(textOf('/guide/reference/')).toContain('href="/data/');
  });
});

describe('the list of pictures', () => {
  it('names every answer and every view of the chart with their files, which are all there', () => {
    const top = new URL('../', folder);
    const list = /id="pictures"[^]*/.exec(read('index.html'))?.[0] ?? '';
    const links = [...list.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link = '']) => link);
    const drawn = (room: string): readonly string[] =>
      readdirSync(new URL(room, top)).filter((file) => file.endsWith('.svg'));
    const slugs = drawn('compare/').map((file) => file.replace('.svg', ''));
    expect(slugs.length).toBeGreaterThan(10);
    for (const slug of slugs) {
      const files = ['svg', 'png', 'csv'].map((kind) => `/compare/${slug}.${kind}`);
      const place = `/compare/${slug}/#figure-answer-${slug}`;
      expect(links).toEqual(expect.arrayContaining([place, ...files]));
    }
    const views = drawn('chart/').map((file) => `/chart/${file}`);
    expect(links).toEqual(expect.arrayContaining(views));
    const files = links.filter((link) => /\.(?:svg|png|csv)$/.test(link));
    expect(files.filter((file) => !existsSync(new URL(`.${file}`, top)))).toEqual([]);
  });
});
