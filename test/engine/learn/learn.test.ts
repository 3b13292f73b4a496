import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believeCount } from '../../../src/engine/learn/count-belief.ts';
import { gammaTails } from '../../../src/engine/distributions/tails.ts';
import { learn } from '../../../src/engine/learn/learn.ts';
import { betaQuantile, gammaQuantile } from '../../../src/engine/distributions/quantiles.ts';
import { believeRate } from '../../../src/engine/learn/rate-belief.ts';
import { believeTier, nextPost } from '../../../src/engine/learn/tier-belief.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };

const known = worked.learning_from_results;

describe('learn a rate', () => {
  it('reproduces the births with placenta previa of Bayesian Data Analysis: 437 girls of 980', () => {
    const previa = known['beta-binomial BDA placenta previa (uniform prior, 437/980)'];
    const prior = believeRate({ alpha: 1, beta: 1 });
    const { state, mean } = learn(prior, [{ successes: 437, trials: 980 }]);
    expect(mean).toBeCloseTo(previa.mean, 14);
    const [a, b] = [state.alpha + state.successes, state.beta + state.trials - state.successes];
    expect([a, b]).toEqual([previa.a, previa.b]);
    expect(betaQuantile(0.025, a, b)).toBeCloseTo(previa.q025, 10);
    expect(betaQuantile(0.975, a, b)).toBeCloseTo(previa.q975, 10);
  });

  it('reproduces a conversion rate of 1–2–4 % that meets 31 orders from 1,100 clicks', () => {
    const own = known['own CVR: prior P10/50/90 .01/.02/.04; 31 orders / 1100 clicks'];
    const prior = believeRate({ low: 0.01, likely: 0.02, high: 0.04 });
    expect(prior.alpha).toBeCloseTo(own.a0, 7);
    expect(prior.beta).toBeCloseTo(own.b0, 6);
    const { estimate, mean, priorWorth } = learn(prior, [{ successes: 31, trials: 1100 }]);
    expect(mean).toBeCloseTo(own.postMean, 10);
    expect(priorWorth).toBeCloseTo(own.a0 + own.b0, 6);
    expect(estimate.low).toBeCloseTo(own.p10, 9);
    expect(estimate.likely).toBeCloseTo(own.p50, 9);
    expect(estimate.high).toBeCloseTo(own.p90, 9);
  });

  it('gives the prior its mean and its variance', () => {
    const own = known['own CVR: prior P10/50/90 .01/.02/.04; 31 orders / 1100 clicks'];
    const { alpha, beta } = believeRate({ low: 0.01, likely: 0.02, high: 0.04 });
    const n = alpha + beta;
    expect(alpha / n).toBeCloseTo(own.priorMean, 10);
    expect(Math.sqrt((alpha * beta) / (n * n * (n + 1)))).toBeCloseTo(own.priorSd, 10);
  });

  it('keeps the widest and the narrowest priors usable', () => {
    const wide = learn(believeRate({ low: 1e-6, likely: 0.5, high: 0.999999 }), []);
    expect(wide.priorWorth).toBeGreaterThan(0.1);
    const narrow = learn(believeRate({ low: 0.02, likely: 0.02, high: 0.0200000001 }), []);
    expect(narrow.priorWorth).toBeLessThan(1.001e8);
    const blind = learn(believeRate({ alpha: 0.01, beta: 0.01 }), []);
    expect(blind.estimate.low).toBeGreaterThan(0);
    expect(blind.estimate.high).toBeLessThan(1);
  });

  it.each([
    ['a fixed estimate', () => believeRate({ low: 0.02, likely: 0.02, high: 0.02 })],
    ['a rate of 0', () => believeRate({ low: 0, likely: 0.02, high: 0.04 })],
    ['a shape of 0', () => believeRate({ alpha: 0, beta: 1 })],
    ['more successes than trials', () => learnTrials(3, 2)],
    ['a negative number of trials', () => learnTrials(0, -1)],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(RangeError);
  });
});

