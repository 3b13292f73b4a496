import type { Deal, Format, Warmth } from '../defaults.ts';
import type { Estimate } from '#engine';

/**
 * A number of the owner's own. A single number takes the place of the likely value and keeps the
 * default's spread (a single fee is a quote and has none); an estimate gives all three.
 */
export type OwnNumber = number | Estimate;

/** What the owner wants most of; decides the verdict and the picture. */
export type GoalWord = 'profit' | 'reach' | 'engagement' | 'content';

/** How much partners of one size differ: × 0.6, 1 or 1.6 on the spread. */
export type SpreadWord = 'similar' | 'normal' | 'wild';

/** One group of a mix as the owner states it; what she leaves out follows the benchmarks. */
export interface GroupState {
  /** Partners, 0–400. */
  readonly count: number;
  /** Followers of each, 1–10⁹. */
  readonly followers: number;
  readonly deal: Deal;
  readonly format: Format;
  /** Her own numbers by the names of the engine's `Group`; absent means default. */
  readonly own: Readonly<Partial<Record<GroupKey, OwnNumber>>>;
}

export interface MixState {
  /** 1–40 characters. */
  readonly name: string;
  /** 1–12 groups. */
  readonly groups: readonly GroupState[];
}

/** Fields of the shop an owner may state. */
export type ShopKey =
  | 'budget'
  | 'orderValue'
  | 'grossMargin'
  | 'product'
  | 'discount'
  | 'conversionRate'
  | 'untrackedOrders'
  | 'overlap'
  | 'repeatCredit'
  | 'campaignSpread'
  | 'hourlyValue'
  | 'contentValue'
  | 'market';

/** Fields of a group an owner may state. */
export type GroupKey =
  | 'fee'
  | 'product'
  | 'commission'
  | 'posts'
  | 'hours'
  | 'assets'
  | 'inMarket'
  | 'realFollowers'
  | 'reachRate'
  | 'engagementRate'
  | 'clickRate'
  | 'postingProbability';

/** Everything that changes a number or a word of a comparison. A link is this, written down. */
export interface State {
  /** Id of the benchmark data set, such as `2026-11`. */
  readonly dataset: string;
  /** Version of the model; raised when the same inputs would print other numbers. */
  readonly model: number;
  /** Seed of the draws, whole number 0–2³²−1. */
  readonly seed: number;
  readonly goal: GoalWord;
  /** ISO 4217 code of the money shown. */
  readonly currency: string;
  readonly warmth: Warmth;
  readonly spread: SpreadWord;
  /** Her own numbers for the shop; absent means default. */
  readonly shop: Readonly<Partial<Record<ShopKey, OwnNumber>>>;
  /** 1–6 mixes. */
  readonly mixes: readonly MixState[];
}

/** The benchmark data set new comparisons are pinned to. */
export const newestDataset = '2026-11';

/** The version of the model this code computes. */
export const modelVersion = 1;

/** What the calculator opens with: the ten-small-or-one-big question (claim 12 of the guide). */
export const startState: State = {
  dataset: newestDataset,
  model: modelVersion,
  seed: 1,
  goal: 'profit',
  currency: 'USD',
  warmth: 'typical',
  spread: 'normal',
  shop: {},
  mixes: [
    {
      name: 'Ten small',
      groups: [{ count: 10, followers: 10_000, deal: 'product', format: 'post-story', own: {} }],
    },
    {
      name: 'One big',
      groups: [{ count: 1, followers: 100_000, deal: 'fee', format: 'post-story', own: {} }],
    },
  ],
};

/** Caps on what a comparison may hold. */
export const caps = { mixes: 6, groups: 12, name: 40 } as const;
