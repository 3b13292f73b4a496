import { fixed } from '../../src/engine/distributions/estimate.ts';
import type { Business, Group, Mix } from '../../src/engine/model/types.ts';
import worked from '../cases/worked-examples.json' with { type: 'json' };

type Row = (typeof worked.funnel_at_likely_values)['micro' | 'macro'];

const { common, micro, macro } = worked.funnel_at_likely_values;

/** The shop of the worked example, every input fixed at its likely value. */
export const business: Business = {
  orderValue: fixed(common.aov),
  conversionRate: fixed(common.cvr),
  untrackedOrders: fixed(common.halo),
  overlap: fixed(common.overlap),
  grossMargin: common.margin,
  discount: common.discount,
  hourlyValue: common.hourValue,
  contentValue: common.assetValue,
  repeatCredit: common.repeat,
  campaignSpread: 0.3,
  market: common.market,
  partnerSpread: { reach: 0.35, engagement: 0.74, clicks: 0.6 },
};

/** So many of the worked example's small partners, who get the product only. */
export function small(count: number): Group {
  return groupOf(micro, count);
}

/** So many of the worked example's big partners, who get a fee. */
export function big(count: number): Group {
  return groupOf(macro, count);
}

/** Ten small: mix A of the worked example. */
export const tenSmall: Mix = { name: 'Ten small', groups: [small(10)] };

/** One big: mix B of the worked example. */
export const oneBig: Mix = { name: 'One big', groups: [big(1)] };

function groupOf(row: Row, count: number): Group {
  const { followers, inMarket, posts, product, commission, hours, assets } = row;
  return {
    ...{ count, followers, inMarket, posts, product, commission, hours, assets },
    realFollowers: fixed(row.real),
    reachRate: fixed(row.reachRate),
    engagementRate: fixed(row.er),
    clickRate: fixed(row.ctr),
    postingProbability: fixed(row.postProb),
    fee: fixed(row.fee),
  };
}
