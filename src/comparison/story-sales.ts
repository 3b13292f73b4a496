import { type BenchmarkDefaults, defaultBusiness, defaultGroup } from '#data/defaults.ts';
import { meanOf } from '#engine';
import type { Warmth } from '#words';

/**
 * Mean sales of a partner who posts one story, at the starting numbers of a data set. All draws of the
 * model are independent and its spreads have mean 1, so the mean of the product is the product of the
 * means.
 */
export function storySales(data: BenchmarkDefaults, followers: number, warmth: Warmth): number {
  const shop = defaultBusiness(data, warmth);
  const choice = { count: 1, followers, format: 'story', deal: 'fee', warmth } as const;
  const { reachRate, clickRate } = defaultGroup(data, choice);
  const orders =
    followers *
    meanOf(reachRate, 'amount') *
    meanOf(clickRate, 'rate') *
    meanOf(shop.conversionRate, 'rate') *
    (1 + meanOf(shop.untrackedOrders, 'amount'));
  return orders * meanOf(shop.orderValue, 'amount') * (1 - shop.discount);
}
