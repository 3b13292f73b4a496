import { type Added, type Field, money, rate, share } from './field.ts';

const shopTable = {
  budget: {
    key: 'budget',
    term: 'budget',
    label: 'What you can spend',
    ...money,
    high: 1e9,
    place: 'first',
    use: 'page',
    slider: [100, 20_000],
  },
  orderValue: {
    key: 'aov',
    term: 'average order value',
    label: 'What an average order is worth',
    low: 0.01,
    high: 1e6,
    type: 'amount',
    unit: 'money',
    place: 'first',
    slider: [5, 500],
  },
  grossMargin: {
    key: 'margin',
    term: 'gross margin',
    label: 'What is left after the cost of goods',
    ...share,
    place: 'first',
    slider: [0, 1],
    doubtBelow: 0.01,
  },
  product: {
    key: 'goods',
    term: 'product cost',
    label: 'What you send a partner costs you',
    ...money,
    place: 'first',
    use: 'page',
    slider: [1, 300],
  },
  conversionRate: {
    key: 'cvr',
    term: 'conversion rate',
    label: 'Of those who click, how many buy',
    ...rate,
    place: 'more',
  },
  untrackedOrders: {
    key: 'untracked',
    term: 'untracked orders',
    label: 'Orders you cannot trace, for each one you can',
    low: 0,
    high: 20,
    type: 'amount',
    unit: 'number',
    place: 'more',
  },
  overlap: {
    key: 'overlap',
    term: 'overlap',
    label: 'Of the people who see one partner, how many also see another',
    ...rate,
    place: 'more',
  },
  discount: {
    key: 'discount',
    term: 'discount',
    label: 'What the discount code takes off',
    ...share,
    place: 'more',
    doubtBelow: 0.01,
  },
  hourlyValue: {
    key: 'hour',
    term: 'hourly value',
    label: 'What an hour of yours is worth',
    ...money,
    high: 1e4,
    place: 'more',
  },
  contentValue: {
    key: 'asset',
    term: 'content value',
    label: 'What a photo or video you may reuse is worth',
    ...money,
    high: 1e5,
    place: 'more',
  },
  repeatCredit: {
    key: 'again',
    term: 'repeat credit',
    label: 'Credit for reaching the same buyer again',
    ...share,
    place: 'more',
  },
  campaignSpread: {
    key: 'luck',
    term: 'campaign luck',
    label: 'Luck that all partners share',
    low: 0,
    high: 2,
    type: 'number',
    unit: 'number',
    place: 'more',
  },
  sharedKnowledge: {
    key: 'shared',
    term: 'shared knowledge',
    label: 'How far small and big creators surprise you alike',
    ...share,
    place: 'more',
    neutral: 0,
  },
  market: {
    key: 'market',
    term: 'people in the market',
    label: 'People who could ever buy from you',
    low: 1,
    high: 1e10,
    type: 'number',
    unit: 'followers',
    place: 'none',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Fields of the shop an owner may state. */
export type ShopKey = keyof typeof shopTable;

/** Numbers of the shop, in the order in which the calculator asks for them. */
export const shopFields: Readonly<Record<ShopKey, Field>> = shopTable;

/** Those of them that data sets published earlier do not state. */
export type AddedShop = Added<typeof shopTable>;
