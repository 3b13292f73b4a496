import type { PartnerKind } from './kinds.ts';

/** The best mix of the partners on the page at some budgets. */
export interface Best {
  /** The kinds of partners chosen among. */
  readonly kinds: readonly PartnerKind[];
  /** Ascending budgets, from 0 to the end of the curve. */
  readonly points: readonly BestMixAt[];
  /** Whether the search is exact: not where the market is limited. */
  readonly isExact: boolean;
  /** The best mix for the budget, looked at more closely. */
  readonly today: BestToday;
}

/** The best mix at a budget. */
export interface BestMixAt {
  readonly budget: number;
  /** Partners of each kind, in the order of `Best.kinds`. */
  readonly counts: readonly number[];
  /** Mean of the goal's measure. */
  readonly mean: number;
  readonly standardError: number;
}

/** The best mix for the budget. */
export interface BestToday extends BestMixAt {
  /** Committed cash at likely fees, money. */
  readonly cash: number;
  /** Mean profit with profits above their 95th percentile counted as that; money. */
  readonly capped: number;
  /** Share of campaigns that make money. */
  readonly profitable: number;
  /** By how much more it brings on average than each plan, and the error of that; common draws. */
  readonly ahead: readonly { readonly mean: number; readonly error: number }[];
  /**
   * What the same money would bring if hours were without limit, or more where the search ends before;
   * null where hours do not bind.
   */
  readonly withMoreHours: { readonly mean: number; readonly isAtEnd: boolean } | null;
  /** Whether budget and hours allow a single partner of some kind. */
  readonly isAffordable: boolean;
  /** What the search stops at: so many of a kind, so many of a plan; null where it does not. */
  readonly stopsAt: 'kind' | 'plan' | null;
}

/** Most partners of one kind that are tried. */
export const mostOfKind = 60;
