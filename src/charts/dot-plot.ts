import { scaleLinear } from 'd3';

/** One row of a quantile dot plot: equally likely outcomes of one option. */
export interface DotRow {
  readonly label: string;
  /** Place of the option among the options, from 0; gives the hue. */
  readonly index: number;
  readonly values: readonly number[];
}

/** Where a dot stands, and whether it is a loss. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly below: boolean;
}

/** A dot plot ready to draw; every length is in the units of the viewBox. */
export interface DotPlotLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly rows: readonly {
    readonly row: DotRow;
    readonly baseline: number;
    readonly top: number;
    readonly dots: readonly Dot[];
  }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  /** x of zero, or null where zero is outside the axis. */
  readonly zero: number | null;
  readonly axis: number;
}

const labelHeight = 30;
const axisHeight = 30;

/**
 * Stacks equally likely outcomes in bins one dot wide on one shared axis (Kay et al. 2016), so that
 * counting dots is counting chances.
 *
 * @param rows - One to six rows of finite values.
 * @param width - Width of the picture.
 * @param radius - Radius of a dot.
 */
export function dotPlotLayout(
  rows: readonly DotRow[],
  width: number,
  radius: number,
): DotPlotLayout {
  const all = rows.flatMap(({ values }) => values);
  const [least, most] = extent(all);
  const edge = radius + 16;
  const x = scaleLinear([least, most], [edge, width - edge]).nice(5);
  const bin = 2 * radius + 1;
  let top = 0;
  const laid = rows.map((row) => {
    const stacks = new Map<number, number>();
    // Bins start at zero, so that no loss is drawn on the side of the gains.
    const columns = row.values.map((value) => Math.floor((x(value) - x(0)) / bin + 1e-9));
    const tallest = Math.max(
      1,
      ...columns.map((column) => columns.filter((c) => c === column).length),
    );
    const baseline = top + labelHeight + tallest * bin;
    const dots = row.values.map((value, i): Dot => {
      const column = columns[i] ?? 0;
      const level = stacks.get(column) ?? 0;
      stacks.set(column, level + 1);
      return {
        x: x(0) + (column + 0.5) * bin,
        y: baseline - radius - level * bin,
        below: value < 0,
      };
    });
    const placed = { row, baseline, top, dots };
    top = baseline + 10;
    return placed;
  });
  const [from = 0, to = 0] = x.domain();
  return {
    width,
    height: top + axisHeight,
    radius,
    rows: laid,
    ticks: x.ticks(width < 500 ? 4 : 7).map((value) => ({ value, x: x(value) })),
    zero: from <= 0 && to >= 0 ? x(0) : null,
    axis: top,
  };
}

/** Least and most, opened up where all values are the same. */
function extent(values: readonly number[]): [number, number] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  return least === most ? [least - 1, most + 1] : [least, most];
}
