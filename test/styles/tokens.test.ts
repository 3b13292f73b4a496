import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [main = ''] = css.split('@media');
/** Colors by name, each for the light and the dark theme. */
const colors = new Map(
  [...main.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const hues = ['small', 'big', 'third', 'fourth', 'fifth', 'sixth'];
const surfaces = ['paper', 'raised', 'sunken'];
const themes = ['light', 'dark'] as const;

/** Names of colors that stand out too little from a surface, with what they reach. */
function faint(
  names: readonly string[],
  least: number,
  on: readonly string[] = surfaces,
): string[] {
  return names.flatMap((name) =>
    on.flatMap((surface) =>
      themes.flatMap((theme) => {
        const [front, back] = [colors.get(name)?.[theme], colors.get(surface)?.[theme]];
        if (front === undefined || back === undefined) return [`${name} or ${surface} is missing`];
        const reached = contrast(front, back);
        return reached < least ? [`${name} on ${surface}, ${theme}: ${reached.toFixed(2)}`] : [];
      }),
    ),
  );
}

const figures = readFileSync(new URL('../../src/styles/figure.css', import.meta.url), 'utf8');
const [, tintLight = '', tintDark = ''] =
  /--hue-tint: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(figures) ?? [];
colors.set('neutral-tint', { light: tintLight, dark: tintDark });

describe('the colors', () => {
  it('measure as published: black on white is 21, the gray of WCAG’s example 4.54', () => {
    // #767676 on white is the known lightest gray for text.
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('of words stand out 4.5 times from every surface', () => {
    expect(faint([...hues, 'ink', 'ink-soft', 'link', 'error'], 4.5)).toEqual([]);
    expect(faint(['error', 'ink'], 4.5, ['error-tint'])).toEqual([]);
  });

  it('of marks, borders of controls and the focus stand out 3 times', () => {
    const mids = hues.map((hue) => `${hue}-mid`);
    expect(faint([...mids, 'line-strong', 'focus'], 3)).toEqual([]);
  });

  it('of a mark stand out from its own lighter form, so that a range shows its middle', () => {
    const tints = hues.map((hue) => [hue, `${hue}-tint`] as const);
    for (const [hue, tint] of tints) expect(faint([hue], 3, [tint])).toEqual([]);
  });

  it('of the engagement chart stand out from the page and from the bands that lie below them', () => {
    // Lines and marks of studies, their quiet form, edges of bands, own creators.
    const marks = ['ink', 'third', 'fourth', 'fifth', 'sixth', 'line-strong'];
    expect(faint(marks, 3, ['paper', 'sunken', 'neutral-tint'])).toEqual([]);
    // Labels stand beside the plot or on it; quiet ones in soft ink.
    const labels = ['ink', 'third', 'fourth', 'fifth', 'sixth', 'ink-soft'];
    expect(faint(labels, 4.5, ['paper', 'neutral-tint'])).toEqual([]);
  });
});
