import { scaleLog, type ScaleLogarithmic } from 'd3';
import { type Tick, ticksOf } from './axis.ts';
import { type Drawing, widths } from './drawing.ts';

/** One range, with what is printed beside it. */
export interface RangeBar {
  readonly name: string;
  /** What else belongs to the name; may be empty. */
  readonly detail: string;
  readonly low: number;
  /** null where the range has no upper end. */
  readonly high: number | null;
  /** A typical value; null where only the range is known. */
  readonly typical: number | null;
  /** The range as text. */
  readonly text: string;
  /** True for a guess of ours, drawn dashed. */
  readonly guess: boolean;
}

/** Ranges that belong together. */
export interface RangeGroup {
  readonly title: string;
  /** Hue of the group: 0 neutral, 1 small, 2 big. */
  readonly hue: 0 | 1 | 2;
  readonly bars: readonly RangeBar[];
}

/** A bar laid out. */
interface LaidRangeBar extends RangeBar {
  /** Baseline of its texts. */
  readonly textY: number;
  /** Middle of the bar. */
  readonly y: number;
  readonly x: number;
  /** 0 where the range is one value. */
  readonly width: number;
  readonly dot: number | null;
}

/** Ranges ready to draw, at their exact places; what is drawn is rounded. */
interface RangeBarsLayout extends Drawing {
  readonly x: ScaleLogarithmic<number, number>;
  readonly barHeight: number;
  readonly ticks: readonly Tick[];
  /** y where the grid begins. */
  readonly top: number;
  readonly groups: readonly (Pick<RangeGroup, 'title' | 'hue'> & {
    /** Baseline of the title. */
    readonly titleY: number;
    readonly bars: readonly LaidRangeBar[];
  })[];
}

/** The axis that the ranges stand on. */
export interface RangeAxis {
  /** Least and greatest value; powers of ten are marked between them. */
  readonly ends: readonly [number, number];
  readonly format: (value: number) => string;
}

const looks = {
  narrow: { left: 4, right: 8, pitch: 36, down: 25, barHeight: 7 },
  wide: { left: 232, right: 122, pitch: 23, down: 11, barHeight: 11 },
} as const;
const head = 26;
const top = 20;

/** Lays out ranges on one log axis, group under group; names stand over the bars or to their left. */
export function rangeBarsLayout(
  groups: readonly RangeGroup[],
  name: 'narrow' | 'wide',
  { ends, format }: RangeAxis,
): RangeBarsLayout {
  const width = widths[name];
  const { left, right, pitch, down, barHeight } = looks[name];
  const x = scaleLog(ends, [left, width - right]).clamp(true);
  const powers = x.ticks().filter((value) => Number.isInteger(Math.log10(value)));
  let y = top + 8;
  const laid = groups.map(({ title, hue, bars }) => {
    const start = y;
    y += head + bars.length * pitch + 8;
    return {
      ...{ title, hue, titleY: start + 17 },
      bars: bars.map((bar, i): LaidRangeBar => {
        const line = start + head + i * pitch;
        const from = x(bar.low);
        return {
          ...{ ...bar, textY: line + 15, y: line + down, x: from },
          width: x(bar.high ?? ends[1]) - from,
          dot: bar.typical === null ? null : x(bar.typical),
        };
      }),
    };
  });
  const ticks = ticksOf(powers, x, format, [0, width]);
  return { name, width, height: y, x, barHeight, ticks, top, groups: laid };
}
