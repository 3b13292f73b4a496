import { meanOneFactor } from './draws.ts';
import type { GroupColumns, ShopColumns, Source } from './draws.ts';
import { contributionShare, creditFor, reachOfPosts } from './funnel.ts';
import { poissonQuantile } from './poisson.ts';
import { followersKey, pcg4d, streams, uniform } from './random.ts';
import { sortDescending } from './sort-descending.ts';
import type { Business, Group, Measure } from './types.ts';

/** What all mixes share in every sample. */
export interface CommonDraws extends Source {
  readonly shop: ShopColumns;
  /** Campaign luck, mean 1. */
  readonly luck: Float64Array;
  /** Probability at which the count of orders is read. */
  readonly orderChance: Float64Array;
}

/** One value a sample for every measure. */
export type MeasureColumns = Readonly<Record<Measure, Float64Array>>;

/**
 * The funnel of one mix in every sample: layer 3, how partners differ and who posts, drawn on the
 * way. All memory is taken before the loop over samples.
 * @param groups in canonical form
 * @param columns the drawn inputs of each group, in the order of `groups`
 */
export function sampleMix(
  groups: readonly Group[],
  columns: readonly GroupColumns[],
  business: Business,
  common: CommonDraws,
): MeasureColumns {
  const parties = partiesOf(groups, columns, business);
  const tally = emptyTally(sumOf(parties, (party) => party.count));
  const product = sumOf(groups, (group) => group.count * group.product);
  const hours = sumOf(groups, (group) => group.count * group.hours);
  const result = emptyColumns(common.samples);
  result.hours.fill(hours);
  for (let sample = 0; sample < common.samples; sample++) {
    clear(tally);
    for (const party of parties) postParty(party, sample, business, common, tally);
    const contribution = settle(sample, business, common, tally, result);
    const cashCost = tally.fees + product;
    const profit = contribution - cashCost;
    const profitAfterTime = profit - hours * business.hourlyValue;
    result.engagements[sample] = tally.engagements;
    result.cashCost[sample] = cashCost;
    result.committedCash[sample] = tally.agreedFees + product;
    result.assets[sample] = tally.assets;
    result.profit[sample] = profit;
    result.profitAfterTime[sample] = profitAfterTime;
    result.profitWithContent[sample] = profitAfterTime + tally.assets * business.contentValue;
  }
  return result;
}

/** A group, ready for the loop over samples. */
interface Party extends GroupColumns {
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

/** Partners of one follower count are numbered through, across the groups they stand in. */
function partiesOf(
  groups: readonly Group[],
  columns: readonly GroupColumns[],
  business: Business,
): readonly Party[] {
  const next = new Map<number, number>();
  return groups.map((group, index) => {
    const stream = next.get(group.followers) ?? streams.firstPartner;
    next.set(group.followers, stream + group.count);
    return {
      ...columns[index]!,
      count: group.count,
      key: followersKey(group.followers),
      stream,
      audience: group.followers * group.inMarket * reachOfPosts(group.posts),
      impressions: group.followers * group.posts,
      contribution: contributionShare(business, group),
      assets: group.assets,
    };
  });
}

/** What the partners who posted in one sample brought; the same room serves every sample. */
interface Tally {
  /** How many posted: the filled part of the lists. */
  posted: number;
  engagements: number;
  /** Fees of those who posted. */
  fees: number;
  /** Fees of all. */
  agreedFees: number;
  assets: number;
  readonly reaches: Float64Array;
  readonly clicks: Float64Array;
  /** Contribution ÷ order value, beside each partner's clicks. */
  readonly contributions: Float64Array;
  readonly words: Uint32Array;
}

function emptyTally(partners: number): Tally {
  const list = () => new Float64Array(partners);
  return {
    ...{ posted: 0, engagements: 0, fees: 0, agreedFees: 0, assets: 0 },
    ...{ reaches: list(), clicks: list(), contributions: list() },
    words: new Uint32Array(4),
  };
}

function clear(tally: Tally): void {
  tally.posted = 0;
  tally.engagements = 0;
  tally.fees = 0;
  tally.agreedFees = 0;
  tally.assets = 0;
}

/** Adds the partners of one group who post in one sample. */
function postParty(
  party: Party,
  sample: number,
  { partnerSpread }: Business,
  common: CommonDraws,
  tally: Tally,
): void {
  const { words, reaches, clicks, contributions } = tally;
  const luck = common.luck[sample]!;
  const real = party.realFollowers[sample]!;
  const reach = party.audience * real * party.reachRate[sample]!;
  const clickRate = party.clickRate[sample]! * luck;
  const chance = party.postingProbability[sample]!;
  let place = tally.posted;
  let engaged = 0;
  for (let partner = 0; partner < party.count; partner++) {
    pcg4d(common.seed, sample, party.stream + partner, party.key, words);
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
  tally.posted = place;
  tally.engagements += party.impressions * real * party.engagementRate[sample]! * luck * engaged;
  tally.fees += posted * fee;
  tally.agreedFees += party.count * fee;
  tally.assets += posted * party.assets;
}

/** Writes reach, clicks and orders of one sample, and returns the contribution of its orders. */
function settle(
  sample: number,
  { market, repeatCredit }: Business,
  { shop, orderChance }: CommonDraws,
  tally: Tally,
  result: MeasureColumns,
): number {
  const { posted, reaches, clicks, contributions } = tally;
  const keep = 1 - shop.overlap[sample]!;
  sortDescending(reaches, reaches, posted);
  let grossReach = 0;
  let uniqueReach = 0;
  let left = 1;
  for (let k = 0; k < posted; k++) {
    grossReach += reaches[k]!;
    uniqueReach += reaches[k]! * left;
    left *= keep;
  }
  sortDescending(clicks, contributions, posted);
  let allClicks = 0;
  let credited = 0;
  let contribution = 0;
  left = 1;
  for (let k = 0; k < posted; k++) {
    const credit = creditFor(clicks[k]!, clicks[k]! * left, repeatCredit);
    allClicks += clicks[k]!;
    credited += credit;
    contribution += credit * contributions[k]!;
    left *= keep;
  }
  const buyersPerClick = shop.conversionRate[sample]! * (1 + shop.untrackedOrders[sample]!);
  const orders = poissonQuantile(orderChance[sample]!, credited * buyersPerClick);
  result.grossReach[sample] = grossReach;
  result.uniqueReach[sample] = Math.min(market ?? Infinity, uniqueReach);
  result.clicks[sample] = allClicks;
  result.orders[sample] = orders;
  return credited === 0 ? 0 : (orders * shop.orderValue[sample]! * contribution) / credited;
}

function emptyColumns(samples: number): MeasureColumns {
  const column = () => new Float64Array(samples);
  return {
    ...{ grossReach: column(), uniqueReach: column(), engagements: column(), clicks: column() },
    ...{ orders: column(), cashCost: column(), committedCash: column(), hours: column() },
    ...{ assets: column(), profit: column(), profitAfterTime: column() },
    profitWithContent: column(),
  };
}

function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
