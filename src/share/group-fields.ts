import { type Added, type Field, money, rate, share } from './field.ts';

const groupTable = {
  fee: {
    key: 'fee',
    term: 'fee',
    label: 'Fee for each of them',
    labelOfOne: 'Their fee',
    low: 0,
    high: 1e7,
    type: 'amount',
    unit: 'money',
    place: 'own',
  },
  views: {
    key: 'views',
    term: 'usual views',
    label: 'How many people usually see one of their posts',
    low: 1,
    high: 1e10,
    type: 'amount',
    unit: 'followers',
    place: 'more',
    neutral: null,
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
    labelOfOne: 'What you send them costs you',
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
    labelOfOne: 'How many posts',
    low: 1,
    high: 50,
    type: 'count',
    unit: 'count',
    place: 'more',
  },
  inMarket: {
    key: 'inmarket',
    term: 'in market',
    label: 'Share of their audience that lives near enough, or could ever buy',
    ...share,
    place: 'more',
  },
  hours: {
    key: 'hours',
    term: 'hours',
    label: 'Your hours for each',
    labelOfOne: 'Your hours for them',
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
    labelOfOne: 'Photos or videos of theirs you may reuse',
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

/** Those of them that data sets published earlier do not state. */
export type AddedGroup = Added<typeof groupTable>;
