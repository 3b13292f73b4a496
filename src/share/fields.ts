/**
 * The table of fields: one row for every number an owner may state. The calculator, the decoder,
 * the page of evidence and the names of the defaults all loop over it, so that an input's key,
 * term, label, unit, bounds and place are written down here and nowhere else. The row's name is
 * that of the engine's input and of the default in a data set.
 */

/** How a number is typed and shown. */
export type Unit = 'money' | 'percent' | 'count' | 'followers' | 'number';

/** One row. */
export interface Field {
  /** The key in a link. */
  readonly key: string;
  /** The field's term, as messages and the page of evidence print it. */
  readonly term: string;
  /** What it means to the owner, as the calculator prints it. */
  readonly label: string;
  /** How it is typed and shown. */
  readonly unit: Unit;
  /** Smallest and largest value taken, inclusive; fractions for percent. */
  readonly low: number;
  readonly high: number;
  /** Estimates may be one number or low-likely-high; `rate` and `amount` as in the engine. */
  readonly type: 'amount' | 'rate' | 'number' | 'share' | 'count';
  /** Where the calculator shows it: among the first, folded away, beside its own switch, nowhere. */
  readonly place: 'first' | 'more' | 'own' | 'none';
  /** Ends of its slider; without them it has none. */
  readonly slider?: readonly [number, number];
  /** Below this a typed number is asked about: 0.4 as a margin rarely means 0.4 %. */
  readonly doubtBelow?: number;
  /**
   * What data sets published before the field existed hold, so that their links keep their numbers;
   * absent where every data set states it.
   */
  readonly neutral?: number;
}

const money = { low: 0, high: 1e6, type: 'number', unit: 'money' } as const;
const share = { low: 0, high: 1, type: 'share', unit: 'percent' } as const;
const rate = { low: 0, high: 1, type: 'rate', unit: 'percent' } as const;

const shopTable = {
  budget: {
    key: 'budget',
    term: 'budget',
    label: 'What you can spend',
    ...money,
    high: 1e9,
    place: 'first',
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

const groupTable = {
  fee: {
    key: 'fee',
    term: 'fee',
    label: 'Fee for each of them',
    low: 0,
    high: 1e7,
    type: 'amount',
    unit: 'money',
    place: 'own',
  },
  reachRate: {
    key: 'reach',
    term: 'reach rate',
    label: 'Of their followers, how many see it',
    low: 0,
    high: 20,
    type: 'amount',
    unit: 'percent',
    place: 'more',
  },
  engagementRate: {
    key: 'er',
    term: 'engagement rate',
    label: 'Of their followers, how many react',
    ...rate,
    place: 'more',
  },
  clickRate: {
    key: 'ctr',
    term: 'click-through rate',
    label: 'Of those who see it, how many click',
    ...rate,
    place: 'more',
  },
  postingProbability: {
    key: 'posting',
    term: 'posting probability',
    label: 'Of those who agree, how many post',
    ...rate,
    place: 'more',
    doubtBelow: 0.01,
  },
  realFollowers: {
    key: 'real',
    term: 'real followers',
    label: 'Of the followers, how many to believe in',
    ...rate,
    place: 'more',
    doubtBelow: 0.01,
  },
  product: {
    key: 'goods',
    term: 'product cost',
    label: 'What you send each of them costs you',
    ...money,
    place: 'more',
  },
  commission: {
    key: 'commission',
    term: 'commission',
    label: 'Their share of each sale',
    ...share,
    place: 'own',
    doubtBelow: 0.01,
  },
  posts: {
    key: 'posts',
    term: 'posts',
    label: 'How many posts each',
    low: 1,
    high: 50,
    type: 'count',
    unit: 'count',
    place: 'more',
  },
  inMarket: {
    key: 'inmarket',
    term: 'in market',
    label: 'Share of their audience that could ever buy',
    ...share,
    place: 'more',
  },
  hours: {
    key: 'hours',
    term: 'hours',
    label: 'Your hours for each',
    low: 0,
    high: 1000,
    type: 'number',
    unit: 'number',
    place: 'more',
  },
  assets: {
    key: 'assets',
    term: 'content assets',
    label: 'Photos or videos you may reuse, from each',
    low: 0,
    high: 1000,
    type: 'number',
    unit: 'number',
    place: 'more',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Fields of a group an owner may state. */
export type GroupKey = keyof typeof groupTable;

/** Numbers of a group, in the order in which the calculator asks for them. */
export const groupFields: Readonly<Record<GroupKey, Field>> = groupTable;

/** Partners in a group: twelve groups of so many stay below what the engine takes in one mix. */
export const countField: Field = {
  key: 'count',
  term: 'partners',
  label: 'How many',
  low: 0,
  high: 400,
  type: 'count',
  unit: 'count',
  place: 'own',
};

/** Followers of each partner. */
export const followersField: Field = {
  key: 'followers',
  term: 'followers',
  label: 'Followers each',
  low: 1,
  high: 1e9,
  type: 'count',
  unit: 'followers',
  place: 'own',
  slider: [1000, 2_000_000],
};
