import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { fittingTicks, ticksOf } from '#charts/axis.ts';

describe('ticksOf', () => {
  it('places a value and its text, and keeps the text inside the picture', () => {
    const ticks = ticksOf(
      [0, 50, 100],
      (value) => value * 2,
      (value) => `${value} units`,
      [0, 200],
    );
    expect(ticks.map(({ at, text }) => [at, text])).toEqual([
      [0, '0 units'],
      [100, '50 units'],
      [200, '100 units'],
    ]);
    expect(ticks[0]!.textAt).toBeGreaterThan(0);
    expect(ticks[1]!.textAt).toBe(100);
    expect(ticks[2]!.textAt).toBeLessThan(200);
  });
});

describe('fittingTicks', () => {
  const scale = scaleLinear([0, 100], [0, 300]);

  it('takes as many as asked where they fit, fewer where texts are long', () => {
    expect(fittingTicks(scale, String, [0, 300], 5).map(({ text }) => text)).toEqual(
      scale.ticks(5).map(String),
    );
    const long = fittingTicks(scale, (value) => `${value} of 100`, [0, 300], 5);
    expect(long.map(({ at }) => at)).toEqual([0, 150, 300]);
  });

  it('keeps one tick where no two fit', () => {
    expect(fittingTicks(scale, () => 'm'.repeat(60), [0, 300])).toHaveLength(1);
  });
});
