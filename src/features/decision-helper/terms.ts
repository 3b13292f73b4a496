import { type BenchmarkDefaults, defaultGroup } from '#data/defaults.ts';
import type { Deal } from '#words';
import type { BigSize } from './plan.ts';

/** What partners ask and take at the calculator's defaults. */
export interface Terms {
  /** Cost of the goods for one partner, US dollars. */
  readonly product: number;
  /** Likely fee of a big partner by follower count, US dollars. */
  readonly fee: Readonly<Record<BigSize, number>>;
  /** Hours one small partner takes. */
  readonly smallHours: number;
  /** Hours a big partner takes, by follower count. */
  readonly bigHours: Readonly<Record<BigSize, number>>;
}

/** The terms of a data set, for a post and a story of each partner. */
export function termsOf(data: BenchmarkDefaults): Terms {
  const partner = (followers: number, deal: Deal) =>
    defaultGroup(data, { count: 1, followers, deal, format: 'post-story', warmth: 'typical' });
  const half = partner(50_000, 'fee');
  const full = partner(100_000, 'fee');
  return {
    product: full.product,
    fee: { 50_000: half.fee.likely, 100_000: full.fee.likely },
    smallHours: partner(10_000, 'product').hours,
    bigHours: { 50_000: half.hours, 100_000: full.hours },
  };
}
