/** Mean of a column with its standard error. */
export interface Average {
  readonly mean: number;
  /** 0 for a single value. */
  readonly error: number;
}

/** Mean of a column, and how surely it is known. */
export function averageOf(values: Float64Array): Average {
  return average(values.length, (sample) => values[sample] ?? 0);
}

/** By how much one column lies above another on average, sample by sample. */
export function changeOf(values: Float64Array, before: Float64Array): Average {
  return average(values.length, (sample) => (values[sample] ?? 0) - (before[sample] ?? 0));
}

/** A column with what lies above its 95th percentile (Hyndman–Fan type 7) counted as that. */
export function cappedOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const at = 0.95 * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const cap = below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
  return values.map((value) => Math.min(value, cap));
}

/** Share of samples in which one column lies strictly above another. */
export function shareAbove(values: Float64Array, others: Float64Array): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > (others[i] ?? 0)) found++;
  return found / values.length;
}

function average(count: number, valueOf: (sample: number) => number): Average {
  let mean = 0;
  let squares = 0;
  // Welford's running mean and sum of squares.
  for (let sample = 0; sample < count; sample++) {
    const distance = valueOf(sample) - mean;
    mean += distance / (sample + 1);
    squares += distance * (valueOf(sample) - mean);
  }
  return { mean, error: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0 };
}
