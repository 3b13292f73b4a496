import { betaTails, gammaTails } from './tails.ts';
import type { Tails } from './tails.ts';

/**
 * Quantile of the beta distribution, relative error about 1e-12.
 *
 * @param p probability, above 0 and below 1
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @throws RangeError for a probability or shape out of range
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaLogOdds(p, a, b)));
}

/**
 * Quantile of the gamma distribution, relative error about 1e-12; 0 where it is too small for a
 * double.
 *
 * @param p probability, above 0 and below 1
 * @param shape > 0
 * @param rate > 0; the mean is shape ÷ rate
 * @throws RangeError for a probability, shape or rate out of range
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  requireInside(p);
  requirePositive('shape', shape);
  requirePositive('rate', rate);
  return Math.exp(solve(p, (w) => gammaTails(shape, Math.exp(w)), Math.log(shape))) / rate;
}

function betaLogOdds(p: number, a: number, b: number): number {
  requireInside(p);
  requirePositive('a', a);
  requirePositive('b', b);
  const tails = (w: number) => betaTails(a, b, 1 / (1 + Math.exp(-w)), 1 / (1 + Math.exp(w)));
  return solve(p, tails, Math.log(a / b));
}

/**
 * Newton's method on the logarithm of the nearer tail, kept inside a bracket. The densities of a
 * gamma variable's logarithm and of a beta variable's log-odds are log-concave, hence so are their
 * tails, and Newton's steps on a concave function close in from one side.
 */
function solve(p: number, tailsAt: (w: number) => Tails, start: number): number {
  let low = -EDGE;
  let high = EDGE;
  let w = start;
  for (let i = 0; i < MAX_STEPS; i++) {
    const step = newtonStep(p, tailsAt(w));
    if (Math.abs(step) < 1e-13) break;
    if (step > 0) low = w;
    else high = w;
    w += step;
    if (!(w > low && w < high)) w = (low + high) / 2;
  }
  return w;
}

/** Infinite where the tail itself is too small for a double. */
function newtonStep(p: number, { lower, upper, slope }: Tails): number {
  if (p <= 0.5) return lower === 0 ? Infinity : (Math.log(p / lower) * lower) / slope;
  return upper === 0 ? -Infinity : (Math.log(upper / (1 - p)) * upper) / slope;
}

const MAX_STEPS = 100;
/** exp(±700) is about as far as a double goes. */
const EDGE = 700;

function requireInside(p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`p is ${p}; it must be above 0 and below 1`);
}

function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity))
    throw new RangeError(`${name} is ${value}; must be above 0`);
}
