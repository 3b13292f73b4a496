import { continuedFraction } from './continued-fraction.ts';
import type { Tails } from './incomplete-gamma.ts';
import { excess, stirlingError } from './stirling-error.ts';

/**
 * The beta distribution at x: the regularized incomplete beta function and its complement, by a
 * continued fraction on whichever side of the mean it converges fast.
 *
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param x 0–1
 * @param y 1 − x; given apart because near x = 1 the difference has no digits left
 */
export function betaTails(a: number, b: number, x: number, y: number): Tails {
  const slope = betaSlope(a, b, x, y);
  if (x * (a + b + 2) < a + 1) {
    const lower = slope * fraction(a, b, x, y);
    return { lower, upper: 1 - lower, slope };
  }
  const upper = slope * fraction(b, a, y, x);
  return { lower: 1 - upper, upper, slope };
}

/** xᵃ yᵇ ÷ B(a, b). */
function betaSlope(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const distance = a * excess((x * n) / a) + b * excess((y * n) / b);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(errors - distance);
}

/** BFRAC of DiDonato & Morris, "Algorithm 708", ACM Transactions on Mathematical Software 18, 1992. */
function fraction(a: number, b: number, x: number, y: number): number {
  return continuedFraction((i) => {
    const c = a + 2 * i;
    const last = ((a + i) * (a * y - b * x + 1 + i * (2 - x))) / (c + 1);
    if (i === 0) return [1, last];
    const turn = (i * (b - i) * x) / (c - 1);
    return [(turn * (a + i - 1) * (a + b + i - 1) * x) / (c - 1), i + turn + last];
  });
}
