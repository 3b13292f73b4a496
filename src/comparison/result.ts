import type { FillCount, Ratio, RungMeasure, TestFirst, Worth } from '#engine';
import type { GoalWord, Warmth } from '#words';
import type { Bill } from './bill.ts';
import type { Spread, Spreads } from './spread.ts';

/** Which plans a comparison is between. Places are those of the list of mixes. */
export interface Contenders {
  /** Different plans that have partners and fit budget and hours; if none fits, all with partners. */
  readonly places: readonly number[];
  /** Different plans that have partners but need more money or hours than there are. */
  readonly over: readonly number[];
  /** Whether no plan that has partners fits. */
  readonly noneFits: boolean;
}

/** A plan with so many partners of the group that fills; of a plan in which none does, the plan. */
export interface RungResult {
  /** Partners of the group that fills, or of the whole plan. */
  readonly count: number;
  /** Committed cash at likely fees, money. */
  readonly cash: number;
  /** The owner's hours. */
  readonly hours: number;
  /** Share of campaigns that make money. */
  readonly profitable: number;
  /** Profit, orders, people reached, and the goal's measure. */
  readonly spread: Readonly<Partial<Record<RungMeasure, Spread>>>;
}

/** Some partners of a plan first, and what the plan with fewer partners would bring at best. */
export interface TestResult extends TestFirst {
  /** Largest mean profit of the plan with fewer partners of the group tested, money. */
  readonly bestSmaller: number;
  /** Partners of the group that is tested. */
  readonly of: number;
  /** Whether the owner chose how many come first. */
  readonly stated: boolean;
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
  /** How far its group fills that fills; null where none does. */
  readonly fill: FillCount | null;
  /** Committed cash at the likely fees as printed, money: what the budget is held against. */
  readonly cash: number;
  /** Whether budget and hours allow it. */
  readonly fits: boolean;
  /** Partners of its largest group that would fit beside the others; null where all fit. */
  readonly fitting: number | null;
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
  /** Share of campaigns that cost more cash than the budget: fees are not known before they are agreed. */
  readonly overBudget: number;
  /** Standard error of the mean profit, money. */
  readonly profitError: number;
  /** Mean profit, with profits above their 95th percentile counted as that. */
  readonly capped: number;
  /** Share of campaigns that make money. */
  readonly profitable: number;
  /** Share of campaigns whose profit is within half a unit of money of 0. */
  readonly even: number;
  /** Fewest partners first, up to what twice the budget would pay; at least one. */
  readonly rungs: readonly RungResult[];
  /** The best test of it, where money is the goal and it has partners enough; else null. */
  readonly test: TestResult | null;
  /** What one partner of each group is worth by themselves; null for groups that get no fee. */
  readonly worths: readonly (Worth | null)[];
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
}

/** A likely order, before any commission. */
export interface Order {
  /** List price, money. */
  readonly value: number;
  /** VAT in it, as a share of the price without it, 0–1. */
  readonly vat: number;
  /** What is left of it without VAT, money: what all that follows is a share of. */
  readonly net: number;
  /** Share of that which stays after the cost of goods, 0–1. */
  readonly grossMargin: number;
  /** Share of it that the code takes off, 0–1. */
  readonly discount: number;
  /** Postage, packing and fees, money. */
  readonly cost: number;
  /** What the later orders leave that follow from one, money; 0 without any. */
  readonly later: number;
}

/** What is best done with the budget, where money is the goal. */
export type Kind =
  /** Some partners of a plan first, and the others only if enough orders come. */
  | 'test-first'
  /** No plan pays, the nearest brings back half of its cost or more. */
  | 'almost'
  /** No plan pays. */
  | 'not-yet'
  /** The leader pays on average, but not as often as the owner wants. */
  | 'long-shot'
  /** Two sure plans are about as good. */
  | 'either'
  /** The leader brings less an hour than the owner's hour is worth. */
  | 'thin'
  /** The leader makes money in under 65 of 100, or less often than the owner wants. */
  | 'lean'
  /** The leader makes money often enough. */
  | 'go';

/** What the verdict says, before it is put into words. Places are those of the list of mixes. */
export interface Decision {
  readonly kind: Kind;
  /** The plan it is about: the leader, the one tested, or the nearest to paying. */
  readonly place: number;
  /** The other one where either will do; else null. */
  readonly other: number | null;
}

/** What would make a plan pay, each by itself. */
export interface Needs {
  /** Times the orders; null where no number of orders would do. */
  readonly orders: number | null;
  /** Likely value of an order, money; null where none would do. */
  readonly orderValue: number | null;
  /** Likely conversion rate, 0–1; null where none would do. */
  readonly conversionRate: number | null;
}

/** A whole comparison, computed. */
export interface Result {
  readonly samples: number;
  readonly goal: GoalWord;
  /** ISO 4217 code of all money in it. */
  readonly currency: string;
  /** Cash the owner can spend, money. */
  readonly budget: number;
  /** Hours the owner can give; null without limit. */
  readonly hours: number | null;
  /** How often a plan must make money to be called sure, 0–1. */
  readonly odds: number;
  /** What an hour of the owner is worth, money. */
  readonly hourlyValue: number;
  /** Where the curve of the budget ends, money > 0. */
  readonly mostBudget: number;
  /** People in the market; null without such a limit. */
  readonly market: number | null;
  readonly order: Order;
  readonly warmth: Warmth;
  readonly mixes: readonly MixResult[];
  /** Which of the mixes are compared with each other. */
  readonly contenders: Contenders;
  /** What is best done; null where money is not the goal or no plan fits. */
  readonly decision: Decision | null;
  /** What the plan nearest to paying would need to pay; null where a plan pays. */
  readonly needs: Needs | null;
  /** The outcome for the chosen warmth; one of `outcomes`. */
  readonly outcome: Outcome;
  /** Cold, typical, proven, in this order. */
  readonly outcomes: readonly Outcome[];
}
