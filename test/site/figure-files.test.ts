import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFaces } from '#data/letters.ts';
import { addressOf, filesOf } from '#figures/cite.ts';
import { otherPlans, viewFigure } from '#figures/engagement.ts';
import type { Block, Figure } from '#figures/figure.ts';
import { pngOf, svgOf } from '#figures/files.ts';
import { figureNames } from '#figures/names.ts';
import { numbersIn } from '#figures/printed.ts';
import { newestSet } from '../data/real-content.ts';
import { textsOf } from '../figures/drawn-text.ts';
import { likeness, pageOfPixels } from './alike.ts';
import { launchBrowser } from './browser.ts';
import { all, content } from './every-figure.ts';
import { around, csvRows, dist, same, sheetNumbers } from './figure-sheets.ts';
import { misplacedIn } from './misplaced.ts';

const origin = inject('origin');
const read = (file: string): Buffer => readFileSync(new URL(`.${file}`, dist));

/** Every figure of the list and every view of the chart, by where its files stand. */
const byFile = [...all, ...otherPlans.map((plan): Figure => viewFigure(plan, content))].map(
  (figure) => [filesOf(figure), figure] as const,
);
const typeset = byFile.filter(([, { blocks }]) => blocks);
const published = {
  compiled: newestSet.compiled,
  site: new URL(process.env['SITE_URL'] ?? 'https://partner-mix.example'),
};

const faces = readFaces(new URL('../../', import.meta.url), '†');

let browser: Browser;
/** A page in which drawings are compared. */
let drawn: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  drawn = await pageOfPixels(browser);
});
afterAll(() => browser.close());

describe('the drawing of a figure', () => {
  it('is there for every figure as SVG, PNG and CSV, and a frame; for no other', () => {
    const names = all.map(({ name }) => name);
    expect(names.sort()).toEqual([...figureNames].sort());
    const files = ['figures', 'chart'].flatMap((folder) =>
      readdirSync(new URL(folder, dist)).map((file) => `/${folder}/${file}`),
    );
    expect(files.filter((file) => /\.(?:csv|png|svg)$/.test(file)).sort()).toEqual(
      [
        ...byFile.flatMap(([file]) => ['csv', 'png', 'svg'].map((kind) => `${file}.${kind}`)),
        '/chart/instagram-followers.csv',
      ].sort(),
    );
    const frames = readdirSync(new URL('embed/', dist));
    expect(names.filter((name) => !frames.includes(name))).toEqual([]);
  });

  it.each(byFile)('%s needs no font, no stylesheet, no script and no other file', (name) => {
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

  it.each(byFile)(
    '%s says what it shows, where it is from and what it may be used for',
    (file, figure) => {
      const svg = `${read(`${file}.svg`)}`;
      const unescaped = (text = ''): string => text.replaceAll('&amp;', '&');
      const [, title] = /<title>([^<]*)<\/title>/.exec(svg) ?? [];
      const [, about] = /<desc>([^<]*)<\/desc>/.exec(svg) ?? [];
      expect(unescaped(title)).toBe(figure.finding);
      expect(unescaped(about)).toContain(`Source: ${figure.credit}. Data of December 2026.`);
      expect(unescaped(about)).toContain(`CC BY 4.0. ${addressOf(figure, published.site)}`);
    },
  );

  it.each(byFile)('%s spells its finding, source, date, license and address', (file, figure) => {
    const text = textsOf(`${read(`${file}.svg`)}`, faces).join(' ');
    expect(text).toContain(figure.finding);
    expect(text).toContain(`Source: ${figure.credit}. `);
    expect(text).toContain('Data of December 2026. Partner Mix, CC BY 4.0.');
    expect(text).toContain(addressOf(figure, published.site));
  });

  it.each(byFile)('%s is the same whenever it is made, as is its PNG', async (name, figure) => {
    expect(svgOf(figure, published)).toBe(`${read(`${name}.svg`)}`);
    expect(Buffer.from(await pngOf(figure, published)).equals(read(`${name}.png`))).toBe(true);
  });

  it.each(byFile)('%s is small enough to send', (name) => {
    expect(read(`${name}.svg`).length).toBeLessThan(250_000);
    expect(read(`${name}.png`).length).toBeLessThan(250_000);
  });

  it.each(byFile)(
    '%s looks alike in its PNG and in a browser, and is no empty sheet',
    async (name) => {
      const { differs, inked } = await likeness(drawn, `${origin}${name}.svg`, read(`${name}.png`));
      expect(differs).toBeLessThan(0.002);
      expect(inked).toBeGreaterThan(0.01);
    },
  );
});

/** All that a block says beside numbers of its campaign: titles, names of rows, words. */
function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'beside') return block.columns.flat().flatMap(wordsOf);
  if (block.kind === 'shelf') return [block.title];
  if (block.kind === 'chart') return [];
  if (block.kind !== 'table') return [block.text];
  const { columns, groups } = block.table;
  const heads = groups.flatMap(({ rows }) => rows.map(({ head }) => head));
  return [
    ...columns.flatMap(({ title, ticks = [] }) => [title, ...ticks.map(({ text }) => text)]),
    ...heads.map((head) => (typeof head === 'string' ? head : `${head.text} ${head.note}`)),
  ];
}

describe('the drawing of a figure of texts and tables', () => {
  it.each(typeset)(
    '%s has its letters apart from each other and within its margins',
    async (name) => {
      await drawn.setViewportSize({ width: 1440, height: 900 });
      await drawn.goto(`${origin}${name}.svg`);
      expect(await misplacedIn(drawn)).toEqual([]);
    },
  );

  it.each(typeset)('%s shows the numbers of its CSV file, and no others', (name, figure) => {
    const said = wordsAround(figure);
    const letters = textsOf(`${read(`${name}.svg`)}`, faces).join(' ');
    const shown = numbersIn(letters);
    const sheet = sheetNumbers(figure.name);
    const titles = csvRows(figure.name)[0] ?? [];
    const known = [...sheet, ...numbersIn([...said, ...titles].join(' '))];
    const has = (all: readonly number[], value: number): boolean =>
      all.some((other) => same(value, other));
    expect(sheet.filter((value) => !has(shown, value))).toEqual([]);
    const counted = numbersIn(letters.replace(around, ''));
    expect(counted.filter((value) => !has(known, value))).toEqual([]);
  });
});

/** What a drawing says beside its sheet. */
function wordsAround({
  finding,
  note,
  credit,
  page,
  name,
  blocks = [],
}: Figure): readonly string[] {
  const notes = note.map((piece) => (typeof piece === 'string' ? piece : piece.text));
  const end = `Data of December 2026. CC BY 4.0. ${page}#figure-${name}`;
  return [finding, ...notes, credit, end, ...blocks.flatMap(wordsOf)];
}
