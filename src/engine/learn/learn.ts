import { learnCount } from './count-belief.ts';
import type { CountBelief, CountResult } from './count-belief.ts';
import type { Learned } from './learned.ts';
import { learnRate } from './rate-belief.ts';
import type { RateBelief, RateResult } from './rate-belief.ts';
import { learnTier } from './tier-belief.ts';
import type { TierBelief, TierResult } from './tier-belief.ts';

/** What is believed of a number, before or after results; plain data that can be stored. */
export type Belief = RateBelief | CountBelief | TierBelief;

/** Learns a rate of the whole shop, conversion or posting, from successes and trials. */
export function learn(prior: RateBelief, observations: readonly RateResult[]): Learned<RateBelief>;
/** Learns a count per post, such as orders, from counts and posts. */
export function learn(
  prior: CountBelief,
  observations: readonly CountResult[],
): Learned<CountBelief>;
/** Learns the average partner of a tier from partners' posts. */
export function learn(prior: TierBelief, observations: readonly TierResult[]): Learned<TierBelief>;
/**
 * What is believed once results are in. `state` is the prior of the next results; no order and no
 * division into batches changes what is learned.
 * @throws RangeError for a belief or results out of range
 */
export function learn(
  prior: Belief,
  observations: readonly (RateResult | CountResult | TierResult)[],
): Learned<Belief> {
  if (prior.family === 'beta-binomial') return learnRate(prior, observations as RateResult[]);
  if (prior.family === 'gamma-poisson') return learnCount(prior, observations as CountResult[]);
  return learnTier(prior, observations as TierResult[]);
}
