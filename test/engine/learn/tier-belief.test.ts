import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/engine/learn/learn.ts';
import { believeTier, nextPost } from '../../../src/engine/learn/tier-belief.ts';

describe('learn a tier', () => {
  const estimate = { low: 0.005, likely: 0.012, high: 0.03 };
  const prior = believeTier(estimate, 'rate', 0.6);

  it('reads an estimate as a lognormal with that P10 and P90', () => {
    expect(Math.exp(prior.mean - 1.2815515655446 * prior.sd)).toBeCloseTo(0.005, 12);
    expect(Math.exp(prior.mean + 1.2815515655446 * prior.sd)).toBeCloseTo(0.03, 12);
  });

  it('weighs a partner by partner² + .40² ÷ posts + 1 ÷ count', () => {
    const { state, mean } = learn(prior, [{ count: 50, base: 2500, posts: 4 }]);
    const variance = 0.6 ** 2 + 0.16 / 4 + 1 / 50;
    expect(state.precision).toBeCloseTo(1 / variance, 12);
    const weight = prior.sd ** 2 / (prior.sd ** 2 + variance);
    const expected = (1 - weight) * prior.mean + weight * Math.log(0.02);
    expect(mean).toBeCloseTo(Math.exp(expected), 14);
  });

  it('learns more from five partners than from one with five times the followers', () => {
    const five = Array(5).fill({ count: 20, base: 1000, posts: 1 });
    const width = (results: { count: number; base: number; posts: number }[]) => {
      const { low, high } = learn(prior, results).estimate;
      return high / low;
    };
    expect(width(five)).toBeLessThan(width([{ count: 100, base: 5000, posts: 1 }]));
  });

  it('reads a count of 0 as ½: a weak sign of little', () => {
    const { mean, state } = learn(prior, [{ count: 0, base: 1000, posts: 1 }]);
    expect(mean).toBeLessThan(Math.exp(prior.mean));
    expect(state.precision).toBeCloseTo(1 / (0.36 + 0.16 + 2), 12);
  });

  it('says how many partners with one post the prior was worth', () => {
    expect(learn(prior, []).priorWorth).toBeCloseTo((0.36 + 0.16) / prior.sd ** 2, 12);
  });

  it('keeps a rate below 1 but not an amount', () => {
    const high = { low: 0.5, likely: 0.9, high: 0.95 };
    const results = Array(9).fill({ count: 2000, base: 1000, posts: 1 });
    expect(learn(believeTier(high, 'rate', 0.1), results).estimate.high).toBe(0.999999);
    expect(learn(believeTier(high, 'amount', 0.1), results).estimate.high).toBeGreaterThan(1);
  });

  it.each([
    ['a fixed estimate', () => believeTier({ low: 1, likely: 1, high: 1 }, 'amount', 0.3)],
    ['a negative spread', () => believeTier(estimate, 'rate', -0.1)],
    ['half a post', () => learn(prior, [{ count: 1, base: 10, posts: 0.5 }])],
    ['a base of 0', () => learn(prior, [{ count: 1, base: 0, posts: 1 }])],
    ['a belief without doubt', () => learn({ ...prior, sd: 0 }, [])],
    ['a belief that lacks a number', () => learn({ ...prior, mean: NaN }, [])],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(RangeError);
  });
});

describe('nextPost', () => {
  const estimate = { low: 0.005, likely: 0.012, high: 0.03 };
  const tier = learn(believeTier(estimate, 'rate', 0.6), [
    { count: 30, base: 2500, posts: 1 },
    { count: 90, base: 3000, posts: 1 },
  ]).state;
  const average = learn(tier, []).mean;
  const keen = { count: 150, base: 3000, posts: 3 };

  it('is the tier for a partner who has not posted, wider than its average', () => {
    const next = nextPost(tier, []);
    const mean = learn(tier, []).estimate;
    expect(next.likely).toBeCloseTo(average, 12);
    expect(next.high / next.low).toBeGreaterThan(mean.high / mean.low);
  });

  it('lies between the tier and his own results', () => {
    const { likely } = nextPost(tier, [keen]);
    expect(likely).toBeGreaterThan(average);
    expect(likely).toBeLessThan(0.05);
  });

  it('comes closer to his own results with every post', () => {
    const after = [1, 3, 30].map((posts) => nextPost(tier, [{ ...keen, posts }]).likely);
    expect(after).toEqual(after.toSorted((a, b) => a - b));
  });

  it('trusts them in proportion between² ÷ (between² + .40² ÷ posts + 1 ÷ count)', () => {
    const trust = 0.36 / (0.36 + 0.16 / 3 + 1 / 150);
    const expected = (1 - trust) * Math.log(average) + trust * Math.log(0.05);
    expect(nextPost(tier, [keen]).likely).toBeCloseTo(Math.exp(expected), 12);
  });

  it('is the tier for everybody where partners do not differ', () => {
    const alike = believeTier(estimate, 'rate', 0);
    expect(nextPost(alike, [keen])).toEqual(nextPost(alike, []));
  });

  it('refuses results without a post', () => {
    expect(() => nextPost(tier, [{ ...keen, posts: 0 }])).toThrow(RangeError);
  });
});
