import type { Summary } from '../model/types.ts';

/**
 * Mean, its standard error, and the quantiles of a measure. `samples` is kept as it is, not copied.
 * The standard error of a single sample is given as 0.
 * @param room as long as `samples`, overwritten; for callers who summarize many measures
 */
export function summarize(samples: Float64Array, room: Float64Array = samples.slice()): Summary {
  const count = samples.length;
  let sum = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = samples[i]!;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest === highest) {
    return { mean: lowest, standardError: 0, p10: lowest, p50: lowest, p90: lowest, samples };
  }
  const mean = sum / count;
  const standardError = standardErrorOf(samples, mean);
  room.set(samples);
  // The median parts the values, so that the others are sought in one half each.
  const middle = Math.floor((count - 1) / 2);
  const p50 = quantile(room, 0.5, 0, count - 1);
  const p10 = quantile(room, 0.1, 0, middle);
  const p90 = quantile(room, 0.9, middle, count - 1);
  // Written out: spread into one object, numbers of several have been seen to share a box.
  return { mean, standardError, p10, p50, p90, samples };
}

function standardErrorOf(samples: Float64Array, mean: number): number {
  const count = samples.length;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const distance = samples[i]! - mean;
    squares += distance * distance;
  }
  return Math.sqrt(squares / (count - 1) / count);
}

/**
 * Reorders `values`. Hyndman & Fan (1996) type 7: linear between the order statistics around (n − 1)p, both of which
 * must lie from `left` to `right`, or the upper one just behind.
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
