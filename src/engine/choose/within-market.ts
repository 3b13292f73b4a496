import { fixed, meanOf } from '../distributions/estimate.ts';
import { contributionOf, shareInMarket } from '../model/funnel.ts';
import type { Business, Goal, Group } from '../model/types.ts';
import type { Candidate } from './candidates.ts';
import { choiceOf, valueOf } from './choice.ts';
import type { Chosen } from './choice.ts';

/** A selection as it stands in the market. */
export interface MarketValue extends Chosen {
  /** Whether the market leaves fewer orders than the selection would bring without it. */
  readonly isCut: boolean;
}

const unlimited = { budget: Infinity, hours: Infinity };

/**
 * What selections are worth with the market counted in: nobody outside it is reached, and where it cuts
 * unique reach it takes as large a share of the orders. The search for the best mix knows nothing of
 * that; it compares what selections would be worth in a market without end.
 */
export function withinMarket(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
): (chosen: Chosen) => MarketValue {
  const { market } = business;
  const isUntouched = market === null || goal === 'engagements' || goal === 'assets';
  if (isUntouched) return ({ counts, value }) => ({ counts, value, isCut: false });
  if (goal === 'uniqueReach') {
    return ({ counts, value }) => ({ counts, value: Math.min(market, value), isCut: false });
  }
  const reach = choiceOf(candidates, business, 'uniqueReach', unlimited);
  const orders = choiceOf(candidates, business, 'orders', unlimited);
  const sellingNothing = { ...business, conversionRate: fixed(0) };
  const costs = choiceOf(candidates, sellingNothing, goal, unlimited);
  return ({ counts, value }) => {
    const left = shareInMarket(business, valueOf(reach, counts), valueOf(orders, counts));
    const rest = valueOf(costs, counts);
    return { counts, value: left === 1 ? value : rest + left * (value - rest), isCut: left < 1 };
  };
}

/** Whether every order of a partner loses money, so that a market that cuts orders would be a gain. */
export function gainsByCut(group: Group, business: Business, goal: Goal): boolean {
  const isMoney = goal === 'profit' || goal === 'profitAfterTime' || goal === 'profitWithContent';
  if (business.market === null || !isMoney) return false;
  return contributionOf(meanOf(business.orderValue, 'amount'), business, group) < 0;
}
