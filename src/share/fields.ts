import type { GroupKey, ShopKey } from './state.ts';

/** How a number is written, bounded and named. One row per number an owner may state. */
export interface Field {
  /** The key in a link. */
  readonly key: string;
  /** The field's term, as messages and the method page print it. */
  readonly term: string;
  /** Smallest and largest value taken, inclusive. */
  readonly low: number;
  readonly high: number;
  /** Estimates may be one number or low-likely-high; `rate` and `amount` as in the engine. */
  readonly type: 'amount' | 'rate' | 'number' | 'share' | 'count';
}

/** Numbers of the shop. */
export const shopFields: Readonly<Record<ShopKey, Field>> = {
  budget: { key: 'budget', term: 'budget', low: 0, high: 1e9, type: 'number' },
  orderValue: { key: 'aov', term: 'average order value', low: 0.01, high: 1e6, type: 'amount' },
  grossMargin: { key: 'margin', term: 'gross margin', low: 0, high: 1, type: 'share' },
  product: { key: 'goods', term: 'product cost', low: 0, high: 1e6, type: 'number' },
  discount: { key: 'discount', term: 'discount', low: 0, high: 1, type: 'share' },
  conversionRate: { key: 'cvr', term: 'conversion rate', low: 0, high: 1, type: 'rate' },
  untrackedOrders: { key: 'untracked', term: 'untracked orders', low: 0, high: 20, type: 'amount' },
  overlap: { key: 'overlap', term: 'overlap', low: 0, high: 1, type: 'rate' },
  repeatCredit: { key: 'again', term: 'repeat credit', low: 0, high: 1, type: 'share' },
  campaignSpread: { key: 'luck', term: 'campaign luck', low: 0, high: 2, type: 'number' },
  hourlyValue: { key: 'hour', term: 'hourly value', low: 0, high: 1e4, type: 'number' },
  contentValue: { key: 'asset', term: 'content value', low: 0, high: 1e5, type: 'number' },
  market: { key: 'market', term: 'people in the market', low: 1, high: 1e10, type: 'number' },
};

/** Numbers of a group. */
export const groupFields: Readonly<Record<GroupKey, Field>> = {
  fee: { key: 'fee', term: 'fee', low: 0, high: 1e7, type: 'amount' },
  product: { key: 'goods', term: 'product cost', low: 0, high: 1e6, type: 'number' },
  commission: { key: 'commission', term: 'commission', low: 0, high: 1, type: 'share' },
  posts: { key: 'posts', term: 'posts', low: 1, high: 50, type: 'count' },
  hours: { key: 'hours', term: 'hours', low: 0, high: 1000, type: 'number' },
  assets: { key: 'assets', term: 'content assets', low: 0, high: 1000, type: 'number' },
  inMarket: { key: 'inmarket', term: 'in market', low: 0, high: 1, type: 'share' },
  realFollowers: { key: 'real', term: 'real followers', low: 0, high: 1, type: 'rate' },
  reachRate: { key: 'reach', term: 'reach rate', low: 0, high: 20, type: 'amount' },
  engagementRate: { key: 'er', term: 'engagement rate', low: 0, high: 1, type: 'rate' },
  clickRate: { key: 'ctr', term: 'click-through rate', low: 0, high: 1, type: 'rate' },
  postingProbability: {
    key: 'posting',
    term: 'posting probability',
    low: 0,
    high: 1,
    type: 'rate',
  },
};

/** Partners in a group: twelve groups of so many stay below what the engine takes in one mix. */
export const countField: Field = {
  key: 'count',
  term: 'partners',
  low: 0,
  high: 400,
  type: 'count',
};

/** Followers of each partner. */
export const followersField: Field = {
  key: 'followers',
  term: 'followers',
  low: 1,
  high: 1e9,
  type: 'count',
};
