import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { numbersIn } from '#figures/printed.ts';
import { readFaces } from '#data/letters.ts';
import { textsOf } from '../figures/drawn-text.ts';
import { likeness, pageOfPixels } from './alike.ts';
import { launchBrowser } from './browser.ts';
import { csvRows, dist, isNumber, same } from './figure-sheets.ts';
import { misplacedIn } from './misplaced.ts';

const origin = inject('origin');
const site = process.env['SITE_URL'] ?? 'https://partner-mix.example';
const slugs = readdirSync(new URL('compare/', dist), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const faces = readFaces(new URL('../../', import.meta.url), '†');
const svgOf = (slug: string): string =>
  readFileSync(new URL(`compare/${slug}.svg`, dist), 'utf8').replaceAll('&amp;', '&');

let browser: Browser;
let bare: BrowserContext;
/** A page in which no script runs. */
let page: Page;
/** One in which drawings are compared. */
let drawn: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  drawn = await pageOfPixels(browser);
  bare = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 800 },
  });
  page = await bare.newPage();
});
afterAll(() => browser.close());

const textOf = async (selector: string): Promise<string> =>
  (await page.locator(selector).first().innerText()).replaceAll('\u2060', '').replace(/\s+/g, ' ');

describe('the picture of an answer', () => {
  it('is there for every question as SVG, PNG and CSV, and in a frame; for no other', () => {
    const files = readdirSync(new URL('compare/', dist)).filter((name) =>
      /\.(?:csv|png|svg)$/.test(name),
    );
    expect(files.sort()).toEqual(
      slugs.flatMap((slug) => ['csv', 'png', 'svg'].map((kind) => `${slug}.${kind}`)).sort(),
    );
    expect(readdirSync(new URL('embed/compare/', dist)).sort()).toEqual(slugs.toSorted());
  });

  it.each(slugs)(
    '%s says question, answer, plans, source and address, and needs nothing else',
    async (slug) => {
      await page.goto(`${origin}/compare/${slug}/`);
      const svg = svgOf(slug);
      const title = `${await textOf('h1')} ${await textOf('.verdict')}`;
      expect(svg).toContain(`<title>${title}</title>`);
      expect(svg).toContain(
        `Data of December 2026. Partner Mix, CC BY 4.0. ${site}/compare/${slug}/#figure-answer-${slug}`,
      );
      expect(svg).not.toMatch(
        /<(?:text|style|script|image|foreignObject)\b|\b(?:class|style|on\w+)=/,
      );
      expect(svg).not.toMatch(/var\(|light-dark|color-mix|currentColor/);
      const asked = [...svg.matchAll(/(?:href="|url\()([^")]*)/g)].map(
        ([, target]) => target ?? '',
      );
      const defined = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => `#${id}`);
      expect(new Set(defined)).toEqual(new Set(asked));
      const letters = textsOf(svg, faces).join(' ').replace(/\s+/g, ' ');
      for (const words of [title, await textOf('.body'), await textOf('.where')]) {
        const said = words.replace('Answers · ', '').split(' ');
        expect(said.filter((word) => !letters.includes(word))).toEqual([]);
      }
      for (const plan of await page.locator('.plans dt').allInnerTexts())
        expect(letters).toContain(plan);
      expect(letters).toContain('What more or less money buys');
    },
  );

  it.each(slugs)('%s is as many pixels as its drawing says, twice', async (slug) => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svgOf(slug)) ?? [];
    const png = await sharp(readFileSync(new URL(`compare/${slug}.png`, dist))).metadata();
    expect([png.width, png.height]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  it.each(slugs)(
    '%s looks alike in its PNG and in a browser, and is no empty sheet',
    async (slug) => {
      const png = readFileSync(new URL(`compare/${slug}.png`, dist));
      const { differs, inked } = await likeness(drawn, `${origin}/compare/${slug}.svg`, png);
      expect(differs).toBeLessThan(0.002);
      expect(inked).toBeGreaterThan(0.01);
    },
  );

  it.each(['600-dollars', 'launch', 'high-order-value'])(
    '%s has its letters apart from each other and within its margins',
    async (slug) => {
      const drawing = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await drawing.goto(`${origin}/compare/${slug}.svg`);
      expect(await misplacedIn(drawing)).toEqual([]);
      await drawing.close();
    },
  );

  it.each(slugs)('%s has the numbers of its page in its CSV file', async (slug) => {
    await page.goto(`${origin}/compare/${slug}/`);
    const [titles = [], ...rows] = csvRows(slug, 'compare');
    for (const row of rows) expect(row).toHaveLength(titles.length);
    const names = await page.locator('.plans dt').allInnerTexts();
    expect(rows.slice(0, names.length).map(([name]) => name)).toEqual(names);
    const today = rows.slice(0, names.length);
    const numbersOf = (row: readonly string[]): readonly number[] =>
      row.filter((cell) => isNumber(cell)).map(Number);
    const cells = await page
      .locator('.foot table tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    const columns = cells.filter((row) => row.length > 0);
    expect(columns.length).toBeGreaterThan(3);
    today.forEach((row, at) => {
      const shown = columns.flatMap((cells) =>
        numbersIn((cells[at] ?? '').replaceAll('\u2060', '')),
      );
      const held = numbersOf(row.slice(5));
      expect(shown.filter((value) => !held.some((other) => same(value, other)))).toEqual([]);
      expect(held.filter((value) => !shown.some((other) => same(value, other)))).toEqual([]);
    });
    // What the curve says of the budget stands in the last step that it pays for.
    const [budget] = numbersOf(today[0] ?? []);
    const heads = await page.locator('[aria-label="Table of budgets"] thead th').allInnerTexts();
    const averages = await page
      .locator('[aria-label="Table of budgets"] tr.now td')
      .evaluateAll((all) =>
        all.map((cell) => cell.firstElementChild?.textContent ?? cell.textContent),
      );
    averages.forEach((text, at) => {
      const steps = rows
        .slice(names.length)
        .filter(([name, from]) => name === heads[at + 1] && Number(from) <= (budget ?? 0) * 1.0001);
      const [mean] = numbersIn(text.replaceAll('\u2060', ''));
      if (mean === undefined) expect(steps).toEqual([]);
      else expect(same(mean, Number(steps.at(-1)?.[2]))).toBe(true);
    });
    expect(averages.length).toBeGreaterThan(0);
  });
});

