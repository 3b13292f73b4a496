import { type Business, type Estimate, type Mix, simulate } from '#engine';
import { withSpread } from './inputs.ts';
import type { Needs } from './result.ts';

/** Steps of the search for a root; the profit is nearly straight in both inputs, so few do. */
const steps = 4;
/** Nobody looks for an order worth more times its value than this. */
const mostTimes = 1000;

/** What a simulated plan lacks of an average that counts. */
interface Lack {
  readonly mean: number;
  readonly standardError: number;
  readonly cost: number;
}

/**
 * How many more orders, or what other order value or conversion rate, would bring a plan's mean profit
 * to the least that counts, on common draws.
 *
 * @param least - The least that counts, by the standard error of the mean.
 */
export function needsOf(
  mix: Mix,
  business: Business,
  options: { readonly samples: number; readonly seed: number },
  least: (standardError: number) => number,
): Needs {
  const lackWith = (change: Partial<Business>): Lack => {
    const { mixes } = simulate([mix], { ...business, ...change }, options);
    const { profit, cashCost } = mixes[0]?.measures ?? {};
    if (!profit || !cashCost) throw new RangeError('a simulation of one mix gave none');
    return { mean: profit.mean, standardError: profit.standardError, cost: cashCost.mean };
  };
  const now = lackWith({});
  const brings = now.mean + now.cost;
  const missing = ({ mean, standardError }: Lack): number => mean - least(standardError);
  const { orderValue, conversionRate } = business;
  const valueAt = (times: number): Estimate => ({
    low: orderValue.low * times,
    likely: orderValue.likely * times,
    high: orderValue.high * times,
  });
  if (brings <= 0) return { orders: null, orderValue: null, conversionRate: null };
  const times = rootOf(
    (factor) => missing(lackWith({ orderValue: valueAt(factor) })),
    missing(now),
    mostTimes,
  );
  const rate = rootOf(
    (factor) =>
      missing(
        lackWith({
          conversionRate: withSpread(conversionRate, conversionRate.likely * factor, 'rate'),
        }),
      ),
    missing(now),
    1 / conversionRate.likely,
  );
  return {
    orders: (now.cost + least(now.standardError)) / brings,
    orderValue: times === null ? null : orderValue.likely * times,
    conversionRate: rate === null ? null : conversionRate.likely * rate,
  };
}

/**
 * The factor ≥ 1 at which a rising function is 0, by the Illinois method (Dowell & Jarratt 1971);
 * null where it is not reached up to `most`.
 */
function rootOf(of: (factor: number) => number, atOne: number, most: number): number | null {
  if (atOne >= 0) return 1;
  let [low, lowValue] = [1, atOne];
  let high = Math.min(2, most);
  let highValue = of(high);
  while (highValue < 0) {
    if (high >= most) return null;
    [low, lowValue] = [high, highValue];
    high = Math.min(4 * high, most);
    highValue = of(high);
  }
  for (let step = 0; step < steps && highValue > 0; step++) {
    const middle = low - (lowValue * (high - low)) / (highValue - lowValue);
    const value = of(middle);
    if (value < 0) [low, lowValue, highValue] = [middle, value, highValue / 2];
    else [high, highValue, lowValue] = [middle, value, lowValue / 2];
    if (value === 0) return middle;
  }
  return low - (lowValue * (high - low)) / (highValue - lowValue);
}
