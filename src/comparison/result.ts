import type { Ratio } from '#engine';
import type { GoalWord, Warmth } from '#words';
import type { Bill } from './bill.ts';
import type { Spread, Spreads } from './spread.ts';

/** Which plans a comparison is between. Places are those of the list of mixes. */
export interface Contenders {
  /** Different plans that have partners and fit the budget; if none fits, all with partners. */
  readonly places: readonly number[];
  /** Different plans that have partners but cost more than the budget. */
  readonly over: readonly number[];
  /** Whether no plan that has partners fits the budget. */
  readonly noneFits: boolean;
}

/** All that the page prints of one mix; plain data, small enough to send from a worker. */
export interface MixResult {
  readonly name: string;
  /** Place of the first plan with equal terms; its own where there is none before it. */
  readonly sameAs: number;
  /** Partners of all groups. */
  readonly partners: number;
  /** The owner's hours for all partners. */
  readonly hours: number;
  readonly bill: Bill;
  /** The measures over all campaigns. */
  readonly spread: Spreads;
  /** The measures as they are printed: of a single partner, over the campaigns in which they post. */
  readonly shown: Spreads;
  /** Share of campaigns in which a single partner posts; null where `shown` is of all campaigns. */
  readonly ifPosted: number | null;
  /** Numbers of orders that come up most often in the campaigns shown, ascending. */
  readonly mostOrders: readonly number[];
  readonly ratios: Readonly<Record<Ratio, number | null>>;
  /** 20 equally likely outcomes of the goal's measure, ascending (quantiles (i + ½)/20). */
  readonly dots: readonly number[];
  /** Share of campaigns that make money. */
  readonly profitable: number;
  /** Share of campaigns without any order. */
  readonly noOrders: number;
  /** Share of campaigns in which nobody posts. */
  readonly nobodyPosts: number;
}

/** What becomes of the plans with one kind of audience: all that odds are said of. */
export interface Outcome {
  readonly warmth: Warmth;
  readonly mixes: readonly {
    /** The goal's measure over all campaigns. */
    readonly spread: Spread;
    /** The goal's measure as it is printed: of a single partner, where they post. */
    readonly shown: Spread;
    /** Share of campaigns that make money, whatever the goal. */
    readonly profitable: number;
    /** Share of campaigns that lose money, whatever the goal. */
    readonly losing: number;
  }[];
  /**
   * `wins[i][j]`: share of campaigns in which plan i has strictly more of the goal's measure than plan
   * j; what the two leave to 1 are ties.
   */
  readonly wins: readonly (readonly number[])[];
  /** Standard error of the difference between the averages of the goal's measure of two plans. */
  readonly gapErrors: readonly (readonly number[])[];
  /** Share of campaigns in which every contender loses money, so that doing nothing is best. */
  readonly nothingBest: number;
  /** Whether no single contender is best as often as doing nothing, by the shares as printed. */
  readonly nothingIsMost: boolean;
}

/** A likely order, before any commission. */
export interface Order {
  /** List price, money. */
  readonly value: number;
  /** Share of the list price that stays after the cost of goods, 0–1. */
  readonly grossMargin: number;
  /** Share of the list price that the code takes off, 0–1. */
  readonly discount: number;
  /** Postage, packing and fees, money. */
  readonly cost: number;
  /** What the later orders leave that follow from one, money; 0 without any. */
  readonly later: number;
}

/** A whole comparison, computed. */
export interface Result {
  readonly samples: number;
  readonly goal: GoalWord;
  /** ISO 4217 code of all money in it. */
  readonly currency: string;
  /** Cash the owner can spend, money. */
  readonly budget: number;
  /** People in the market; null without such a limit. */
  readonly market: number | null;
  readonly order: Order;
  readonly warmth: Warmth;
  readonly mixes: readonly MixResult[];
  /** Which of the mixes are compared with each other. */
  readonly contenders: Contenders;
  /** The outcome for the chosen warmth; one of `outcomes`. */
  readonly outcome: Outcome;
  /** Cold, typical, proven, in this order. */
  readonly outcomes: readonly Outcome[];
}
