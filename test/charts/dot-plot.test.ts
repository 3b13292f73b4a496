import { describe, expect, it } from 'vitest';
import { dotPlotLayout } from '#charts/dot-plot.ts';
import { textWidth } from '#charts/labels.ts';

const money = { format: String, zeroLabel: 'break even' };
const rows = [
  { label: 'A', index: 0, values: [-10, -10, -10, 5, 40] },
  { label: 'B', index: 1, values: [-100, 0, 1, 2, 3] },
];

describe.each(['narrow', 'wide'] as const)('dotPlotLayout, %s', (name) => {
  const layout = dotPlotLayout(rows, name, money);
  const { radius, width, ticks } = layout;

  it('draws every outcome as one dot and none on top of another', () => {
    layout.rows.forEach(({ dots }, i) => {
      expect(dots).toHaveLength(rows[i]!.values.length);
      const apart = dots.flatMap((dot, at) =>
        dots.slice(at + 1).map(({ x, y }) => Math.hypot(dot.x - x, dot.y - y)),
      );
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(2 * radius);
    });
  });

  it('marks losses and nothing else, so that hollow dots lose', () => {
    expect(layout.rows.map(({ dots }) => dots.map(({ below }) => below))).toEqual([
      [true, true, true, false, false],
      [true, false, false, false, false],
    ]);
  });

  it('keeps each dot within one dot of its value on the axis, and on its side of zero', () => {
    const [a, b] = [ticks[0]!, ticks.at(-1)!];
    const perUnit = (b.at - a.at) / (Number(b.text) - Number(a.text));
    layout.rows.forEach(({ dots }, i) =>
      dots.forEach(({ x }, at) => {
        const read = Number(a.text) + (x - a.at) / perUnit;
        const value = rows[i]!.values[at]!;
        expect(Math.abs(read - value) * perUnit).toBeLessThanOrEqual(radius + 1);
        expect(read < 0).toBe(value < 0);
      }),
    );
  });

  it('stays inside its picture and keeps rows apart', () => {
    const [first, second] = layout.rows;
    for (const { dots, top, baseline } of layout.rows) {
      for (const { x, y } of dots) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y - radius).toBeGreaterThanOrEqual(top);
        expect(y + radius).toBeLessThanOrEqual(baseline);
      }
    }
    expect(second!.top).toBeGreaterThan(first!.baseline);
    expect(layout.axis).toBeGreaterThan(second!.baseline);
    expect(layout.height).toBeGreaterThan(layout.axis);
  });

  it('names the zero line above all rows, and only where zero means something', () => {
    expect(layout.zero?.x).toBeCloseTo(layout.ticks.find(({ text }) => text === '0')!.at);
    expect(layout.rows[0]!.top).toBeGreaterThanOrEqual(14);
    expect(dotPlotLayout(rows, name, { format: String, zeroLabel: '' }).zero).toBeNull();
  });

  it('keeps the words beside zero inside the picture, wherever zero is', () => {
    for (const values of [
      [-500, -400],
      [10, 900],
    ]) {
      const { zero } = dotPlotLayout([{ label: 'A', index: 0, values }], name, money);
      const reach = textWidth('break even') * (zero!.anchor === 'end' ? -1 : 1);
      expect(zero!.textAt + reach).toBeGreaterThan(0);
      expect(zero!.textAt + reach).toBeLessThan(width);
    }
  });

  it('copes with outcomes that are all nothing', () => {
    const flat = dotPlotLayout([{ label: 'A', index: 0, values: [0, 0, 0] }], name, money);
    expect(flat.rows[0]!.dots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(
      true,
    );
    expect(flat.zero!.x).toBeCloseTo(width / 2);
  });

  it('drops ticks whose texts would touch', () => {
    const format = (value: number): string => `$${value.toLocaleString('en-US')}.00 a campaign`;
    const { ticks: few } = dotPlotLayout(rows, name, { format, zeroLabel: '' });
    expect(few.length).toBeGreaterThan(0);
    few.slice(1).forEach((tick, i) => {
      const gap = tick.textAt - few[i]!.textAt;
      expect(gap).toBeGreaterThan((textWidth(tick.text) + textWidth(few[i]!.text)) / 2);
    });
  });

  it('cuts a name that is longer than the picture is wide', () => {
    const [row] = dotPlotLayout([{ ...rows[0]!, label: 'm'.repeat(90) }], name, money).rows;
    expect(row!.label).toMatch(/^m+…$/);
    expect(textWidth(row!.label, 14)).toBeLessThanOrEqual(width);
  });
});
