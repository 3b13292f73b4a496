import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestSteps, simulate } from '../../../src/engine/index.ts';
import type { Business, Fewest, Group, Mix } from '../../../src/engine/index.ts';
import { finish } from '../../../src/engine/simulate/steps.ts';
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { quantile } from '../quantile.ts';
import { big, business, small } from '../worked-funnel.ts';

const draws = { samples: 257, seed: 5 };
const filling = (group: Group): Group => ({ ...group, fill: true });
const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });

type Options = Parameters<typeof fewestSteps>[2];

const fewest = (mix: Mix, shop: Business, options: Options): Fewest =>
  finish(fewestSteps(mix, shop, options));

/** The quantile with each number of partners, each from a simulation of its own. */
function valuesOf(mix: Mix, shop: Business, options: Omit<Options, 'atLeast'>): number[] {
  const { measure, missed, least, most, samples, seed } = options;
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const groups = mix.groups.map((own) => (own.fill ? { ...own, count: least + index } : own));
    const { measures } = simulate([{ ...mix, groups }], shop, { samples, seed }).mixes[0]!;
    return quantile(measures[measure].samples, missed);
  });
}

/** What is more than with any smaller number. */
const recordsOf = (values: readonly number[]): readonly number[] =>
  values.filter((value, index) => values.slice(0, index).every((before) => before < value));

const near = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));

/** Holds the answer against one simulation a count. */
function expectSame(
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

describe('fewestSteps', { timeout: 300_000 }, () => {
  const whole = { ...draws, least: 1, most: 90 };
  const mix = mixOf(filling(small(1)));

  it.each([
    ['orders', 3],
    ['orders', 11],
    ['orders', 30],
    ['uniqueReach', 20_000],
    ['uniqueReach', 90_000],
    ['profit', -250],
  ] as const)(
    'finds the smallest number for %s of %d as one simulation a number does',
    (measure, atLeast) => {
      for (const missed of [0.2, 0.5]) {
        expectSame(mix, business, { ...whole, measure, atLeast, missed });
      }
    },
  );

  it('looks at whole numbers between the rungs of a long ladder', () => {
    const most = 300;
    const options = {
      ...draws,
      samples: 128,
      measure: 'orders',
      missed: 0.5,
      least: 1,
      most,
    } as const;
    const counts = [5, 20, 40, 60, 77].map((atLeast) => {
      const { isReached, count, value } = fewest(mix, business, { ...options, atLeast });
      expect(isReached).toBe(true);
      const less = fewest(mix, business, { ...options, atLeast, most: count - 1 });
      expect(less.isReached).toBe(false);
      expect(less.value).toBeLessThan(value);
      return count;
    });
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('begins where it is told to', () => {
    const options = { ...whole, measure: 'orders', missed: 0.5, atLeast: 2 } as const;
    const { count } = fewest(mix, business, options);
    expect(fewest(mix, business, { ...options, least: count + 3 })).toMatchObject({
      isReached: true,
      count: count + 3,
    });
  });

  it('says the most where a measure that rises never comes so far', () => {
    const options = { ...whole, most: 7, measure: 'orders', missed: 0.2, atLeast: 1e6 } as const;
    const found = expectSame(mix, business, options);
    expect(found).toMatchObject({ isReached: false });
    expect(found.value).toBeGreaterThan(0);
  });

  it.each([
    ['goods', { product: 16 }],
    ['fees', { product: 1, fee: { low: 25, likely: 25, high: 25 } }],
  ])('finds a profit that %s pull down between orders, and the highest there is', (_, terms) => {
    const shop = { ...business, overlap: { low: 0.3, likely: 0.3, high: 0.3 }, market: null };
    const options = { ...draws, measure: 'profit', missed: 0.5, least: 1, most: 130 } as const;
    const costly = mixOf(filling({ ...small(1), ...terms }));
    const values = valuesOf(costly, shop, options);
    const top = Math.max(...values);
    const falls = values.filter((value, index) => value < (values[index - 1] ?? -Infinity));
    expect(falls.length).toBeGreaterThan(20);
    for (const atLeast of [...recordsOf(values), top + 1]) {
      expectSame(costly, shop, { ...options, atLeast: atLeast - 1e-4 }, values);
    }
  });

  it('is right of partners, shops and plans of all kinds', () => {
    const asked = fc.record({
      measure: fc.constantFrom('orders' as const, 'uniqueReach' as const, 'profit' as const),
      missed: fc.constantFrom(0.2, 0.5),
      share: fc.double({ min: 0, max: 1.2, noNaN: true }),
      market: fc.constantFrom(null, null, 2000, 40_000),
    });
    fc.assert(
      fc.property(
        anyGroup,
        fc.option(anyGroup),
        anyBusiness,
        asked,
        (group, beside, open, want) => {
          const plan = mixOf(filling(group), ...(beside ? [beside] : []));
          const { share, market, ...rest } = want;
          const shop = { ...open, market };
          const options = { ...draws, samples: 33, least: 1, most: 140, ...rest };
          const values = valuesOf(plan, shop, options);
          const records = recordsOf(values);
          const wanted = records[Math.floor(share * records.length)] ?? 2 * Math.max(...values) + 1;
          const atLeast = wanted - 1e-7 * Math.abs(wanted);
          expectSame(plan, shop, { ...options, atLeast }, values);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a plan in which no group fills, and numbers out of range', () => {
    const options = { ...whole, measure: 'orders', missed: 0.5, atLeast: 2 } as const;
    expect(() => fewest(mixOf(big(1)), business, options)).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, least: 91 })).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, missed: 2 })).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, most: 401 })).toThrow(RangeError);
  });
});
