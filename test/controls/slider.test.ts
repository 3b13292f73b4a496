import { describe, expect, it } from 'vitest';
import { placeOf, steps, valueAt } from '#controls/slider.ts';

describe('a slider', () => {
  it('steps evenly in ratio: the middle of $1 and $10,000 is $100', () => {
    expect(valueAt(steps / 2, [1, 10_000])).toBe(100);
    expect(placeOf(100, [1, 10_000])).toBe(steps / 2);
  });

  it('steps evenly from 0, which has no ratio', () => {
    expect(valueAt(steps / 4, [0, 1])).toBe(0.25);
    expect(placeOf(0.25, [0, 1])).toBe(steps / 4);
  });

  it.each([
    [100, 20_000],
    [0, 1],
    [5, 500],
  ] as const)('reaches both ends of %d to %d and stands at them beyond', (from, to) => {
    expect(valueAt(0, [from, to])).toBe(from);
    expect(valueAt(steps, [from, to])).toBe(to);
    expect(placeOf(to * 3, [from, to])).toBe(steps);
    expect(placeOf(from / 3, [from, to])).toBe(0);
  });

  it('finds its own place again to within a step of its handle', () => {
    for (let place = 0; place <= steps; place += 5) {
      const back = placeOf(valueAt(place, [100, 20_000]), [100, 20_000]);
      expect(Math.abs(back - place)).toBeLessThanOrEqual(10);
    }
  });
});
