import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths } from './paths.ts';

const dist = new URL('../../dist/', import.meta.url);
const htmlOf = (path: string): string => readFileSync(new URL(`.${path}index.html`, dist), 'utf8');

/** A thing by schema.org. */
type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string };

/** What a page tells programs: each thing with the page it stands on. */
const things = paths.flatMap((path) =>
  [...htmlOf(path).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, json = '']) => JSON.parse(json))
    .flatMap((told): Thing[] => {
      expect(told['@context'], path).toBe('https://schema.org');
      return told['@graph'] ?? [told];
    })
    .map((thing) => ({ path, thing })),
);
const ofType = (type: string) => things.filter(({ thing }) => thing['@type'] === type);
const canonicalOf = (path: string): string =>
  /<link rel="canonical" href="([^"]*)"/.exec(htmlOf(path))?.[1] ?? '';
const home = new URL('/', canonicalOf('/'));
const decoded = (text = ''): string =>
  text.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim();

/** Every text within a thing that is an address of ours. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith(home.origin) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

/** What search engines ask of each kind of thing; the names of ours that say it. */
const required: Readonly<Record<string, readonly string[]>> = {
  Article: [
    ...['headline', 'description', 'dateModified', 'mainEntityOfPage', 'image', 'author'],
    ...['publisher', 'license', 'inLanguage'],
  ],
  BreadcrumbList: ['itemListElement'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'distribution'],
  WebApplication: [
    'name',
    'description',
    'url',
    'applicationCategory',
    'operatingSystem',
    'offers',
  ],
  WebSite: ['name', 'description', 'url', 'publisher', 'inLanguage'],
};

describe('what pages tell programs', () => {
  it('is of kinds we know, with all that is asked of each', () => {
    for (const { path, thing } of things) {
      const names = required[thing['@type']];
      expect(names, `${path}: ${thing['@type']}`).toBeDefined();
      for (const name of names ?? []) {
        expect(thing[name], `${path}: ${thing['@type']}.${name}`).toBeTruthy();
      }
    }
  });

  it('names only addresses of ours that exist', () => {
    const all = new Set(things.flatMap(({ thing }) => addressesIn(thing)));
    const dead = [...all].filter((address) => {
      const { pathname } = new URL(address);
      return !existsSync(
        new URL(`.${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`, dist),
      );
    });
    expect(all.size).toBeGreaterThan(40);
    expect(dead).toEqual([]);
  });

  it('stands on each chapter and each question, and tells of the page it is on', () => {
    const articles = paths.filter((path) => /^\/(?:guide|compare)\/./.test(path));
    expect(ofType('Article').map(({ path }) => path)).toEqual(articles);
    expect(ofType('BreadcrumbList').map(({ path }) => path)).toEqual(articles);
    for (const { path, thing } of ofType('Article')) {
      const [, heading] = /<h1[^>]*>(.*?)<\/h1>/s.exec(htmlOf(path)) ?? [];
      expect(decoded(`${thing['headline']}`), path).toBe(decoded(heading));
      expect(thing['mainEntityOfPage']).toBe(canonicalOf(path));
      expect(htmlOf(path)).toContain(`property="og:image" content="${thing['image']}"`);
    }
  });

  it('dates a chapter as its content does', () => {
    const folder = new URL('../../content/guide/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const [, day] = /^updated: (\S+)$/m.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
      const path = `/guide/${file.replace('.mdx', '')}/`;
      const article = ofType('Article').find((one) => one.path === path);
      expect(article?.thing['dateModified'], path).toBe(day);
    }
  });

  it('gives the way to a page from its list, counted from 1', () => {
    for (const { path, thing } of ofType('BreadcrumbList')) {
      const steps = thing['itemListElement'] as readonly { position: number; item: string }[];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, at) => at + 1));
      expect(steps.at(-1)?.item).toBe(canonicalOf(path));
      expect(path.startsWith(new URL(steps[0]?.item ?? '').pathname)).toBe(true);
    }
  });

  it('tells once of the site, of the calculator, which is free, and of the data', () => {
    const where = ['WebSite', 'WebApplication', 'Dataset'].map((type) =>
      ofType(type).map(({ path }) => path),
    );
    expect(where).toEqual([['/'], ['/calculator/'], ['/data/']]);
    expect(ofType('WebSite')[0]?.thing['url']).toBe(home.href);
    expect(ofType('WebApplication')[0]?.thing).toMatchObject({
      url: canonicalOf('/calculator/'),
      isAccessibleForFree: true,
      offers: { price: 0 },
    });
  });
});
