import { checkOpen, estimateFrom, highestRate } from './learned.ts';
import type { Learned } from './learned.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Estimate, Kind } from '../model/types.ts';
import { checkEstimate, checkNumber } from '../model/validate.ts';

/** Belief about the average partner of a tier: reach rate, engagement rate, click rate. */
export interface TierBelief {
  readonly family: 'log-normal';
  readonly kind: Kind;
  /** The owner's own estimate. */
  readonly own: Estimate;
  /** Mean of the logarithm before any results. */
  readonly mean: number;
  /** Standard deviation of the logarithm before any results, > 0. */
  readonly sd: number;
  /** Log-sd between partners of the tier, 0–5. */
  readonly partnerSpread: number;
  /** Sum over the results so far of 1 ÷ variance of their logarithm. */
  readonly precision: number;
  /** Sum over the results so far of logarithm ÷ variance. */
  readonly weighted: number;
}

/** What one partner's posts brought: count ÷ base is the rate, e.g. clicks ÷ people reached. */
export interface TierResult {
  /** People reached, likes and comments, or clicks counted over all these posts, ≥ 0. */
  readonly count: number;
  /** What they are a share of: followers × posts, or people reached; > 0. */
  readonly base: number;
  /** Posts counted, ≥ 1. */
  readonly posts: number;
}

/** Log-sd between posts of one partner. */
const POST_SPREAD = 0.4;

const Z90 = normalQuantile(0.9);

/**
 * A belief about a tier before any results: the lognormal distribution with the P10 and P90 of an
 * estimate.
 * @param partnerSpread log-sd between partners of the tier, 0–5
 * @throws RangeError for an estimate that is invalid or fixed, or a spread out of range
 */
export function believeTier(own: Estimate, kind: Kind, partnerSpread: number): TierBelief {
  checkEstimate('prior', own, kind, 0, kind === 'rate' ? 1 : MOST);
  checkOpen('prior', own);
  checkNumber('partnerSpread', partnerSpread, 0, 5);
  const [low, high] = [Math.log(own.low), Math.log(own.high)];
  const belief = { family: 'log-normal', kind, own, partnerSpread } as const;
  return {
    ...belief,
    mean: (low + high) / 2,
    sd: (high - low) / 2 / Z90,
    precision: 0,
    weighted: 0,
  };
}

/**
 * Normal–normal updating of the logarithm (Gelman et al., *Bayesian Data Analysis*, 3rd ed., §2.5).
 * One partner is one observation however many followers saw it: its variance is that between
 * partners, plus that between posts, plus that of counting. The prior's worth is in partners with
 * one post each.
 * @throws RangeError for a belief or results out of range
 */
export function learnTier(
  prior: TierBelief,
  observations: readonly TierResult[],
): Learned<TierBelief> {
  checkTier(prior);
  const data = observations.map((result, index) => {
    const { log, variance } = readResult(result, `observations[${index}]`);
    return { log, weight: 1 / (variance + prior.partnerSpread ** 2) };
  });
  const precision = data.reduce((sum, { weight }) => sum + weight, prior.precision);
  const weighted = data.reduce((sum, { weight, log }) => sum + weight * log, prior.weighted);
  const state = { ...prior, precision, weighted };
  const { mean, sd } = posteriorOf(state);
  return {
    state,
    estimate: precision === 0 ? prior.own : logNormal(mean, sd, prior.kind),
    mean: Math.exp(mean),
    priorWorth: (prior.partnerSpread ** 2 + POST_SPREAD ** 2) / prior.sd ** 2,
  };
}

/**
 * What one more post of a named partner may bring: his own results, shrunk to his tier the more,
 * the fewer they are. They may be among those the belief has learned from.
 * @param belief the tier, as learned so far
 * @param results of this partner; empty for one who has not posted
 * @throws RangeError for a belief or results out of range
 */
export function nextPost(belief: TierBelief, results: readonly TierResult[]): Estimate {
  checkTier(belief);
  const tier = posteriorOf(belief);
  const between = belief.partnerSpread ** 2;
  const data = results.map((result, index) => readResult(result, `results[${index}]`));
  const precision = data.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const weighted = data.reduce((sum, { log, variance }) => sum + log / variance, 0);
  const trust = (between * precision) / (1 + between * precision);
  const mean = (1 - trust) * tier.mean + (trust === 0 ? 0 : (trust * weighted) / precision);
  const variance = (1 - trust) ** 2 * tier.sd ** 2 + (1 - trust) * between;
  return logNormal(mean, Math.sqrt(variance + POST_SPREAD ** 2), belief.kind);
}

const MOST = 1e12;

function checkTier({ mean, sd, partnerSpread, precision, weighted }: TierBelief): void {
  checkNumber('mean', mean, -MOST, MOST);
  checkNumber('sd', sd, 1 / MOST, MOST);
  checkNumber('partnerSpread', partnerSpread, 0, 5);
  checkNumber('precision', precision, 0, MOST);
  checkNumber('weighted', weighted, -MOST, MOST);
}

function posteriorOf(belief: TierBelief): { mean: number; sd: number } {
  const precision = 1 / belief.sd ** 2 + belief.precision;
  const mean = (belief.mean / belief.sd ** 2 + belief.weighted) / precision;
  return { mean, sd: 1 / Math.sqrt(precision) };
}

/** A count of 0 is read as ½: it says "little", which a logarithm could not. */
function readResult(
  { count, base, posts }: TierResult,
  field: string,
): { log: number; variance: number } {
  checkNumber(`${field}.count`, count, 0, MOST);
  checkNumber(`${field}.base`, base, 1 / MOST, MOST);
  checkNumber(`${field}.posts`, posts, 1, MOST);
  const counted = Math.max(count, 0.5);
  return { log: Math.log(counted / base), variance: POST_SPREAD ** 2 / posts + 1 / counted };
}

function logNormal(mean: number, sd: number, kind: Kind): Estimate {
  const quantile = (p: number) => Math.exp(mean + sd * normalQuantile(p));
  return estimateFrom(quantile, kind === 'rate' ? highestRate : Infinity);
}
