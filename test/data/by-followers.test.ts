import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptanceRate, byFollowers, defaultsOf, tierOf } from '../../src/data/defaults.ts';
import type { Estimate } from '#engine';
import { dataset } from './real-content.ts';

const data = defaultsOf(dataset);

/** Follower counts from 1 to a billion, as many between 10 and 100 as between 1 and 10 million. */
const followerCounts = fc.double({ min: 0, max: 9, noNaN: true }).map((power) => 10 ** power);

function expectClose(found: Estimate, wanted: Estimate): void {
  expect(found.low).toBeCloseTo(wanted.low, 9);
  expect(found.likely).toBeCloseTo(wanted.likely, 9);
  expect(found.high).toBeCloseTo(wanted.high, 9);
}

describe('tierOf', () => {
  test.each([
    [1, 'nano'],
    [9_999, 'nano'],
    [10_000, 'micro'],
    [99_999, 'micro'],
    [100_000, 'mid'],
    [500_000, 'macro'],
    [1_000_000, 'mega'],
    [400_000_000, 'mega'],
  ])('calls %i followers %s', (followers, tier) => {
    expect(tierOf(data, followers)).toBe(tier);
  });
});

describe('byFollowers', () => {
  const { price, acceptance } = data.defaults;

  test.each([
    [3_162, { low: 25, likely: 60, high: 150 }],
    [31_623, { low: 100, likely: 300, high: 1_000 }],
    [223_607, { low: 500, likely: 2_000, high: 5_000 }],
    [707_107, { low: 3_000, likely: 6_000, high: 10_000 }],
    [2_000_000, { low: 1_200, likely: 10_000, high: 49_500 }],
  ])('gives the tier’s own price at its center, %i followers', (followers, dollars) => {
    expectClose(byFollowers(data, price, followers), dollars);
  });

  test('is straight on log–log axes: halfway between two centers lies the geometric mean', () => {
    const halfway = Math.sqrt(3_162 * 31_623);
    expectClose(byFollowers(data, price, halfway), {
      low: Math.sqrt(25 * 100),
      likely: Math.sqrt(60 * 300),
      high: Math.sqrt(150 * 1_000),
    });
  });

  test('is flat outside the centers', () => {
    expect(byFollowers(data, price, 1)).toEqual(byFollowers(data, price, 3_162));
    expect(byFollowers(data, price, 1e9)).toEqual(byFollowers(data, price, 2_000_000));
  });

  test('leaves zeros zero, and goes to them without a jump', () => {
    expect(byFollowers(data, acceptance, 223_607).low).toBe(0);
    expect(byFollowers(data, acceptance, 500_000).low).toBe(0);
    expect(byFollowers(data, acceptance, 5_000_000)).toEqual({ low: 0, likely: 0, high: 0.01 });
    const halfway = Math.sqrt(31_623 * 223_607);
    expect(byFollowers(data, acceptance, halfway).low).toBeCloseTo(0.04 / 2, 9);
    expect(byFollowers(data, acceptance, 31_624).low).toBeCloseTo(0.04, 5);
  });

  test('never jumps, neither at a tier’s edge nor anywhere else', () => {
    fc.assert(
      fc.property(followerCounts, (followers) => {
        const here = byFollowers(data, price, followers).likely;
        const next = byFollowers(data, price, followers * 1.001).likely;
        expect(Math.abs(next / here - 1)).toBeLessThan(0.002);
      }),
    );
    for (const edge of [10_000, 100_000, 500_000, 1_000_000]) {
      const below = byFollowers(data, price, edge - 1).likely;
      expect(byFollowers(data, price, edge).likely / below).toBeCloseTo(1, 3);
    }
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %f followers', (followers) => {
    expect(() => byFollowers(data, price, followers)).toThrow(RangeError);
  });
});

describe('byFollowers of a set whose lines go on', () => {
  const sloping = { ...data, rules: { ...data.rules, beyond: 'slope' as const } };
  const { price, engagementRate, acceptance } = data.defaults;

  test('carries a price on along its last line, and keeps its range', () => {
    // From 31,623 to 3,162 followers $300 became $60: another such step down makes it a fifth again.
    const step = 31_623 / 3_162;
    expectClose(byFollowers(sloping, price, 3_162 / step), { low: 5, likely: 12, high: 30 });
    // From 707,107 to 2,000,000 followers $6,000 became $10,000.
    const up = 2_000_000 / 707_107;
    expectClose(byFollowers(sloping, price, 2_000_000 * up), {
      low: 2_000,
      likely: 10_000 / 0.6,
      high: 82_500,
    });
  });

  test('changes nothing between the outermost centers, nor at them', () => {
    for (const followers of [3_162, 5_000, 100_000, 2_000_000]) {
      expect(byFollowers(sloping, price, followers)).toEqual(byFollowers(data, price, followers));
    }
  });

  test('keeps a rate between 0 and 1, in order, and a zero zero, at any size', () => {
    fc.assert(
      fc.property(followerCounts, (followers) => {
        for (const rates of [engagementRate, acceptance]) {
          const { low, likely, high } = byFollowers(sloping, rates, followers, 'rate');
          expect([low >= 0, low <= likely, likely <= high, high < 1]).not.toContain(false);
        }
      }),
    );
    expect(byFollowers(sloping, acceptance, 1e8, 'rate').likely).toBe(0);
  });

  test('never jumps where the data end', () => {
    for (const end of [3_162, 2_000_000]) {
      const [below, above] = [0.999, 1.001].map((way) => byFollowers(sloping, price, end * way));
      expect(above!.likely / below!.likely).toBeCloseTo(1, 2);
      expect(above!.high / below!.high).toBeCloseTo(1, 2);
    }
  });
});

describe('acceptanceRate', () => {
  test('falls with size: of those who answer, 3 in 10 nano and no mega creators work for product', () => {
    expect(acceptanceRate(data, 3_162).likely).toBe(0.3);
    expect(acceptanceRate(data, 31_623).likely).toBe(0.12);
    expect(acceptanceRate(data, 2_000_000).likely).toBe(0);
  });

  test('stays in order at every size', () => {
    fc.assert(
      fc.property(followerCounts, (followers) => {
        const { low, likely, high } = acceptanceRate(data, followers);
        expect(low).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(high);
      }),
    );
  });
});
