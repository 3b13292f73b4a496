/** Points at which a scan looks at its function. */
const SCAN_POINTS = 41;

/**
 * The values to scan from `low` to `high`, both included: at equal distances or at equal ratios
 * (for which `low` is above 0); whole numbers are rounded, each taken once.
 */
export function scanPoints(
  low: number,
  high: number,
  steps: 'even' | 'ratio',
  whole: boolean,
): readonly number[] {
  if (high < low) return [];
  const points = Array.from({ length: SCAN_POINTS }, (_, index) => {
    const share = index / (SCAN_POINTS - 1);
    const point = steps === 'even' ? low + share * (high - low) : low * (high / low) ** share;
    return whole ? Math.round(point) : point;
  });
  return [...new Set(points)];
}

/**
 * Where a function changes sign or is 0 at one scanned point alone, in rising order. A stretch on
 * which it is 0 throughout has no root; two roots between neighbouring points are not seen.
 *
 * Whole numbers: the first on the new side of each change of sign.
 */
export function scanForRoots(
  f: (x: number) => number,
  points: readonly number[],
  whole: boolean,
): readonly number[] {
  const values = points.map(f);
  return points.flatMap((point, index) => {
    const here = Math.sign(values[index]!);
    // Neither the first nor the last point has a neighbor beyond: undefined is no sign and not 0.
    const before = Math.sign(values[index - 1]!);
    if (here === 0) return before === 0 || values[index + 1] === 0 ? [] : [point];
    if (here * before !== -1) return [];
    return [refine(f, points[index - 1]!, point, whole)];
  });
}

/** Halves an interval over which the sign changes until nothing lies between its ends. */
function refine(f: (x: number) => number, from: number, to: number, whole: boolean): number {
  const side = Math.sign(f(to));
  let before = from;
  let after = to;
  for (;;) {
    const middle = whole ? Math.floor((before + after) / 2) : (before + after) / 2;
    if (!(middle > before && middle < after)) break;
    const sign = Math.sign(f(middle));
    if (sign === 0) return middle;
    if (sign === side) after = middle;
    else before = middle;
  }
  return whole || Math.abs(f(after)) < Math.abs(f(before)) ? after : before;
}

/**
 * The root of a straight line between `low` and `high`, both included: none where it is level, or
 * beyond the ends.
 */
export function lineRoot(f: (x: number) => number, low: number, high: number): readonly number[] {
  const start = f(low);
  const end = f(high);
  if (start === end || start * end > 0) return [];
  return [low + (high - low) * (start / (start - end))];
}
