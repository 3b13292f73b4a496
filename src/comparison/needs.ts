import { type Business, type Mix, simulate, type SimulateOptions } from '#engine';
import { withSpread } from './inputs.ts';
import type { Needs } from './result.ts';

/** Steps of the search for a root; the profit is nearly straight in both inputs, so few do. */
const steps = 4;
/** Nobody looks for an order worth more times its value than this. */
const mostTimes = 1000;

/** What a plan brings on average. */
interface Average {
  readonly mean: number;
  readonly standardError: number;
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
  options: SimulateOptions,
  least: (standardError: number) => number,
): Needs {
  const simulated = (change: Partial<Business>): Measures => {
    const { mixes } = simulate([mix], { ...business, ...change }, options);
    const { measures } = mixes[0] ?? {};
    if (!measures) throw new RangeError('a simulation of one mix gave none');
    return measures;
  };
  const { profit: now, cashCost } = simulated({});
  const brings = now.mean + cashCost.mean;
  const missing = ({ mean, standardError }: Average): number => mean - least(standardError);
  const { orderValue, conversionRate } = business;
  if (brings <= 0) return { orders: null, orderValue: null, conversionRate: null };
  const twice = {
    low: 2 * orderValue.low,
    likely: 2 * orderValue.likely,
    high: 2 * orderValue.high,
  };
  const valued = growing(now.samples, simulated({ orderValue: twice }).profit.samples);
  const times = rootOf((factor) => missing(valued(factor)), missing(now), mostTimes);
  const rate = rootOf(
    (factor) =>
      missing(
        simulated({
          conversionRate: withSpread(conversionRate, conversionRate.likely * factor, 'rate'),
        }).profit,
      ),
    missing(now),
    1 / conversionRate.likely,
  );
  return {
    orders: (cashCost.mean + least(now.standardError)) / brings,
    orderValue: times === null ? null : orderValue.likely * times,
    conversionRate: rate === null ? null : conversionRate.likely * rate,
  };
}

type Measures = ReturnType<typeof simulate>['mixes'][number]['measures'];

/**
 * The average profit with every order worth so many times as much. Who orders does not depend on it:
 * each campaign earns as much more as it does from one time to two.
 */
function growing(once: Float64Array, twice: Float64Array): (times: number) => Average {
  const count = once.length;
  const mean = (of: (i: number) => number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += of(i);
    return sum / count;
  };
  const profit = (i: number): number => once[i] ?? 0;
  const more = (i: number): number => (twice[i] ?? 0) - profit(i);
  const [base, slope] = [mean(profit), mean(more)];
  const [spread, both, more2] = [
    mean((i) => (profit(i) - base) ** 2),
    mean((i) => (profit(i) - base) * (more(i) - slope)),
    mean((i) => (more(i) - slope) ** 2),
  ];
  return (times) => {
    const added = times - 1;
    const variance = spread + 2 * added * both + added ** 2 * more2;
    return {
      mean: base + added * slope,
      standardError: Math.sqrt(Math.max(0, variance) / Math.max(1, count - 1)),
    };
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
