import { continuedFraction } from './continued-fraction.ts';
import { excess, stirlingError } from './stirling-error.ts';

/** A distribution at one point: both tails, each with its own digits, and the slope there. */
export interface Tails {
  /** Probability of at most this, 0–1. */
  readonly lower: number;
  /** Probability of more than this, 0–1. */
  readonly upper: number;
  /** Slope of `lower` against the logarithm (gamma) or the log-odds (beta) of the point. */
  readonly slope: number;
}

/**
 * The gamma distribution with rate 1 at x: the regularized incomplete gamma functions P and Q.
 * Power series below the mean, continued fraction above (DLMF 8.7.1 and 8.9.2).
 *
 * @param shape > 0
 * @param x > 0
 */
export function gammaTails(shape: number, x: number): Tails {
  const slope =
    Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingError(shape) - shape * excess(x / shape));
  if (x < shape + 1) {
    const lower = slope * powerSeries(shape, x);
    return { lower, upper: 1 - lower, slope };
  }
  const upper =
    slope * continuedFraction((i) => [i === 0 ? 1 : -i * (i - shape), x + 2 * i + 1 - shape]);
  return { lower: 1 - upper, upper, slope };
}

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let i = 1; term > sum * 1e-17; i++) {
    term *= x / (shape + i);
    sum += term;
  }
  return sum;
}
