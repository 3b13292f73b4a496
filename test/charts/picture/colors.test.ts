import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colors, hueColors } from '../../../src/charts/picture/colors.ts';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const light = (name: string): string | undefined =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]+),`).exec(tokens)?.[1];

describe('colors', () => {
  it('are those of the light theme', () => {
    expect(colors).toEqual({
      paper: light('paper'),
      ink: light('ink'),
      inkSoft: light('ink-soft'),
      line: light('line'),
      lineStrong: light('line-strong'),
    });
    expect(hueColors).toEqual(['small', 'big', 'third', 'fourth', 'fifth', 'sixth'].map(light));
  });
});
