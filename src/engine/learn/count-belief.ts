import { checkOpen, estimateFrom } from './learned.ts';
import type { Learned } from './learned.ts';
import { gammaQuantile } from '../distributions/quantiles.ts';
import type { Estimate } from '../model/types.ts';
import { checkEstimate, checkNumber } from '../model/validate.ts';

/** Belief about how many of something there are per post: orders. */
export interface CountBelief {
  readonly family: 'gamma-poisson';
  /** The owner's own estimate; `null` where the belief was given by its shape and rate. */
  readonly own: Estimate | null;
  /** Count the prior is worth, .01–1e9. */
  readonly shape: number;
  /** Posts the prior is worth, > 0. */
  readonly rate: number;
  /** Counted so far, ≥ 0. */
  readonly count: number;
  /** Posts seen so far, ≥ 0. */
  readonly posts: number;
}

/** So many (orders) from so many posts. */
export interface CountResult {
  readonly count: number;
  readonly posts: number;
}

/** An estimate surer than this (± .01 %) is taken as this sure. */
const SUREST = 1e8;

/**
 * A belief about a count per post before any results: the gamma distribution with the P10 and P90
 * of an estimate, or one given by its shape and rate. The mean and the variance are not matched: a
 * wide estimate's far tail would drag the gamma's middle to 0.
 * @throws RangeError for an estimate that is invalid or fixed, or a shape or rate out of range
 */
export function believeCount(prior: Estimate | Pick<CountBelief, 'shape' | 'rate'>): CountBelief {
  const none = { family: 'gamma-poisson', count: 0, posts: 0 } as const;
  if ('shape' in prior) {
    checkShape(prior);
    return { ...none, own: null, shape: prior.shape, rate: prior.rate };
  }
  checkEstimate('prior', prior, 'amount', 0, MOST);
  checkOpen('prior', prior);
  const shape = shapeOf(Math.log(prior.high / prior.low));
  const rate = gammaQuantile(0.9, shape, 1) / prior.high;
  return { ...none, own: prior, shape, rate };
}

/**
 * Gamma–Poisson updating (Gelman et al., *Bayesian Data Analysis*, 3rd ed., §2.6). The prior's worth
 * is in posts.
 * @throws RangeError for a belief or results out of range
 */
export function learnCount(
  prior: CountBelief,
  observations: readonly CountResult[],
): Learned<CountBelief> {
  checkShape(prior);
  [prior, ...observations].forEach(({ count, posts }, index) => {
    const field = index === 0 ? 'prior' : `observations[${index - 1}]`;
    checkNumber(`${field}.posts`, posts, 0, MOST);
    checkNumber(`${field}.count`, count, 0, posts === 0 ? 0 : MOST);
  });
  const count = observations.reduce((sum, seen) => sum + seen.count, prior.count);
  const posts = observations.reduce((sum, seen) => sum + seen.posts, prior.posts);
  const shape = prior.shape + count;
  const rate = prior.rate + posts;
  return {
    state: { ...prior, count, posts },
    estimate:
      posts === 0 && prior.own ? prior.own : estimateFrom((p) => gammaQuantile(p, shape, rate)),
    mean: shape / rate,
    priorWorth: prior.rate,
  };
}

const MOST = 1e9;

function checkShape({ shape, rate }: Pick<CountBelief, 'shape' | 'rate'>): void {
  checkNumber('shape', shape, 0.01, MOST);
  checkNumber('rate', rate, 1 / MOST, MOST * SUREST);
}

/**
 * The shape at which ln(P90 ÷ P10) is `width`. That logarithm falls with a power of the shape
 * between −1 (small shapes) and −½ (large), so the steps below shrink the error by 3 each.
 */
function shapeOf(width: number): number {
  let shape = (2.563 / width) ** 2;
  for (let i = 0; i < 40; i++) {
    shape = Math.min(shape, SUREST);
    const now = Math.log(gammaQuantile(0.9, shape, 1) / gammaQuantile(0.1, shape, 1));
    shape *= (now / width) ** (4 / 3);
  }
  return Math.min(shape, SUREST);
}
