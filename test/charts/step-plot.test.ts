import { describe, expect, it } from 'vitest';
import { lineHeight, stepPlotLayout } from '#charts/step-plot.ts';
import { bucketAt, type Study } from '#charts/study.ts';

type Point = [from: number | null, to: number | null, rate: number, low?: number, high?: number];

const study = (label: string, points: Point[], band?: string): Study => ({
  id: label,
  label: `${label} 2020`,
  band,
  points: points.map(([from, to, rate, low = null, high = null]) => ({
    from,
    to,
    rate,
    low,
    high,
  })),
});
const studies = [
  study(
    'a',
    [
      [1e3, 1e4, 0.04, 0.01, 0.08],
      [1e4, 1e5, 0.02, 0.01, 0.03],
    ],
    'usual',
  ),
  study('b', [
    [1e3, 1e4, 0.03, 0.02, 0.04],
    [1e6, null, 0.0201],
  ]),
  study('c', [[null, 1e7, 0.001]]),
].map((one, index) => ({ study: one, index }));
const options = { written: 'last', most: 0.02, height: 400 } as const;

describe.each(['narrow', 'wide', 'only'] as const)('stepPlotLayout, %s', (name) => {
  const layout = stepPlotLayout(studies, name, options);
  const { x, y, steps, floor, top, left, right } = layout;
  const [a, b, c] = steps;

  it('draws one level bar a bucket, from its least to its most followers, at its rate', () => {
    const read = a!.bars.map((bar) => [x.invert(bar.x1), x.invert(bar.x2), y.invert(bar.y)]);
    [
      [1e3, 1e4, 0.04],
      [1e4, 1e5, 0.02],
    ].forEach((expected, i) =>
      expected.forEach((value, j) => expect(read[i]![j]! / value).toBeCloseTo(1, 1)),
    );
  });

  it('places equal ratios of followers equally far apart, and rates from zero up', () => {
    expect(x(1e5) - x(1e4)).toBeCloseTo(x(1e4) - x(1e3));
    expect(y(0)).toBe(floor);
    expect(y(0.02) - y(0.04)).toBeCloseTo(y(0) - y(0.02));
  });

  it('joins neighboring buckets and leaves a gap where the study has none', () => {
    expect(a!.path.match(/M/g)).toHaveLength(1);
    expect(b!.path.match(/M/g)).toHaveLength(2);
  });

  it('carries open buckets to the ends of the axis', () => {
    expect(b!.bars.at(-1)!.x2).toBeCloseTo(right, 0);
    expect(c!.bars[0]!.x1).toBeCloseTo(left, 0);
  });

  it('reaches as high as the highest band, and as asked where all is lower', () => {
    expect(y.domain()[1]).toBeGreaterThanOrEqual(0.08);
    expect(stepPlotLayout(studies, name, { ...options, most: 0.5 }).y(0.5)).toBeCloseTo(top);
  });

  it('draws bands only where it can say what they are, and says so beside the tallest', () => {
    expect(a!.bars[0]!.band).toEqual({
      y: expect.closeTo(y(0.08), 0),
      height: expect.closeTo(y(0.01) - y(0.08), 0),
    });
    expect(b!.bars[0]!.band).toBeNull();
    expect(layout.bandNote).toMatchObject({ text: 'usual', anchor: 'start' });
    expect(layout.bandNote!.x - a!.bars[0]!.x2).toBeGreaterThan(0);
    expect(layout.bandNote!.y).toBeGreaterThan(y(0.08));
    expect(stepPlotLayout(studies.slice(1), name, options).bandNote).toBeNull();
  });

  it('writes name and year of a study on lines of their own, with its last rate', () => {
    expect(steps.map(({ lines }) => lines)).toEqual([
      ['a', '2020 2%'],
      ['b', '2020 2%'],
      ['c', '2020 0.1%'],
    ]);
  });

  it('keeps labels apart even where lines end together, and off the texts of the axis', () => {
    const places = steps.map(({ labelY }) => labelY).sort((p, q) => p - q);
    places.slice(1).forEach((place, i) => {
      expect(place - places[i]!).toBeGreaterThanOrEqual(2 * lineHeight);
    });
    expect(places.at(-1)! + lineHeight).toBeLessThanOrEqual(floor);
    expect(places[0]).toBeGreaterThanOrEqual(top);
  });

  it('writes every rate over the middle of its bar, or one range over the ends', () => {
    const each = stepPlotLayout(studies, name, { ...options, written: 'each' });
    expect(each.notes.map(({ text }) => text)).toEqual(['4%', '2%', '3%', '2%', '0.1%']);
    expect(each.notes[0]!.x).toBeCloseTo(x(Math.sqrt(1e3 * 1e4)), 0);
    expect(each.notes[0]!.y).toBeLessThan(y(0.04));
    const ends = stepPlotLayout(studies.slice(0, 2), name, { ...options, written: 'ends' });
    expect(ends.notes.map(({ text }) => text)).toEqual(['3% to 4%', '2%']);
  });
});

describe('bucketAt', () => {
  const one = study('a', [
    [null, 1e3, 0.08],
    [1e3, 1e4, 0.04],
    [1e6, null, 0.01],
  ]);

  it.each([
    [500, 0.08],
    [1000, 0.04],
    [9999, 0.04],
    [50_000, undefined],
    [2_000_000, 0.01],
  ])('reads %d followers', (size, rate) => {
    expect(bucketAt(one, size)?.rate).toBe(rate);
  });
});
