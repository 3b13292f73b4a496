import { type Measure, quantilesOf, type Simulation } from '#engine';

/** Mean and 80 % range of one measure of one plan. Quantiles are Hyndman–Fan type 7. */
export interface Spread {
  /** The average, never printed as what is likely. */
  readonly mean: number;
  /** P10: one campaign in ten brings less. */
  readonly low: number;
  /** The median: the likely value on every page. */
  readonly middle: number;
  /** P90: one campaign in ten brings more. */
  readonly high: number;
}

/** A spread for each measure. */
export type Spreads = Readonly<Record<Measure, Spread>>;

/** One plan as the engine simulated it. */
export type SimulatedMix = Simulation['mixes'][number];

/** A count that comes up at least so often, against the most frequent one, counts as frequent too. */
const nearlyAsOften = 0.8;

/** The spread of a measure over all campaigns, as the engine summed it up. */
export function spreadOf({ measures }: SimulatedMix, measure: Measure): Spread {
  const { mean, p10, p50, p90 } = measures[measure];
  return { mean, low: p10, middle: p50, high: p90 };
}

/** The spread of samples of which the engine has no summary; all 0 where there are none. */
export function spreadOfSamples(samples: Float64Array): Spread {
  if (samples.length === 0) return { mean: 0, low: 0, middle: 0, high: 0 };
  let sum = 0;
  for (const value of samples) sum += value;
  const [low = 0, middle = 0, high = 0] = quantilesOf(samples, [0.1, 0.5, 0.9]);
  return { mean: sum / samples.length, low, middle, high };
}

/**
 * `count` quantiles at (i + ½)/count: the dots of a quantile dot plot (Kay et al. 2016), each as
 * likely as the next.
 */
export function equallyLikely(samples: Float64Array, count: number): readonly number[] {
  const chances = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  return [...quantilesOf(samples, chances)];
}

/**
 * The samples in which somebody posts, by what only a post can bring or cost: people, reactions,
 * photos, fees. Where a post brings and costs none of these, nobody can tell, and none is returned.
 *
 * @param sunk - What is paid whoever posts, money.
 */
export function postedSamples({ measures }: SimulatedMix, sunk: number): Uint32Array {
  const { grossReach, engagements, assets, cashCost } = measures;
  const found = new Uint32Array(cashCost.samples.length);
  let next = 0;
  for (let sample = 0; sample < found.length; sample++) {
    const traces =
      (grossReach.samples[sample] ?? 0) +
      (engagements.samples[sample] ?? 0) +
      (assets.samples[sample] ?? 0) +
      ((cashCost.samples[sample] ?? 0) - sunk);
    if (traces > 0) found[next++] = sample;
  }
  return found.subarray(0, next);
}

/** The values of a column at some samples. */
export function pick(column: Float64Array, samples: Uint32Array): Float64Array {
  // A plain loop: Float64Array.from goes through an iterator and takes ten times as long.
  const picked = new Float64Array(samples.length);
  for (let i = 0; i < picked.length; i++) picked[i] = column[samples[i] ?? 0] ?? 0;
  return picked;
}

/** The whole numbers that come up most often, ascending: the most frequent and those near it. */
export function mostOften(counts: Float64Array): readonly number[] {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  const most = Math.max(...seen.values());
  return [...seen]
    .filter(([, times]) => times >= nearlyAsOften * most)
    .map(([count]) => count)
    .sort((a, b) => a - b);
}
