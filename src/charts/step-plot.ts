import { type ScaleLinear, scaleLinear, scaleLog, type ScaleLogarithmic } from 'd3';
import { count, followers, percent, range } from '#format';
import { type Tick, ticksOf } from './axis.ts';
import { type Drawing, tenth, widths } from './drawing.ts';
import { spreadLabels } from './labels.ts';
import { axisEnds, type ShownStudy } from './study.ts';

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
  readonly height: number;
}

/** One level bar of a study. */
interface StepBar {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly rate: number;
  readonly band: { readonly y: number; readonly height: number } | null;
}

/** A study as level steps: one bar a bucket, never a smooth line through averages. */
interface StudySteps extends ShownStudy {
  readonly bars: readonly StepBar[];
  /** SVG path through the bars with upright joins. */
  readonly path: string;
  /** The study's own label, line by line. */
  readonly lines: readonly string[];
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
interface StepPlotLayout extends Drawing {
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLinear<number, number>;
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
  /** What the shaded bands are, at the corner of the tallest; null where there are none. */
  readonly bandNote: PlotNote | null;
}

const margin = { left: 22, right: 88, top: 44, bottom: 46 };
/** Distance of the lines of a label. */
export const lineHeight = 18;

/** Lays out studies of a rate against followers: followers on a log axis, rates from zero up. */
export function stepPlotLayout(
  shown: readonly ShownStudy[],
  name: Drawing['name'],
  { written, most, height }: StepPlotOptions,
): StepPlotLayout {
  const width = widths[name];
  const { left, top } = margin;
  const [right, floor] = [width - margin.right, height - margin.bottom];
  const highest = shown.flatMap(({ study: { points } }) =>
    points.map(({ rate, high }) => Math.max(rate, high ?? 0)),
  );
  const x = scaleLog(axisEnds, [left, right]);
  const y = scaleLinear([0, Math.max(most, ...highest)], [floor, top]).nice(5);
  const laid = shown.map((each) => stepsOf(each, x, y, written));
  const places = spreadLabels(
    laid.map(({ labelY }) => labelY),
    2 * lineHeight + 2,
    [top, floor - lineHeight],
  );
  const steps = laid.map((each, i) => ({ ...each, labelY: tenth(places[i] ?? each.labelY) }));
  const sizes = ticksOf([1e3, 1e4, 1e5, 1e6, 1e7], x, followers, [0, right + 16]);
  const rates = y.ticks(5).map((rate) => tickUp(tenth(y(rate)), count(rate * 100)));
  const notes = notesOf(steps, written, { left, right });
  const bandNote = bandNoteOf(steps);
  return {
    ...{ name, width, height, x, y, left, right, top, floor },
    ...{ sizes, rates, steps, notes, bandNote },
  };
}

function tickUp(at: number, text: string): Tick {
  return { at, text, textAt: at };
}

function stepsOf(
  { study, index }: ShownStudy,
  x: StepPlotLayout['x'],
  y: StepPlotLayout['y'],
  written: WrittenRates,
): StudySteps {
  const bars = study.points.map(({ from, to, rate, low, high }) => ({
    x1: tenth(x(Math.max(axisEnds[0], from ?? 0))),
    x2: tenth(x(Math.min(axisEnds[1], to ?? Infinity))),
    y: tenth(y(rate)),
    rate,
    band:
      study.band === undefined || low === null || high === null
        ? null
        : { y: tenth(y(high)), height: tenth(y(low) - y(high)) },
  }));
  const path = bars.map((bar, i) => {
    const joins = i > 0 && Math.abs((bars[i - 1]?.x2 ?? 0) - bar.x1) < 1;
    return `${joins ? 'L' : 'M'}${bar.x1},${bar.y}H${bar.x2}`;
  });
  const last = bars.at(-1);
  const cut = study.label.lastIndexOf(' ');
  const year = study.label.slice(cut + 1);
  const second = written === 'last' && last ? `${year} ${percent(last.rate)}` : year;
  const lines = [study.label.slice(0, cut), second];
  return { study, index, bars, path: path.join(''), lines, labelY: last?.y ?? 0 };
}

function notesOf(
  steps: readonly StudySteps[],
  written: WrittenRates,
  { left, right }: Pick<StepPlotLayout, 'left' | 'right'>,
): readonly PlotNote[] {
  if (written === 'last') return [];
  if (written === 'each') {
    return steps.flatMap(({ bars }) =>
      bars.map(({ x1, x2, y, rate }): PlotNote => {
        return { x: tenth((x1 + x2) / 2), y: tenth(y - 8), text: percent(rate), anchor: 'middle' };
      }),
    );
  }
  const over = (at: 0 | -1): Pick<PlotNote, 'y' | 'text'> => {
    const bars = steps.flatMap((step) => step.bars.at(at) ?? []);
    const rates = bars.map(({ rate }) => rate);
    return {
      y: tenth(Math.min(...bars.map(({ y }) => y)) - 8),
      text: range(percent(Math.min(...rates)), percent(Math.max(...rates))),
    };
  };
  return [
    { x: left + 2, ...over(0), anchor: 'start' },
    { x: right, ...over(-1), anchor: 'end' },
  ];
}

function bandNoteOf(steps: readonly StudySteps[]): PlotNote | null {
  const banded = steps.flatMap(({ study, bars }) =>
    bars.flatMap(({ x2, band }) => (band ? { x2, band, text: study.band ?? '' } : [])),
  );
  const [tallest] = banded.sort((a, b) => b.band.height - a.band.height);
  if (!tallest) return null;
  return {
    x: tenth(tallest.x2 + 6),
    y: tenth(tallest.band.y + 11),
    text: tallest.text,
    anchor: 'start',
  };
}
