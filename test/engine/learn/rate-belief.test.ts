import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/engine/distributions/quantiles.ts';
import { learn } from '../../../src/engine/learn/learn.ts';
import { believeRate } from '../../../src/engine/learn/rate-belief.ts';
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
