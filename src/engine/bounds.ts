import type { Business, Group } from './types.ts';

/** What a field may hold: an estimate of an amount or a rate, a plain number, or a whole number. */
export interface Bound {
  readonly kind: 'amount' | 'rate' | 'number' | 'whole';
  /** Lowest value allowed, in the field's own unit. */
  readonly low: number;
  /** Highest value allowed, in the field's own unit. */
  readonly high: number;
}

/** The most money any single field may hold, in any currency. */
const MONEY = 1e12;

const rate: Bound = { kind: 'rate', low: 0, high: 1 };
const share: Bound = { kind: 'number', low: 0, high: 1 };
const money: Bound = { kind: 'number', low: 0, high: MONEY };

/** The range of every field of a group. */
export const groupBounds: Readonly<Record<keyof Group, Bound>> = {
  count: { kind: 'whole', low: 0, high: 1000 },
  followers: { kind: 'number', low: 1e-6, high: 1e9 },
  inMarket: share,
  posts: { kind: 'whole', low: 1, high: 1000 },
  product: money,
  commission: share,
  hours: { kind: 'number', low: 0, high: 1e6 },
  assets: { kind: 'number', low: 0, high: 1e6 },
  realFollowers: rate,
  reachRate: { kind: 'amount', low: 0, high: 1e6 },
  engagementRate: rate,
  clickRate: rate,
  postingProbability: rate,
  fee: { kind: 'amount', low: 0, high: MONEY },
};

/** The range of every plain field of a business; `market` may also be `null`. */
export const businessBounds: Readonly<Record<Exclude<keyof Business, 'partnerSpread'>, Bound>> = {
  orderValue: { kind: 'amount', low: 0, high: MONEY },
  conversionRate: rate,
  untrackedOrders: { kind: 'amount', low: 0, high: 1e6 },
  overlap: rate,
  grossMargin: share,
  discount: share,
  hourlyValue: money,
  contentValue: money,
  repeatCredit: share,
  campaignSpread: { kind: 'number', low: 0, high: 5 },
  market: { kind: 'number', low: 1e-6, high: 1e10 },
};

/** The range of each of the log-sds in `Business.partnerSpread`. */
export const spreadBound: Bound = { kind: 'number', low: 0, high: 5 };

/** The most partners one mix may hold. */
export const mostPartners = 5000;

/** The largest factor between `low` and `likely`, and between `likely` and `high`, of an amount. */
export const widestFactor = 1e6;
