import { spreadOf, valueAt } from '../distributions/estimate.ts';
import { checkOpen, estimateFrom, highestRate } from './learned.ts';
import type { Learned } from './learned.ts';
import { betaQuantile } from '../distributions/quantiles.ts';
import type { Estimate } from '../model/types.ts';
import { checkEstimate, checkNumber } from '../model/validate.ts';

/** Belief about a rate that is seen as successes of trials: conversion, posting. */
export interface RateBelief {
  readonly family: 'beta-binomial';
  /** The owner's own estimate; `null` where the belief was given by its shapes. */
  readonly own: Estimate | null;
  /** Successes the prior is worth, .01–1e12. */
  readonly alpha: number;
  /** Failures the prior is worth, .01–1e12. */
  readonly beta: number;
  /** Successes seen so far, 0 to `trials`. */
  readonly successes: number;
  /** Trials seen so far, ≥ 0. */
  readonly trials: number;
}

/** So many successes (orders, partners who posted) of so many trials (clicks, agreed partners). */
export interface RateResult {
  readonly successes: number;
  readonly trials: number;
}

/** The prior shapes stay where quantiles have digits: this vague, or this sure, is all the same. */
const VAGUEST = 0.1;
const SUREST = 1e8;

/**
 * A belief about a rate before any results: the beta distribution with the mean and the variance of
 * an estimate, or one given by its shapes (1 and 1: every rate is as likely as any other).
 * @throws RangeError for an estimate that is invalid or fixed, or shapes out of range
 */
export function believeRate(prior: Estimate | Pick<RateBelief, 'alpha' | 'beta'>): RateBelief {
  const none = { family: 'beta-binomial', successes: 0, trials: 0 } as const;
  if ('alpha' in prior) {
    checkShapes(prior);
    return { ...none, own: null, alpha: prior.alpha, beta: prior.beta };
  }
  checkEstimate('prior', prior, 'rate', 0, 1);
  checkOpen('prior', prior);
  const mean = expectationOf(prior, (x) => x);
  const variance = expectationOf(prior, (x) => (x - mean) ** 2);
  const worth = Math.max(
    Math.min((mean * (1 - mean)) / variance - 1, SUREST),
    VAGUEST / Math.min(mean, 1 - mean),
  );
  return { ...none, own: prior, alpha: mean * worth, beta: (1 - mean) * worth };
}

/**
 * Beta–binomial updating (Gelman et al., *Bayesian Data Analysis*, 3rd ed., §2.4). The prior's worth
 * is in trials.
 * @throws RangeError for a belief or results out of range
 */
export function learnRate(
  prior: RateBelief,
  observations: readonly RateResult[],
): Learned<RateBelief> {
  checkShapes(prior);
  [prior, ...observations].forEach(({ successes, trials }, index) => {
    const field = index === 0 ? 'prior' : `observations[${index - 1}]`;
    checkNumber(`${field}.trials`, trials, 0, MOST);
    checkNumber(`${field}.successes`, successes, 0, trials);
  });
  const successes = observations.reduce((sum, seen) => sum + seen.successes, prior.successes);
  const trials = observations.reduce((sum, seen) => sum + seen.trials, prior.trials);
  const a = prior.alpha + successes;
  const b = prior.beta + trials - successes;
  const read = () => estimateFrom((p) => betaQuantile(p, a, b), highestRate);
  return {
    state: { ...prior, successes, trials },
    estimate: trials === 0 && prior.own ? prior.own : read(),
    mean: a / (a + b),
    priorWorth: prior.alpha + prior.beta,
  };
}

const MOST = 1e12;

function checkShapes({ alpha, beta }: Pick<RateBelief, 'alpha' | 'beta'>): void {
  checkNumber('alpha', alpha, 0.01, MOST);
  checkNumber('beta', beta, 0.01, MOST);
}

/** E[f(x)] for a rate's estimate: Simpson's rule over 9 standard deviations on either side. */
function expectationOf(estimate: Estimate, f: (x: number) => number): number {
  const spread = spreadOf(estimate, 'rate');
  const steps = 600;
  const step = 9 / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const z = i * step;
    const weight = i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4;
    const both = f(valueAt(spread, z)) + f(valueAt(spread, -z));
    sum += weight * both * Math.exp((-z * z) / 2);
  }
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}
