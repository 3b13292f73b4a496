import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { isStored, storedFiles } from '../../../src/shell/offline/stored-files.ts';

describe('isStored', () => {
  it.each([
    'index.html',
    'guide/cost/index.html',
    'offline/index.html',
    '_astro/fonts/x.woff2',
    'data/2026-12.json',
    'data/letters.json',
  ])('keeps %s', (path) => expect(isStored(path)).toBe(true));

  it.each([
    ...['404.html', 'embed/chart/index.html', 'cards/home.png', 'chart/x-unsaid.svg'],
    ...['figures/reach.png', 'data/2026-12/price.csv', 'data/sources.json', 'pagefind/pagefind.js'],
    ...['sw.js', '_headers', 'sitemap-0.xml'],
  ])('leaves %s', (path) => expect(isStored(path)).toBe(false));
});

describe('storedFiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'partner-mix-'));
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives addresses that hold under any base path, with the digest a browser checks', () => {
    for (const path of [
      'index.html',
      'guide/cost/index.html',
      '_astro/a.1.js',
      'embed/x/index.html',
    ]) {
      put(path, path);
    }
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(storedFiles(pathToFileURL(`${folder}/`))).toEqual([
      { url: '_astro/a.1.js', revision: null, integrity: `sha256-${digest('_astro/a.1.js')}` },
      {
        url: 'guide/cost/',
        revision: digest('guide/cost/index.html').slice(0, 16),
        integrity: `sha256-${digest('guide/cost/index.html')}`,
      },
      {
        url: './',
        revision: digest('index.html').slice(0, 16),
        integrity: `sha256-${digest('index.html')}`,
      },
    ]);
  });

  it('gives a page another revision once one byte of it changes', () => {
    const before = storedFiles(pathToFileURL(`${folder}/`));
    put('index.html', 'index.htm!');
    const after = storedFiles(pathToFileURL(`${folder}/`));
    expect(after.filter((file, at) => file.revision !== before[at]?.revision)).toHaveLength(1);
  });
});