function learnTrials(successes: number, trials: number) {
  return learn(believeRate({ alpha: 1, beta: 1 }), [{ successes, trials }]);
}

describe('learn a count', () => {
  const asthma = known['gamma-poisson BDA asthma Gamma(3,5)+3 deaths/2.0'];
  const tenYears = known['... 10 years 30/20'];

  it.each([
    [3, 2, asthma],
    [30, 20, tenYears],
  ])('reproduces the asthma deaths of Bayesian Data Analysis: %s in %s', (count, posts, answer) => {
    const { state, mean } = learn(believeCount({ shape: 3, rate: 5 }), [{ count, posts }]);
    expect(mean).toBeCloseTo(answer.mean, 14);
    const [a, b] = [state.shape + state.count, state.rate + state.posts];
    expect([a, b]).toEqual([answer.a, answer.b]);
    expect(gammaTails(a, b).upper).toBeCloseTo(answer.pGt1, 10);
  });

  it('reproduces the calls of Bayes Rules!: Gamma(10, 2) meets 6, 2, 2 and 1', () => {
    const rules = known['gamma-poisson Bayes Rules! Gamma(10,2) data 6,2,2,1'];
    const calls = [6, 2, 2, 1].map((count) => ({ count, posts: 1 }));
    const { state, mean } = learn(believeCount({ shape: 10, rate: 2 }), calls);
    expect(mean).toBeCloseTo(rules.mean, 14);
    const quantile = (p: number) => gammaQuantile(p, rules.a, rules.b);
    expect([state.shape + state.count, state.rate + state.posts]).toEqual([rules.a, rules.b]);
    expect(quantile(0.025)).toBeCloseTo(rules.q[0] ?? NaN, 10);
    expect(quantile(0.975)).toBeCloseTo(rules.q[1] ?? NaN, 10);
  });

  it("reproduces LearnBayes' gamma probabilities", () => {
    const [first = NaN, second = NaN] =
      known['gamma CDF LearnBayes Gamma(6,113.5) at .05,.081 (published .5008145 .8955648)'];
    expect(gammaTails(6, 0.05 * 113.5).lower).toBeCloseTo(first, 10);
    expect(gammaTails(6, 0.081 * 113.5).lower).toBeCloseTo(second, 10);
  });

  it.each([
    [0.1, 0.5, 2],
    [0.001, 0.5, 400],
    [1.99, 2, 2.01],
    [3, 3, 2.9e6],
  ])('reads %s–%s–%s orders a post as a gamma with that P10 and P90', (low, likely, high) => {
    const { shape, rate } = believeCount({ low, likely, high });
    expect(gammaQuantile(0.1, shape, rate) / low).toBeCloseTo(1, 8);
    expect(gammaQuantile(0.9, shape, rate) / high).toBeCloseTo(1, 8);
  });

  it('takes a prior narrower than ±.01 % as if it were that wide', () => {
    const { shape } = believeCount({ low: 2, likely: 2, high: 2.0000001 });
    expect(shape).toBe(1e8);
  });

  it('lowers the estimate after posts without an order, and keeps it above 0', () => {
    const prior = believeCount({ low: 0.001, likely: 0.5, high: 400 });
    const { estimate } = learn(prior, [{ count: 0, posts: 50 }]);
    expect(estimate.likely).toBeLessThan(0.5);
    expect(estimate.low).toBeGreaterThan(0);
  });

  it.each([
    ['a fixed estimate', () => believeCount({ low: 1, likely: 1, high: 1 })],
    ['a rate of 0', () => believeCount({ shape: 1, rate: 0 })],
    ['a count without posts', () => learnPosts(1, 0)],
    ['a negative count', () => learnPosts(-1, 2)],
  ])('refuses %s', (_, act) => {
    expect(act).toThrow(RangeError);
  });
});

function learnPosts(count: number, posts: number) {
  return learn(believeCount({ shape: 1, rate: 1 }), [{ count, posts }]);
}

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
