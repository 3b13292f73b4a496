import type { Business, Group, Mix } from '../model/types.ts';
import { checkBusiness, checkGroup, checkMix } from '../model/validate.ts';
import { earningsOfNext } from '../simulate/next-partner.ts';
import { checkOptions } from '../simulate/options.ts';
import type { SimulateOptions } from '../simulate/options.ts';

/** The most to pay a partner if they post, money. Below 0: not even for the product. */
export interface Worth {
  /** The fee at which the mean profit is 0. */
  readonly averageFee: number;
  /** The fee at which they make money in half of the campaigns in which they post. */
  readonly evenOddsFee: number;
  /** The fee at which they make money in 8 of 10 of those. */
  readonly eightOfTenFee: number;
  /** Of the three. */
  readonly standardErrors: {
    readonly average: number;
    readonly evenOdds: number;
    readonly eightOfTen: number;
  };
}

/** Options of `worth`. */
export interface WorthOptions extends SimulateOptions {
  /** The mix they would join, as its next partner; alone where left out. */
  readonly beside?: Mix;
}

/**
 * What one partner of a group is worth; `null` where they do not post in any sample. The fee and the
 * count of the group are not read; product and commission are paid as the group says.
 * @throws RangeError if anything is out of range
 */
export function worth(group: Group, business: Business, options: WorthOptions): Worth | null {
  const { samples, beside = null } = options;
  checkGroup(group);
  if (beside) checkMix(beside, 'options.beside');
  checkBusiness(business);
  checkOptions(options);
  // Sorted: the quantiles want it so, and the sums do not mind.
  const earned = earningsOfNext(group, beside, business, options).sort();
  if (earned.length === 0) return null;
  const posting = earned.length / samples;
  const { product } = group;
  const averageFee = (sumOf(earned) / samples - product) / posting;
  // Where they do not post, the product alone is lost.
  let squares = (samples - earned.length) * product * product;
  for (const money of earned) squares += (money - product - averageFee) ** 2;
  const spread = samples > 1 ? Math.sqrt(squares / (samples - 1)) : 0;
  return {
    averageFee,
    evenOddsFee: quantileOf(earned, 0.5) - product,
    eightOfTenFee: quantileOf(earned, 0.2) - product,
    standardErrors: {
      average: spread / Math.sqrt(samples) / posting,
      evenOdds: quantileError(earned, 0.5),
      eightOfTen: quantileError(earned, 0.2),
    },
  };
}

/** Hyndman & Fan (1996) type 7. */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
}

/** Half the distance between the values one standard error of their rank apart from the quantile. */
function quantileError(sorted: Float64Array, p: number): number {
  const count = sorted.length;
  const error = Math.sqrt(p * (1 - p) * count);
  const at = (rank: number) => sorted[Math.min(count - 1, Math.max(0, Math.round(rank)))]!;
  return (at((count - 1) * p + error) - at((count - 1) * p - error)) / 2;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
