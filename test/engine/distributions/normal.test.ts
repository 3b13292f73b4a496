import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalProbability,
  normalQuantile,
  toNormal,
} from '../../../src/engine/distributions/normal.ts';
import special from '../../cases/special-functions.json' with { type: 'json' };

const pairs = special.norm.map(([p = NaN, z = NaN]) => ({ p, z }));

describe('normalQuantile', () => {
  it.each(pairs.filter(({ z }) => z !== 0))('at $p is $z', ({ p, z }) => {
    expect(normalQuantile(p) / z).toBeCloseTo(1, 12);
  });

  it('is 0 at a half', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  // Solved for in 40 digits with mpmath 1.3.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-10, -6.361340902404057],
    [0.07, -1.4757910281791706],
    [0.075, -1.439531470938456],
    [0.49999, -0.000025066282748960008],
  ])('keeps its digits at %s, in the tails and where its formulas meet', (p, z) => {
    expect(normalQuantile(p) / z).toBeCloseTo(1, 12);
  });

  it('rises, and mirrors the lower half in the upper', () => {
    const anyP = fc.integer({ min: 1, max: 2 ** 31 }).map((word) => word / 2 ** 32);
    fc.assert(
      fc.property(anyP, anyP, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
        expect(normalQuantile(1 - low)).toBe(0 - normalQuantile(low));
      }),
    );
  });
});

describe('normalProbability', () => {
  // Computed in 40 digits with mpmath 1.3.
  it.each([
    [-30, 4.906713927148187e-198],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
  ])('at %s is %s', (z, p) => {
    expect(normalProbability(z) / p).toBeCloseTo(1, 12);
  });

  it('undoes the quantile', () => {
    const anyP = fc.double({ min: 1e-200, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(anyP, (p) => {
        expect(normalProbability(normalQuantile(p)) / p).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('toNormal', () => {
  it('turns uniform numbers into the same bits as normalQuantile, in the middle and in both tails', () => {
    const chances = Float64Array.from({ length: 5000 }, (_, i) => (858_993 * i + 0.5) / 2 ** 32);
    chances.set([2 ** -33, 1 - 2 ** -33, 0.5 - 2 ** -33, 0.5 + 2 ** -33], 2000);
    const column = chances.slice();
    toNormal(column, column.length);
    expect(column).toEqual(chances.map(normalQuantile));
  });

  it('leaves the numbers behind the count alone', () => {
    const column = Float64Array.of(0.25, 0.75, 0.25);
    toNormal(column, 2);
    expect(column[2]).toBe(0.25);
  });
});
