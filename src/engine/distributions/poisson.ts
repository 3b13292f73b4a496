import { exp } from './exponential.ts';
import { normalQuantile } from './normal.ts';

/** Above this mean the counts come from a normal approximation; e⁻⁷⁰⁰ is still a double. */
const LARGEST_EXACT_MEAN = 700;

/**
 * The smallest count that a Poisson variable stays at or below with probability at least `u`.
 * Exact by summing the distribution up to a mean of 700; above, the normal approximation with its
 * first correction for skewness, λ + z√λ + (z² − 1)/6 (Cornish & Fisher 1938), which keeps counts
 * from falling where the mean grows past 700.
 * @param u probability, 0 < u < 1
 * @param mean λ ≥ 0
 * @param none e^−λ, where it is known already
 */
export function poissonQuantile(u: number, mean: number, none = exp(-mean)): number {
  if (mean > LARGEST_EXACT_MEAN) {
    const z = normalQuantile(u);
    return Math.max(0, Math.ceil(mean + z * Math.sqrt(mean) + (z * z - 1) / 6 - 0.5));
  }
  let count = 0;
  let probability = none;
  let total = probability;
  while (total < u) {
    count++;
    probability *= mean / count;
    const next = total + probability;
    // Past the mode a term too small to move the sum ends it: rounding keeps some sums below u.
    if (next === total && count > mean) break;
    total = next;
  }
  return count;
}
