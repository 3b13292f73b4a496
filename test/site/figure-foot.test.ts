import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figures } from '#figures/described.ts';
import type { Figure } from '#figures/figure.ts';
import { numbersIn } from '#figures/printed.ts';
import type { Source } from '#data/schemas.ts';
import { content, newestSet } from '../data/real-content.ts';
import { launchBrowser } from './browser.ts';

const origin = inject('origin');
const dist = new URL('../../dist/', import.meta.url);
const site = process.env['SITE_URL'] ?? 'https://partner-mix.example';

const sources = new Map((content.sources as Source[]).map((source) => [source.id, source]));
const all: readonly Figure[] = Object.values(figures).map((describe) =>
  describe({ data: newestSet, sources }),
);
const byName = all.map((figure) => [figure.name, figure] as const);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A figure on its page, without scripts unless asked for. */
async function open(
  { name, page: path }: Figure,
  { javaScriptEnabled = false, width = 1280 } = {},
) {
  const page = await browser.newPage({
    ...{ javaScriptEnabled, viewport: { width, height: 800 } },
  });
  await page.goto(origin + path, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
  return { page, figure: page.locator(`#figure-${name}`) };
}

/** Numbers of a CSV file, row by row; the marks of a text that holds commas are no number's. */
function csvRows(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`figures/${name}.csv`, dist), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(1, -2)
    .split('\r\n')
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/.test(cell);
/** Whether two numbers are the same as printed: to three digits. */
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.abs(a);

describe('the foot of every figure', () => {
  it('is one of the list, and every figure of the site is in the list', () => {
    const found = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !name.startsWith('embed'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, dist), 'utf8').matchAll(/<figure id="figure-([a-z-]+)"/g),
      ])
      .map(([, name]) => name);
    expect([...new Set(found)].sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it.each(byName)('%s has all its parts without scripts', async (name, described) => {
    const { page, figure } = await open(described);
    const parts = await figure.locator('.foot summary').allInnerTexts();
    const table = described.table ? ['Table'] : [];
    const taken = ['Download', 'Link', 'Embed', 'Cite'];
    // Sources and table of the chart stand open beside it.
    const isChart = name === 'engagement';
    expect(parts).toEqual(
      isChart ? [...taken, 'All views and their files'] : ['Sources', ...table, ...taken],
    );
    expect(await figure.locator('table').count()).toBeGreaterThan(0);
    const source = await figure.locator('.source').innerText();
    expect(source).toMatch(/^Source: .+\. Data of December 2026\.$/);
    for (const part of parts.filter((each) => each !== 'Table')) {
      await figure.locator('summary', { hasText: part }).click();
      const shown = figure.locator('.foot details[open]');
      expect(await shown.count(), part).toBe(1);
      const text = (await shown.innerText()).replace(/\s+/g, ' ');
      const address = `${site}${described.page}#figure-${name}`;
      if (part === 'Link') expect(text).toContain(address);
      if (part === 'Cite') {
        expect(text).toContain(`Partner Mix (2026). “${described.finding.replace(/\.$/, '')}.”`);
        expect(text).toContain(`${address}. Data of December 2026. License: CC BY 4.0.`);
      }
      if (part === 'Embed') expect(text).toContain(`<iframe src="${site}/embed/${name}/"`);
      if (part === 'Sources' || part === 'All views and their files')
        expect(await shown.locator('li').count()).toBeGreaterThan(0);
      expect(await shown.getByRole('button').count(), part).toBe(0);
    }
    const files = await figure
      .locator('.foot a[download]:not([aria-label])')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const kinds = described.panels ? ['svg', 'png', 'csv'] : ['csv'];
    expect(files).toEqual(kinds.map((kind) => `/figures/${name}.${kind}`));
    expect(files.filter((file) => !existsSync(new URL(`.${file}`, dist)))).toEqual([]);
    await page.close();
  });

  it.each(byName)('%s says how tall a frame is that shows it', async (name, described) => {
    const frame = { ...described, page: `/embed/${name}/` };
    const { page, figure } = await open(frame, { width: 640 });
    const { height = 0 } = (await figure.boundingBox()) ?? {};
    const unfolded = await figure.locator('.foot details[open]').count();
    if (unfolded === 0) expect(described.height - height).toBeGreaterThan(50);
    if (unfolded === 0) expect(described.height - height).toBeLessThan(200);
    await page.close();
  });

  it('copies link, code and citation where scripts run', async () => {
    const described = all.find(({ name }) => name === 'reach-by-size')!;
    const { page, figure } = await open(described, { javaScriptEnabled: true });
    await page.evaluate(() => {
      const writeText = (copied: string): Promise<void> =>
        Promise.resolve(void Object.assign(window, { copied }));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    for (const [name, button, start] of [
      ['Link', 'Copy the link', site],
      ['Embed', 'Copy the code', '<iframe'],
      ['Cite', 'Copy the citation', 'Partner Mix (2026)'],
    ] as const) {
      await figure.locator('summary', { hasText: name }).click();
      const part = figure.locator('details[open]');
      await part.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
      await part.getByRole('button', { name: button }).click();
      await part.getByText('Copied.').waitFor();
      const copied = await page.evaluate(() => String(Reflect.get(window, 'copied')));
      expect(copied.slice(0, start.length)).toBe(start);
    }
    await page.close();
  });

  it.each([320, 1280])('has targets of 24 pixels or more, %i pixels wide', async (width) => {
    for (const described of all) {
      const { page, figure } = await open(described, { width });
      await figure.locator('summary', { hasText: 'Download' }).click();
      const small = await figure.locator('.foot :is(summary, a[download])').evaluateAll((targets) =>
        targets
          .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text }) => text),
      );
      expect(small, described.name).toEqual([]);
      await page.close();
    }
  });

  it('leaves source and address on paper, and nothing else', async () => {
    const { page, figure } = await open(all.find(({ name }) => name === 'who-sees')!);
    await page.emulateMedia({ media: 'print' });
    expect(await figure.locator('.foot').isVisible()).toBe(false);
    expect(await figure.locator('.source').innerText()).toMatch(
      /Source: .*\shttps:\/\/[^ ]*#figure-who-sees$/s,
    );
    await page.close();
  });
});

