import { describe, expect, test } from 'vitest';
import { lightValue, valuesOf } from '#figures/drawing/colors.ts';
import { colorRules } from '#figures/drawing/stylesheets.ts';

const values = valuesOf(colorRules(new URL('../../../', import.meta.url)));

describe('lightValue', () => {
  test('takes the light theme of a variable', () => {
    expect(lightValue('var(--paper)', '', values)).toBe('#fbf7ef');
    expect(lightValue('3px', '', values)).toBe('3px');
  });

  test('gives each hue its own', () => {
    expect(lightValue('var(--hue)', '1', values)).toBe('#0b706a');
    expect(lightValue('var(--hue-tint)', '2', values)).toBe('#f6e1d0');
    expect(lightValue('var(--hue)', '0', values)).toBe('#22282b');
    expect(lightValue('var(--hue-mid)', '0', values)).toBe('#837a6c');
  });

  test('refuses a variable that has no value there', () => {
    expect(() => lightValue('var(--hue)', '', values)).toThrow('--hue');
  });
});
