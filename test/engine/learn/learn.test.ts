import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believeCount } from '../../../src/engine/learn/count-belief.ts';
import { learn } from '../../../src/engine/learn/learn.ts';
import { believeRate } from '../../../src/engine/learn/rate-belief.ts';
import { believeTier } from '../../../src/engine/learn/tier-belief.ts';

const rateResult = fc
  .record({
    trials: fc.integer({ min: 1, max: 5000 }),
    share: fc.double({ max: 1, min: 0, noNaN: true }),
  })
  .map(({ trials, share }) => ({ trials, successes: Math.round(trials * share) }));
const countResult = fc.record({
  count: fc.integer({ min: 0, max: 200 }),
  posts: fc.integer({ min: 1, max: 20 }),
});
const tierResult = fc.record({
  count: fc.integer({ min: 1, max: 100_000 }),
  base: fc.integer({ min: 100, max: 1_000_000 }),
  posts: fc.integer({ min: 1, max: 20 }),
});
const estimates = fc
  .tuple(
    fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    fc.double({ min: 1.1, max: 8, noNaN: true }),
    fc.double({ min: 1.1, max: 1.9, noNaN: true }),
  )
  .map(([likely, down, up]) => ({ low: likely / down, likely, high: likely * up }));

describe('learn', () => {
  const rate = believeRate({ low: 0.01, likely: 0.02, high: 0.04 });
  const count = believeCount({ low: 0.1, likely: 0.5, high: 2 });
  const tier = believeTier({ low: 0.1, likely: 0.2, high: 0.5 }, 'amount', 0.35);

  it("gives the prior's own estimate back as long as there are no results", () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const none = [{ successes: 0, trials: 0 }];
        expect(learn(believeRate(estimate), none).estimate).toEqual(estimate);
        expect(learn(believeCount(estimate), [{ count: 0, posts: 0 }]).estimate).toEqual(estimate);
        expect(learn(believeTier(estimate, 'rate', 0.6), []).estimate).toEqual(estimate);
      }),
    );
  });

  it('reads the estimate off the belief where the prior had none of its own', () => {
    const { estimate } = learn(believeRate({ alpha: 1, beta: 1 }), []);
    expect(estimate.low).toBeCloseTo(0.1, 12);
    expect(estimate.high).toBeCloseTo(0.9, 12);
    const { likely } = learn(believeCount({ shape: 1, rate: 2 }), []).estimate;
    expect(likely).toBeCloseTo(Math.LN2 / 2, 12);
  });

  it('has a mean between the prior mean and the mean of the results', () => {
    const inside = (prior: number, mean: number, data: number) => {
      const slack = 1e-9 * Math.max(prior, data);
      expect(mean).toBeGreaterThanOrEqual(Math.min(prior, data) - slack);
      expect(mean).toBeLessThanOrEqual(Math.max(prior, data) + slack);
    };
    fc.assert(
      fc.property(estimates, rateResult, countResult, tierResult, (estimate, r, c, t) => {
        const [one, two] = [believeRate(estimate), believeCount(estimate)];
        const three = believeTier(estimate, 'amount', 0.35);
        inside(learn(one, []).mean, learn(one, [r]).mean, r.successes / r.trials);
        inside(learn(two, []).mean, learn(two, [c]).mean, c.count / c.posts);
        inside(learn(three, []).mean, learn(three, [t]).mean, t.count / t.base);
      }),
    );
  });

  it('learns the same from batches as from all at once', () => {
    fc.assert(
      fc.property(fc.array(rateResult), fc.array(rateResult), (first, second) => {
        const later = learn(learn(rate, first).state, second);
        expect(later).toEqual(learn(rate, [...first, ...second]));
      }),
    );
    fc.assert(
      fc.property(fc.array(countResult), fc.array(countResult), (first, second) => {
        const later = learn(learn(count, first).state, second);
        expect(later).toEqual(learn(count, [...first, ...second]));
      }),
    );
    fc.assert(
      fc.property(fc.array(tierResult), fc.array(tierResult), (first, second) => {
        const later = learn(learn(tier, first).state, second).estimate;
        const once = learn(tier, [...first, ...second]).estimate;
        expect(later.low).toBeCloseTo(once.low, 12);
        expect(later.high).toBeCloseTo(once.high, 12);
      }),
    );
  });

  it('narrows the belief the more results agree', () => {
    const width = (times: number) => {
      const { low, high } = learn(rate, Array(times).fill({ successes: 2, trials: 100 })).estimate;
      return high / low;
    };
    expect(width(10)).toBeLessThan(width(1));
    expect(width(100)).toBeLessThan(width(10));
  });

  it('leaves its prior as it was', () => {
    const frozen = Object.freeze({ ...rate });
    learn(frozen, [{ successes: 3, trials: 90 }]);
    expect(frozen).toEqual(rate);
  });

  it('keeps a state that survives being stored', () => {
    const { state } = learn(tier, [{ count: 5, base: 900, posts: 2 }]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
