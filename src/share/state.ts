import type { Estimate } from '#engine';
import type { Deal, Format, GoalWord, SpreadWord, Warmth } from '#words';
import type { GroupKey, ShopKey } from './fields.ts';

/**
 * A number of the owner's own. A single number takes the place of the likely value and keeps the
 * default's spread (a single fee is a quote and has none); an estimate gives all three.
 */
export type OwnNumber = number | Estimate;

/** One group of a mix as the owner states it; what they leave out follows the benchmarks. */
export interface GroupState {
  /** Partners, 0–400. */
  readonly count: number;
  /** Followers of each, 1–10⁹. */
  readonly followers: number;
  readonly deal: Deal;
  readonly format: Format;
  /** The owner's numbers by the names of the engine's `Group`; absent means default. */
  readonly own: Readonly<Partial<Record<GroupKey, OwnNumber>>>;
}

/** A plan of the owner: partners they would pay for together. */
export interface MixState {
  /** 1–40 characters as people count them; no two mixes of a comparison share one. */
  readonly name: string;
  /** 1–12 groups, 400 partners in all (4,800 under version 1 of the model). */
  readonly groups: readonly GroupState[];
}

/** Everything that changes a number or a word of a comparison. A link is this, written down. */
export interface State {
  /** Id of the benchmark data set, one of `datasets`. */
  readonly dataset: string;
  /** Version of the model the comparison was made with, 1 up to `modelVersion`. */
  readonly model: number;
  /** Seed of the draws, whole number 0–2³²−1. */
  readonly seed: number;
  readonly goal: GoalWord;
  /** ISO 4217 code of the money shown. */
  readonly currency: string;
  readonly warmth: Warmth;
  readonly spread: SpreadWord;
  /** The owner's numbers for the shop; absent means default. */
  readonly shop: Readonly<Partial<Record<ShopKey, OwnNumber>>>;
  /** 1–6 mixes. */
  readonly mixes: readonly MixState[];
}

/** Ids of the published benchmark data sets, oldest first; each has a file in `content/benchmarks`. */
export const datasets = ['2026-11', '2026-12'] as const;

/** The benchmark data set new comparisons are pinned to. */
export const newestDataset: (typeof datasets)[number] = '2026-12';

/** The version of the model this code computes. Raised when the same inputs give other numbers. */
export const modelVersion = 2;

/**
 * What the calculator opens with: the ten-small-or-one-big question (claim 12 of the guide). A link
 * leaves out what is as here, so a change of it needs a new link format and a migration.
 */
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

/**
 * Caps on what a comparison may hold: plans, groups and partners of a plan, characters of a name as
 * people count them.
 */
export const caps = { mixes: 6, groups: 12, partners: 400, name: 40 } as const;
