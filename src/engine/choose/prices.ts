import type { Choice, Item, Limit } from './choice.ts';
import { hullOf, upperLines } from './upper-hull.ts';
import type { Hull, Line } from './upper-hull.ts';

/**
 * What the limits cost at some prices (Lagrange multipliers). Where selections pay for what they
 * take instead of keeping the limits, the best of them bounds what any selection inside is worth.
 */
export interface Bound {
  /** Price of one unit of each limit, in the unit of the goal; below 0 where a least binds. */
  readonly perUnit: readonly number[];
  /** Σ price × limit. */
  readonly allowance: number;
  /** No selection inside the limits is worth more. */
  readonly bound: number;
  /** What a selection that attains the bound takes of each limit. */
  readonly uses: readonly number[];
}

/** A bound on every selection, and on every way to complete one. */
export interface Prices extends Bound {
  /**
   * Entry i at w: the most that items i, i + 1, … make of w, the shared value of the items before
   * them, and of what they add, less what they pay. The last entry is w itself.
   */
  readonly ahead: readonly Hull[];
}

/** The bound at some prices, with what the search for the best selection needs of it. */
export function pricesAt(choice: Choice, perUnit: readonly number[]): Prices {
  const ahead = new Array<Hull>(choice.items.length + 1);
  const { allowance, bound, uses } = boundAt(choice, perUnit, (index, lines) => {
    ahead[index] = hullOf(lines);
  });
  return { perUnit, allowance, bound, uses, ahead };
}

/**
 * The bound at some prices, going from the largest key to the smallest. What the items ahead make of
 * a shared value w is the highest of straight lines, one for each way to choose among them; `visit`
 * sees those ahead of each place.
 */
export function boundAt(
  { items, limits }: Choice,
  perUnit: readonly number[],
  visit?: (index: number, lines: readonly Line[]) => void,
): Bound {
  const ranges = sharedRanges(items);
  let lines: readonly Line[] = [{ start: 0, slope: 1, uses: limits.map(() => 0) }];
  visit?.(items.length, lines);
  for (let index = items.length - 1; index >= 0; index--) {
    lines = linesWith(items[index]!, lines, ranges[index]!, perUnit);
    visit?.(index, lines);
  }
  const allowance = limits.reduce((sum, limit, row) => sum + dueFor(limit, perUnit[row]!), 0);
  const best = lines.reduce((top, line) => (line.start > top.start ? line : top));
  return { perUnit, allowance, bound: best.start + allowance, uses: best.uses };
}

/** The side of a limit a price speaks of, times the price. */
function dueFor({ low, high }: Limit, price: number): number {
  return price === 0 ? 0 : price * (price > 0 ? high : low);
}

/** The lines when `item.low` to `item.high` partners of an item come before the others. */
function linesWith(
  item: Item,
  lines: readonly Line[],
  { low, high }: Range,
  perUnit: readonly number[],
): readonly Line[] {
  const gain = item.use.reduce((sum, use, row) => sum - use * perUnit[row]!, item.own);
  const add = ({ start, slope, uses }: Line): Line => ({
    start: start + slope * item.shared + gain,
    slope: slope * item.keep,
    uses: uses.map((use, row) => use + item.use[row]!),
  });
  let top = lines;
  for (let count = 0; count < item.low; count++) top = top.map(add);
  for (let count = item.low; count < item.high; count++) {
    top = upperLines([...top.map(add), ...top], low, high);
  }
  return top;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Within what the shared value of the items before each item can lie. */
function sharedRanges(items: readonly Item[]): readonly Range[] {
  let low = 0;
  let high = 0;
  return items.map((item) => {
    const range = { low, high };
    for (let count = 0; count < item.high; count++) {
      const less = item.shared + item.keep * low;
      const more = item.shared + item.keep * high;
      low = count < item.low ? less : Math.min(low, less);
      high = count < item.low ? more : Math.max(high, more);
    }
    return range;
  });
}
