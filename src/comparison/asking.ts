import { percent, whole } from '#format';
import type { GroupKey, GroupState, ShopKey } from '#share';
import { formats } from '#words';

/** How to find out one number. */
interface Way<Key> {
  /** What is asked for, in a few words. */
  readonly topic: string;
  /** The field that takes the answer. */
  readonly key: Key;
}

/** A number that a creator can be asked for. */
interface CreatorWay extends Way<GroupKey> {
  /** How to make one number of their answer. */
  readonly how: (group: GroupState) => string;
  /** What to write to them. */
  readonly message: (group: GroupState) => string;
}

/** A number that the shop can look up. */
interface ShopWay extends Way<ShopKey> {
  /** Where the shop finds it. */
  readonly how: string;
}

const usualViews = {
  topic: 'How many people see one of their posts',
  key: 'views',
  how: () => 'Of the five numbers the middle one counts, not the highest.',
  message: () =>
    'Hi, before we agree on anything: how many people saw each of your last five posts? A screenshot of your insights is enough. Thank you!',
} as const satisfies CreatorWay;

/** Numbers that creators know, by the names of the engine. */
export const creatorWays: Readonly<Record<string, CreatorWay>> = {
  reachRate: usualViews,
  views: usualViews,
  engagementRate: {
    topic: 'How many people like and comment',
    key: 'engagementRate',
    how: ({ followers }) =>
      `Divide likes and comments of a usual post by their followers: at ${whole(followers)}, ${likesWords(followers)}.`,
    message: () =>
      'Hi, one question before we go on: how many likes and comments did each of your last ten posts get? Rough numbers or a screenshot of your insights are fine. Thank you!',
  },
  clickRate: {
    topic: 'How many people tap a link of theirs',
    key: 'clickRate',
    how: () => `15 taps from ${whole(2000)} people who saw the story are ${percent(15 / 2000)}.`,
    message: () =>
      'Hi, before we agree on anything: for the last two or three stories in which you shared a link, how many people saw each, and how many tapped the link? A screenshot of your insights is enough. Thank you!',
  },
  postingProbability: {
    topic: 'Whether they will post',
    key: 'postingProbability',
    how: () => '8 of the last 10 are 80%.',
    message: () =>
      'Hi, I would love to send you something from my shop. May I ask how it usually goes: of the last ten things that brands sent you, about how many did you post? No hard feelings whatever the number is. Thank you!',
  },
  realFollowers: {
    topic: 'How many of their followers are real',
    key: 'realFollowers',
    how: () =>
      'Followers far from where you sell, or gained in a jump that no post explains, are the ones not to believe in.',
    message: () =>
      'Hi, before we agree on anything: could you send me a screenshot of your audience from your insights, with countries, ages, and how your followers grew in the last 90 days? Thank you!',
  },
  fee: {
    topic: 'What they charge',
    key: 'fee',
    how: () => 'What you pay each of them beside the product.',
    message: ({ format }) =>
      `Hi, I run a small shop and would like to work with you. What do you charge for ${formats[format].label}? And would you ever take a lower fee with a share of the sales? Thank you!`,
  },
};

/** Numbers that the shop itself can look up, by the names of the engine. */
export const shopWays: Readonly<Record<string, ShopWay>> = {
  orderValue: {
    topic: 'What an average order is worth',
    key: 'orderValue',
    how: 'Look it up in your shop: the sales of the last three months, divided by the orders.',
  },
  conversionRate: {
    topic: 'How many visitors buy',
    key: 'conversionRate',
    how: 'Look it up in your shop’s statistics: of 100 visitors who came from social media, how many bought?',
  },
};

/** What one reaction in a hundred followers looks like, in whole likes. */
function likesWords(followers: number): string {
  const likes = Math.max(1, Math.round(followers / 100));
  return `${whole(likes)} ${likes === 1 ? 'is' : 'are'} ${percent(likes / followers)}`;
}
