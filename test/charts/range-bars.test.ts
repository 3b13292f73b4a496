import { describe, expect, it } from 'vitest';
import { rangeBarsLayout } from '#charts/range-bars.ts';

const bar = { name: 'A', detail: '', typical: null, text: '', guess: false };
const groups = [
  {
    title: 'Small',
    hue: 1,
    bars: [
      { ...bar, low: 10, high: 1000 },
      { ...bar, low: 100, high: 100, typical: 100 },
    ],
  },
  { title: 'Big', hue: 2, bars: [{ ...bar, low: 1000, high: null, typical: 10_000 }] },
] as const;
const axis = { ends: [10, 100_000], format: String } as const;

describe.each(['narrow', 'wide'] as const)('rangeBarsLayout, %s', (name) => {
  const { ticks, groups: laid, width, height } = rangeBarsLayout(groups, name, axis);
  const at = (value: number): number => ticks.find(({ text }) => text === String(value))!.at;
  const [wide, point, open] = laid.flatMap(({ bars }) => bars);

  it('marks every power of ten, equally far apart', () => {
    expect(ticks.map(({ text }) => text)).toEqual(['10', '100', '1000', '10000', '100000']);
    expect(at(100) - at(10)).toBeCloseTo(at(100_000) - at(10_000), 0);
  });

  it('draws a range from its low to its high end', () => {
    expect(wide!.x).toBeCloseTo(at(10));
    expect(wide!.x + wide!.width).toBeCloseTo(at(1000), 0);
    expect(wide!.dot).toBeNull();
  });

  it('draws one value as a dot without a bar, and an open range to the end of the axis', () => {
    expect(point).toMatchObject({ width: 0, dot: at(100) });
    expect(open!.x + open!.width).toBeCloseTo(at(100_000), 0);
    expect(open!.dot).toBeCloseTo(at(10_000), 0);
  });

  it('keeps groups and bars in order, apart, and inside the picture', () => {
    const lines = [laid[0]!.titleY, wide!.textY, point!.textY, laid[1]!.titleY, open!.textY];
    lines.slice(1).forEach((line, i) => expect(line - lines[i]!).toBeGreaterThan(16));
    expect(open!.y).toBeLessThan(height);
    expect(at(100_000)).toBeLessThanOrEqual(width);
  });
});
