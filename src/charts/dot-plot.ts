import { range } from '#format';
import { fittingTicks, type Tick } from './axis.ts';
import { type Drawing, widths } from './drawing.ts';
import { shorten } from './labels.ts';
import { linearScale, type LinearScale } from './scale.ts';
import { countWords, mostWhole, type NotedTower, noteTowers, pitchOf } from './towers.ts';

/** One row of a quantile dot plot: equally likely outcomes of one option. */
export interface DotRow {
  readonly label: string;
  /** Place of the option among the options, from 0; gives the hue. */
  readonly index: number;
  readonly values: readonly number[];
}

/** Where a dot stands, whether it is a loss (drawn hollow), and whether it overlaps the one beneath. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly below: boolean;
  readonly isCoin: boolean;
}

/** A row laid out. */
interface LaidRow {
  /** The label, cut where it is longer than the picture is wide. */
  readonly label: string;
  readonly index: number;
  readonly top: number;
  readonly baseline: number;
  readonly dots: readonly Dot[];
  /** Towers of more dots than stand whole, counted in words. */
  readonly towers: readonly (NotedTower & {
    /** y of its top, and of its text. */
    readonly y: number;
    readonly textY: number;
  })[];
}

/** A dot plot ready to draw, at its exact places; what is drawn is rounded. */
interface DotPlotLayout extends Drawing {
  readonly x: LinearScale;
  readonly radius: number;
  readonly rows: readonly LaidRow[];
  readonly ticks: readonly Tick[];
  /** x of zero and of the words beside it; null where zero is outside the axis or means nothing. */
  readonly zero: { readonly x: number; readonly textAt: number; readonly anchor: string } | null;
  /** y of the axis. */
  readonly axis: number;
}

/** What the axis of a dot plot says. */
interface DotAxis {
  /** Tick text. */
  readonly format: (value: number) => string;
  /** What the zero line means, for example "break even"; empty where zero means nothing. */
  readonly zeroLabel: string;
}

const labelHeight = 30;
const axisHeight = 28;
const labelSize = 14;
/** Distance of texts over each other, and of the lowest from its tower. */
const noteHeight = 18;
const noteGap = 6;

/**
 * Stacks equally likely outcomes in bins one dot wide on one shared axis (Kay et al. 2016), so that
 * counting dots is counting chances. Where more than a few are about equal, they overlap, no higher than
 * those few, and their count is written above.
 *
 * @param rows - One to six rows of finite values.
 */
export function dotPlotLayout(
  rows: readonly DotRow[],
  name: 'narrow' | 'wide',
  { format, zeroLabel }: DotAxis,
): DotPlotLayout {
  const width = widths[name];
  const radius = name === 'wide' ? 7 : 5;
  const edge = radius + 16;
  const x = linearScale(spanOf(rows), [edge, width - edge], 5);
  const [from, to] = x.domain;
  const marked = zeroLabel !== '' && from <= 0 && to >= 0;
  const laid: LaidRow[] = [];
  for (const row of rows) {
    const above = laid.at(-1);
    const top = above ? above.baseline + 10 : marked ? 14 : 0;
    laid.push(stack(row, top, { x, radius, width, format }));
  }
  const axis = (laid.at(-1)?.baseline ?? 0) + 10;
  const late = x(0) > width * 0.7;
  const zero = marked
    ? { x: x(0), textAt: x(0) + (late ? -5 : 5), anchor: late ? 'end' : 'start' }
    : null;
  const ticks = fittingTicks(x, format, [0, width], name === 'wide' ? 7 : 4);
  return { name, width, height: axis + axisHeight, x, radius, rows: laid, ticks, zero, axis };
}

function stack(
  { label, index, values }: DotRow,
  top: number,
  {
    x,
    radius,
    width,
    format,
  }: Pick<DotAxis, 'format'> & {
    x: (value: number) => number;
    radius: number;
    width: number;
  },
): LaidRow {
  const bin = 2 * radius + 1;
  // Bins start at zero, so that no loss is drawn on the side of the gains.
  const columns = values.map((value) => Math.floor((x(value) - x(0)) / bin + 1e-9));
  const levels = columns.map(
    (column, i) => columns.slice(0, i).filter((other) => other === column).length,
  );
  // Where all values lie a dot apart, as small counts do, each stands where it belongs.
  const places = [...new Set(values)].map(x).sort((a, b) => a - b);
  const isApart = places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= bin);
  const placeOf = (value: number, column: number): number =>
    isApart ? x(value) : x(0) + (column + 0.5) * bin;
  const heights = countOf(columns);
  const high = [...heights]
    .filter(([, count]) => count > mostWhole)
    .sort(([a], [b]) => a - b)
    .map(([column, count]) => {
      const held = values.filter((_, i) => columns[i] === column);
      const span = spanInPrint(held, format);
      const counted = countWords(count, values.length);
      return {
        x: placeOf(held[0] ?? 0, column),
        text: span.isOne ? counted : `${counted}: ${span.text}`,
        words: `${counted} at ${span.text}`,
      };
    });
  const noted = noteTowers(high, radius, width);
  const notes = Math.max(0, ...noted.map(({ row }) => row + 1)) * noteHeight;
  const tallest = Math.min(mostWhole, Math.max(0, ...heights.values()));
  const baseline = top + labelHeight + notes + tallest * bin;
  const dots = values.map((value, i): Dot => {
    const column = columns[i] ?? 0;
    const count = heights.get(column) ?? 1;
    const up = (levels[i] ?? 0) * pitchOf(count, bin);
    return {
      x: placeOf(value, column),
      y: baseline - radius - up,
      below: value < 0,
      isCoin: count > mostWhole,
    };
  });
  const y = baseline - mostWhole * bin;
  const towers = noted.map((tower) => ({
    ...tower,
    y,
    textY: y - noteGap - tower.row * noteHeight,
  }));
  return { label: shorten(label, width - 4, labelSize), index, top, baseline, dots, towers };
}

function countOf(columns: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}

/** The least and the most of values as they are printed; one of them where they print alike. */
function spanInPrint(
  values: readonly number[],
  format: (value: number) => string,
): { readonly text: string; readonly isOne: boolean } {
  const [least, most] = [format(Math.min(...values)), format(Math.max(...values))];
  const isOne = least === most;
  return { text: isOne ? least : range(least, most), isOne };
}

/** What the towers of a dot plot hold, in sentences of whole names; empty where there are none. */
export function towersInWords(rows: readonly DotRow[], laid: readonly LaidRow[]): string {
  return laid
    .flatMap(({ towers }, i) => {
      const label = rows[i]?.label ?? '';
      return towers.map(({ words }) => `${label}: ${words}.`);
    })
    .join(' ');
}

/** Least and most with zero between them, opened up where all values are zero. */
function spanOf(rows: readonly DotRow[]): [number, number] {
  const all = rows.flatMap(({ values }) => values);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  return least === most ? [least - 1, most + 1] : [least, most];
}
