import type { Summary } from '../model/types.ts';
import { quantilesOf } from './quantiles.ts';

/**
 * Mean, its standard error, and the quantiles of a measure, each computed when it is first read: of a
 * dozen measures a page shows a few. `samples` is kept as it is, not copied, and is not to be changed.
 * The standard error of a single sample is given as 0.
 */
export function summarize(samples: Float64Array): Summary {
  // Kept in arrays, not in objects: numbers in those have been seen to take each other's place.
  let mean: Float64Array | undefined;
  let error: Float64Array | undefined;
  let quantiles: Float64Array | undefined;
  const readMean = () => (mean ??= Float64Array.of(meanOf(samples)))[0]!;
  const readQuantile = (place: 0 | 1 | 2) =>
    (quantiles ??= quantilesOf(samples, [0.1, 0.5, 0.9]))[place]!;
  return {
    get mean() {
      return readMean();
    },
    get standardError() {
      return (error ??= Float64Array.of(standardErrorOf(samples, readMean())))[0]!;
    },
    get p10() {
      return readQuantile(0);
    },
    get p50() {
      return readQuantile(1);
    },
    get p90() {
      return readQuantile(2);
    },
    samples,
  };
}

/** A summary that keeps no samples, and knows what 8 of 10 campaigns reach. */
export interface ShortSummary extends Omit<Summary, 'samples'> {
  readonly p20: number;
}

/** Mean, standard error and quantiles, computed at once. */
export function summarizeShortly(samples: Float64Array): ShortSummary {
  const mean = meanOf(samples);
  const [p10, p20, p50, p90] = quantilesOf(samples, [0.1, 0.2, 0.5, 0.9]);
  return {
    mean,
    standardError: standardErrorOf(samples, mean),
    p10: p10!,
    p20: p20!,
    p50: p50!,
    p90: p90!,
  };
}

/**
 * The mean, with whatever lies above the 95th percentile counted as that percentile: what is left of
 * an average where the best 5 of 100 do not pay for the rest.
 * @throws RangeError without samples
 */
export function cappedMean(samples: Float64Array): number {
  if (samples.length === 0) throw new RangeError('a mean needs at least one sample');
  const [cap] = quantilesOf(samples, [0.95]);
  return meanOf(samples.map((value) => Math.min(value, cap!)));
}

function meanOf(samples: Float64Array): number {
  const first = samples[0]!;
  let sum = 0;
  let isConstant = true;
  for (const value of samples) {
    sum += value;
    if (value !== first) isConstant = false;
  }
  // As a sum divided by its count, a constant could miss itself by rounding.
  return isConstant ? first : sum / samples.length;
}

function standardErrorOf(samples: Float64Array, mean: number): number {
  const count = samples.length;
  if (count === 1) return 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = samples[i]! - mean;
    squares += distance * distance;
  }
  return Math.sqrt(squares / (count - 1) / count);
}
