import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { filesOf } from '#figures/cite.ts';
import { figures } from '#figures/described.ts';
import { otherPlans, viewFigure } from '#figures/engagement.ts';
import type { Figure } from '#figures/figure.ts';
import { pngOf, svgOf } from '#figures/files.ts';
import type { Source } from '#data/schemas.ts';
import { content, newestSet } from '../data/real-content.ts';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(`.${file}`, dist));

const sources = new Map((content.sources as Source[]).map((source) => [source.id, source]));
const all = { data: newestSet, sources };
const drawn = [
  ...Object.values(figures).map((describe): Figure => describe(all)),
  ...otherPlans.map((plan): Figure => viewFigure(plan, all)),
]
  .filter(({ panels }) => panels)
  .map((figure) => [filesOf(figure), figure] as const);
const published = {
  compiled: newestSet.compiled,
  site: new URL(process.env['SITE_URL'] ?? 'https://partner-mix.example'),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the drawing of a figure', () => {
  it('is there for every figure that is drawn, and for no other', () => {
    const files = ['figures', 'chart'].flatMap((folder) =>
      readdirSync(new URL(folder, dist)).map((file) => `/${folder}/${file}`),
    );
    expect(files.filter((file) => /\.(?:png|svg)$/.test(file)).sort()).toEqual(
      drawn.flatMap(([name]) => [`${name}.png`, `${name}.svg`]).sort(),
    );
  });

  it.each(drawn)('%s needs no font, no stylesheet, no script and no other file', (name) => {
    const svg = `${read(`${name}.svg`)}`;
    expect(svg).not.toMatch(
      /<(?:text|style|script|image|foreignObject)\b|\b(?:class|style|on\w+)=/,
    );
    expect(svg).not.toMatch(/var\(|light-dark|color-mix|currentColor/);
    const asked = [...svg.matchAll(/(?:href="|url\()([^")]*)/g)].map(([, target]) => target);
    expect(asked.filter((target) => !target?.startsWith('#l'))).toEqual([]);
    const used = new Set(asked);
    const defined = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
    expect(new Set(defined)).toEqual(used);
  });

  it.each(drawn)(
    '%s says what it shows, where it is from and what it may be used for',
    (file, figure) => {
      const svg = `${read(`${file}.svg`)}`;
      const unescaped = (text = ''): string => text.replaceAll('&amp;', '&');
      const [, title] = /<title>([^<]*)<\/title>/.exec(svg) ?? [];
      const [, about] = /<desc>([^<]*)<\/desc>/.exec(svg) ?? [];
      expect(unescaped(title)).toBe(figure.finding);
      expect(unescaped(about)).toContain(`Source: ${figure.credit}. Data of December 2026.`);
      const fragment = figure.places?.fragment ?? `figure-${figure.name}`;
      expect(unescaped(about)).toContain(
        `CC BY 4.0. ${published.site.origin}${figure.page}#${fragment}`,
      );
    },
  );

  it.each(drawn)('%s is the same whenever it is made, as is its PNG', async (name, figure) => {
    expect(svgOf(figure, published)).toBe(`${read(`${name}.svg`)}`);
    expect(Buffer.from(await pngOf(figure, published)).equals(read(`${name}.png`))).toBe(true);
  });

  it.each(drawn)('%s is small enough to send', (name) => {
    expect(read(`${name}.svg`).length).toBeLessThan(250_000);
    expect(read(`${name}.png`).length).toBeLessThan(250_000);
  });

  // The PNG is drawn by librsvg, the other one by Chromium: two programs that share no code.
  it.each(drawn)('%s looks alike in its PNG and in a browser', async (name) => {
    const png = sharp(read(`${name}.png`)).removeAlpha();
    const { width = 0, height = 0 } = await png.metadata();
    const page = await browser.newPage({
      viewport: { width: width / 2, height: height / 2 },
      deviceScaleFactor: 2,
    });
    await page.goto(`${origin}${name}.svg`);
    const shot = sharp(await page.screenshot()).removeAlpha();
    await page.close();
    const [a, b] = await Promise.all(
      // A blur of a pixel evens out how edges are smoothed.
      [png, shot].map((picture) => picture.blur(1).raw().toBuffer()),
    );
    if (!a || !b) throw new Error('a picture could not be read');
    expect(a.length).toBe(b.length);
    const differs = a.reduce(
      (sum, value, at) => sum + (Math.abs(value - (b[at] ?? 0)) > 40 ? 1 : 0),
      0,
    );
    expect(differs / a.length).toBeLessThan(0.002);
    // And it is no empty sheet: ink stands on it.
    expect(a.filter((value) => value < 128).length / a.length).toBeGreaterThan(0.01);
  });
});
