import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../../../src/engine/distributions/poisson.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };

const anyU = fc.double({ min: 2 ** -33, max: 1 - 2 ** -33, noNaN: true });

describe('poissonQuantile', () => {
  it.each(worked.counts.poissonQuantile)('at $u with a mean of $lam is $k', ({ u, lam, k }) => {
    expect(poissonQuantile(u, lam)).toBe(k);
  });

  // poisson.ppf of SciPy 1.17.
  it.each([
    [0.001, 699.99, 620],
    [0.001, 700.01, 620],
    [0.999999, 699.99, 829],
    [0.999999, 700.01, 829],
    [1e-9, 1000, 816],
    [1 - 1e-9, 1000, 1195],
    [0.999, 1e4, 10_310],
    [0.5, 1e6, 1_000_000],
  ])('at %s with a mean of %s is %s, also where the approximation takes over', (u, mean, k) => {
    expect(poissonQuantile(u, mean)).toBe(k);
  });

  it('is 0 without orders to expect', () => {
    expect(poissonQuantile(1 - 2 ** -33, 0)).toBe(0);
  });

  it('ends where rounding keeps the summed probabilities of a mean of 699 below u', () => {
    const k = poissonQuantile(1 - 2 ** -53, 699);
    expect(k).toBeGreaterThan(900);
    expect(k).toBeLessThan(930);
  });

  it('never falls as the mean rises', () => {
    const anyMean = fc.double({ min: 0, max: 690, noNaN: true });
    fc.assert(
      fc.property(anyU, anyMean, anyMean, (u, one, other) => {
        const few = poissonQuantile(u, Math.min(one, other));
        expect(poissonQuantile(u, Math.max(one, other))).toBeGreaterThanOrEqual(few);
      }),
    );
  });

  it.each([[0.7], [25], [650], [5000]])('has mean and variance %s over even u', (mean) => {
    const n = 20_000;
    const counts = Array.from({ length: n }, (_, i) => poissonQuantile((i + 0.5) / n, mean));
    const average = counts.reduce((sum, k) => sum + k, 0) / n;
    const variance = counts.reduce((sum, k) => sum + (k - average) ** 2, 0) / n;
    expect(average / mean).toBeCloseTo(1, 3);
    expect(variance / mean).toBeCloseTo(1, 2);
  });
});
