/** A straight line, and what the selection behind it takes of each limit. */
export interface Line {
  /** Value at 0. */
  readonly start: number;
  readonly slope: number;
  readonly uses: readonly number[];
}

/** The largest of some lines at every point of a range, ready to be read off. */
export interface Hull {
  readonly starts: Float64Array;
  readonly slopes: Float64Array;
  /** Where each line hands over to the next. */
  readonly cuts: Float64Array;
}

/**
 * Those of some lines that are the largest somewhere in a range, by ascending slope.
 * @param lines in any order
 */
export function upperLines(lines: readonly Line[], low: number, high: number): Line[] {
  const top: Line[] = [];
  const sorted = [...lines].sort((a, b) => a.slope - b.slope);
  for (const line of sorted) {
    const at = (x: number, { start, slope }: Line) => start + slope * x;
    const last = top.at(-1);
    // Steeper than all before it: if it is not above them at the far end, it is nowhere.
    if (last && at(high, line) <= at(high, last)) continue;
    while (top.length > 0 && isCovered(top, line, low)) top.pop();
    top.push(line);
  }
  return top;
}

/** Whether the last line of a hull is nowhere the largest once a steeper one is added. */
function isCovered(top: readonly Line[], next: Line, low: number): boolean {
  const last = top.at(-1)!;
  const before = top.at(-2);
  const from = before ? crossing(before, last) : low;
  return next.start + next.slope * from >= last.start + last.slope * from;
}

/** Packs lines that `upperLines` returned. */
export function hullOf(lines: readonly Line[]): Hull {
  const starts = new Float64Array(lines.length);
  const slopes = new Float64Array(lines.length);
  const cuts = new Float64Array(lines.length - 1);
  lines.forEach((line, index) => {
    starts[index] = line.start;
    slopes[index] = line.slope;
    if (index > 0) cuts[index - 1] = crossing(lines[index - 1]!, line);
  });
  return { starts, slopes, cuts };
}

/** The largest line's value at `x`. */
export function heightAt({ starts, slopes, cuts }: Hull, x: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return starts[low]! + slopes[low]! * x;
}

/** Where two lines of different slopes meet. */
function crossing(a: Line, b: Line): number {
  return (a.start - b.start) / (b.slope - a.slope);
}
