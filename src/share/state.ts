import type { Estimate } from '#engine';
import type { NumberLocale } from '#locale';
import type { Deal, Format, GoalWord, Platform, SpreadWord, Warmth } from '#words';
import type { GroupKey, PlanKey, ShopKey } from './fields.ts';
import type { Target } from './target.ts';

/**
 * A number of the owner's own. A single number takes the place of the likely value and keeps the
 * default's spread (a single fee is a quote and has none); an estimate gives all three.
 */
export type OwnNumber = number | Estimate;

/** One group of a mix as the owner states it; what they leave out follows the benchmarks. */
export interface GroupState {
  /** Partners, 0–400; `fill`: as many as the budget and the hours allow, at most one group a plan. */
  readonly count: number | 'fill';
  /** Followers of each, 1–10⁹. */
  readonly followers: number;
  readonly deal: Deal;
  readonly format: Format;
  /** Where they post; absent means Instagram. */
  readonly platform?: Platform;
  /** The owner's numbers by the names of the engine's `Group`; absent means default. */
  readonly own: Readonly<Partial<Record<GroupKey, OwnNumber>>>;
}

/**
 * A plan of the owner: partners they would pay for together, and by the names of `planFields` what
 * else it costs; absent means 0.
 */
export interface MixState extends Readonly<Partial<Record<PlanKey, number>>> {
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
  /** What the owner wants a campaign to reach; absent means the page's example. */
  readonly target?: Target;
  /** ISO 4217 code of the money shown. */
  readonly currency: string;
  /** Whose marks numbers are written with; absent means those of the reader's browser. */
  readonly numbers?: NumberLocale;
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

const usual = { format: 'post-story', own: {} } as const;
const small: GroupState = { count: 'fill', followers: 10_000, deal: 'product', ...usual };
const big: GroupState = { count: 1, followers: 100_000, deal: 'fee', ...usual };

/**
 * What the calculator opens with: as many small ones as the budget and the hours allow, or one big.
 * A link leaves out what is as here, so a change of it needs a new link format and a migration.
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
    { name: 'Many small', groups: [small] },
    { name: 'One big', groups: [big] },
  ],
};

/** The example of the guide and its pictures: ten small or one big (claim 12). */
export const tenOrOne: State = {
  ...startState,
  mixes: [
    { name: 'Ten small', groups: [{ ...small, count: 10 }] },
    { name: 'One big', groups: [big] },
  ],
};

/**
 * Caps on what a comparison may hold: plans, groups and partners of a plan, characters of a name as
 * people count them.
 */
export const caps = { mixes: 6, groups: 12, partners: 400, name: 40 } as const;
