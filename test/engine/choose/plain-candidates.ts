import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import type { Business, Group } from '../../../src/engine/model/types.ts';
import { business, small } from '../worked-funnel.ts';

/** What one partner brings if it posts, and what it costs; all else is 1 or 0. */
export interface PlainPartner {
  readonly reach?: number;
  readonly engagements?: number;
  readonly buyers?: number;
  readonly posting?: number;
  readonly fee?: number;
  readonly product?: number;
  readonly commission?: number;
  readonly hours?: number;
  readonly assets?: number;
}

/** A group of one partner, its funnel solved for the numbers given. */
export function plainGroup(partner: PlainPartner): Group {
  const { reach = 1000, engagements = 0, buyers = 0, posting = 1, fee = 0 } = partner;
  const { product = 0, commission = 0, hours = 0, assets = 0 } = partner;
  const followers = 1e6;
  return {
    ...{ ...small(1), followers, inMarket: 1, posts: 1, product, commission, hours, assets },
    realFollowers: fixed(1),
    reachRate: fixed(reach / followers),
    engagementRate: fixed(engagements / followers),
    clickRate: fixed(reach === 0 ? 0 : buyers / reach),
    postingProbability: fixed(posting),
    fee: fixed(fee),
  };
}

/** One partner to choose or not, who brings so much reach for a fee. */
export const reaching = (reach: number, fee = 0): Candidate => ({
  group: plainGroup({ reach, fee }),
  max: 1,
});

/** No limits. */
export const free: Limits = { budget: Infinity, hours: Infinity };

/** A shop in which every click is an order that leaves `contribution`. */
export function plainBusiness(
  shop: Partial<Omit<Business, 'overlap'>> & {
    readonly overlap?: number;
    readonly contribution?: number;
  } = {},
): Business {
  const { overlap = 0, contribution = 1, ...rest } = shop;
  return {
    ...{ ...business, grossMargin: 1, discount: 0, market: null },
    conversionRate: fixed(1),
    untrackedOrders: fixed(0),
    orderValue: fixed(contribution),
    overlap: fixed(overlap),
    ...rest,
  };
}
