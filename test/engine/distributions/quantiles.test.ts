import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, gammaQuantile } from '../../../src/engine/distributions/quantiles.ts';
import mpmath from '../../cases/quantiles.json' with { type: 'json' };
import special from '../../cases/special-functions.json' with { type: 'json' };

type Row = [number, number, number, number];

/** Largest relative error of a function over a table whose last column is the answer. */
function worstError<R extends number[]>(rows: readonly R[], answer: (row: R) => number): number {
  return Math.max(...rows.map((row) => Math.abs(answer(row) / (row.at(-1) ?? NaN) - 1)));
}

describe('betaQuantile', () => {
  it('agrees with independent values to 1e-8, and with mpmath to 1e-12', () => {
    const quantile = ([p, a, b]: Row) => betaQuantile(p, a, b);
    expect(worstError(special.beta as Row[], quantile)).toBeLessThan(1e-8);
    expect(worstError(mpmath.beta as Row[], quantile)).toBeLessThan(1e-12);
  });

  it('is the probability itself for the uniform distribution, Beta(1, 1)', () => {
    expect(betaQuantile(0.3, 1, 1)).toBeCloseTo(0.3, 14);
  });

  it('is sin²(πp/2) for the arcsine distribution, Beta(½, ½)', () => {
    expect(betaQuantile(0.1, 0.5, 0.5)).toBeCloseTo(Math.sin(0.05 * Math.PI) ** 2, 14);
  });

  it('mirrors when the shapes change places', () => {
    expect(betaQuantile(0.9, 3, 8)).toBeCloseTo(1 - betaQuantile(0.1, 8, 3), 14);
  });

  it('stays between 0 and 1 and rises with the probability, whatever the shapes', () => {
    const shape = fc.double({ min: 0.01, max: 1e7, noNaN: true });
    const probability = fc.double({ min: 0.001, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(shape, shape, probability, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        return x >= 0 && x <= 1 && betaQuantile(p + 0.005, a, b) >= x;
      }),
    );
  });

  it.each([
    [0, 2, 3],
    [1, 2, 3],
    [NaN, 2, 3],
    [0.5, 0, 3],
    [0.5, 2, -1],
    [0.5, 2, Infinity],
  ])('refuses p = %s with shapes %s and %s', (p, a, b) => {
    expect(() => betaQuantile(p, a, b)).toThrow(RangeError);
  });
});

describe('gammaQuantile', () => {
  it('agrees with independent values to 1e-8, and with mpmath to 1e-12', () => {
    const quantile = ([p, shape, rate]: Row) => gammaQuantile(p, shape, rate);
    expect(worstError(special.gamma as Row[], quantile)).toBeLessThan(1e-8);
    expect(worstError(mpmath.gamma as Row[], quantile)).toBeLessThan(1e-12);
  });

  it('is −ln(1 − p) ÷ rate for the exponential distribution, shape 1', () => {
    expect(gammaQuantile(0.9, 1, 2)).toBeCloseTo(Math.LN10 / 2, 14);
  });

  it('shrinks in proportion to the rate', () => {
    expect(gammaQuantile(0.2, 4.5, 10)).toBeCloseTo(gammaQuantile(0.2, 4.5, 1) / 10, 14);
  });

  it('is as good as 0 where the answer is too small for a double', () => {
    expect(gammaQuantile(0.1, 0.001, 1)).toBeLessThan(1e-300);
  });

  it.each([
    [1.5, 2, 3],
    [0.5, 0, 3],
    [0.5, 2, 0],
  ])('refuses p = %s with shape %s and rate %s', (p, shape, rate) => {
    expect(() => gammaQuantile(p, shape, rate)).toThrow(RangeError);
  });
});
