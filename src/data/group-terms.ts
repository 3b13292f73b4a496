import type { Estimate } from '#engine';
import { groupFields, type GroupKey } from '#share';
import type { Deal, Format, Platform, Warmth } from '#words';
import type { BenchmarkDefaults } from './benchmark-schema.ts';
import { acceptanceRate, byFollowers, bySize, each, sponsoredMultiple } from './by-followers.ts';

/** What an owner says of a group before any number of their own. */
export interface GroupChoice {
  /** Partners, whole number ≥ 0. */
  readonly count: number;
  /** Followers of each, > 0. */
  readonly followers: number;
  readonly format: Format;
  /** Where they post; left out, Instagram. */
  readonly platform?: Platform;
  readonly deal: Deal;
  readonly warmth: Warmth;
  /** Minutes it takes to find, look at and write to one creator; left out, the data set's. */
  readonly askingTime?: number | undefined;
  /** True to lower the engagement rate to that of sponsored posts. */
  readonly sponsored?: boolean;
}

/** How a default follows from what a group is. */
type Rule = (data: BenchmarkDefaults, choice: GroupChoice) => number | Estimate;

/**
 * The numbers of a group that no single default gives: they follow from its size, format, deal and
 * the audience. All others are the default of their own name.
 */
export const groupRules: Readonly<Partial<Record<GroupKey, Rule>>> = {
  posts: () => 1,
  commission: ({ defaults }, { deal }) =>
    deal.endsWith('commission') ? defaults.commission.value : 0,
  reachRate: (data, choice) =>
    elsewhere(data, choice.platform).reach ??
    reachRate(data, choice.followers, formatOf(data, choice)),
  engagementRate,
  hours,
  clickRate,
  postingProbability: ({ defaults }, { deal }) =>
    defaults.postingProbability[deal === 'fee-commission' ? 'fee' : deal],
  fee: (data, choice) => (choice.deal.startsWith('fee') ? fee(data, choice) : each(() => 0)),
};

/** What a data set knows of videos on another platform; of Instagram it says nothing. */
export function elsewhere({ defaults }: BenchmarkDefaults, platform: Platform = 'instagram') {
  const { videoReach, videoEngagement, videoPrice } = defaults;
  const isVideo = platform === 'tiktok' || platform === 'youtube';
  return {
    reach: isVideo ? videoReach[platform] : undefined,
    engagementRate: isVideo ? videoEngagement[platform] : undefined,
    price: isVideo ? videoPrice[platform] : undefined,
  };
}

/** Whether the data set takes what a partner makes there for one video, whatever the format. */
export function makesVideo(data: BenchmarkDefaults, platform: Platform | undefined): boolean {
  const { reach, price } = elsewhere(data, platform);
  return reach !== undefined || price !== undefined;
}

/** What a partner makes, as the defaults are read: a video counts as a post, without a link of its own. */
export function formatOf(
  data: BenchmarkDefaults,
  { platform, format }: Pick<GroupChoice, 'platform' | 'format'>,
): Format {
  return makesVideo(data, platform) ? 'post' : format;
}

function engagementRate(data: BenchmarkDefaults, choice: GroupChoice): Estimate {
  const { followers, platform, sponsored } = choice;
  const onVideo = elsewhere(data, platform).engagementRate;
  const figures = onVideo ?? data.defaults.engagementRate;
  const engagement = byFollowers(data, figures, followers, 'rate');
  const isStory = formatOf(data, choice) === 'story';
  const ofFormat = isStory ? data.defaults.storyEngagement.value : 1;
  const lowered = sponsored ? sponsoredMultiple(data, followers) : 1;
  return each((end) => engagement[end] * ofFormat * lowered);
}

function reachRate(data: BenchmarkDefaults, followers: number, format: Format): Estimate {
  const { defaults } = data;
  const post = byFollowers(data, defaults.postReach, followers, 'rate');
  const story = byFollowers(data, defaults.storyReach, followers, 'rate');
  switch (format) {
    case 'post':
      return post;
    case 'story':
      return story;
    case 'reel':
      return each((end) => post[end] * defaults.reelReachMultiple.value);
    case 'post-story':
      return each((end) => 1 - (1 - post[end]) * (1 - defaults.storyExtra.value * story[end]));
  }
}

/**
 * The owner's hours for one partner, asking included: everybody who was asked for them. Where nobody
 * agrees, so many that no owner has them: the most that an owner could state.
 */
function hours(data: BenchmarkDefaults, choice: GroupChoice): number {
  const { hours: own, askingTime, replyRate } = data.defaults;
  const minutes = choice.askingTime ?? askingTime.value;
  const ownHours = bySize(data, own, choice.followers);
  if (minutes === 0) return ownHours;
  const agree = choice.deal.startsWith('fee') ? 1 : acceptanceRate(data, choice.followers).likely;
  const asking = minutes / 60 / (replyRate.likely * agree);
  return Math.min(groupFields.hours.high, ownHours + asking);
}

function clickRate(data: BenchmarkDefaults, choice: GroupChoice): Estimate {
  const { followers, warmth } = choice;
  const format = formatOf(data, choice);
  const onPost = data.defaults.clickRate.post[warmth];
  const onStory = data.defaults.clickRate.story[warmth];
  if (format === 'story') return onStory;
  if (format !== 'post-story') return onPost;
  const post = reachRate(data, followers, 'post').likely;
  const story = reachRate(data, followers, 'story').likely;
  const both = reachRate(data, followers, 'post-story').likely;
  return each((end) => (post * onPost[end] + story * onStory[end]) / both);
}

function fee(data: BenchmarkDefaults, choice: GroupChoice): Estimate {
  const asked = askingPrice(data, choice);
  const { negotiated } = data.defaults;
  return data.rules.fee === 'asked' ? asked : each((end) => toWhole(asked[end] * negotiated[end]));
}

/** Money to the whole unit from 10 on: nobody agrees on the cents of a fee. */
function toWhole(money: number): number {
  return money < 10 ? money : Math.round(money);
}

/** What creators of this size ask for what they make, before anybody bargains; money. */
export function askingPrice(
  data: BenchmarkDefaults,
  { followers, format, platform }: Pick<GroupChoice, 'followers' | 'format' | 'platform'>,
): Estimate {
  const { price, priceMultiple } = data.defaults;
  const post = byFollowers(data, price, followers, 'amount');
  const story = priceMultiple.story.value * priceMultiple.storyLink.value;
  const multiple = { post: 1, story, reel: priceMultiple.reel.value, 'post-story': 1 + story };
  const times = elsewhere(data, platform).price?.value ?? multiple[format];
  return each((end) => post[end] * times);
}
