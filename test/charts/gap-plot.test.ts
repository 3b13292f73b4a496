import { describe, expect, it } from 'vitest';
import { type GapMarks, gapPlotLayout } from '#charts/gap-plot.ts';
import { textWidth } from '#charts/labels.ts';

const mark = (name: string, ratio: number) => ({
  name,
  detail: '1k to 10k against 100k to 500k',
  ratio,
  text: `${ratio}×`,
});
const groups: GapMarks[] = [
  { title: 'Some', marks: [mark('Modash, 2023', 5.4), mark('Markerly, 2016', 2)] },
  { title: 'Others', marks: [mark('Mediakix, 2017', 1), mark('Rival IQ, 2023', 0.5)] },
];

describe.each(['narrow', 'wide'] as const)('gapPlotLayout, %s', (name) => {
  const plot = gapPlotLayout(groups, name, { ratio: 1.6, text: '“60% more”' });
  const marks = plot.groups.flatMap((group) => group.marks);
  const xOf = (ratio: number): number => marks.find((one) => one.ratio === ratio)!.x;

  it('puts half as much as far from the middle as twice as much', () => {
    expect(plot.same - xOf(0.5)).toBeCloseTo(xOf(2) - plot.same, 0);
    expect(xOf(1)).toBe(plot.same);
  });

  it('draws the reference at its own ratio', () => {
    expect(plot.reference!.x).toBeGreaterThan(xOf(1));
    expect(plot.reference!.x).toBeLessThan(xOf(2));
  });

  it('writes each ratio beside its dot, away from the middle and inside the picture', () => {
    for (const { text, textAt, anchor, x, ratio } of marks) {
      const end = textAt + (anchor === 'start' ? 1 : -1) * textWidth(text);
      expect(Math.abs(end - plot.same)).toBeGreaterThan(Math.abs(x - plot.same));
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(plot.width);
      expect(anchor).toBe(ratio < 1 ? 'end' : 'start');
    }
  });

  it('keeps names, details and dots of neighbors apart', () => {
    const lines = plot.groups.flatMap(({ titleY, marks: own }) => [
      titleY,
      ...own.flatMap(({ nameY, detailY, y }) =>
        name === 'wide' ? [nameY, detailY] : [nameY, detailY, y],
      ),
    ]);
    lines.slice(1).forEach((y, i) => expect(y - lines[i]!).toBeGreaterThanOrEqual(13));
    expect(Math.max(...lines)).toBeLessThan(plot.height);
  });

  it('leaves room for names beside the dots where they stand there', () => {
    if (name === 'wide') {
      for (const { detail } of marks) expect(textWidth(detail)).toBeLessThan(plot.left);
    } else {
      for (const { detail } of marks) expect(textWidth(detail)).toBeLessThan(plot.width);
    }
  });
});

describe('gapPlotLayout', () => {
  it('does without titles and without a reference', () => {
    const { groups: laid, reference } = gapPlotLayout(
      [{ marks: [mark('Modash, 2023', 2)] }],
      'wide',
      null,
    );
    expect(laid[0]?.title).toBe('');
    expect(reference).toBeNull();
  });
});
