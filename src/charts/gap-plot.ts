import { scaleLog, type ScaleLogarithmic } from 'd3';
import { type Tick, ticksOf } from './axis.ts';
import { type Drawing, widths } from './drawing.ts';

/** One comparison: how many times as much one side has as the other. */
export interface GapMark {
  /** Who counted, and when. */
  readonly name: string;
  /** Who was compared with whom; stands under the name or behind it. */
  readonly detail: string;
  /** 1 = the same, 2 = twice as much, .5 = half as much. */
  readonly ratio: number;
  /** The ratio as text. */
  readonly text: string;
}

/** Comparisons that belong together. */
export interface GapMarks {
  /** Left out where there is one group alone. */
  readonly title?: string;
  readonly marks: readonly GapMark[];
}

/** A ratio to draw a line at, and what it is called. */
interface Reference {
  readonly ratio: number;
  readonly text: string;
}

/** A comparison laid out. */
interface LaidMark extends GapMark {
  /** Baselines of the name and of what belongs to it. */
  readonly nameY: number;
  readonly detailY: number;
  /** Place of the dot; the stem runs to it from `same`. */
  readonly x: number;
  readonly y: number;
  /** Where the ratio is written: behind the dot, away from the middle. */
  readonly textAt: number;
  readonly anchor: 'start' | 'end';
}

/** Comparisons ready to draw, at their exact places; what is drawn is rounded. */
interface GapPlotLayout extends Drawing {
  readonly x: ScaleLogarithmic<number, number>;
  /** Where the names begin. */
  readonly names: number;
  /** x of "the same", and of the ends of the scale. */
  readonly same: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly Tick[];
  /** y where the grid begins. */
  readonly top: number;
  readonly reference: { readonly x: number; readonly text: string; readonly y: number } | null;
  readonly groups: readonly {
    readonly title: string;
    /** Baseline of the title. */
    readonly titleY: number;
    readonly marks: readonly LaidMark[];
  }[];
}

const ratios: readonly (readonly [ratio: number, text: string])[] = [
  [0.5, 'half'],
  [1, 'the same'],
  [2, '2 times'],
  [4, '4 times'],
];
const ends: readonly [number, number] = [0.25, 6.4];
const top = 42;
const head = 28;
const looks = {
  narrow: { names: 8, left: 0, right: 40, pitch: 56, name: 15, detail: 31, middle: 45 },
  wide: { names: 0, left: 236, right: 46, pitch: 42, name: 17, detail: 33, middle: 20 },
} as const;

/**
 * Lays out ratios on one log scale, group under group: twice as much is as far from "the same" as half
 * as much. Names stand over the dots or to their left.
 *
 * @param reference - A ratio to draw a line at through all groups; null for none.
 */
export function gapPlotLayout(
  groups: readonly GapMarks[],
  name: 'narrow' | 'wide',
  reference: Reference | null,
): GapPlotLayout {
  const width = widths[name];
  const look = looks[name];
  const [left, right] = [look.left, width - look.right];
  const x = scaleLog(ends, [left, right]).clamp(true);
  let y = top + (reference ? 18 : 0);
  const laid = groups.map(({ title = '', marks }) => {
    const titleY = y + 18;
    if (title !== '') y += head;
    const rows = marks.map((mark): LaidMark => {
      const start = y;
      y += look.pitch;
      const at = x(mark.ratio);
      const isMore = mark.ratio >= 1;
      return {
        ...mark,
        ...{ nameY: start + look.name, detailY: start + look.detail, x: at },
        ...{ y: start + look.middle, textAt: at + (isMore ? 10 : -10) },
        anchor: isMore ? 'start' : 'end',
      };
    });
    return { title, titleY, marks: rows };
  });
  return {
    ...{
      name,
      width,
      height: y + 4,
      x,
      same: x(1),
      names: look.names,
      left,
      right,
      top,
      groups: laid,
    },
    ticks: ratios.flatMap(([ratio, text]) => ticksOf([ratio], x, () => text, [0, width])),
    reference: reference && { x: x(reference.ratio), text: reference.text, y: top + 14 },
  };
}
