import { describe, expect, it } from 'vitest';
import { lineHeight, stepPlotLayout } from '#charts/step-plot.ts';
import { axisOf, bucketAt, type Study } from '#charts/study.ts';

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

describe.each(['narrow', 'wide', 'full', 'only'] as const)('stepPlotLayout, %s', (name) => {
  const layout = stepPlotLayout(studies, name, options);
  const { x, y, steps, floor, top, left, right } = layout;
  const [a, b, c] = steps;

  it('draws one level bar a bucket, from its least to its most followers, at its rate', () => {
    const read = a!.bars.map((bar) => [x.invert(bar.x1), x.invert(bar.x2), y.invert(bar.y)]);
    [
      [1e3, 1e4, 0.04],
      [1e4, 1e5, 0.02],
    ].forEach((expected, i) =>
      expected.forEach((value, j) => expect(read[i]![j]! / value).toBeCloseTo(1, 9)),
    );
  });

  it('places equal ratios of followers equally far apart, and rates from zero up', () => {
    expect(x(1e5) - x(1e4)).toBeCloseTo(x(1e4) - x(1e3));
    expect(y(0)).toBe(floor);
    expect(y(0.02) - y(0.04)).toBeCloseTo(y(0) - y(0.02));
  });

  it('carries open buckets to the ends of the axis', () => {
    expect(b!.bars.at(-1)!.x2).toBeCloseTo(right, 0);
    expect(c!.bars[0]!.x1).toBeCloseTo(left, 0);
  });

  it('reaches as high as the highest band, and as asked where all is lower', () => {
    expect(y.domain[1]).toBeGreaterThanOrEqual(0.08);
    expect(stepPlotLayout(studies, name, { ...options, most: 0.5 }).y(0.5)).toBeCloseTo(top);
  });

  it('draws bands only where it can say what they are, and says so beside the tallest', () => {
    expect(a!.bars[0]!.band).toEqual({
      y: expect.closeTo(y(0.08), 0),
      height: expect.closeTo(y(0.01) - y(0.08), 0),
    });
    expect(b!.bars[0]!.band).toBeNull();
    expect(layout.bandNotes).toHaveLength(1);
    const [note] = layout.bandNotes;
    expect(note).toMatchObject({ study: 'a', lines: ['usual'] });
    expect(note!.x - a!.bars[0]!.x2).toBeGreaterThan(0);
    expect(note!.y).toBeGreaterThan(y(0.08));
    expect(stepPlotLayout(studies.slice(1), name, options).bandNotes).toEqual([]);
  });

  it('writes the name of a study, then its year', () => {
    expect(steps.map(({ lines, year }) => [...lines, year])).toEqual([
      ['a', '2020'],
      ['b', '2020'],
      ['c', '2020'],
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

describe('the label of a study', () => {
  it.each([
    ['influencer-marketing.de', ['influencer-', 'marketing.de']],
    ['Marketing Factory', ['Marketing', 'Factory']],
    ['Socialinsider', ['Socialinsider']],
  ])('breaks “%s” at hyphens and spaces only, and cuts nothing', (name, lines) => {
    const one = { study: study(name, [[1e3, 1e4, 0.04]]), index: 0 };
    expect(stepPlotLayout([one], 'narrow', options).steps[0]?.lines).toEqual(lines);
  });
});

describe('notes on marks', () => {
  const notes = [
    { study: 'a', bucket: 1, text: 'a sentence on the second bucket of a' },
    { study: 'b', bucket: 0, text: 'a sentence on b' },
    { study: 'nobody', bucket: 0, text: 'on a study that is hidden' },
    { study: 'b', bucket: 9, text: 'on a bucket that does not exist' },
  ];
  it.each(['narrow', 'wide', 'full'] as const)('stand over the plot on their marks, %s', (name) => {
    const plain = stepPlotLayout(studies, name, options);
    const layout = stepPlotLayout(studies, name, { ...options, notes });
    expect(layout.flags.map(({ mark }) => mark.text)).toEqual([notes[0]!.text, notes[1]!.text]);
    const [first] = layout.flags;
    expect(layout.x.invert(first!.mark.at) / Math.sqrt(1e4 * 1e5)).toBeCloseTo(1, 9);
    expect(layout.y.invert(first!.foot) / 0.02).toBeCloseTo(1, 9);
    expect(layout.top).toBeGreaterThan(plain.top);
    expect(layout.floor - layout.top).toBe(plain.floor - plain.top);
  });
});

describe('axisOf', () => {
  it('is longer where a bucket begins at its end', () => {
    expect(axisOf([study('a', [[1e6, null, 0.01]])])).toEqual([500, 1e7]);
    expect(axisOf([study('a', [[1e7, null, 0.01]])])).toEqual([500, 4e7]);
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
