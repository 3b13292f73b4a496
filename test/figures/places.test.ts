import { describe, expect, it } from 'vitest';
import { gapPlotLayout } from '#charts/gap-plot.ts';
import { rangeBarsLayout } from '#charts/range-bars.ts';
import { bandInset, rulerLayout } from '#charts/ruler.ts';
import { stepPlotLayout } from '#charts/step-plot.ts';
import { stripScale } from '#charts/strip.ts';
import type { Cell, Table } from '#charts/table.ts';
import { exampleOf, rateAfter } from '#comparison';
import { definitions } from '#figures/definitions.ts';
import { fewOrders } from '#figures/few-orders.ts';
import type { Content } from '#figures/figure.ts';
import { funnelSteps } from '#figures/funnel-steps.ts';
import { gapFigure } from '#figures/gap-figure.ts';
import { priceRanges } from '#figures/price-ranges.ts';
import { numbersIn } from '#figures/printed.ts';
import { publishedCampaigns } from '#figures/published-campaigns.ts';
import { reachBySize } from '#figures/reach-by-size.ts';
import { reachYearsFigure } from '#figures/reach-years.ts';
import { salesGap } from '#figures/sales-gap.ts';
import { tenOrOneFigure } from '#figures/ten-or-one.ts';
import type { Source } from '#data/schemas.ts';
import { content as published, newestSet } from '../data/real-content.ts';

const content: Content = {
  data: newestSet,
  sources: new Map((published.sources as Source[]).map((source) => [source.id, source])),
};

/** A value, and what its mark reads on the scale it stands on. */
type Mark = readonly [value: number, read: number];
type Width = 'narrow' | 'wide';

/** Marks that do not read as their value to nine digits. */
function wrong(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(([value, read]) => !(Math.abs(read - value) <= 1e-9 * Math.abs(value)));
}

function gapMarks(set: 'followers' | 'views', name: Width): readonly Mark[] {
  const [{ props }] = gapFigure(set)(content).panels;
  const { x, groups, same, reference } = gapPlotLayout(props.groups, name, props.reference);
  return [
    [1, x.invert(same)],
    ...(reference && props.reference ? [[props.reference.ratio, x.invert(reference.x)]] : []),
    ...groups.flatMap(({ marks }) => marks.map((mark) => [mark.ratio, x.invert(mark.x)] as const)),
  ] as Mark[];
}

function rangeMarks(figure: typeof priceRanges | typeof reachYearsFigure, name: Width): Mark[] {
  const { props } = figure(content).panels[0];
  const { x, groups } = rangeBarsLayout(props.groups, name, props);
  return groups.flatMap(({ bars }) =>
    bars.flatMap((bar): Mark[] => [
      [bar.low, x.invert(bar.x)],
      [bar.high ?? props.ends[1], x.invert(bar.x + bar.width)],
      ...(bar.dot === null ? [] : [[bar.typical ?? NaN, x.invert(bar.dot)] as const]),
    ]),
  );
}

/** Bands of a word end where the next begins, and at the ends of the ruler. */
function rulerMarks(name: Width): readonly Mark[] {
  const { x, rows } = rulerLayout(definitions(content).rows, name);
  const [least = 0, most = 0] = x.domain();
  return rows.flatMap(({ bands }) =>
    bands.flatMap((band, at): Mark[] => {
      const end = Math.min(band.max ?? most, bands[at + 1]?.min ?? most, most);
      return [
        [Math.max(least, band.min), x.invert(band.x - bandInset)],
        [end, x.invert(band.x + band.width + bandInset)],
      ];
    }),
  );
}

function reachMarks(): readonly Mark[] {
  return reachBySize(content).panels.flatMap(({ props }) => {
    const { steps, x, y } = stepPlotLayout(props.studies, 'only', props);
    const [least, most] = x.domain;
    return steps.flatMap(({ study, bars }) =>
      bars.flatMap((bar, at): Mark[] => {
        const { from, to, rate } = study.points[at] ?? { from: NaN, to: NaN, rate: NaN };
        return [
          [Math.max(least, from ?? 0), x.invert(bar.x1)],
          [Math.min(most, to ?? Infinity), x.invert(bar.x2)],
          [rate, y.invert(bar.y)],
        ];
      }),
    );
  });
}

/** Discs compare by area: both plans are as large as their followers, and what is filled sees the post. */
function discMarks(): readonly Mark[] {
  const sides = tenOrOneFigure(content).panels.map(({ props }) => props);
  const groups = exampleOf(newestSet).inputs.mixes.flatMap(({ groups: [group] }) => group ?? []);
  const [most] = sides.map(({ discs, radius }) => discs.length * radius ** 2).sort((a, b) => b - a);
  const [all = 0] = groups.map(({ count, followers }) => count * followers).sort((a, b) => b - a);
  return sides.flatMap(({ discs, radius, seen }, at): Mark[] => {
    const { count, followers, reachRate } = groups[at]!;
    return [
      [count, discs.length],
      [followers / all, radius ** 2 / (most ?? 0)],
      [reachRate.likely, (seen / radius) ** 2],
    ];
  });
}

