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

/**
 * The continued fraction a₀/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by the modified Lentz method (Press et
 * al., Numerical Recipes, §5.2), to the precision of a double.
 *
 * @param term gives [aᵢ, bᵢ]
 */
export function continuedFraction(term: (i: number) => readonly [number, number]): number {
  let value = TINY;
  let c = value;
  let d = 0;
  for (let i = 0; i < MAX_TERMS; i++) {
    const [a, b] = term(i);
    d = 1 / nonzero(b + a * d);
    c = nonzero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= 2 * Number.EPSILON) break;
  }
  return value;
}

const TINY = 1e-60;
/** Enough for shapes up to about 1e9, which need some √shape terms. */
const MAX_TERMS = 100_000;

function nonzero(x: number): number {
  return x === 0 ? TINY : x;
}
