import { normalQuantile } from '../distributions/normal.ts';

/**
 * A column's values as standard normal scores: Φ⁻¹((rank + ½) ÷ N). Equal values share the middle
 * of their ranks, so a column that does not vary is 0 throughout.
 */
export function normalScores(column: Float64Array): Float64Array {
  const sorted = column.slice().sort();
  return column.map((value) => {
    const middle = (countBelow(sorted, value) + countUpTo(sorted, value)) / 2;
    return normalQuantile(middle / sorted.length);
  });
}

/** How many entries of a sorted column are less than the value. */
function countBelow(sorted: Float64Array, value: number): number {
  return partition(sorted.length, (place) => sorted[place]! < value);
}

/** How many entries of a sorted column are at most the value. */
function countUpTo(sorted: Float64Array, value: number): number {
  return partition(sorted.length, (place) => sorted[place]! <= value);
}

/** The first place at which a condition that holds up to some place no longer does. */
function partition(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The probabilists' Hermite polynomials He₁ … He_degree of each score, divided by √n! so that they
 * are orthonormal under the normal distribution: Heₙ₊₁ = z Heₙ − n Heₙ₋₁ (DLMF 18.9.1).
 */
export function hermiteColumns(scores: Float64Array, degree: number): readonly Float64Array[] {
  let before = new Float64Array(scores.length);
  let last = before.map(() => 1);
  return Array.from({ length: degree }, (_, n) => {
    const next = scores.map(
      (z, i) => (z * last[i]! - Math.sqrt(n) * before[i]!) / Math.sqrt(n + 1),
    );
    [before, last] = [last, next];
    return next;
  });
}

/** Two lists of columns, and all products of one of the first with one of the second. */
export function tensorColumns(
  first: readonly Float64Array[],
  second: readonly Float64Array[],
): readonly Float64Array[] {
  const products = first.flatMap((a) => second.map((b) => a.map((value, i) => value * b[i]!)));
  return [...first, ...second, ...products];
}

/**
 * Columns that span the same functions together with a constant, but have mean 0, mean square 1 and
 * no correlation over these very samples (Gram–Schmidt): each regression coefficient is then a mean
 * of products, whatever others are dropped. A column that adds nothing, such as the third power of a
 * score with three values, is left out.
 */
export function orthonormalize(columns: readonly Float64Array[]): readonly Float64Array[] {
  const kept: Float64Array[] = [];
  for (const column of columns) {
    const mean = meanOf(column);
    const rest = column.map((value) => value - mean);
    for (const other of kept) {
      const along = meanProduct(rest, other);
      for (let i = 0; i < rest.length; i++) rest[i]! -= along * other[i]!;
    }
    const left = meanProduct(rest, rest);
    if (left > 1e-9 * meanProduct(column, column)) {
      kept.push(rest.map((value) => value / Math.sqrt(left)));
    }
  }
  return kept;
}

/** Mean over the samples of the product of two columns. */
export function meanProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum / a.length;
}

/** Mean over the samples. */
export function meanOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum / column.length;
}
