import type { Business, Group } from './types.ts';

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
 * What is left of one unit of list price after goods, discount and commission:
 * (1 − discount)(1 − commission) − (1 − margin). Goods do not get cheaper with the discount, so it
 * can be negative. Times the order value it is the contribution of an order.
 */
export function contributionShare(
  business: Pick<Business, 'discount' | 'grossMargin'>,
  group: Pick<Group, 'commission'>,
): number {
  return (1 - business.discount) * (1 - group.commission) - (1 - business.grossMargin);
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
