import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, quantileOf } from '../../../src/engine/distributions/estimate.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import type { Kind } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { anyAmount, anyRate } from '../arbitrary-belief.ts';

const kindOf = (name: string): Kind => (name.startsWith('split-logit') ? 'rate' : 'amount');

const examples = worked.three_point_estimates.map(({ kind, lo, mid, hi, mean, q }) => ({
  kind: kindOf(kind),
  estimate: { low: lo, likely: mid, high: hi },
  mean,
  q,
}));

const anyP = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const anyEstimate = fc.oneof(
  anyAmount(1e-3, 1e6).map((estimate) => ({ estimate, kind: 'amount' as const })),
  anyRate.map((estimate) => ({ estimate, kind: 'rate' as const })),
);

describe('quantileOf', () => {
  it.each(examples)('reproduces nine quantiles of the $kind $estimate', ({ estimate, kind, q }) => {
    [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].forEach((p, index) => {
      expect(quantileOf(estimate, p, kind) / q[index]!).toBeCloseTo(1, 12);
    });
  });

  it('holds the three entries', () => {
    fc.assert(
      fc.property(anyEstimate, ({ estimate, kind }) => {
        expect(quantileOf(estimate, 0.1, kind) / estimate.low).toBeCloseTo(1, 12);
        expect(quantileOf(estimate, 0.5, kind)).toBe(estimate.likely);
        expect(quantileOf(estimate, 0.9, kind) / estimate.high).toBeCloseTo(1, 12);
      }),
    );
  });

  it('never falls as p rises, and keeps a rate from 0 to 1', () => {
    fc.assert(
      fc.property(anyEstimate, anyP, anyP, ({ estimate, kind }, one, other) => {
        const low = quantileOf(estimate, Math.min(one, other), kind);
        const high = quantileOf(estimate, Math.max(one, other), kind);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        if (kind === 'rate') expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([[0], [1], [0.3]])('is %s at every p for a rate fixed there', (value) => {
    expect([1e-9, 0.5, 0.99].map((p) => quantileOf(fixed(value), p, 'rate'))).toEqual([
      value,
      value,
      value,
    ]);
  });

  it('goes to the limits of a rate, not beyond, however wide the estimate', () => {
    const wide = { low: 5e-324, likely: 0.5, high: 1 - 2 ** -53 };
    expect([1e-9, 0.5, 1 - 1e-9].map((p) => quantileOf(wide, p, 'rate'))).toEqual([0, 0.5, 1]);
  });

  it.each([[0], [1], [-0.1], [NaN]])('refuses p = %s', (p) => {
    expect(() => quantileOf(fixed(1), p, 'amount')).toThrow(/^p must be a number from .* got/);
  });

  it('refuses an estimate out of order', () => {
    const estimate = { low: 2, likely: 1, high: 3 };
    expect(() => quantileOf(estimate, 0.5, 'amount')).toThrow(
      'estimate.likely must be a number from 2 to 1000000000000, got 1',
    );
  });
});

describe('meanOf', () => {
  it.each(examples)('reproduces the mean of the $kind $estimate', ({ estimate, kind, mean }) => {
    expect(meanOf(estimate, kind) / mean).toBeCloseTo(1, 12);
  });

  // Integrated in 60 digits with mpmath 1.3.
  it.each([
    [1e-9, 0.5, 1 - 1e-9, 0.5000000000229967],
    [1e-6, 1e-3, 0.9, 0.17301295778635936],
    [1e-100, 0.5, 1 - 2 ** -53, 0.49190769683343827],
    [1e-300, 1e-10, 1e-5, 0.006006216384930599],
    [0.3, 0.3, 0.6, 0.3906042447989097],
  ])('is good to 1e-9 for the wide or lopsided rate %s / %s / %s', (low, likely, high, mean) => {
    expect(meanOf({ low, likely, high }, 'rate') / mean).toBeCloseTo(1, 9);
  });

  it('is the average of the quantiles', () => {
    const n = 20_000;
    for (const { estimate, kind } of examples) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += quantileOf(estimate, (i + 0.5) / n, kind);
      expect(sum / n / meanOf(estimate, kind)).toBeCloseTo(1, 3);
    }
  });

  it('is above the likely value where the upper side is the wider one on the log scale', () => {
    expect(meanOf({ low: 500, likely: 1000, high: 2000 }, 'amount')).toBeGreaterThan(1000);
  });

  it.each(['amount', 'rate'] as const)('is the number itself for a fixed %s', (kind) => {
    expect([0, 0.3, 1].map((value) => meanOf(fixed(value), kind))).toEqual([0, 0.3, 1]);
  });

  it('refuses a rate above 1', () => {
    expect(() => meanOf(fixed(1.2), 'rate')).toThrow(RangeError);
  });
});
