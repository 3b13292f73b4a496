import { scaleLinear, scaleLog } from 'd3';

/** A small picture in the cell of a table; places are exact percents of the column's width. */
export interface Strip {
  /** Grid lines. */
  readonly grid: readonly number[];
  /** A bar from–to, for a range. */
  readonly bar?: readonly [number, number];
  /** A stem from–to, for a distance from the reference. */
  readonly stem?: readonly [number, number];
  /** An upright line, for what was seen. */
  readonly line?: number;
  /** A dot, for a value. */
  readonly dot?: number;
}

/** A tick in the head of a column of strips. */
export interface StripTick {
  /** Percent of the column's width. */
  readonly at: number;
  readonly text: string;
}

/** A scale from values to percents of a column's width; both ends leave room for a mark. */
export function stripScale(
  kind: 'linear' | 'log',
  ends: readonly [number, number],
): { (value: number): number; invert: (place: number) => number } {
  return (kind === 'log' ? scaleLog : scaleLinear)(ends, [3, 97]).clamp(true);
}

/** Ticks for the head of a column of strips. */
export function stripTicks(
  values: readonly number[],
  scale: (value: number) => number,
  write: (value: number) => string,
): readonly StripTick[] {
  return values.map((value) => ({ at: scale(value), text: write(value) }));
}
