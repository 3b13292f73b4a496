import type { BenchmarkDefaults, Benchmarks } from './content/benchmark-schema.ts';
import type { Business, Estimate, Group } from '#engine';

export type { BenchmarkDefaults };

/** What a partner posts. A story always carries a link. */
export type Format = 'post' | 'story' | 'post-story' | 'reel';

/** What a partner gets. The product is part of every deal. */
export type Deal = 'product' | 'fee' | 'fee-commission' | 'commission';

/** How well the audience knows the shop; sets clicks and orders. */
export type Warmth = 'cold' | 'typical' | 'proven';

/** Name of a tier, nano to mega. */
export type TierName = BenchmarkDefaults['tiers'][number]['id'];

/** What an owner says of a group before any number of her own. */
export interface GroupChoice {
  /** Partners, whole number ≥ 0. */
  readonly count: number;
  /** Followers of each, > 0. */
  readonly followers: number;
  readonly format: Format;
  readonly deal: Deal;
  readonly warmth: Warmth;
  /** True where she has bargained: the fee is what is paid, not what is asked. */
  readonly negotiated?: boolean;
  /** True to lower the engagement rate to that of sponsored posts. */
  readonly sponsored?: boolean;
}

/** The part of a data set that the calculator needs, and the only part to send to a browser. */
export function defaultsOf({ tiers, defaults }: Benchmarks): BenchmarkDefaults {
  return { tiers, defaults };
}

/**
 * A group on default terms: rates by its size, reach and price by its format, posting and fee by its
 * deal, clicks by the warmth of the audience.
 * @throws RangeError if `followers` is not a positive number
 */
export function defaultGroup(data: BenchmarkDefaults, choice: GroupChoice): Group {
  const { defaults } = data;
  const { count, followers, format, deal, warmth } = choice;
  const engagement = byFollowers(data, defaults.engagementRate, followers);
  const lowered = choice.sponsored ? sponsoredMultiple(data, followers) : 1;
  return {
    count,
    followers,
    inMarket: defaults.inMarket.value,
    posts: 1,
    product: defaults.product.value,
    commission: deal.endsWith('commission') ? defaults.commission.value : 0,
    hours: bySize(data, defaults.hours, followers),
    assets: bySize(data, defaults.assets, followers),
    realFollowers: fixed(defaults.realFollowers.value),
    reachRate: reachRate(data, followers, format),
    engagementRate: each((end) => engagement[end] * lowered),
    clickRate: clickRate(data, followers, format, warmth),
    postingProbability: numbersOf(
      defaults.postingProbability[deal === 'fee-commission' ? 'fee' : deal],
    ),
    fee: deal.startsWith('fee') ? fee(data, choice) : fixed(0),
  };
}

/** The shop on default terms. Every number in it is the first thing to replace by one's own. */
export function defaultBusiness({ defaults }: BenchmarkDefaults, warmth: Warmth): Business {
  const { partnerSpread } = defaults;
  return {
    orderValue: numbersOf(defaults.orderValue),
    conversionRate: numbersOf(defaults.conversionRate[warmth]),
    untrackedOrders: numbersOf(defaults.untrackedOrders),
    overlap: numbersOf(defaults.overlap),
    grossMargin: defaults.grossMargin.value,
    discount: defaults.discount.value,
    hourlyValue: defaults.hourlyValue.value,
    contentValue: defaults.contentValue.value,
    repeatCredit: defaults.repeatCredit.value,
    campaignSpread: defaults.campaignSpread.value,
    market: defaults.market.value,
    partnerSpread: {
      reach: partnerSpread.reach.value,
      engagement: partnerSpread.engagement.value,
      clicks: partnerSpread.clicks.value,
    },
  };
}

/** The tier a follower count belongs to; accounts below the smallest tier count as the smallest. */
export function tierOf({ tiers }: BenchmarkDefaults, followers: number): TierName {
  return tiers.findLast(({ min }) => followers >= min)?.id ?? 'nano';
}

/**
 * A default by tier, read at a follower count: straight lines between the tiers' centers on log–log
 * axes, flat outside, so that nothing jumps at a tier's edge. Where an end of a line is 0 the line is
 * straight on log followers alone, since 0 has no logarithm; between two zeros it stays 0.
 * @throws RangeError if `followers` is not a positive number
 */
export function byFollowers(
  { tiers }: BenchmarkDefaults,
  figures: Readonly<Record<TierName, Estimate>>,
  followers: number,
): Estimate {
  return each((end) => along(tiers, (tier) => figures[tier][end], followers));
}

/** Share of creators of this size who agree to post for the product alone, once they answer. */
export function acceptanceRate(data: BenchmarkDefaults, followers: number): Estimate {
  return byFollowers(data, data.defaults.acceptance, followers);
}

function reachRate(data: BenchmarkDefaults, followers: number, format: Format): Estimate {
  const { defaults } = data;
  const post = byFollowers(data, defaults.postReach, followers);
  const story = byFollowers(data, defaults.storyReach, followers);
  switch (format) {
    case 'post':
      return post;
    case 'story':
      return story;
    case 'reel':
      return each((end) => post[end] * defaults.reelReachMultiple.value);
    case 'post-story':
      return each((end) => 1 - (1 - post[end]) * (1 - defaults.storyExtra.value * story[end]));
  }
}

function clickRate(
  data: BenchmarkDefaults,
  followers: number,
  format: Format,
  warmth: Warmth,
): Estimate {
  const onPost = data.defaults.clickRate.post[warmth];
  const onStory = data.defaults.clickRate.story[warmth];
  if (format === 'story') return numbersOf(onStory);
  if (format !== 'post-story') return numbersOf(onPost);
  const post = reachRate(data, followers, 'post').likely;
  const story = reachRate(data, followers, 'story').likely;
  const both = reachRate(data, followers, 'post-story').likely;
  return each((end) => (post * onPost[end] + story * onStory[end]) / both);
}

function fee(data: BenchmarkDefaults, { followers, format, negotiated }: GroupChoice): Estimate {
  const { price, priceMultiple, negotiated: paidOfAsked } = data.defaults;
  const post = byFollowers(data, price, followers);
  const story = priceMultiple.story.value * priceMultiple.storyLink.value;
  const multiple = { post: 1, story, reel: priceMultiple.reel.value, 'post-story': 1 + story };
  return each((end) => post[end] * multiple[format] * (negotiated ? paidOfAsked[end] : 1));
}

function sponsoredMultiple({ tiers, defaults }: BenchmarkDefaults, followers: number): number {
  return along(tiers, (tier) => defaults.sponsoredMultiple[tier].value, followers);
}

/** Between the value for small and that for big partners, straight on log followers, flat outside. */
function bySize(
  { defaults }: BenchmarkDefaults,
  ends: BenchmarkDefaults['defaults']['hours'],
  followers: number,
): number {
  const { small, big } = defaults.size;
  const way = Math.log(followers / small.value) / Math.log(big.value / small.value);
  return ends.small.value + (ends.big.value - ends.small.value) * Math.min(1, Math.max(0, way));
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

function each(valueAt: (end: keyof Estimate) => number): Estimate {
  return { low: valueAt('low'), likely: valueAt('likely'), high: valueAt('high') };
}

function fixed(value: number): Estimate {
  return { low: value, likely: value, high: value };
}

/** The three numbers of a default, without its grounds. */
function numbersOf({ low, likely, high }: Estimate): Estimate {
  return { low, likely, high };
}
