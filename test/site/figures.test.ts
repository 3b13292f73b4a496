import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { labelFaults } from './label-faults.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const stored = new URL('../figures/svg/', import.meta.url);

/** The pictures of every page, by the name of their figure; a figure on two pages counts once. */
const pictures = new Map<string, { path: string; svg: string }>();
for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('index.html')) continue;
  const html = readFileSync(new URL(name, dist), 'utf8');
  for (const [figure, id = ''] of html.matchAll(
    /<figure id="figure-(?!answer-)([a-z-]+)"[\s\S]*?<\/figure>/g,
  )) {
    const path = `/${name.slice(0, -'index.html'.length)}`;
    const svg = [...figure.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([text]) => plain(text));
    if (!pictures.has(id)) pictures.set(id, { path, svg: svg.join('\n') });
  }
}
const drawn = [...pictures].filter(([, { svg }]) => svg !== '');
const pages = [...new Set([...pictures.values()].map(({ path }) => path))];

/** A picture as it is stored: without what frameworks add, a tag a line. */
function plain(svg: string): string {
  return svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ data-astro-[a-z-]+(?:="[^"]*")?/g, '')
    .replace(/ ?\b(?:svelte|astro)-[a-z0-9]{4,}/g, '')
    .replace(/ class=""/g, '')
    .replace(/>\s*</g, '>\n<');
}

describe('the picture of a figure', () => {
  it.each(drawn)('%s is as it was last looked at', async (name, { svg }) => {
    await expect(
      `<svg xmlns="http://www.w3.org/2000/svg">\n${svg}\n</svg>\n`,
      `The picture “${name}” changed. Look at it on its page; if it is right, accept it by ` +
        '`npm run build && npm run site -- test/site/figures.test.ts -u`.',
    ).toMatchFileSnapshot(new URL(`${name}.svg`, stored).pathname);
  });

  it('is stored for every figure, and for no other', () => {
    expect(drawn.length).toBeGreaterThan(10);
    expect(readdirSync(stored).sort()).toEqual(drawn.map(([name]) => `${name}.svg`).sort());
  });
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the texts in the pictures of a page', () => {
  it.each([...pages, '/calculator/', '/compare/launch/', '/compare/600-dollars/'])(
    '%s are 13 px or more and apart from each other, at every width',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      for (const width of [320, 360, 768, 1280, 1680]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await labelFaults(page, 'figure svg, .calculator svg'), `${width} px wide`).toEqual(
          [],
        );
      }
      await page.close();
    },
  );
});

describe('the discs of a comparison', () => {
  it('are hollow where the campaign loses money and filled where it does not', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${origin}/calculator/`, { waitUntil: 'networkidle' });
    const discs = await page.locator('#answer .board').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const made =
          row.querySelector('[role=rowheader]')?.textContent?.trim().startsWith('made') ?? false;
        return [...row.querySelectorAll('svg')]
          .filter((stand) => stand.checkVisibility())
          .flatMap((stand) => {
            const path = stand.querySelector('path');
            const filled = path !== null && getComputedStyle(path).fill !== 'none';
            const discs = path?.getAttribute('d')?.match(/M/g) ?? [];
            return discs.map(() => ({ made, filled }));
          });
      }),
    );
    expect(discs).toHaveLength(40);
    expect(new Set(discs.map(({ made }) => made)).size).toBe(2);
    expect(discs.filter(({ made, filled }) => filled !== made)).toEqual([]);
    await page.close();
  });
});
