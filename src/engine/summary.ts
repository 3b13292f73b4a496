import type { Summary } from './types.ts';

/**
 * Mean, its standard error, and the quantiles of a measure. `samples` is kept as it is, not copied.
 * The standard error of a single sample is given as 0.
 */
export function summarize(samples: Float64Array): Summary {
  const count = samples.length;
  const first = samples[0]!;
  if (samples.every((value) => value === first)) {
    return { mean: first, standardError: 0, p10: first, p50: first, p90: first, samples };
  }
  let sum = 0;
  for (const value of samples) sum += value;
  const mean = sum / count;
  let squares = 0;
  for (const value of samples) squares += (value - mean) ** 2;
  const standardError = Math.sqrt(squares / (count - 1) / count);
  const work = samples.slice();
  const p10 = quantile(work, 0.1);
  const p50 = quantile(work, 0.5);
  const p90 = quantile(work, 0.9);
  return { mean, standardError, p10, p50, p90, samples };
}

/** Hyndman & Fan (1996) type 7: linear between the order statistics around (n − 1)p. Reorders. */
function quantile(values: Float64Array, p: number): number {
  const place = (values.length - 1) * p;
  const below = Math.floor(place);
  select(values, below);
  const low = values[below]!;
  if (place === below) return low;
  let high = Infinity;
  for (let i = below + 1; i < values.length; i++) high = Math.min(high, values[i]!);
  return low + (place - below) * (high - low);
}

/**
 * Puts the value that would stand at `place` in sorted order there, smaller ones before it and
 * larger ones behind: Hoare's *Find* (Algorithm 65, Communications of the ACM 4, 1961).
 */
function select(values: Float64Array, place: number): void {
  let left = 0;
  let right = values.length - 1;
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
