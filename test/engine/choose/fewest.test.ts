import { describe, expect, it } from 'vitest';
import { big, business, small } from '../worked-funnel.ts';
import { draws, expectSame, fewest, filling, mixOf } from './fewest-one-by-one.ts';

describe('fewestSteps', () => {
  const whole = { ...draws, least: 1, most: 90 };
  const mix = mixOf(filling(small(1)));

  it.each([
    ['orders', 3],
    ['orders', 11],
    ['orders', 30],
    ['uniqueReach', 20_000],
    ['uniqueReach', 90_000],
    ['profit', -250],
  ] as const)(
    'finds the smallest number for %s of %d as one simulation a number does',
    (measure, atLeast) => {
      for (const missed of [0.2, 0.5]) {
        expectSame(mix, business, { ...whole, measure, atLeast, missed });
      }
    },
  );

  it('looks at whole numbers between the rungs of a long ladder', () => {
    const most = 300;
    const options = {
      ...draws,
      samples: 128,
      measure: 'orders',
      missed: 0.5,
      least: 1,
      most,
    } as const;
    const counts = [5, 20, 40, 60, 77].map((atLeast) => {
      const { isReached, count, value } = fewest(mix, business, { ...options, atLeast });
      expect(isReached).toBe(true);
      const less = fewest(mix, business, { ...options, atLeast, most: count - 1 });
      expect(less.isReached).toBe(false);
      expect(less.value).toBeLessThan(value);
      return count;
    });
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('begins where it is told to', () => {
    const options = { ...whole, measure: 'orders', missed: 0.5, atLeast: 2 } as const;
    const { count } = fewest(mix, business, options);
    expect(fewest(mix, business, { ...options, least: count + 3 })).toMatchObject({
      isReached: true,
      count: count + 3,
    });
  });

  it('says the most where a measure that rises never comes so far', () => {
    const options = { ...whole, most: 7, measure: 'orders', missed: 0.2, atLeast: 1e6 } as const;
    const found = expectSame(mix, business, options);
    expect(found).toMatchObject({ isReached: false });
    expect(found.value).toBeGreaterThan(0);
  });

  it('refuses a plan in which no group fills, and numbers out of range', () => {
    const options = { ...whole, measure: 'orders', missed: 0.5, atLeast: 2 } as const;
    expect(() => fewest(mixOf(big(1)), business, options)).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, least: 91 })).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, missed: 2 })).toThrow(RangeError);
    expect(() => fewest(mix, business, { ...options, most: 401 })).toThrow(RangeError);
  });
});
