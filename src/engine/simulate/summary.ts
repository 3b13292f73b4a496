import type { Summary } from '../model/types.ts';

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

/** The quantiles of some probabilities. */
function quantilesOf(samples: Float64Array, chances: readonly number[]): Float64Array {
  const values = samples.slice();
  const last = values.length - 1;
  // The median parts the values, so that the others are sought in one half each.
  const middle = Math.floor(last / 2);
  const p50 = quantile(values, 0.5, 0, last);
  return Float64Array.from(chances, (chance) => {
    if (chance === 0.5) return p50;
    return chance < 0.5
      ? quantile(values, chance, 0, middle)
      : quantile(values, chance, middle, last);
  });
}

/**
 * Reorders `values`. Hyndman & Fan (1996) type 7: linear between the order statistics around (n − 1)p,
 * both of which must lie from `left` to `right`, or the upper one just behind.
 */
function quantile(values: Float64Array, p: number, left: number, right: number): number {
  const place = (values.length - 1) * p;
  const below = Math.floor(place);
  select(values, below, left, right);
  const low = values[below]!;
  if (place === below) return low;
  let high = values[below + 1]!;
  for (let i = below + 2; i <= right; i++) {
    if (values[i]! < high) high = values[i]!;
  }
  return low + (place - below) * (high - low);
}

/**
 * Puts the value that would stand at `place` in sorted order there, smaller ones before it and
 * larger ones behind: Hoare's *Find* (Algorithm 65, Communications of the ACM 4, 1961).
 */
function select(values: Float64Array, place: number, left: number, right: number): void {
  while (left < right) {
    const pivot = values[place]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (j < place) left = i;
    if (i > place) right = j;
  }
}
