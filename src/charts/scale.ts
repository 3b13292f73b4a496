import { nice, ticks } from 'd3';

/** A linear scale: d3's round ticks without the color and text code that comes with d3's scales. */
export interface LinearScale {
  /** The place of a value, in units of the drawing. */
  (value: number): number;
  /** The value at a place. */
  invert: (place: number) => number;
  /** About as many round values within the domain. */
  ticks: (count: number) => number[];
  /** Least and greatest value. */
  readonly domain: readonly [number, number];
}

/**
 * Maps values to places in a straight line.
 *
 * @param domain - Two different finite values.
 * @param range - Their places.
 * @param rounded - Ticks for which the domain is first widened to round values; 0 for none.
 */
export function linearScale(
  domain: readonly [number, number],
  [start, end]: readonly [number, number],
  rounded = 0,
): LinearScale {
  const [from, to] = rounded > 0 ? nice(...domain, rounded) : domain;
  const slope = (end - start) / (to - from);
  return Object.assign((value: number) => start + (value - from) * slope, {
    invert: (place: number) => from + (place - start) / slope,
    ticks: (count: number) => ticks(from, to, count),
    domain: [from, to] as const,
  });
}

/** A scale on which equal ratios are equally far apart. */
export interface LogScale {
  /** The place of a value above 0, in units of the drawing. */
  (value: number): number;
  /** The value at a place. */
  invert: (place: number) => number;
  /** Least and greatest value. */
  readonly domain: readonly [number, number];
}

/**
 * Maps values to places by their logarithms.
 *
 * @param domain - Two different values above 0.
 * @param range - Their places.
 */
export function logScale(
  [from, to]: readonly [number, number],
  range: readonly [number, number],
): LogScale {
  const line = linearScale([Math.log(from), Math.log(to)], range);
  return Object.assign((value: number) => line(Math.log(value)), {
    invert: (place: number) => Math.exp(line.invert(place)),
    domain: [from, to] as const,
  });
}
