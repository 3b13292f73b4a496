/**
 * A three-point estimate: P10, P50 and P90 of what the owner believes ("1 time in 10 below", "as
 * likely above as below", "1 time in 10 above"). `low = likely = high` is a fixed number.
 */
export interface Estimate {
  /** P10. */
  readonly low: number;
  /** P50. */
  readonly likely: number;
  /** P90. */
  readonly high: number;
}

/** How an estimate spreads: an amount is split lognormal, a rate the same on the logit scale. */
export type Kind = 'amount' | 'rate';

/** The shop, and what is believed of every partner alike. Shared by all mixes. */
export interface Business {
  /** Average order value: list price of an average order before discount, money, amount. */
  readonly orderValue: Estimate;
  /** Orders ÷ clicks, rate 0–1. */
  readonly conversionRate: Estimate;
  /** Orders without the link or code, per tracked order, amount. */
  readonly untrackedOrders: Estimate;
  /** Of the people who see the smaller of two partners, the share who also see the other, rate 0–1. */
  readonly overlap: Estimate;
  /** Share of the list price left after the cost of goods, 0–1. */
  readonly grossMargin: number;
  /** Share taken off the list price by the discount code, 0–1. */
  readonly discount: number;
  /** What an hour of the owner is worth, money ≥ 0. */
  readonly hourlyValue: number;
  /** What one reusable photo or video is worth, money ≥ 0. */
  readonly contentValue: number;
  /** Credit for reaching the same would-be buyer again, 0–1 (θ). */
  readonly repeatCredit: number;
  /** Log-sd of the luck that all partners of one campaign share, ≥ 0. */
  readonly campaignSpread: number;
  /** People in the market, > 0, the most to be reached and to buy; `null`: no such limit. */
  readonly market: number | null;
  /** Log-sd between partners of the same size, each ≥ 0. */
  readonly partnerSpread: {
    readonly reach: number;
    readonly engagement: number;
    readonly clicks: number;
  };
  /**
   * How much of what is not known of the average partner is the same at every follower count (ρ),
   * 0–1; 0 if left out.
   */
  readonly sharedKnowledge?: number;
  /**
   * Orders that follow from one first order within a year, without link, code or commission, ≥ 0; 0
   * if left out. Each brings its order value × gross margin, less the order cost.
   */
  readonly laterOrders?: number;
  /** Postage, packing and card fees of an order, which the margin does not hold; money ≥ 0; 0 if left out. */
  readonly orderCost?: number;
  /**
   * VAT in the order value, as a share of the price without it, 0–1; 0 if left out. Margin, discount and
   * commission are of what is left without it.
   */
  readonly vat?: number;
}

/** Partners of one kind in a mix: how many, and the terms they share. */
export interface Group {
  /** Partners, whole number 0–1,000. */
  readonly count: number;
  /** Followers of each partner, > 0. */
  readonly followers: number;
  /** Share of the audience that could ever buy, 0–1. */
  readonly inMarket: number;
  /** Posts by each partner, whole number ≥ 1. */
  readonly posts: number;
  /** Cost of goods sent to each partner, shipping included, money ≥ 0. */
  readonly product: number;
  /** Commission: share of the discounted price, 0–1. */
  readonly commission: number;
  /** Owner's hours per partner, posted or not, ≥ 0. */
  readonly hours: number;
  /** Reusable photos or videos from each partner who posts, ≥ 0. */
  readonly assets: number;
  /** Share of counted followers to believe in, relative to a typical account (1), rate 0–1. */
  readonly realFollowers: Estimate;
  /** People reached ÷ followers, amount (may exceed 1). */
  readonly reachRate: Estimate;
  /** (Likes + comments) per post ÷ followers, rate 0–1. */
  readonly engagementRate: Estimate;
  /** Clicks ÷ people reached, rate 0–1. */
  readonly clickRate: Estimate;
  /** Share of agreed partners who really post, rate 0–1. */
  readonly postingProbability: Estimate;
  /** Paid to each partner who posts, money, amount. */
  readonly fee: Estimate;
  /**
   * People who see one of their posts, as they report them, amount. Where given, it takes the place
   * of followers × real followers × reach rate; engagement still goes by followers. `null` if left out.
   */
  readonly views?: Estimate | null;
  /**
   * Whether the group takes as many partners as budget and hours allow. It stands last among the
   * groups of its follower count, so that one more of its partners changes nobody else's draws.
   */
  readonly fill?: boolean;
}

