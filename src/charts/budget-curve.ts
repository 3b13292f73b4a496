import { fittingTicks, type Tick } from './axis.ts';
import type { Curve, CurveLine, CurveMark, CurveStep, CurveWriting } from './curve.ts';
import { curveSpan } from './curve-span.ts';
import { hundredth, tenth } from './drawing.ts';
import { type Flag, placeFlags } from './flags.ts';
import { nameWidth, spreadLabels, textWidth, wrapText } from './labels.ts';
import { linearScale, type LinearScale } from './scale.ts';

/** A plan laid out. */
interface LaidLine extends CurveLine {
  /** SVG paths of the averages and of the band around them. */
  readonly path: string;
  readonly band: string;
  /** Where the plan begins to fit. */
  readonly start: { readonly x: number; readonly y: number };
}

/** A name at the right end of a line. */
interface EndLabel {
  /** Place of a plan's hue, or the line that is no plan. */
  readonly of: number | 'best' | 'zero';
  readonly lines: readonly string[];
  /** y where its line ends, and the middle of the text, moved apart from others. */
  readonly at: number;
  readonly y: number;
}

/** An end of a plan's band that the axis does not reach. */
interface BandCut {
  readonly index: number;
  readonly label: string;
  readonly side: 'high' | 'low';
  /** How far the band goes. */
  readonly text: string;
  /** Right end of the text in the picture; null where there is no room for it. */
  readonly x: number | null;
}

/** A budget curve ready to draw, in CSS pixels of a page whose text is 16 px. */
export interface CurveLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly floor: number;
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly budgets: readonly Tick[];
  readonly values: readonly Tick[];
  readonly lines: readonly LaidLine[];
  /** SVG path of the best mix; empty where there is none. */
  readonly best: string;
  readonly labels: readonly EndLabel[];
  readonly flags: readonly Flag<CurveMark & { readonly at: number }>[];
  /** Marks that found no room in the picture, nor stand with their plan below it. */
  readonly unplaced: readonly CurveMark[];
  readonly cuts: readonly BandCut[];
  /** True where the lines are too many for texts among them: what these would say stands below. */
  readonly isCrowded: boolean;
}

/** Lines between which there is still room for texts. */
const mostOpen = 3;
/** Distance of the lines of a text. */
export const lineHeight = 16;
/** Room between the flags and the plot. */
export const flagGap = 12;
/** Height of what stands above the flags, and of what stands below the plot. */
const titleHeight = 24;
const footHeight = 58;
/** Height of a plot on a sheet of paper that has to hold much else. */
const lowPlot = 150;
/** Room between the end of a line and its name, and for an arrow before a text. */
const labelGap = 18;
const arrowWidth = 14;

/**
 * Lays out what plans bring over budgets from 0 to `most`.
 *
 * @param width - 260 or more.
 */
export function budgetCurve(whole: Curve, width: number, writing: CurveWriting): CurveLayout {
  const curve = upTo(whole);
  const { formatMoney, formatValue } = writing;
  const { domain, ticks } = valuesOf(curve);
  const names = namesOf(curve, writing, width);
  const left = Math.ceil(Math.max(...ticks.map((value) => textWidth(formatValue(value))))) + 8;
  const right = width - names.room;
  const x = linearScale([0, curve.most], [left, right]);
  const isCrowded = curve.lines.length > mostOpen;
  const placed = isCrowded ? [] : curve.marks;
  const {
    flags,
    left: homeless,
    rows,
  } = placeFlags(
    placed.map((mark) => ({ ...mark, at: hundredth(x(mark.budget)) })),
    width,
  );
  const unplaced = isCrowded ? curve.marks.filter(({ index }) => index === undefined) : homeless;
  const top = titleHeight + rows * lineHeight + flagGap;
  // What the flags leave free goes to the lines, which need it most where they are many.
  const usual = (width < 480 ? 200 : 240) + (isCrowded ? 80 : 0);
  const least = writing.isLow === true ? lowPlot : usual;
  const floor = top + Math.max(least, names.height);
  const y = linearScale(domain, [floor, top]);
  const lines = curve.lines.map((line) => layLine(line, x, y));
  const best = curve.best.map(({ budget, mean }) => `${tenth(x(budget))},${tenth(y(mean))}`);
  return {
    ...{ width, height: floor + footHeight, left, right, top, floor, x, y, lines, flags, unplaced },
    isCrowded,
    budgets: fittingTicks(x, formatMoney, [left - 8, width], width < 480 ? 5 : 8),
    values: ticks.map((value) => tickUp(tenth(y(value)), formatValue(value))),
    best: best.length > 1 ? `M${best.join('L')}` : '',
    labels: spreadNames(names, y, [top, floor]),
    cuts: cutsOf(curve.lines, domain, { left: isCrowded ? right : left, right, formatValue }),
  };
}

