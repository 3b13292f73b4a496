import { linearFit } from './linear-fit.ts';
import { studentProbability, studentQuantile } from '../distributions/quantiles.ts';
import type { Estimate } from '../model/types.ts';
import { checkFilled, checkNumber } from '../model/validate.ts';

/** How the engagement of accounts goes with their size: a power law, rate = eᵃ · followersᵇ. */
export interface EngagementFit {
  /** ln of the rate the line gives at 1 follower (a). */
  readonly intercept: number;
  /** Change of ln rate per ln follower (b); engagements per post grow with followersᵇ⁺¹. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly standardError: number;
  /** Log-sd of an account of weight 1 around the line. */
  readonly residualSpread: number;
  /** The rate on the line, 0–1. */
  rateAt(followers: number): number;
  /**
   * Where one more account of that size falls with probability `share` (0 to below 1), half of
   * the rest on either side: a prediction band, not only the doubt about the line. `likely` is the
   * line; nothing exceeds a rate of 1.
   */
  band(followers: number, share: number): Estimate;
  /** Share of accounts of that size expected to have a lower rate, 0–1; the rate may be 0. */
  percentile(followers: number, rate: number): number;
}

/** An account, or the average of a group of accounts. */
export interface EngagementPoint {
  /** Above 0. */
  readonly followers: number;
  /** Engagement rate, above 0, at most 1. */
  readonly rate: number;
  /** How many ordinary points it counts for, > 0; 1 if left out. */
  readonly weight?: number;
}

/**
 * Weighted least squares of ln rate on ln followers, with Student's t for the bands (Weisberg,
 * *Applied Linear Regression*, 4th ed., §2.8.2).
 * @throws RangeError for fewer than 3 points or points all of one size, and for followers, rate,
 *   weight or share out of range
 */
export function engagementFit(points: readonly EngagementPoint[]): EngagementFit {
  checkFilled('points', points);
  const fit = linearFit(
    points.map(({ followers, rate, weight = 1 }, index) => ({
      x: logOf(`points[${index}].followers`, followers, MOST_FOLLOWERS),
      y: logOf(`points[${index}].rate`, rate, 1),
      weight,
    })),
  );
  const sizeOf = (followers: number) => logOf('followers', followers, MOST_FOLLOWERS);
  const rateOf = (log: number) => Math.min(1, Math.exp(log));
  return {
    intercept: fit.intercept,
    slope: fit.slope,
    standardError: fit.standardError,
    residualSpread: fit.residualSpread,
    rateAt: (followers) => rateOf(fit.at(sizeOf(followers))),
    band(followers, share) {
      const x = sizeOf(followers);
      checkNumber('share', share, 0, 1 - Number.EPSILON);
      const half = studentQuantile((1 + share) / 2, fit.degrees) * fit.spreadAt(x);
      const line = fit.at(x);
      return { low: rateOf(line - half), likely: rateOf(line), high: rateOf(line + half) };
    },
    percentile(followers, rate) {
      const x = sizeOf(followers);
      checkNumber('rate', rate, 0, 1);
      return percentileOf(Math.log(rate) - fit.at(x), fit.spreadAt(x), fit.degrees);
    },
  };
}

/** Where all points lie on the line there is no spread: an account is below, on or above it. */
function percentileOf(distance: number, spread: number, degrees: number): number {
  if (spread === 0) return (Math.sign(distance) + 1) / 2;
  return studentProbability(distance / spread, degrees);
}

const MOST_FOLLOWERS = 1e12;

function logOf(field: string, value: number, high: number): number {
  checkNumber(field, value, Number.MIN_VALUE, high);
  return Math.log(value);
}
