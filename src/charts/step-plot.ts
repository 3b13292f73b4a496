import { count, followers, percent, range } from '#format';
import { type Tick, ticksOf } from './axis.ts';
import { type Drawing, widths } from './drawing.ts';
import { nameWidth, spreadLabels } from './labels.ts';
import { linearScale, type LinearScale, logScale, type LogScale } from './scale.ts';
import {
  type BandNote,
  bandNotesOf,
  type MarkNote,
  type NoteFlag,
  noteFlags,
} from './step-notes.ts';
import { axisOf, type ShownStudy } from './study.ts';

/**
 * Which rates are written into the picture: each study's last one beside its label, each one above
 * its bar, or, where lines lie on each other, one range over the first bars and one over the last.
 */
export type WrittenRates = 'last' | 'each' | 'ends';

/** What the picture shows beside the studies. */
interface StepPlotOptions {
  readonly written: WrittenRates;
  /** The rate axis reaches at least this far. */
  readonly most: number;
  /** Height of the drawing without notes on its marks. */
  readonly height: number;
  /** Sentences on marks, most important first; left out where there are none. */
  readonly notes?: readonly MarkNote[];
}

/** One level bar of a study, at its exact place; what is drawn is rounded. */
export interface StepBar {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly rate: number;
  /** The band from its upper to its lower end. */
  readonly band: { readonly y: number; readonly height: number } | null;
}

/** A study as level steps: one bar a bucket, never a smooth line through averages. */
export interface StudySteps extends ShownStudy {
  readonly bars: readonly StepBar[];
  /** The study's own label: its publisher, line by line, then the year of its data. */
  readonly lines: readonly string[];
  readonly year: string;
  /** Where the first line of the label stands, moved apart from others. */
  readonly labelY: number;
}

/** A text in the picture. */
interface PlotNote {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A plot of rates against followers, ready to draw. */
export interface StepPlotLayout extends Drawing {
  readonly x: LogScale;
  readonly y: LinearScale;
  /** Ends of the plot within the drawing. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  readonly sizes: readonly Tick[];
  readonly rates: readonly Tick[];
  readonly steps: readonly StudySteps[];
  /** Rates written into the picture. */
  readonly notes: readonly PlotNote[];
  /** The finding over the plot, on staffs that stand on the marks. */
  readonly flags: readonly NoteFlag[];
  /** What the shaded bands are, beside the tallest of each study. */
  readonly bandNotes: readonly BandNote[];
}

const margin = { left: 26, top: 44, bottom: 46 };
/** Room for the labels, right of the plot. */
const labelWidths = { only: 88, narrow: 96, wide: 112, full: 150 } as const;
/** Distance of the lines of a label. */
export const lineHeight = 18;

/** Lays out studies of a rate against followers: followers on a log axis, rates from zero up. */
export function stepPlotLayout(
  shown: readonly ShownStudy[],
  name: Drawing['name'],
  { written, most, height: plain, notes: said = [] }: StepPlotOptions,
): StepPlotLayout {
  const width = widths[name];
  const { left } = margin;
  const right = width - labelWidths[name];
  const ends = axisOf(shown.map(({ study }) => study));
  const x = logScale(ends, [left, right]);
  const above = noteFlags(said, shown, x, width);
  const top = margin.top + above.rows * lineHeight;
  const height = plain + above.rows * lineHeight;
  const floor = height - margin.bottom;
  const y = linearScale([0, Math.max(most, ...shown.map(highestOf))], [floor, top], 5);
  const laid = shown.map((each) => stepsOf(each, x, y, labelWidths[name] - 10));
  const longest = Math.max(1, ...laid.map(({ lines }) => lines.length + 1));
  const places = spreadLabels(
    laid.map(({ labelY }) => labelY),
    longest * lineHeight + 2,
    [top, floor - (longest - 1) * lineHeight],
  );
  const steps = laid.map((each, i) => ({ ...each, labelY: places[i] ?? each.labelY }));
  const tens = [1e3, 1e4, 1e5, 1e6, 1e7].filter((size) => size <= ends[1]);
  const sizes = ticksOf(tens, x, followers, [0, right + 16]);
  const rates = y.ticks(5).map((rate) => tickUp(y(rate), count(rate * 100)));
  return {
    ...{ name, width, height, x, y, left, right, top, floor, sizes, rates, steps },
    notes: notesOf(steps, written, { left, right }),
    flags: above.flags.map((flag) => ({ ...flag, foot: y(flag.rate) })),
    bandNotes: bandNotesOf(steps, width),
  };
}

function highestOf({ study: { points } }: ShownStudy): number {
  return Math.max(...points.map(({ rate, high }) => Math.max(rate, high ?? 0)));
}

function tickUp(at: number, text: string): Tick {
  return { at, text, textAt: at };
}

function stepsOf(
  { study, index }: ShownStudy,
  x: LogScale,
  y: LinearScale,
  labelWidth: number,
): StudySteps {
  const [least, most] = x.domain;
  const bars = study.points.map(({ from, to, rate, low, high }) => ({
    x1: x(Math.max(least, from ?? 0)),
    x2: x(Math.min(most, to ?? Infinity)),
    y: y(rate),
    rate,
    band:
      study.band === undefined || low === null || high === null
        ? null
        : { y: y(high), height: y(low) - y(high) },
  }));
  const cut = study.label.lastIndexOf(' ');
  const lines = nameLines(study.label.slice(0, cut), labelWidth);
  return {
    ...{ study, index, bars, lines },
    year: study.label.slice(cut + 1),
    labelY: bars.at(-1)?.y ?? 0,
  };
}

/** A name in lines of at most a width where it has spaces or hyphens to break at; never cut. */
function nameLines(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=[- ])/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && nameWidth(longer.trim()) <= width) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

function notesOf(
  steps: readonly StudySteps[],
  written: WrittenRates,
  { left, right }: Pick<StepPlotLayout, 'left' | 'right'>,
): readonly PlotNote[] {
  if (written === 'last') return [];
  if (written === 'each') {
    return steps.flatMap(({ bars }) =>
      bars.map(({ x1, x2, y, rate }, i): PlotNote => {
        const text = percent(rate);
        // Clear of the line that falls to its bar from the bar before.
        const clear = (bars[i - 1]?.y ?? y) < y ? x1 + nameWidth(text) / 2 + 6 : x1;
        return { x: Math.max(clear, (x1 + x2) / 2), y: y - 8, text, anchor: 'middle' };
      }),
    );
  }
  const over = (at: 0 | -1): Pick<PlotNote, 'y' | 'text'> => {
    const bars = steps.flatMap((step) => step.bars.at(at) ?? []);
    const rates = bars.map(({ rate }) => rate);
    return {
      y: Math.min(...bars.map(({ y }) => y)) - 8,
      text: range(percent(Math.min(...rates)), percent(Math.max(...rates))),
    };
  };
  return [
    { x: left + 2, ...over(0), anchor: 'start' },
    { x: right, ...over(-1), anchor: 'end' },
  ];
}
