import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Figure } from '#figures/figure.ts';
import { numbersIn } from '#figures/printed.ts';
import { launchBrowser } from './browser.ts';
import { all } from './every-figure.ts';
import { around, csvRows, dist, isNumber, same, sheetNumbers } from './figure-sheets.ts';

const origin = inject('origin');
const site = process.env['SITE_URL'] ?? 'https://partner-mix.example';
const byName = all.map((figure) => [figure.name, figure] as const);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Pages without scripts, by path and width: many figures stand on one, and many tests ask for each. */
const opened = new Map<string, Promise<Page>>();

/** A figure on its page, without scripts. */
async function open({ name, page: path }: Pick<Figure, 'name' | 'page'>, { width = 1280 } = {}) {
  const key = `${path} ${width}`;
  const before = opened.get(key) ?? openPage(path, { width, javaScriptEnabled: false });
  opened.set(key, before);
  const page = await before;
  return { page, figure: page.locator(`#figure-${name}`) };
}

async function openPage(
  path: string,
  { width, javaScriptEnabled }: { width: number; javaScriptEnabled: boolean },
): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled, viewport: { width, height: 800 } });
  await page.goto(origin + path, { waitUntil: javaScriptEnabled ? 'networkidle' : 'load' });
  return page;
}

describe('the foot of every figure', () => {
  it('is one of the list, and every figure of the site is in the list', () => {
    const found = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !name.startsWith('embed'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, dist), 'utf8').matchAll(
          /<figure id="figure-(?!answer-)([a-z-]+)"/g,
        ),
      ])
      .map(([, name]) => name);
    expect([...new Set(found)].sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it.each(byName)('%s has all its parts without scripts', async (name, described) => {
    const { figure } = await open(described);
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
    const kinds = ['svg', 'png', 'csv'];
    expect(files).toEqual(kinds.map((kind) => `/figures/${name}.${kind}`));
    expect(files.filter((file) => !existsSync(new URL(`.${file}`, dist)))).toEqual([]);
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
    const { name: which, page: path } = all.find(({ name }) => name === 'reach-by-size')!;
    const page = await openPage(path, { width: 1280, javaScriptEnabled: true });
    const figure = page.locator(`#figure-${which}`);
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
      const name = page.locator('summary', { hasText: 'Download' });
      const download = figure.locator('.foot details').filter({ has: name });
      if ((await download.getAttribute('open')) === null) await download.locator('summary').click();
      const small = await figure.locator('.foot :is(summary, a[download])').evaluateAll((targets) =>
        targets
          .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text }) => text),
      );
      expect(small, described.name).toEqual([]);
    }
  });

  it('leaves source and address on paper, and nothing else', async () => {
    const { page: path } = all.find(({ name }) => name === 'who-sees')!;
    const page = await openPage(path, { width: 1280, javaScriptEnabled: false });
    const figure = page.locator('#figure-who-sees');
    await page.emulateMedia({ media: 'print' });
    expect(await figure.locator('.foot').isVisible()).toBe(false);
    expect(await figure.locator('.source').innerText()).toMatch(
      /Source: .*\shttps:\/\/[^ ]*#figure-who-sees$/s,
    );
    await page.close();
  });
});

/** The texts of the cells of a figure's table, row by row; of the one in its foot where it has one. */
async function cellsOf(figure: Locator): Promise<string[][]> {
  const own = figure.locator('.foot table');
  const table = (await own.count()) > 0 ? own : figure.locator('table').first();
  const rows = await table.locator('tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
        return texts.join(' ');
      }),
    ),
  );
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((text) => text.replace(around, '')));
}

/** All texts of a figure, folded ones too, a space between them. */
function wordsOf(figure: Locator): Promise<string> {
  return figure.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    // A word joiner holds a minus to its number.
    return texts.join(' ').replaceAll('\u2060', '');
  });
}

describe('the list of pictures on the page of data', () => {
  it('names every figure, leads to where it stands, and to each of its files', async () => {
    const { page } = await open({ name: all[0]!.name, page: '/data/' });
    const links = await page
      .locator('#pictures ~ ul a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const { name, page: path } of all) {
      const files = ['svg', 'png', 'csv'].map((kind) => `/figures/${name}.${kind}`);
      expect(links).toEqual(expect.arrayContaining([`${path}#figure-${name}`, ...files]));
    }
    const names = await page.locator('#pictures ~ ul .finding').allInnerTexts();
    expect(new Set(names).size).toBe(names.length);
  });
});

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
      const { figure } = await open(described);
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
    },
  );

  it.each(byName)('%s holds no number that its figure does not show', async (name, described) => {
    const { figure } = await open(described);
    const shown = numbersIn(await wordsOf(figure));
    const alone = sheetNumbers(name).filter(
      (value) => value !== 0 && !shown.some((other) => same(value, other)),
    );
    expect(alone).toEqual([]);
  });
});
