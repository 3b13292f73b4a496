import { describe, expect, it } from 'vitest';
import { equallyLikely, mostOften, spreadOfSamples } from '../../src/comparison/spread.ts';

describe('spreadOfSamples', () => {
  it('takes quantiles between order statistics', () => {
    // 0 … 10: P10, P50 and P90 of eleven equal steps are 1, 5 and 9.
    const samples = Float64Array.from([10, 3, 7, 0, 1, 9, 2, 8, 4, 6, 5]);
    expect(spreadOfSamples(samples)).toEqual({ mean: 5, low: 1, middle: 5, high: 9 });
    expect(spreadOfSamples(Float64Array.of(1, 2)).middle).toBe(1.5);
  });

  it('is nothing where there are no samples', () => {
    expect(spreadOfSamples(new Float64Array())).toEqual({ mean: 0, low: 0, middle: 0, high: 0 });
  });
});

describe('equallyLikely', () => {
  it('gives the middle of each twentieth, in order', () => {
    const samples = Float64Array.from({ length: 1001 }, (_, i) => 1000 - i);
    const dots = equallyLikely(samples, 20);
    expect(dots[0]).toBeCloseTo(25);
    expect(dots[19]).toBeCloseTo(975);
    expect([...dots].sort((a, b) => a - b)).toEqual(dots);
  });

  it('leaves the samples as they were', () => {
    const samples = Float64Array.of(3, 1, 2);
    equallyLikely(samples, 2);
    expect([...samples]).toEqual([3, 1, 2]);
  });
});

describe('mostOften', () => {
  it('names the most frequent count alone where no other comes near', () => {
    expect(mostOften(Float64Array.of(0, 0, 0, 1, 2))).toEqual([0]);
  });

  it('names those that come up nearly as often beside it, ascending', () => {
    expect(mostOften(Float64Array.of(4, 2, 2, 4, 2, 4, 4, 4, 2, 9))).toEqual([2, 4]);
  });
});
