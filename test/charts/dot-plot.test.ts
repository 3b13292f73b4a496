import { describe, expect, it } from 'vitest';
import { type DotRow, dotPlotLayout, towersInWords } from '#charts/dot-plot.ts';
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
    expect(layout.zero?.x).toBeCloseTo(layout.ticks.find(({ text }) => text === '0')!.at, 0);
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

  describe('a tower of more than eight dots', () => {
    const counts = { format: String, zeroLabel: '' };
    const of = (...values: number[]): (typeof rows)[number] => ({ label: 'A', index: 0, values });
    const many = (count: number, value: number): number[] => new Array<number>(count).fill(value);
    const rowOf = (...values: number[]) => dotPlotLayout([of(...values)], name, counts).rows[0]!;

    it('is no higher than eight, holds all its dots and says how many', () => {
      const row = rowOf(...many(19, 30), 2);
      const eight = rowOf(...many(8, 30), 2);
      expect(row.towers.map(({ text }) => text)).toEqual(['19 of 20 campaigns']);
      expect(eight.towers).toEqual([]);
      const height = ({ baseline, dots }: typeof row): number =>
        baseline - Math.min(...dots.map(({ y }) => y));
      expect(height(row)).toBeCloseTo(height(eight), 0);
      expect(row.dots).toHaveLength(20);
      const ys = row.dots.slice(0, 19).map(({ y }) => y);
      ys.slice(1).forEach((y, i) => expect(ys[i]! - y).toBeGreaterThan(4));
    });

    it('says which values it holds where they differ', () => {
      const { towers } = dotPlotLayout([of(0, ...many(19, 0.1)), of(100)], name, counts).rows[0]!;
      expect(towers.map(({ text }) => text)).toEqual(['all 20 campaigns: 0 to 0.1']);
    });

    it.each([
      ['one at the left', [...many(20, 0), 100]],
      ['one at the right', [...many(20, 100), 0]],
      ['two side by side at the left', [...many(10, 0), ...many(9, 8), 100]],
      ['two side by side at the right', [...many(10, 92), ...many(9, 100), 0]],
      ['two in the middle', [...many(10, 48), ...many(10, 55), 0, 100]],
      ['two that are far apart', [...many(10, 0), ...many(10, 100)]],
    ])('keeps its count above the dots, in the picture and off other texts: %s', (_, values) => {
      const { towers, dots, top } = rowOf(...values);
      expect(towers.length).toBeGreaterThan(0);
      const highest = Math.min(...dots.map(({ y }) => y)) - radius;
      const boxes = towers.map(({ x, text, textAt, textY, row }) => {
        const half = textWidth(text) / 2;
        return { x, row, from: textAt - half, to: textAt + half, y: textY };
      });
      for (const box of boxes) {
        expect(box.from).toBeGreaterThanOrEqual(-0.1);
        expect(box.to).toBeLessThanOrEqual(width + 0.1);
        expect(box.y).toBeLessThan(highest);
        // Below the name of the row, whose letters end there.
        expect(box.y - 11).toBeGreaterThanOrEqual(top + 24);
        for (const other of boxes) {
          if (other === box) continue;
          const isBeside = other.from >= box.to || other.to <= box.from;
          expect(isBeside || Math.abs(other.y - box.y) >= 16).toBe(true);
          // The staff of a lifted text passes no text beneath.
          if (other.row > box.row) expect(other.x < box.from || other.x > box.to).toBe(true);
        }
      }
    });

    it('is told in words to those who do not see it, and nothing is where there is none', () => {
      const told = (...rows: readonly DotRow[]) =>
        towersInWords(rows, dotPlotLayout(rows, 'wide', counts).rows);
      expect(told(of(...many(19, 30), 2), of(1, 2, 3))).toBe('A: 19 of 20 campaigns at 30.');
      expect(told(of(1, 2, 3))).toBe('');
    });
  });
});
