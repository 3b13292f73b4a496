import type { Choice, Limit } from './choice.ts';
import { boundAt } from './prices.ts';
import type { Bound } from './prices.ts';

/** Tries before the prices are taken as they are; they settle after 30 to 100. */
const TRIES = 150;

/** Tries without much gain before the aim comes closer. */
const PATIENCE = 4;

/**
 * Prices of the limits whose bound is nearly the lowest: subgradient steps of Polyak's length, aimed
 * at a bound that is moved closer when it proves out of reach (Bertsekas, *Nonlinear Programming*,
 * "dynamic stepsize"). Any prices give a true bound; good ones leave little to search.
 */
export function lowestBound(choice: Choice): Bound {
  const sizes = sizesOf(choice);
  let now = boundAt(
    choice,
    choice.limits.map(() => 0),
  );
  let best = now;
  let aim = Math.abs(best.bound) / 2;
  let failures = 0;
  for (let tries = 0; tries < TRIES && aim > 1e-6 * Math.abs(best.bound); tries++) {
    const next = stepFrom(now, choice.limits, sizes, now.bound - best.bound + aim);
    if (!next) break;
    now = boundAt(choice, next);
    const gain = best.bound - now.bound;
    if (gain > 0) best = now;
    if (gain > aim / 20) {
      failures = 0;
    } else if (++failures === PATIENCE) {
      failures = 0;
      aim /= 2;
      now = best;
    }
  }
  return best;
}

/** The next prices: those of limits that are missed rise, others fall; `null` if there are none. */
function stepFrom(
  now: Bound,
  limits: readonly Limit[],
  sizes: readonly number[],
  drop: number,
): number[] | null {
  const slopes = limits.map(
    (limit, row) => slack(limit, now.perUnit[row]!, now.uses[row]!) / sizes[row]!,
  );
  const square = slopes.reduce((sum, slope) => sum + slope * slope, 0);
  if (square === 0) return null;
  return limits.map(({ low, high }, row) => {
    const price = now.perUnit[row]! - (drop / square) * (slopes[row]! / sizes[row]!);
    if (low === 0) return Math.max(0, price);
    return high === Infinity ? Math.min(0, price) : price;
  });
}

/** What is left of the side of a limit that a price speaks of; without a price, what is missed. */
function slack({ low, high }: Limit, price: number, use: number): number {
  if (price > 0) return high - use;
  if (price < 0) return low - use;
  return Math.min(high - use, Math.max(0, low - use));
}

/** What limits are compared by, as dollars and hours have no unit in common: their own size. */
function sizesOf({ items, limits }: Choice): readonly number[] {
  return limits.map(({ low, high }, row) => {
    const size = high < Infinity ? high : low;
    return size || items.reduce((sum, item) => sum + item.high * item.use[row]!, 0) || 1;
  });
}
