import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/engine/simulate/summary.ts';

describe('summarize', () => {
  it('gives mean and standard error of 2, 4, 4, 4, 5, 5, 7, 9: squares 32 over 7 over 8', () => {
    const { mean, standardError } = summarize(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9));
    expect(mean).toBe(5);
    expect(standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
  });

  it('interpolates quantiles as Hyndman and Fan type 7: P10 of 1 … 6 is 1.5, P90 is 5.5', () => {
    const { p10, p50, p90 } = summarize(Float64Array.of(6, 3, 1, 5, 4, 2));
    expect([p10, p50, p90]).toEqual([1.5, 3.5, 5.5]);
  });

  it('finds the quantiles that sorting finds, ties or not', () => {
    const anyValue = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
    );
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = Float64Array.from(values).sort();
        const at = (p: number) => {
          const place = (sorted.length - 1) * p;
          const low = sorted[Math.floor(place)]!;
          return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
        };
        const { p10, p50, p90 } = summarize(Float64Array.from(values));
        expect([p10, p50, p90]).toEqual([at(0.1), at(0.5), at(0.9)]);
      }),
    );
  });

  it('gives a constant exactly, with a standard error of 0', () => {
    const samples = new Float64Array(1000).fill(0.1);
    const expected = { mean: 0.1, standardError: 0, p10: 0.1, p50: 0.1, p90: 0.1, samples };
    expect(summarize(samples)).toEqual(expected);
  });

  it('keeps the samples, in their order', () => {
    const samples = Float64Array.of(3, 1, 2);
    expect(summarize(samples).samples).toBe(samples);
    expect([...samples]).toEqual([3, 1, 2]);
  });
});
