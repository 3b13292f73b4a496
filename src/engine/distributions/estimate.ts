import { normalProbability, normalQuantile } from './normal.ts';
import type { Estimate, Kind } from '../model/types.ts';
import { checkEstimate, checkNumber } from '../model/validate.ts';

/** z of the entries `low` and `high`: P10 and P90. */
const Z90 = normalQuantile(0.9);

/** The largest amount an estimate may name, in any unit. */
const LARGEST = 1e12;

/** An estimate without doubt. */
export function fixed(value: number): Estimate {
  return { low: value, likely: value, high: value };
}

/** An estimate ready to be drawn from: its middle and its two sides, on the scale of its kind. */
export interface Spread {
  readonly kind: Kind;
  readonly likely: number;
  /** Standard deviation below the middle, of the logarithm (amount) or the logit (rate); 0 if fixed. */
  readonly below: number;
  /** The same above the middle. */
  readonly above: number;
}

/** Whether nothing is in doubt: the estimate was a fixed number. */
export function isFixed({ below, above }: Spread): boolean {
  return below === 0 && above === 0;
}

/** Reads an estimate as split lognormal (amount) or split logit-normal (rate); needs a valid one. */
export function spreadOf({ low, likely, high }: Estimate, kind: Kind): Spread {
  if (low === high) return { kind, likely, below: 0, above: 0 };
  const distance = (a: number, b: number) =>
    kind === 'amount' ? Math.log(b / a) : logit(b) - logit(a);
  return { kind, likely, below: distance(low, likely) / Z90, above: distance(likely, high) / Z90 };
}

function logit(rate: number): number {
  return Math.log(rate) - Math.log1p(-rate);
}

/** The value of a spread at a standard normal `z`, whose sign picks the side. */
export function valueAt({ kind, likely, below, above }: Spread, z: number): number {
  const shift = z * (z < 0 ? below : above);
  // Fixed at 0, 1 or any number: the forms below would round it, or divide 0 by 0.
  if (shift === 0) return likely;
  return kind === 'amount'
    ? likely * Math.exp(shift)
    : likely / (likely + (1 - likely) * Math.exp(-shift));
}

/**
 * The value an estimate stays below with probability `p`: `low` at .1, `likely` at .5, `high` at .9.
 * @param p probability, above 0 and below 1
 * @throws RangeError on a probability or an estimate out of range
 */
export function quantileOf(estimate: Estimate, p: number, kind: Kind): number {
  checkEstimate('estimate', estimate, kind, 0, kind === 'rate' ? 1 : LARGEST);
  checkNumber('p', p, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  return valueAt(spreadOf(estimate, kind), normalQuantile(p));
}

/**
 * The mean of an estimate: in closed form for an amount, for a rate by quadrature, good to 1e-9.
 * @throws RangeError on an estimate out of range
 */
export function meanOf(estimate: Estimate, kind: Kind): number {
  checkEstimate('estimate', estimate, kind, 0, kind === 'rate' ? 1 : LARGEST);
  const spread = spreadOf(estimate, kind);
  const { likely, below, above } = spread;
  if (estimate.low === estimate.high) return likely;
  return kind === 'amount'
    ? likely * (halfMean(-below) + halfMean(above))
    : halfMeanOf((z) => valueAt(spread, -z), below) + halfMeanOf((z) => valueAt(spread, z), above);
}

/** E[exp(sz); z > 0] for a standard normal z. */
function halfMean(s: number): number {
  return Math.exp((s * s) / 2) * normalProbability(s);
}

/**
 * E[f(z); z > 0] for a standard normal z: the trapezoidal rule after z = exp(t − e⁻ᵗ), under which
 * the integrand vanishes doubly exponentially at both ends (Takahasi & Mori 1974).
 * @param f a logistic curve in z, at a point whose standard deviation on the logit is `spread`
 */
function halfMeanOf(f: (z: number) => number, spread: number): number {
  const step = 1 / Math.max(64, 4 * spread);
  let sum = 0;
  for (let t = -4; t < 2.5; t += step) {
    const z = Math.exp(t - Math.exp(-t));
    sum += f(z) * Math.exp((-z * z) / 2) * z * (1 + Math.exp(-t));
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}