/** What a table says around its numbers: `58 of 100`, `35 times too low`, `most often none`. */
const around = /\b(?:of|in) \d+\b|\d+ times too \w+|most often .*/g;

/** The texts of the cells of a figure's table, row by row; of the one in its foot where it has one. */
async function cellsOf(figure: Locator): Promise<string[][]> {
  const own = figure.locator('.foot table');
  const table = (await own.count()) > 0 ? own : figure.locator('table').first();
  const rows = await table.locator('tbody tr').all();
  const cells = rows.map(async (row) =>
    Promise.all((await row.locator('td').all()).map((cell) => wordsOf(cell))),
  );
  return (await Promise.all(cells))
    .filter((row) => row.length > 0)
    .map((row) => row.map((text) => text.replace(around, '')));
}

/** All texts of a figure, folded ones too, a space between them. */
function wordsOf(figure: Locator): Promise<string> {
  return figure.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join(' ');
  });
}

describe('the CSV file of every figure', () => {
  it.each(byName)('%s has rows as long as its titles, one value a cell', (name) => {
    const [titles = [], ...rows] = csvRows(name);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
    for (const row of rows) {
      expect(row).toHaveLength(titles.length);
      for (const cell of row) {
        if (!isNumber(cell)) expect(cell).not.toMatch(/^[$€=+@−-]|^[\d.,]+[kM%]?$/);
      }
    }
  });

  it.each(byName)(
    '%s holds every number of the table, row by row where both have as many',
    async (name, described) => {
      const { page, figure } = await open(described);
      const rows = await cellsOf(figure);
      const csv = csvRows(name).slice(1);
      const numbers = (cells: readonly string[]): readonly number[] =>
        cells.flatMap((cell) => (isNumber(cell) ? [Number(cell)] : numbersIn(cell)));
      rows.forEach((cells, at) => {
        const there = numbers(csv.length === rows.length ? (csv[at] ?? []) : csv.flat());
        const lost = numbers(cells).filter((value) => !there.some((other) => same(other, value)));
        expect(lost, cells.join(' | ')).toEqual([]);
      });
      expect(rows.length).toBeGreaterThan(0);
      await page.close();
    },
  );

  it.each(byName)('%s holds no number that its figure does not show', async (name, described) => {
    const { page, figure } = await open(described);
    const shown = numbersIn(await wordsOf(figure));
    const [titles = [], ...rows] = csvRows(name);
    const alone = rows.flatMap((row) =>
      row
        .filter((cell, at) => isNumber(cell) && !/^Year/.test(titles[at] ?? ''))
        .map(Number)
        .filter((value) => value !== 0 && !shown.some((other) => same(value, other))),
    );
    expect(alone).toEqual([]);
    await page.close();
  });
});
