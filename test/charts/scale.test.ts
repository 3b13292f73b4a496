import { scaleLinear, scaleLog } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, logScale } from '#charts/scale.ts';

describe('linearScale', () => {
  it('places, inverts, widens and ticks as the linear scale of d3 does', () => {
    const ends = fc.tuple(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
    );
    fc.assert(
      fc.property(ends, fc.constantFrom(0, 5, 10), ([from, width], rounded) => {
        const domain = [from, from + width] as const;
        const scale = linearScale(domain, [10, 630], rounded);
        const known = scaleLinear(domain, [10, 630]);
        if (rounded > 0) known.nice(rounded);
        expect(scale.domain.map((end) => end + 0)).toEqual(known.domain().map((end) => end + 0));
        expect(scale.ticks(5)).toEqual(known.ticks(5));
        const value = from + width / 3;
        expect(scale(value)).toBeCloseTo(known(value), 6);
        expect(scale.invert(scale(value))).toBeCloseTo(value, 4);
      }),
    );
  });

  it('keeps 9 digits from value to place and back', () => {
    const scale = linearScale([0, 5000], [40, 640]);
    expect(scale(1250)).toBe(190);
    expect(Math.abs(scale.invert(scale(1535)) / 1535 - 1)).toBeLessThan(1e-9);
  });
});

describe('logScale', () => {
  it('places and inverts as the logarithmic scale of d3 does', () => {
    const values = fc.double({ min: 1, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(values, (value) => {
        const [scale, other] = [logScale([500, 1e7], [26, 810]), scaleLog([500, 1e7], [26, 810])];
        expect(scale(value)).toBeCloseTo(other(value), 9);
        expect(scale.invert(scale(value)) / value).toBeCloseTo(1, 9);
        expect(scale.domain).toEqual(other.domain());
      }),
    );
  });
});
