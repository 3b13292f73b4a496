import { checkFilled, checkNumber } from '../model/validate.ts';

/** A point to fit a line through. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** How many ordinary points it counts for, > 0; 1 if left out. */
  readonly weight?: number;
}

/** A line fitted by weighted least squares, with what a forecast from it needs. */
export interface LinearFit {
  /** y at x = 0. */
  readonly intercept: number;
  /** Change of y per unit of x. */
  readonly slope: number;
  /** Standard error of the slope. */
  readonly standardError: number;
  /** Standard deviation of a point of weight 1 around the line. */
  readonly residualSpread: number;
  /** Share of the variance of y that the line accounts for, 0–1; 1 where y does not vary. */
  readonly r2: number;
  /** Points less the two numbers fitted. */
  readonly degrees: number;
  /** y on the line. */
  at(x: number): number;
  /** Standard deviation of a new point of weight 1 around the line, the line's own doubt included. */
  spreadAt(x: number): number;
}

/**
 * Fits y = intercept + slope · x by weighted least squares (Weisberg, *Applied Linear Regression*,
 * 4th ed., §2 and §7.1; weights as in R's `lm`).
 * @throws RangeError for fewer than 3 points, points all at one x, a weight not above 0, or a
 *   number that is not finite
 */
export function linearFit(points: readonly Point[]): LinearFit {
  checkPoints(points);
  const sum = (part: (point: Point) => number) =>
    points.reduce((total, point) => total + (point.weight ?? 1) * part(point), 0);
  const weight = sum(() => 1);
  const x0 = sum(({ x }) => x) / weight;
  const y0 = sum(({ y }) => y) / weight;
  const sxx = sum(({ x }) => (x - x0) ** 2);
  if (sxx === 0) throw new RangeError(`points must lie at 2 different x at least, got ${x0} alone`);
  const slope = sum(({ x, y }) => (x - x0) * (y - y0)) / sxx;
  const at = (x: number) => y0 + slope * (x - x0);
  const rest = sum(({ x, y }) => (y - at(x)) ** 2);
  const all = sum(({ y }) => (y - y0) ** 2);
  const degrees = points.length - 2;
  const residualSpread = Math.sqrt(rest / degrees);
  return {
    intercept: at(0),
    slope,
    standardError: residualSpread / Math.sqrt(sxx),
    residualSpread,
    r2: all === 0 ? 1 : 1 - rest / all,
    degrees,
    at,
    spreadAt: (x) => residualSpread * Math.sqrt(1 + 1 / weight + (x - x0) ** 2 / sxx),
  };
}

const LARGEST = 1e100;

function checkPoints(points: readonly Point[]): void {
  checkFilled('points', points);
  if (points.length < 3) throw new RangeError(`points must be 3 at least, got ${points.length}`);
  points.forEach(({ x, y, weight = 1 }, index) => {
    checkNumber(`points[${index}].x`, x, -LARGEST, LARGEST);
    checkNumber(`points[${index}].y`, y, -LARGEST, LARGEST);
    checkNumber(`points[${index}].weight`, weight, 1 / LARGEST, LARGEST);
  });
}
