import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { paths } from './paths.ts';

const dist = new URL('../../dist/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, dist), 'utf8');
/** Frames, and what is shown without a network, are no pages to find. */
const pages = paths.filter((path) => !/^\/(?:embed|offline)\//.test(path));
const canonicalOf = (path: string): string =>
  /<link rel="canonical" href="([^"]*)"/.exec(read(`.${path}index.html`))?.[1] ?? '';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the map of the site', () => {
  it('is named to robots, who may read everything', () => {
    const [, address = ''] = /^Sitemap: (\S+)$/m.exec(read('robots.txt')) ?? [];
    expect(address).toBe(new URL('/sitemap-index.xml', canonicalOf('/')).href);
    const [, list = ''] = /<loc>(.*?)<\/loc>/.exec(read('sitemap-index.xml')) ?? [];
    expect(existsSync(new URL(`.${new URL(list).pathname}`, dist))).toBe(true);
    expect(read('robots.txt')).not.toContain('Disallow');
  });

  it('has each page once by its one address, and nothing else', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
    expect(listed.sort()).toEqual(pages.map(canonicalOf).sort());
  });
});

describe('the site in text', () => {
  it('has each page once, in a line, by its one address', () => {
    const lines = read('llms.txt')
      .split('\n')
      .filter((line) => line.startsWith('- ['));
    const addresses = lines.map((line) => /\]\((\S+)\): \S/.exec(line)?.[1] ?? line);
    for (const address of addresses) {
      const { pathname } = new URL(address);
      expect(existsSync(new URL(`.${pathname}`, dist)), address).toBe(true);
    }
    const ofPages = addresses.filter((address) => address.endsWith('/'));
    expect(ofPages.sort()).toEqual(pages.map(canonicalOf).sort());
  });

  it('begins with its name and what it is', () => {
    expect(read('llms.txt')).toMatch(/^# Partner Mix\n\n> A few small creators, or one big one\?/);
  });
});

describe('the feed', () => {
  /** What a browser reads of it as XML: each element that Atom asks for, of feed and entries. */
  const parsed = async () => {
    // A page of no policy: ours let nobody parse a text.
    const page = await browser.newPage();
    const found = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      const said = (parent: Element, name: string) =>
        [...parent.children].filter((child) => child.localName === name);
      const one = (parent: Element) => ({
        ids: said(parent, 'id').map((node) => node.textContent ?? ''),
        titles: said(parent, 'title').map((node) => node.textContent ?? ''),
        times: said(parent, 'updated').map((node) => node.textContent ?? ''),
        links: said(parent, 'link').map((node) => [
          node.getAttribute('rel') ?? '',
          node.getAttribute('href') ?? '',
        ]),
        content: said(parent, 'content').map((node) => node.textContent ?? ''),
      });
      const root = xml.documentElement;
      return {
        errors: xml.querySelectorAll('parsererror').length,
        root: [root.namespaceURI, root.localName],
        authors: said(root, 'author').length,
        feed: one(root),
        entries: said(root, 'entry').map(one),
      };
    }, read('feed.xml'));
    await page.close();
    return found;
  };

  it('is Atom: one id, title and time of feed and entries, an author, links to pages that exist', async () => {
    const { errors, root, authors, feed, entries } = await parsed();
    expect(errors).toBe(0);
    expect(root).toEqual(['http://www.w3.org/2005/Atom', 'feed']);
    expect(authors).toBe(1);
    for (const { ids, titles, times, links } of [feed, ...entries]) {
      expect([ids.length, titles.length, times.length]).toEqual([1, 1, 1]);
      expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      for (const [, href = ''] of links) {
        const { pathname, hash } = new URL(href);
        const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
        if (hash !== '') expect(read(`.${file}`)).toContain(`id="${hash.slice(1)}"`);
        expect(existsSync(new URL(`.${file}`, dist)), href).toBe(true);
      }
    }
    expect(new Set(entries.flatMap(({ ids }) => ids)).size).toBe(entries.length);
    expect(new Map(feed.links as [string, string][]).get('self')).toBe(
      new URL('/feed.xml', canonicalOf('/')).href,
    );
    const times = entries.flatMap(({ times: all }) => all);
    expect(times).toEqual([...times].sort().reverse());
    expect(feed.times[0]).toBe(times[0]);
  });

  it('says all that the log of changes says', async () => {
    const { entries } = await parsed();
    const set = JSON.parse(
      readFileSync(new URL('../../content/benchmarks/2026-12.json', import.meta.url), 'utf8'),
    ) as { changes: { what: string; why: string }[] };
    expect(set.changes.length).toBeGreaterThan(5);
    for (const { what, why } of set.changes) {
      expect(entries[0]?.content[0]).toContain(`<p>${what} ${why}</p>`);
    }
    const reference = read('guide/reference/index.html').replace(/\s+/g, ' ');
    for (const { titles } of entries) {
      const [edition = ''] = (titles[0] ?? '').split(',');
      expect(reference).toContain(edition);
    }
  });

  it('is named by each page', () => {
    for (const path of pages) {
      expect(read(`.${path}index.html`), path).toContain(
        'type="application/atom+xml" href="/feed.xml"',
      );
    }
  });
});
