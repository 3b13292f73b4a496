import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, over } from '../styles/contrast.ts';

const top = new URL('../../src/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, top), 'utf8');

type Theme = 'light' | 'dark';
const themes = ['light', 'dark'] as const;
const hues = ['1', '2', '3', '4', '5', '6', '0'] as const;
const surfaces = ['paper', 'raised', 'sunken'] as const;

/** What stylesheets set at the root and for each hue, outside media queries. */
const css = `${read('styles/tokens.css').replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '')}${read('styles/figure.css')}`;
const setIn = (selector: RegExp): ReadonlyMap<string, string> =>
  new Map(
    [...(selector.exec(css)?.[1] ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
      ([, name = '', value = '']) => [name, value.trim()],
    ),
  );
const root = setIn(/:root\s*\{([^}]*)\}/);
const ofHue = new Map(
  hues.map((hue) => [hue, setIn(new RegExp(`\\.hue-${hue}\\s*\\{([^}]*)\\}`))]),
);

/** A color by its name, in a theme and where it belongs to a hue. */
function colorOf(name: string, theme: Theme, hue: (typeof hues)[number] = '0'): string {
  let value = ofHue.get(hue)?.get(name) ?? root.get(name) ?? '';
  for (let link; (link = /^var\(--(?:place-[\w-]+, var\(--)?([\w-]+)\)?\)$/.exec(value));) {
    value = root.get(link[1] ?? '') ?? '';
  }
  const found = /^light-dark\((#[\da-f]+), (#[\da-f]+)\)$/.exec(value);
  if (!found) throw new Error(`--${name} is no color`);
  return found[theme === 'light' ? 1 : 2] ?? '';
}

/** Use of a color by a drawing: in which chart, at which rule, as what. */
interface Use {
  readonly chart: string;
  readonly rule: string;
  readonly as: string;
  readonly color: string;
}

/** Every color that a chart draws with; forced colors are the reader's own. */
const uses: readonly Use[] = readdirSync(new URL('charts/', top))
  .filter((file) => file.endsWith('.svelte'))
  .flatMap((file) => {
    const style = /<style>([\s\S]*)<\/style>/.exec(read(`charts/${file}`))?.[1] ?? '';
    const bare = style
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@media \((?:forced-colors|prefers)[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
    return [...bare.matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(([, rule = '', block = '']) =>
      [
        ...block.matchAll(/([\w-]*(?:fill|stroke|color|background|border|outline)[\w-]*):([^;]+)/g),
      ].flatMap(([, as = '', value = '']) =>
        [...value.matchAll(/--([\w-]+)|(#[\da-f]{3,8}|\b(?:rgb|hsl|black|white|gr[ae]y)\b)/g)].map(
          ([, name, literal]) => ({
            ...{ chart: file.replace('.svelte', ''), rule: rule.trim().replace(/\s+/g, ' ') },
            ...{ as, color: name ?? literal ?? '' },
          }),
        ),
      ),
    );
  });

/** Colors of words and marks, of marks alone, and of what lies below them. */
const words = ['ink', 'ink-soft', 'hue'];
const marks = ['hue-mid', 'line-strong', 'focus'];
const grounds = ['paper', 'raised', 'sunken', 'hue-tint'];

describe('the colors of the charts', () => {
  it('are measured below, one and all', () => {
    expect(uses.length).toBeGreaterThan(100);
    const known = new Set([...words, ...marks, ...grounds, 'line']);
    expect(uses.filter(({ color }) => !known.has(color))).toEqual([]);
  });

  it('draw nothing but grids and rules of tables in the faint color of lines', () => {
    const faint = uses
      .filter(({ color }) => color === 'line')
      .map(({ chart, rule }) => `${chart} ${rule}`);
    expect([...new Set(faint)].sort()).toEqual([
      ...['Axis line', 'BudgetPicture .grid', 'CurveKeys li', 'Strip .grid', 'TableOf .stacks tr'],
    ]);
  });

  it('never write in a color that is held for marks alone, and in that of the page only on a hue', () => {
    const odd = uses.filter(({ as, color }) => as === 'color' && !words.includes(color));
    expect(odd.map(({ chart, rule, color }) => `${chart} ${rule}: ${color}`)).toEqual([
      'DialStrip .on-plan: paper',
    ]);
  });

  it.each(themes)('of words stand out 4.5 times from every ground they lie on, %s', (theme) => {
    const [, share = ''] =
      /\.side \{[^}]*opacity: ([\d.]+)/.exec(read('charts/GapPlot.svelte')) ?? [];
    const faint = hues.flatMap((hue) => {
      const tint = colorOf('hue-tint', theme, hue);
      const side = over(tint, colorOf('paper', theme), Number(share));
      const plain = surfaces.map((name) => [name, colorOf(name, theme)] as const);
      return words.flatMap((word) =>
        // Words in a hue lie on its tint only where that is thinned: on the sides of a gap.
        [...plain, ['side', side] as const, ...(word === 'hue' ? [] : [['tint', tint] as const])]
          .map(([name, ground]) => [name, contrast(colorOf(word, theme, hue), ground)] as const)
          .filter(([, reached]) => !(reached >= 4.5))
          .map(([name, reached]) => `${word} on ${name} of hue ${hue}: ${reached.toFixed(2)}`),
      );
    });
    expect(faint).toEqual([]);
  });

  it.each(themes)(
    'of words cut out of a hue, as on a dial, stand out 4.5 times from it, %s',
    (theme) => {
      const reached = hues.map((hue) =>
        contrast(colorOf('paper', theme), colorOf('hue', theme, hue)),
      );
      expect(Math.min(...reached)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(themes)('of marks and edges stand out 3 times from every surface, %s', (theme) => {
    const faint = hues.flatMap((hue) =>
      [...words, ...marks].flatMap((mark) =>
        surfaces.flatMap((surface) => {
          const reached = contrast(colorOf(mark, theme, hue), colorOf(surface, theme));
          return reached < 3 ? [`${mark} of hue ${hue} on ${surface}: ${reached.toFixed(2)}`] : [];
        }),
      ),
    );
    expect(faint).toEqual([]);
  });

  it.each(themes)('of lines stand out 3 times where two bands of a curve overlap, %s', (theme) => {
    const [, share = ''] =
      /\.band \{[^}]*fill-opacity: ([\d.]+)/.exec(read('charts/BudgetPicture.svelte')) ?? [];
    const opacity = Number(share);
    expect(opacity).toBeGreaterThan(0);
    const drawn = hues.filter((hue) => hue !== '0');
    const faint = drawn.flatMap((hue) =>
      drawn.flatMap((other) => {
        const once = over(colorOf('hue', theme, hue), colorOf('raised', theme), opacity);
        const twice = over(colorOf('hue', theme, other), once, opacity);
        const reached = contrast(colorOf('hue', theme, hue), twice);
        return reached < 3 ? [`hue ${hue} below ${other}: ${reached.toFixed(2)}`] : [];
      }),
    );
    expect(faint).toEqual([]);
  });

  it('are never thinned where they are the edge of a band', () => {
    const charts = [...new Set(uses.map(({ chart }) => chart))];
    const thinned = charts.filter((chart) => /stroke-opacity/.test(read(`charts/${chart}.svelte`)));
    expect(thinned).toEqual([]);
  });
});