describe('the foot of an answer', () => {
  it.each(slugs)('%s has all its parts without scripts', async (slug) => {
    await page.goto(`${origin}/compare/${slug}/`);
    const figure = page.locator(`#figure-answer-${slug}`);
    const parts = await figure.locator('.foot summary').allInnerTexts();
    expect(parts).toEqual(['Sources', 'Table', 'Download', 'Link', 'Embed', 'Cite']);
    expect(await figure.locator('.source').innerText()).toMatch(
      /^Source: .+\. Data of December 2026\.$/,
    );
    const address = `${site}/compare/${slug}/#figure-answer-${slug}`;
    const title = `${await textOf('h1')} ${await textOf('.verdict')}`.replace(/\.$/, '');
    const said: Readonly<Record<string, string>> = {
      ...{ Sources: 'This example’s numbers', Download: 'CC BY 4.0', Link: address },
      Embed: `<iframe src="${site}/embed/compare/${slug}/"`,
      Cite: `Partner Mix (2026). “${title}.” ${address}. Data of December 2026. License: CC BY 4.0.`,
    };
    for (const part of parts) {
      await figure.locator('summary', { hasText: part }).click();
      const text = (await figure.locator('.foot details[open]').innerText())
        .replaceAll('\u2060', '')
        .replace(/\s+/g, ' ');
      expect(text).toContain(said[part] ?? 'worst');
    }
    const files = await figure
      .locator('.foot a[download]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(files).toEqual(['svg', 'png', 'csv'].map((kind) => `/compare/${slug}.${kind}`));
    expect(files.filter((file) => !existsSync(new URL(`.${file}`, dist)))).toEqual([]);
    // The curve names its source and leads to the same foot.
    const below = page.locator('.curve > .source');
    expect(await below.innerText()).toMatch(/^Source: /);
    expect(await below.locator('a').getAttribute('href')).toBe(`#figure-answer-${slug}`);
  });

  it('asks for a script only once a part that copies is opened', async () => {
    const living = await browser.newPage();
    const asked: string[] = [];
    living.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await living.goto(`${origin}/compare/launch/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual([]);
    await living.locator('.foot summary', { hasText: 'Cite' }).click();
    await living
      .locator('.foot details[open]')
      .getByRole('button', { name: 'Copy the citation' })
      .waitFor();
    await expect.poll(() => asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
    await living.close();
  });
});

describe('the frame of an answer', () => {
  it.each(slugs)(
    '%s shows verdict and campaigns, as tall as its code says, and leads to both pages',
    async (slug) => {
      const frame = await bare.newPage();
      await frame.setViewportSize({ width: 640, height: 400 });
      await frame.goto(`${origin}/compare/${slug}/`);
      const code = await frame.locator('.foot .code').textContent();
      const [, height] = /height="(\d+)"/.exec(code ?? '') ?? [];
      await frame.goto(`${origin}/embed/compare/${slug}/`);
      const { height: needed = 0 } = (await frame.locator('body').boundingBox()) ?? {};
      expect(Number(height) - needed).toBeGreaterThanOrEqual(0);
      expect(Number(height) - needed).toBeLessThan(100);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
      expect(await frame.locator('.verdict').isVisible()).toBe(true);
      expect(await frame.locator(':is(.picture svg, .shelf):visible').count()).toBeGreaterThan(0);
      const hrefs = await frame
        .locator('a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs).toContain(`/compare/${slug}/`);
      expect(hrefs.filter((href) => href.startsWith('/calculator/#v=2'))).toHaveLength(1);
      await frame.close();
    },
  );
});
