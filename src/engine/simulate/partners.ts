import { meanOneFactor } from './draws.ts';
import type { GroupColumns, ShopColumns, Source } from './draws.ts';
import { contributionShare, reachOfPosts } from '../model/funnel.ts';
import { followersKey, pcg4d, streams, uniform } from './random.ts';
import type { Business, Group } from '../model/types.ts';

/** What all mixes share in every sample. */
export interface CommonDraws extends Source {
  readonly shop: ShopColumns;
  /** Campaign luck, mean 1. */
  readonly luck: Float64Array;
  /** Probability at which the count of orders is read. */
  readonly orderChance: Float64Array;
}

/** A group and its drawn inputs, ready for the loop over samples. */
export interface Party extends Omit<GroupColumns, 'reachRate' | 'views'> {
  readonly shown: Float64Array;
  readonly byViews: boolean;
  readonly count: number;
  /** Key of its follower count in the random stream. */
  readonly key: number;
  /** Stream of its first partner; the others follow. */
  readonly stream: number;
  /** Reach at a reach rate of 1: followers in the market × the reach of several posts. */
  readonly audience: number;
  /** Engagements at an engagement rate of 1: followers × posts. */
  readonly impressions: number;
  /** Contribution of an order ÷ order value. */
  readonly contribution: number;
  readonly assets: number;
}

/** Readies groups. Partners of one follower count are numbered through, across their groups. */
export function partiesOf(
  groups: readonly Group[],
  columns: readonly GroupColumns[],
  business: Business,
): readonly Party[] {
  const next = new Map<number, number>();
  return groups.map((group, index) => {
    const stream = next.get(group.followers) ?? streams.firstPartner;
    next.set(group.followers, stream + group.count);
    const drawn = columns[index]!;
    return {
      realFollowers: drawn.realFollowers,
      shown: drawn.views ?? drawn.reachRate!,
      byViews: drawn.views !== null,
      engagementRate: drawn.engagementRate,
      clickRate: drawn.clickRate,
      postingProbability: drawn.postingProbability,
      fee: drawn.fee,
      count: group.count,
      key: followersKey(group.followers),
      stream,
      audience: (group.views ? 1 : group.followers) * group.inMarket * reachOfPosts(group.posts),
      impressions: group.followers * group.posts,
      contribution: contributionShare(business, group),
      assets: group.assets,
    };
  });
}

/** What the partners who posted in one sample brought; the same room serves every sample. */
export interface Tally {
  /** How many posted: the filled part of the lists. */
  posted: number;
  engagements: number;
  /** Fees of those who posted, money. */
  fees: number;
  /** Fees of all, money. */
  agreedFees: number;
  assets: number;
  readonly reaches: Float64Array;
  readonly clicks: Float64Array;
  /** Contribution ÷ order value, beside each partner's clicks. */
  readonly contributions: Float64Array;
  /** Where the hash leaves its words. */
  readonly words: Uint32Array;
}

/** Room for as many partners. */
export function emptyTally(partners: number): Tally {
  return {
    posted: 0,
    engagements: 0,
    fees: 0,
    agreedFees: 0,
    assets: 0,
    reaches: new Float64Array(partners),
    clicks: new Float64Array(partners),
    contributions: new Float64Array(partners),
    words: new Uint32Array(4),
  };
}

/** Makes room for the next sample. */
export function clearTally(tally: Tally): void {
  tally.posted = 0;
  tally.engagements = 0;
  tally.fees = 0;
  tally.agreedFees = 0;
  tally.assets = 0;
}

/** Adds what the partners of one group bring in one sample, those who post. */
export function postPartners(
  party: Party,
  sample: number,
  { partnerSpread }: Business,
  { seed, luck }: CommonDraws,
  tally: Tally,
): void {
  const { words, reaches, clicks, contributions } = tally;
  const real = party.realFollowers[sample]!;
  const reach = party.audience * (party.byViews ? 1 : real) * party.shown[sample]!;
  const clickRate = party.clickRate[sample]! * luck[sample]!;
  const chance = party.postingProbability[sample]!;
  let place = tally.posted;
  let engaged = 0;
  for (let partner = 0; partner < party.count; partner++) {
    pcg4d(seed, sample, party.stream + partner, party.key, words);
    if (uniform(words, 3) >= chance) continue;
    const reachFactor = meanOneFactor(partnerSpread.reach, uniform(words, 0));
    const clicksFactor = meanOneFactor(partnerSpread.clicks, uniform(words, 2));
    engaged += reachFactor * meanOneFactor(partnerSpread.engagement, uniform(words, 1));
    reaches[place] = reach * reachFactor;
    clicks[place] = reach * reachFactor * clickRate * clicksFactor;
    contributions[place] = party.contribution;
    place++;
  }
  const fee = party.fee[sample]!;
  const posted = place - tally.posted;
  const engagementRate = party.engagementRate[sample]! * luck[sample]!;
  tally.posted = place;
  tally.engagements += party.impressions * real * engagementRate * engaged;
  tally.fees += posted * fee;
  tally.agreedFees += party.count * fee;
  tally.assets += posted * party.assets;
}