/** What of a curve is drawn: steps, points and marks up to its right end. */
function upTo({ lines, best, marks, most }: Curve): Curve {
  return {
    most,
    lines: lines
      .map((line) => ({ ...line, steps: line.steps.filter(({ from }) => from <= most) }))
      .filter(({ steps }) => steps.length > 0),
    best: best.filter(({ budget }) => budget <= most),
    marks: marks.filter(({ budget }) => budget >= 0 && budget <= most),
  };
}

/** Ends of the value axis and its round values; zero alone where nothing differs from it. */
function valuesOf({ lines, best }: Curve): {
  domain: readonly [number, number];
  ticks: readonly number[];
} {
  const [from, to] = curveSpan(lines, best);
  if (from === to) return { domain: [-1, 1], ticks: [0] };
  const scale = linearScale([from, to], [0, 1], 5);
  return { domain: scale.domain, ticks: scale.ticks(5) };
}

function tickUp(at: number, text: string): Tick {
  return { at, text, textAt: at };
}

/** Names of what ends at the right, with the value there. */
interface Names {
  readonly labels: readonly {
    readonly of: EndLabel['of'];
    readonly lines: readonly string[];
    readonly value: number;
  }[];
  /** Width that they need, and height of one and of all. */
  readonly room: number;
  readonly each: number;
  readonly height: number;
}

function namesOf(
  { lines, best }: Curve,
  { zeroLabel, bestLabel }: CurveWriting,
  width: number,
): Names {
  const named = [
    ...lines.map(({ index, label, steps }) => {
      return { of: index, text: label, value: steps.at(-1)?.mean ?? 0 };
    }),
    { of: 'best' as const, text: best.length > 1 ? bestLabel : '', value: best.at(-1)?.mean ?? 0 },
    { of: 'zero' as const, text: zeroLabel, value: 0 },
  ].filter(({ text }) => text !== '');
  const perName = named.length > 4 ? 1 : 2;
  const labels = named.map(({ text, ...one }) => {
    return {
      ...one,
      lines: wrapText(text, width * (width < 480 ? 0.32 : 0.25) - labelGap, perName),
    };
  });
  const widest = Math.max(
    0,
    ...labels.flatMap(({ lines: all }) => all.map((one) => nameWidth(one))),
  );
  const each = Math.max(1, ...labels.map(({ lines: all }) => all.length)) * lineHeight + 2;
  return { labels, room: Math.ceil(widest) + labelGap, each, height: labels.length * each };
}

function spreadNames(
  { labels, each }: Names,
  y: LinearScale,
  [top, floor]: readonly [number, number],
): readonly EndLabel[] {
  const wanted = labels.map(({ value }) => y(value));
  const places = spreadLabels(wanted, each, [top + each / 2, floor - each / 2]);
  return labels.map(({ of, lines }, i) => {
    const at = wanted[i] ?? 0;
    return { of, lines, at: tenth(at), y: tenth(places[i] ?? at) };
  });
}

/** A plan's path of levels and upright steps, up to the right end of the budgets. */
function layLine(line: CurveLine, x: LinearScale, y: LinearScale): LaidLine {
  const { steps } = line;
  const [least, most] = y.domain;
  const levels = (value: (step: CurveStep) => number): [x1: number, x2: number, y: number][] =>
    steps.map((step, i) => [
      hundredth(x(step.from)),
      hundredth(x(steps[i + 1]?.from ?? x.domain[1])),
      tenth(y(Math.min(most, Math.max(least, value(step))))),
    ]);
  const upper = levels(({ high }) => high).map(([x1, x2, at]) => `${x1},${at}H${x2}`);
  const lower = levels(({ low }) => low).reverse();
  const back = lower.map(([x1, x2, at]) => `${x2},${at}H${x1}`);
  const means = levels(({ mean }) => mean);
  return {
    ...line,
    path: `M${means.map(([x1, x2, at]) => `${x1},${at}H${x2}`).join('L')}`,
    band: `M${[...upper, ...back].join('L')}Z`,
    start: { x: means[0]?.[0] ?? 0, y: means[0]?.[2] ?? 0 },
  };
}

/** Bands that go on beyond the axis, written along its ends from the right as far as there is room. */
function cutsOf(
  lines: readonly CurveLine[],
  [least, most]: readonly [number, number],
  {
    left,
    right,
    formatValue,
  }: Pick<CurveLayout, 'left' | 'right'> & Pick<CurveWriting, 'formatValue'>,
): readonly BandCut[] {
  const free = { high: right - 6, low: right - 6 };
  return lines.flatMap(({ index, label, steps }) => {
    const high = Math.max(...steps.map((step) => step.high));
    const low = Math.min(...steps.map((step) => step.low));
    return [
      ...(high > most ? [['high', high] as const] : []),
      ...(low < least ? [['low', low] as const] : []),
    ].map(([side, value]): BandCut => {
      const text = `to ${formatValue(value)}`;
      const x = free[side];
      free[side] -= textWidth(text) + arrowWidth + 8;
      return { index, label, side, text, x: free[side] < left ? null : tenth(x) };
    });
  });
}
