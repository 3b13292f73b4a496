import type { Estimate, Kind } from '#engine';
import type { BenchmarkDefaults } from './benchmark-schema.ts';

/** Name of a tier, nano to mega. */
export type TierName = BenchmarkDefaults['tiers'][number]['id'];

/** The tier a follower count belongs to; accounts below the smallest tier count as the smallest. */
export function tierOf({ tiers }: BenchmarkDefaults, followers: number): TierName {
  return tiers.findLast(({ min }) => followers >= min)?.id ?? 'nano';
}

/**
 * A default by tier, read at a follower count: straight lines between the tiers' centers on log–log
 * axes, so that nothing jumps at a tier's edge. Where an end of a line is 0 the line is straight on log
 * followers alone, since 0 has no logarithm; between two zeros it stays 0. Beyond the outermost centers
 * a set says whether the estimate stays as it is there, or the likely value goes on along its last line
 * (a rate: on the logit scale, so that it stays one) and takes the other two along.
 * @param kind - whether the figures are rates, which stay below 1
 * @throws RangeError if `followers` is not a positive number
 */
export function byFollowers(
  { tiers, rules }: Pick<BenchmarkDefaults, 'tiers' | 'rules'>,
  figures: Readonly<Record<TierName, Estimate>>,
  followers: number,
  kind: Kind = 'amount',
): Estimate {
  const estimate = each((end) => along(tiers, (tier) => figures[tier][end], followers));
  return rules.beyond === 'flat' ? estimate : carried(tiers, figures, followers, estimate, kind);
}

/** The estimate at the nearest center, carried on to a follower count that lies beyond all of them. */
function carried(
  tiers: BenchmarkDefaults['tiers'],
  figures: Readonly<Record<TierName, Estimate>>,
  followers: number,
  estimate: Estimate,
  kind: Kind,
): Estimate {
  const fromSmall = [tiers[0], tiers[1]];
  const fromBig = [tiers.at(-1), tiers.at(-2)];
  const [edge, inner] = followers < (tiers[0]?.center ?? 0) ? fromSmall : fromBig;
  const isBeyond = followers < (tiers[0]?.center ?? 0) || followers > (tiers.at(-1)?.center ?? 0);
  if (!edge || !inner || !isBeyond) return estimate;
  const scale = (value: number): number => (kind === 'rate' ? value / (1 - value) : value);
  const unscale = (value: number): number => (kind === 'rate' ? value / (1 + value) : value);
  const step = scale(figures[edge.id].likely) / scale(figures[inner.id].likely);
  if (!(step > 0 && Number.isFinite(step))) return estimate;
  const way = Math.log(followers / edge.center) / Math.log(edge.center / inner.center);
  return each((end) => unscale(scale(estimate[end]) * step ** way));
}

/** Share of creators of this size who agree to post for the product alone, once they answer. */
export function acceptanceRate(data: BenchmarkDefaults, followers: number): Estimate {
  return byFollowers(data, data.defaults.acceptance, followers, 'rate');
}

/** Sponsored ÷ ordinary engagement rate of creators of this size. */
export function sponsoredMultiple(
  { tiers, defaults }: BenchmarkDefaults,
  followers: number,
): number {
  return along(tiers, (tier) => defaults.sponsoredMultiple[tier].value, followers);
}

/** Between the value for small and that for big partners, straight on log followers, flat outside. */
export function bySize(
  { defaults }: BenchmarkDefaults,
  ends: BenchmarkDefaults['defaults']['hours'],
  followers: number,
): number {
  const { small, big } = defaults.size;
  const way = Math.log(followers / small.value) / Math.log(big.value / small.value);
  return ends.small.value + (ends.big.value - ends.small.value) * Math.min(1, Math.max(0, way));
}

/** An estimate from one rule for its three numbers. */
export function each(valueAt: (end: keyof Estimate) => number): Estimate {
  return { low: valueAt('low'), likely: valueAt('likely'), high: valueAt('high') };
}

function along(
  tiers: BenchmarkDefaults['tiers'],
  valueOf: (tier: TierName) => number,
  followers: number,
): number {
  if (!(followers > 0 && Number.isFinite(followers))) {
    throw new RangeError(`followers is ${followers}; needed: a number above 0`);
  }
  const before = tiers.findLast(({ center }) => center <= followers);
  const after = tiers.find(({ center }) => center > followers);
  const nearest = before ?? after;
  if (!nearest) throw new RangeError('tiers is empty; needed: at least one tier');
  if (!before || !after) return valueOf(nearest.id);
  const [from, to] = [valueOf(before.id), valueOf(after.id)];
  const way = Math.log(followers / before.center) / Math.log(after.center / before.center);
  return from > 0 && to > 0 ? from * (to / from) ** way : from + (to - from) * way;
}
