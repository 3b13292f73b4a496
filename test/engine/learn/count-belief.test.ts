import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../src/engine/distributions/quantiles.ts';
import { gammaTails } from '../../../src/engine/distributions/tails.ts';
import { believeCount } from '../../../src/engine/learn/count-belief.ts';
import { learn } from '../../../src/engine/learn/learn.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };

const known = worked.learning_from_results;

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