/** The shares of 100 clicks that ordered, as bars and lines. */
function rateMarks(): readonly Mark[] {
  const scale = stripScale('linear', [0, 0.08]);
  const cells = cellsWithStrips(fewOrders(content).shown);
  return [
    [0, 100],
    [3, 100],
    [9, 300],
    [30, 1000],
  ].flatMap(([orders = 0, clicks = 1], at): Mark[] => {
    const { low, high } = rateAfter(orders, clicks);
    const { bar, line = 0, grid } = cells[at]!.strip;
    return [
      [low, scale.invert(bar![0])],
      [high, scale.invert(bar![1])],
      // Nothing is no share of nine digits: its line stands where the scale begins.
      orders === 0 ? [grid[0]!, line] : [orders / clicks, scale.invert(line)],
      ...grid.slice(1).map((place, i): Mark => [0.02 * (i + 1), scale.invert(place)]),
    ];
  });
}

type WithStrip = Cell & Required<Pick<Cell, 'strip'>>;

const hasStrip = (cell: Cell | string): cell is WithStrip =>
  typeof cell !== 'string' && cell.strip !== undefined;

function cellsWithStrips({ groups }: Table): readonly WithStrip[] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(hasStrip)));
}

const drawn: readonly (readonly [string, () => readonly Mark[]])[] = [
  ...(['narrow', 'wide'] as const).flatMap((name) => [
    [`gap-by-followers, ${name}`, () => gapMarks('followers', name)] as const,
    [`gap-by-views, ${name}`, () => gapMarks('views', name)] as const,
    [`price-ranges, ${name}`, () => rangeMarks(priceRanges, name)] as const,
    [`reach-years, ${name}`, () => rangeMarks(reachYearsFigure, name)] as const,
    [`definitions, ${name}`, () => rulerMarks(name)] as const,
  ]),
  ['reach-by-size', reachMarks],
  ['ten-or-one', discMarks],
  ['few-orders', rateMarks],
];

describe('the marks of a figure', () => {
  it.each(drawn)('give back their values from their places to 1e-9: %s', (_, marksOf) => {
    const marks = marksOf();
    expect(wrong(marks)).toEqual([]);
    expect(marks.length).toBeGreaterThan(2);
  });
});

/** Whether a mark reads as a printed number, by default one of two numbers of a single digit each. */
const isPrinted = (read: number, printed: number, by = 0.15): boolean =>
  Math.abs(Math.log(read / printed)) <= by;

describe('the strips of a table', () => {
  it.each([
    ['sales-gap', salesGap(content).shown, [0.1, 20_000], [1, 1e1, 1e2, 1e3, 1e4]],
    ['funnel-steps', funnelSteps(content).shown, [1, 100_000], [1, 1e1, 1e2, 1e3, 1e4, 1e5]],
  ] as const)('read as what is printed above them: %s', (_, table, ends, powers) => {
    const { invert } = stripScale('log', ends);
    const cells = cellsWithStrips(table);
    expect(cells.length).toBeGreaterThan(7);
    for (const { text, strip } of cells) {
      expect(wrong(powers.map((power, at) => [power, invert(strip.grid[at]!)]))).toEqual([]);
      // A handful of orders is printed as a range, and drawn at its middle, from one order up.
      const [from = NaN, to = from] = numbersIn(text);
      const read = invert(strip.dot!);
      const isOne = from === to && isPrinted(read, from, 0.05);
      expect([text, read, isOne || (from < to && read >= from && read <= to)]).toEqual([
        ...[text, read, true],
      ]);
    }
  });

  it('read as what is printed, a power of ten from line to line: published-campaigns', () => {
    const rows = publishedCampaigns(content).shown.groups.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(2);
    for (const { cells } of rows) {
      const [cell] = cells.filter((one) => hasStrip(one));
      const { text, note = '', strip } = cell!;
      const step = strip.grid[1]! - strip.grid[0]!;
      const [typical = 0] = numbersIn(text);
      const read = (place = NaN): number => typical * 10 ** ((place - strip.dot!) / step);
      const [cold = 0, proven = 0] = note.split(', proven ').map((one) => numbersIn(one)[0] ?? 0);
      expect(isPrinted(read(strip.bar?.[0]), cold)).toBe(true);
      expect(isPrinted(read(strip.bar?.[1]), proven)).toBe(true);
      const told = cells.flatMap((one) => numbersIn(typeof one === 'string' ? one : one.text));
      expect(told.some((fact) => isPrinted(read(strip.line), fact))).toBe(true);
    }
  });
});
