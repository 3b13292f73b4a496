import { describe, expect, it } from 'vitest';
import { stripScale, stripTicks } from '#charts/strip.ts';

describe('stripScale', () => {
  it('places equal steps equally far apart on a linear scale', () => {
    const scale = stripScale('linear', [0, 0.08]);
    expect(scale(0.04)).toBe(50);
    expect(scale(0.02) - scale(0)).toBeCloseTo(scale(0.08) - scale(0.06));
  });

  it('places twice as much as far from one as half as much on a log scale', () => {
    const scale = stripScale('log', [0.25, 4]);
    expect(scale(1)).toBe(50);
    expect(scale(2) - scale(1)).toBeCloseTo(scale(1) - scale(0.5));
  });

  it('keeps marks inside the column, values beyond the ends included', () => {
    const scale = stripScale('log', [1, 100]);
    expect(scale(1)).toBeGreaterThan(0);
    expect(scale(100)).toBeLessThan(100);
    expect(scale(0.001)).toBe(scale(1));
    expect(scale(1e6)).toBe(scale(100));
  });
});

describe('stripTicks', () => {
  it('writes each value where the strips have it', () => {
    const scale = stripScale('log', [1, 100]);
    expect(stripTicks([1, 10], scale, String)).toEqual([
      { at: scale(1), text: '1' },
      { at: scale(10), text: '10' },
    ]);
  });
});
