import { contributionShare, creditFor, ratiosOf, reachOfPosts } from './funnel.ts';
import { canonicalGroups } from './groups.ts';
import { freshPartners } from './reach.ts';
import type { Business, Group, Mix, Plan } from './types.ts';
import { checkBusiness, checkMix } from './validate.ts';

/**
 * A mix at the likely value of every estimate, posting probabilities in closed form. Likely is not
 * average: the means of `simulate` differ. `contributionPerOrder` is 0 where there are no orders.
 * @throws RangeError if the mix or the business is out of range
 */
export function plan(mix: Mix, business: Business): Plan {
  checkMix(mix);
  checkBusiness(business);
  const groups = canonicalGroups(mix.groups).map((group) => likelyGroup(group, business));
  const ordersOf = expectedOrders(groups, business);
  const uniqueReach = Math.min(business.market ?? Infinity, expectedReach(groups, business));
  const orders = ordersOf.reduce((total, of) => total + of, 0);
  const contribution = sum(groups, (group, index) => ordersOf[index]! * group.contribution);
  const cashCost = sum(groups, (group) => group.posted * group.fee + group.count * group.product);
  const hours = sum(groups, (group) => group.count * group.hours);
  const assets = sum(groups, (group) => group.posted * group.assets);
  const engagements = sum(groups, (group) => group.posted * group.engagements);
  const profit = contribution - cashCost;
  const profitAfterTime = profit - hours * business.hourlyValue;
  const ratios = ratiosOf({ uniqueReach, engagements, orders, cashCost, contribution });
  return {
    grossReach: sum(groups, (group) => group.posted * group.reach),
    uniqueReach,
    engagements,
    clicks: sum(groups, (group) => group.posted * group.clicks),
    orders,
    contributionPerOrder: orders === 0 ? 0 : contribution / orders,
    cashCost,
    committedCash: sum(groups, (group) => group.count * (group.fee + group.product)),
    hours,
    assets,
    profit,
    profitAfterTime,
    profitWithContent: profitAfterTime + assets * business.contentValue,
    cpm: ratios.cpm,
    cpe: ratios.cpe,
    cpa: ratios.cpa,
    timesBack: ratios.timesBack,
  };
}

/** One partner of a group at the likely values, given that it posts, and how many of them there are. */
interface LikelyGroup extends Pick<Group, 'count' | 'product' | 'hours' | 'assets'> {
  /** Probability that a partner posts. */
  readonly chance: number;
  /** Partners who post, on average. */
  readonly posted: number;
  readonly fee: number;
  readonly reach: number;
  readonly engagements: number;
  readonly clicks: number;
  /** Would-be buyers, overlap not yet considered. */
  readonly buyers: number;
  /** Contribution of an order, money. */
  readonly contribution: number;
}

function likelyGroup(group: Group, business: Business): LikelyGroup {
  const audience = group.followers * group.realFollowers.likely;
  const chance = group.postingProbability.likely;
  const reach = audience * group.reachRate.likely * group.inMarket * reachOfPosts(group.posts);
  const clicks = reach * group.clickRate.likely;
  return {
    count: group.count,
    product: group.product,
    hours: group.hours,
    assets: group.assets,
    chance,
    posted: group.count * chance,
    fee: group.fee.likely,
    reach,
    engagements: audience * group.engagementRate.likely * group.posts,
    clicks,
    buyers: clicks * business.conversionRate.likely * (1 + business.untrackedOrders.likely),
    contribution: business.orderValue.likely * contributionShare(business, group),
  };
}

/** Expected unique reach before any limit by the market. */
function expectedReach(groups: readonly LikelyGroup[], business: Business): number {
  const blocks = groups.map(({ reach, chance, count }) => ({ value: reach, chance, count }));
  const fresh = freshPartners(blocks, business.overlap.likely);
  return groups.reduce((total, group, index) => total + group.reach * fresh[index]!, 0);
}

/** Expected orders of each group, in the order of `groups`. */
function expectedOrders(groups: readonly LikelyGroup[], business: Business): readonly number[] {
  const blocks = groups.map(({ buyers, chance, count }) => ({ value: buyers, chance, count }));
  const fresh = freshPartners(blocks, business.overlap.likely);
  return groups.map(
    (group, index) => group.buyers * creditFor(group.posted, fresh[index]!, business.repeatCredit),
  );
}

/** Σ over groups; each amount is told the group and its place in the list. */
function sum(
  groups: readonly LikelyGroup[],
  amount: (group: LikelyGroup, index: number) => number,
): number {
  return groups.reduce((total, group, index) => total + amount(group, index), 0);
}
