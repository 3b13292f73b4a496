import { meanOf } from '../distributions/estimate.ts';
import { contributionShare, reachOfPosts } from '../model/funnel.ts';
import type { Business, Estimate, Goal, Group, Kind } from '../model/types.ts';

/**
 * What one partner adds to a goal. With the chosen partners sorted by `key`, largest first, every
 * goal is Σ own + Σ shared × Π keep of the partners before it.
 */
export interface Worth {
  /** Added whatever else is chosen, in the unit of the goal; may be negative. */
  readonly own: number;
  /** Added by the partner of the largest key, less and less by the others; may be negative. */
  readonly shared: number;
  /** Share of `shared` left to partners of a smaller key: 1 − posting probability × overlap. */
  readonly keep: number;
  /** What the partners are sorted by: people reached, or buyers. */
  readonly key: number;
}

/** The means everything is computed from, as `meanOf` gives them. */
interface Means {
  readonly reach: number;
  readonly engagements: number;
  readonly buyers: number;
  readonly posting: number;
  readonly fee: number;
  /** Mean contribution of an order from this partner, money. */
  readonly contribution: number;
}

/**
 * What one partner of each group adds to a goal when every estimate is at its mean (model, §6).
 * The `count` of a group is not read. Needs a valid business and valid groups.
 */
export function worthOf(groups: readonly Group[], business: Business, goal: Goal): Worth[] {
  const mean = rememberedMeans();
  const overlap = mean(business.overlap, 'rate');
  return groups.map((group) => {
    const means = meansOf(group, business, mean);
    const { own, shared, key } = worthFor(goal, group, business, means);
    return { own, shared, keep: 1 - means.posting * overlap, key };
  });
}

/** A value inside the market, which limits unique reach and nothing else. */
export function withinMarket(value: number, { market }: Business, goal: Goal): number {
  return goal === 'uniqueReach' && market !== null ? Math.min(market, value) : value;
}

/** Money committed to one partner: the mean fee and the product (model, §3). */
export function committedCash(group: Group): number {
  return meanOf(group.fee, 'amount') + group.product;
}

function worthFor(goal: Goal, group: Group, business: Business, means: Means): Omit<Worth, 'keep'> {
  const { reach, engagements, buyers, posting } = means;
  if (goal === 'uniqueReach') return { own: 0, shared: posting * reach, key: reach };
  if (goal === 'engagements') return { own: posting * engagements, shared: 0, key: 0 };
  if (goal === 'assets') return { own: posting * group.assets, shared: 0, key: 0 };
  const repeated = business.repeatCredit * posting * buyers;
  const fresh = (1 - business.repeatCredit) * posting * buyers;
  if (goal === 'orders') return { own: repeated, shared: fresh, key: buyers };
  const time = goal === 'profit' ? 0 : group.hours * business.hourlyValue;
  const content = goal === 'profitWithContent' ? posting * group.assets * business.contentValue : 0;
  return {
    own: means.contribution * repeated - group.product - posting * means.fee - time + content,
    shared: means.contribution * fresh,
    key: buyers,
  };
}

/** Multiplied in the order of `plan`, so that what is tied there is tied here. */
function meansOf(group: Group, business: Business, mean: typeof meanOf): Means {
  const audience = group.followers * mean(group.realFollowers, 'rate');
  const shown = audience * mean(group.reachRate, 'amount');
  const reach = shown * group.inMarket * reachOfPosts(group.posts);
  const orders = reach * mean(group.clickRate, 'rate') * mean(business.conversionRate, 'rate');
  return {
    reach,
    engagements: audience * mean(group.engagementRate, 'rate') * group.posts,
    buyers: orders * (1 + mean(business.untrackedOrders, 'amount')),
    posting: mean(group.postingProbability, 'rate'),
    fee: mean(group.fee, 'amount'),
    contribution: mean(business.orderValue, 'amount') * contributionShare(business, group),
  };
}

/** `meanOf`, computed once for each estimate: two hundred candidates share most of theirs. */
function rememberedMeans(): typeof meanOf {
  const known = new Map<string, number>();
  return (estimate: Estimate, kind: Kind) => {
    const name = [kind, estimate.low, estimate.likely, estimate.high].join();
    const mean = known.get(name) ?? meanOf(estimate, kind);
    known.set(name, mean);
    return mean;
  };
}