/** The groups an owner would pay for together; what is compared. */
export interface Mix {
  readonly name: string;
  readonly groups: readonly Group[];
  /** Other costs, paid whatever happens: boosts, usage rights, a tool; money ≥ 0; 0 if left out. */
  readonly extra?: number;
}

/** Names of those fields that are estimates. */
export type EstimatesOf<Fields> = {
  [Name in keyof Fields]-?: NonNullable<Fields[Name]> extends Estimate ? Name : never;
}[keyof Fields];

/** Everything a mix is measured by; people and things are counts, the rest money (hours: hours). */
export type Measure =
  | 'grossReach'
  | 'uniqueReach'
  | 'engagements'
  | 'clicks'
  | 'orders'
  | 'cashCost'
  | 'committedCash'
  | 'hours'
  | 'assets'
  | 'profit'
  | 'profitAfterTime'
  | 'profitWithContent';

/** Ratios of a mix's means: cash cost per 1,000 reached, per engagement, per order; × back. */
export type Ratio = 'cpm' | 'cpe' | 'cpa' | 'timesBack';

/** A mix at the likely values. A ratio is `null` where its denominator is 0. */
export type Plan = Readonly<Record<Measure | 'contributionPerOrder', number>> &
  Readonly<Record<Ratio, number | null>>;

/** One measure of one mix over all samples. Quantiles are Hyndman–Fan type 7. */
export interface Summary {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly standardError: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** One value a sample, in sample order (not sorted). */
  readonly samples: Float64Array;
}

/** The result of `simulate`. */
export interface Simulation {
  readonly samples: number;
  readonly seed: number;
  /** Layer-1 draws by input: `orderValue`, …, `reachRate@10000`, … */
  readonly inputs: Readonly<Record<string, Float64Array>>;
  readonly mixes: readonly {
    readonly name: string;
    readonly measures: Readonly<Record<Measure, Summary>>;
    readonly ratios: Readonly<Record<Ratio, number | null>>;
  }[];
}

/** The odds between the mixes and doing nothing, which stands last in `best` and `regret`. */
export interface Comparison {
  /** Share of samples in which each option is best; ties are shared. Mixes, then "do nothing". */
  readonly best: readonly number[];
  /** Expected regret of each option. Mixes, then "do nothing". */
  readonly regret: readonly number[];
  /** Share of samples above 0, one a mix. */
  readonly profitable: readonly number[];
  /** Share of samples without an order, one a mix. */
  readonly noOrders: readonly number[];
  /** `beats[i][j]`: share of samples in which mix i beats mix j, ties counted half. */
  readonly beats: readonly (readonly number[])[];
  /** `wins[i][j]`: share of samples in which mix i is strictly ahead of mix j. */
  readonly wins: readonly (readonly number[])[];
  /** Expected value of perfect information: E[max] − max E. */
  readonly evpi: number;
}

/** What a break-even or a flip point varies: an input by name, of one group or of all. */
export interface Target {
  readonly input: string;
  /** Index of the group whose input varies; absent: the shop's or the mixes' input, or every group's. */
  readonly group?: number;
}

/** What `bestMix` seeks the most of. */
export type Goal =
  | 'uniqueReach'
  | 'engagements'
  | 'orders'
  | 'assets'
  | 'profit'
  | 'profitAfterTime'
  | 'profitWithContent';
