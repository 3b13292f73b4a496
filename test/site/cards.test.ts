import { readdirSync, readFileSync, statSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { paths } from './paths.ts';

const dist = new URL('../../dist/', import.meta.url);
const pages = paths.filter((path) => !/^\/(?:embed|offline)\//.test(path));
const htmlOf = (path: string): string => readFileSync(new URL(`.${path}index.html`, dist), 'utf8');
const cards = new URL('cards/', dist);

/** What a page's head says under a name; it is said once. */
function told(path: string, name: string): string {
  const all = [...htmlOf(path).matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)"/g)];
  const found = all.filter(([, key]) => key === name);
  expect(found, `${path} ${name}`).toHaveLength(1);
  return found[0]?.[2] ?? '';
}

const fileOf = (address: string): URL => new URL(`.${new URL(address).pathname}`, dist);

describe('the preview card', () => {
  it.each(pages)('of %s is a file of its own, as large as its page says', async (path) => {
    const address = told(path, 'og:image');
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(htmlOf(path))?.[1] ?? '';
    expect(new URL(address).origin).toBe(new URL(canonical).origin);
    const { width, height, format } = await sharp(readFileSync(fileOf(address))).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(told(path, 'og:image:type')).toBe('image/png');
    expect(told(path, 'og:image:width')).toBe('1200');
    expect(told(path, 'og:image:height')).toBe('630');
    expect(statSync(fileOf(address)).size).toBeLessThan(150_000);
  });

  it('stands for one page, and no card for none', () => {
    const asked = pages.map((path) => fileOf(told(path, 'og:image')).href);
    expect(new Set(asked).size).toBe(pages.length);
    const made = readdirSync(cards, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.png'))
      .map((name) => new URL(name, cards).href);
    expect(made.sort()).toEqual(asked.sort());
  });

  it('is said in words, with what it shows beside the title', () => {
    for (const path of pages) {
      const alt = told(path, 'og:image:alt');
      expect(alt, path).toContain(told(path, 'og:title'));
      expect(alt.length, path).toBeGreaterThan(told(path, 'og:title').length + 10);
    }
  });

  it('of a page of lost addresses is that of the home page', () => {
    for (const name of ['404.html', 'offline/index.html']) {
      const lost = readFileSync(new URL(name, dist), 'utf8');
      expect(lost).toContain(`property="og:image" content="${told('/', 'og:image')}"`);
    }
  });
});

describe('what a page says to those who show a preview', () => {
  it('names the site, the kind of page and its address', () => {
    for (const path of pages) {
      expect(told(path, 'og:site_name'), path).toBe('Partner Mix');
      const isArticle = /^\/(?:guide|compare)\/./.test(path);
      expect(told(path, 'og:type'), path).toBe(isArticle ? 'article' : 'website');
      expect(new URL(told(path, 'og:url')).pathname).toBe(path);
      expect(told(path, 'twitter:card')).toBe('summary_large_image');
    }
  });
});
