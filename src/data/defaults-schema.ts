import { z } from 'astro/zod';
import { addedDefaults } from './added-defaults.ts';
import { rangeSchema, valueSchema } from './figure-schema.ts';

/** Our tier names, smallest first. */
export const tierNames = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;

const byTier = <T extends z.ZodType>(figure: T) =>
  z.strictObject({ nano: figure, micro: figure, mid: figure, macro: figure, mega: figure });

const byWarmth = z.strictObject({ cold: rangeSchema, typical: rangeSchema, proven: rangeSchema });

const bySize = z.strictObject({ small: valueSchema, big: valueSchema });

/** By a platform where a partner makes a video; one that is left out has no figure of its own. */
const byPlatform = <T extends z.ZodType>(figure: T) =>
  z.strictObject({ tiktok: figure.optional(), youtube: figure.optional() }).default({});

/** The numbers the calculator starts from: fractions, US dollars, hours and counts. */
export const defaultsSchema = z.strictObject({
  /** (Likes + comments) per feed post ÷ followers: the range between studies. */
  engagementRate: byTier(rangeSchema),
  /** Sponsored ÷ ordinary engagement rate; off unless asked for. */
  sponsoredMultiple: byTier(valueSchema),
  /** Engagement by a story alone ÷ that by a feed post. */
  storyEngagement: valueSchema.default({
    value: 1,
    unit: 'ratio',
    basis: 'assumption',
    sources: [],
    year: null,
    definition: 'engagement by a story alone ÷ engagement by a feed post',
    how: 'This set was published before the two were told apart.',
  }),
  /** People reached by one feed post ÷ followers. */
  postReach: byTier(rangeSchema),
  /** People reached by one story ÷ followers. */
  storyReach: byTier(rangeSchema),
  /** Reach of a reel ÷ reach of a post. */
  reelReachMultiple: valueSchema,
  /** Share of a story's viewers whom the post did not reach. */
  storyExtra: valueSchema,
  /** Clicks ÷ people reached. */
  clickRate: z.strictObject({ post: byWarmth, story: byWarmth }),
  /** Orders ÷ clicks. */
  conversionRate: byWarmth,
  /** Share of agreed partners who post, by what they get. */
  postingProbability: z.strictObject({
    product: rangeSchema,
    fee: rangeSchema,
    commission: rangeSchema,
  }),
  /** Asking price of one feed post. */
  price: byTier(rangeSchema),
  /** Price ÷ price of a feed post. */
  priceMultiple: z.strictObject({ story: valueSchema, storyLink: valueSchema, reel: valueSchema }),
  /** People reached by one video ÷ followers; where left out, usual views are asked for. */
  videoReach: byPlatform(rangeSchema),
  /** (Likes + comments) per video ÷ followers: the range between studies. */
  videoEngagement: byPlatform(byTier(rangeSchema)),
  /** Price of one video ÷ price of a feed post on Instagram. */
  videoPrice: byPlatform(valueSchema),
  /** Price paid ÷ price asked. */
  negotiated: rangeSchema,
  /** Commission offered, share of the discounted price. */
  commission: valueSchema,
  /** Share of creators asked and answering who post for the product alone. */
  acceptance: byTier(rangeSchema),
  /** Share of creators asked who answer. */
  replyRate: rangeSchema,
  /** Share of the smaller partner's viewers who also see the other. */
  overlap: rangeSchema,
  /** Orders without link or code, per tracked order. */
  untrackedOrders: rangeSchema,
  /** Credit for reaching the same would-be buyer again. */
  repeatCredit: valueSchema,
  /** Log-sd of the luck a whole campaign shares. */
  campaignSpread: valueSchema,
  /** Log-sd between partners of one size. */
  partnerSpread: z.strictObject({
    reach: valueSchema,
    engagement: valueSchema,
    clicks: valueSchema,
  }),
  /** Multiples of that spread: how much partners differ, in words. */
  spreadWords: z.strictObject({ similar: valueSchema, normal: valueSchema, wild: valueSchema }),
  /** Followers up to which a partner is small, and from which one is big. */
  size: bySize,
  /** The owner's hours per partner. */
  hours: bySize,
  /** Reusable photos or videos per partner who posts. */
  assets: bySize,
  /** Share of counted followers to believe in, relative to a typical account. */
  realFollowers: valueSchema,
  /** Share of the audience that could ever buy. */
  inMarket: valueSchema,
  /** People in the market; `null` = no such limit. */
  market: valueSchema.extend({ value: z.number().positive().nullable() }),
  /** List price of an average order. */
  orderValue: rangeSchema,
  /** Share of the list price left after the cost of goods. */
  grossMargin: valueSchema,
  /** Discount code, share of the list price. */
  discount: valueSchema,
  /** Cost of goods sent to a partner, shipping included. */
  product: valueSchema,
  /** Worth of an hour of the owner. */
  hourlyValue: valueSchema,
  /** Worth of a content asset. */
  contentValue: valueSchema,
  /** What the owner can spend. */
  budget: valueSchema,
  ...addedDefaults,
});
