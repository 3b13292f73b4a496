import { describe, expect, it } from 'vitest';
import { dotPlotLayout } from '#charts/dot-plot.ts';
import { bucketAt, engagementScales, engagementSteps, type Study } from '#charts/engagement.ts';

describe('dotPlotLayout', () => {
  const rows = [
    { label: 'A', index: 0, values: [-10, -10, -10, 5, 40] },
    { label: 'B', index: 1, values: [-100, 0, 1, 2, 3] },
  ];
  const layout = dotPlotLayout(rows, 600, 6);

  it('draws every outcome as one dot and none on top of another', () => {
    for (const { row, dots } of layout.rows) {
      expect(dots).toHaveLength(row.values.length);
      expect(new Set(dots.map(({ x, y }) => `${x},${y}`)).size).toBe(dots.length);
    }
  });

  it('marks losses, so that color is not alone in telling them', () => {
    expect(layout.rows[0]?.dots.map(({ below }) => below)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('keeps each dot within one dot of its place on the axis', () => {
    const x = (value: number): number => {
      const [a, b] = [layout.ticks[0]!, layout.ticks.at(-1)!];
      return a.x + ((value - a.value) / (b.value - a.value)) * (b.x - a.x);
    };
    for (const { row, dots } of layout.rows) {
      dots.forEach((dot, i) => expect(Math.abs(dot.x - x(row.values[i]!))).toBeLessThanOrEqual(7));
    }
  });

  it('stays inside its picture and keeps rows apart', () => {
    const [first, second] = layout.rows;
    for (const { dots, top } of layout.rows) {
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThanOrEqual(6);
        expect(x).toBeLessThanOrEqual(594);
        expect(y - 6).toBeGreaterThanOrEqual(top);
      }
    }
    expect(second!.top).toBeGreaterThan(first!.baseline);
  });

  it('copes with outcomes that are all the same', () => {
    const flat = dotPlotLayout([{ label: 'A', index: 0, values: [0, 0, 0] }], 300, 5);
    expect(flat.rows[0]?.dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(
      true,
    );
    expect(flat.zero).toBeCloseTo(150);
  });
});

const study = (id: string, points: [number | null, number | null, number][]): Study => ({
  id,
  label: id,
  year: 2020,
  definition: '',
  sample: '',
  points: points.map(([from, to, rate]) => ({ from, to, rate, low: null, high: null })),
});

describe('engagementSteps', () => {
  const frame = { width: 700, height: 400, left: 30, right: 100, top: 20, bottom: 40 };
  const studies = [
    study('a', [
      [1e3, 1e4, 0.04],
      [1e4, 1e5, 0.02],
    ]),
    study('b', [
      [1e3, 1e4, 0.03],
      [1e6, null, 0.0201],
    ]),
  ];
  const scales = engagementScales(studies, frame, null);
  const steps = engagementSteps(
    studies.map((each, index) => ({ study: each, index })),
    scales,
    18,
  );

  it('draws one level bar a bucket', () => {
    expect(steps.find(({ study: { id } }) => id === 'a')?.bars.map(({ y }) => y)).toEqual([
      scales.y(0.04),
      scales.y(0.02),
    ]);
  });

  it('joins neighboring buckets and leaves a gap where the study has none', () => {
    const path = (id: string): string =>
      steps.find(({ study: each }) => each.id === id)?.path ?? '';
    expect(path('a').match(/M/g)).toHaveLength(1);
    expect(path('b').match(/M/g)).toHaveLength(2);
  });

  it('keeps labels apart even where lines end together', () => {
    const [first, second] = steps.map(({ labelY }) => labelY).sort((x, y) => x - y);
    expect(second! - first!).toBeGreaterThanOrEqual(17.9);
  });

  it('carries an open bucket to the end of the axis', () => {
    const last = steps.find(({ study: { id } }) => id === 'b')?.bars.at(-1);
    expect(last?.x2).toBeCloseTo(600);
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
  ])('reads %d followers', (followers, rate) => {
    expect(bucketAt(one, followers)?.rate).toBe(rate);
  });
});
