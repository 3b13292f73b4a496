import type { Business, Estimate, EstimatesOf, Group, Kind } from './types.ts';

/** Of the people one post reaches, the share a further post of the same partner reaches anew. */
const REPEAT_POST = 0.4;

/**
 * How many times one post's reach several posts of the same partner have together, because they
 * overlap in one audience: (1 − .4ᵖ) ÷ .6.
 */
export function reachOfPosts(posts: number): number {
  return (1 - REPEAT_POST ** posts) / (1 - REPEAT_POST);
}

/**
 * What an order leaves for each unit of its order value: (1 − discount)(1 − commission) − (1 − margin)
 * of its own, and the margin of the later orders that follow from it, all of the price without VAT.
 * Goods do not get cheaper with the discount, so it can be negative.
 */
export function contributionShare(
  { discount, grossMargin, laterOrders = 0, vat = 0 }: Business,
  { commission }: Pick<Group, 'commission'>,
): number {
  const own = (1 - discount) * (1 - commission) - (1 - grossMargin);
  return withoutVat(own + laterOrders * grossMargin, { vat });
}

/** What is left of a price that includes VAT, or of a share of it: the rest belongs to the tax office. */
export function withoutVat(price: number, { vat = 0 }: Pick<Business, 'vat'>): number {
  return price / (1 + vat);
}

/** What an order and those that follow from it cost, whatever they are worth; money. */
export function costOfOrder({ orderCost = 0, laterOrders = 0 }: Business): number {
  return orderCost * (1 + laterOrders);
}

/** What an order of a partner of the group leaves, later orders counted in; money. */
export function contributionOf(
  orderValue: number,
  business: Business,
  group: Pick<Group, 'commission'>,
): number {
  return orderValue * contributionShare(business, group) - costOfOrder(business);
}

/** An estimate of a group; `null` where it is not given, or usual views take its place. */
export function estimateOf(group: Group, name: EstimatesOf<Group>): Estimate | null {
  if (name === 'reachRate' && group.views) return null;
  return group[name] ?? null;
}

/** One partner who posts, every estimate read as one number. */
export interface Partner {
  /** Probability of posting at all. */
  readonly chance: number;
  /** Money, paid if they post. */
  readonly fee: number;
  readonly reach: number;
  readonly engagements: number;
  readonly clicks: number;
  /** Would-be buyers, overlap not yet considered. */
  readonly buyers: number;
  /** Contribution of an order, money. */
  readonly contribution: number;
}

/**
 * The funnel of one partner of a group. `simulate` computes the same for every sample and partner.
 * @param read the number an estimate stands for: its likely value, its mean
 */
export function partnerAt(
  group: Group,
  business: Business,
  read: (estimate: Estimate, kind: Kind) => number,
): Partner {
  const audience = group.followers * read(group.realFollowers, 'rate');
  const shown = group.views
    ? read(group.views, 'amount')
    : audience * read(group.reachRate, 'amount');
  const reach = shown * group.inMarket * reachOfPosts(group.posts);
  const clicks = reach * read(group.clickRate, 'rate');
  const tracked = clicks * read(business.conversionRate, 'rate');
  return {
    chance: read(group.postingProbability, 'rate'),
    fee: read(group.fee, 'amount'),
    reach,
    engagements: audience * read(group.engagementRate, 'rate') * group.posts,
    clicks,
    buyers: tracked * (1 + read(business.untrackedOrders, 'amount')),
    contribution: contributionOf(read(business.orderValue, 'amount'), business, group),
  };
}

/**
 * Share of the would-be buyers who are left where the market is too small: as many as of the people
 * reached, and at most everybody in it. 1 without a market.
 * @param reached people reached, the market not yet considered
 * @param orders average orders, the market not yet considered
 */
export function shareInMarket({ market }: Business, reached: number, orders: number): number {
  if (market === null) return 1;
  const share = reached > market ? market / reached : 1;
  return orders * share > market ? market / orders : share;
}

/**
 * Credit for `whole` partners' would-be buyers of whom only `fresh` partners' worth has not been
 * reached before: fresh + θ(whole − fresh), written so that it is exactly `whole` for θ = 1 and
 * where all is fresh.
 */
export function creditFor(whole: number, fresh: number, repeatCredit: number): number {
  return whole - (1 - repeatCredit) * (whole - fresh);
}

/**
 * Cost of 1,000 reached (`cpm`), one engagement or one order (`cpe`, `cpa`), and contribution per
 * cost; `null` where what it is divided by is 0, or too small for the ratio to be a number.
 */
export function ratiosOf(means: {
  readonly uniqueReach: number;
  readonly engagements: number;
  readonly orders: number;
  readonly cashCost: number;
  readonly contribution: number;
}): Record<'cpm' | 'cpe' | 'cpa' | 'timesBack', number | null> {
  const { uniqueReach, engagements, orders, cashCost, contribution } = means;
  return {
    cpm: divide(1000 * cashCost, uniqueReach),
    cpe: divide(cashCost, engagements),
    cpa: divide(cashCost, orders),
    timesBack: divide(contribution, cashCost),
  };
}

function divide(dividend: number, divisor: number): number | null {
  const ratio = dividend / divisor;
  return Number.isFinite(ratio) ? ratio : null;
}
