import { expect } from 'vitest';
import { fewestSteps, simulate } from '../../../src/engine/index.ts';
import type { Business, Fewest, Group, Mix } from '../../../src/engine/index.ts';
import { finish } from '../../../src/engine/simulate/steps.ts';
import { quantile } from '../quantile.ts';

/** Campaigns drawn for a simulation of each number of partners. */
export const draws = { samples: 257, seed: 5 };
export const filling = (group: Group): Group => ({ ...group, fill: true });
export const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });

type Options = Parameters<typeof fewestSteps>[2];

export const fewest = (mix: Mix, shop: Business, options: Options): Fewest =>
  finish(fewestSteps(mix, shop, options));

/** The quantile with each number of partners, each from a simulation of its own. */
export function valuesOf(mix: Mix, shop: Business, options: Omit<Options, 'atLeast'>): number[] {
  const { measure, missed, least, most, samples, seed } = options;
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const groups = mix.groups.map((own) => (own.fill ? { ...own, count: least + index } : own));
    const { measures } = simulate([{ ...mix, groups }], shop, { samples, seed }).mixes[0]!;
    return quantile(measures[measure].samples, missed);
  });
}

/** What is more than with any smaller number. */
export const recordsOf = (values: readonly number[]): readonly number[] =>
  values.filter((value, index) => values.slice(0, index).every((before) => before < value));

const near = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));

/** Holds the answer against one simulation a count. */
export function expectSame(
  mix: Mix,
  shop: Business,
  options: Options,
  values = valuesOf(mix, shop, options),
): Fewest {
  const found = fewest(mix, shop, options);
  const { atLeast, least } = options;
  const first = values.findIndex((value) => value >= atLeast);
  const top = Math.max(...values);
  // A quantile within rounding of what is wanted may fall on either side.
  if (values.some((value) => Math.abs(value - atLeast) <= near(atLeast) && value !== atLeast)) {
    return found;
  }
  expect(found.isReached).toBe(first >= 0);
  if (first >= 0) expect(found.count).toBe(least + first);
  else expect(Math.abs(found.value - top)).toBeLessThanOrEqual(near(top));
  const own = values[found.count - least]!;
  expect(Math.abs(found.value - own)).toBeLessThanOrEqual(near(own));
  return found;
}
