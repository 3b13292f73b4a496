import { describe, expect, it } from 'vitest';
import { discPath } from '#charts/disc-path.ts';

/** Centers of the discs of a path, and their radius. */
function discsOf(path: string): { x: number; y: number; radius: number }[] {
  return [...path.matchAll(/M([\d.]+),([\d.]+)a([\d.]+)/g)].map(([, left, y, radius]) => ({
    x: Number(left) + Number(radius),
    y: Number(y),
    radius: Number(radius),
  }));
}

describe.each([5, 10] as const)('discPath, %d a line', (perLine) => {
  it.each([1, 4, 5, 6, 14, 20])(
    'draws %d discs apart, inside their box, on its bottom',
    (count) => {
      const { discs, halves, width, height } = discPath(count, perLine);
      const all = discsOf(discs);
      expect(all).toHaveLength(count);
      expect(discsOf(halves)).toEqual(all);
      all.forEach(({ x, y, radius }, i) => {
        expect(Math.min(x - radius, y - radius)).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y + radius).toBeLessThanOrEqual(height);
        for (const other of all.slice(i + 1)) {
          expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(2 * radius);
        }
      });
      const lines = new Set(all.map(({ y }) => y));
      expect(lines.size).toBe(Math.ceil(count / perLine));
      const onBottom = all.filter(({ y }) => y === Math.max(...lines));
      expect(onBottom).toHaveLength(Math.min(count, perLine));
    },
  );
});

it('sets every five of a long line apart', () => {
  const xs = discsOf(discPath(10, 10).discs).map(({ x }) => x);
  const gaps = xs.slice(1).map((x, i) => x - xs[i]!);
  expect(gaps[4]).toBeGreaterThan(Math.max(...gaps.filter((_, i) => i !== 4)));
});
