import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnersToReach } from '../../src/engine/partners-to-reach.ts';
import { uniqueReach } from '../../src/engine/reach.ts';
import worked from '../cases/worked-examples.json' with { type: 'json' };

const { R, r, w, n } = worked.break_even['n micros (all post) to match macro unique reach'];

describe('partnersToReach', () => {
  it('is 8.91 small partners, so 9, for the 16,200 people of one big', () => {
    expect(partnersToReach(R, r, w)).toBeCloseTo(n, 12);
  });

  it('is null, never, from each ÷ overlap on, which no number of partners passes', () => {
    expect(partnersToReach(r / w - 1, r, w)).toBeGreaterThan(70);
    expect(partnersToReach(r / w, r, w)).toBeNull();
  });

  it('divides where audiences do not overlap', () => {
    expect(partnersToReach(9000, 2000, 0)).toBe(4.5);
  });

  it('is one partner, or never, where audiences are all the same', () => {
    expect(partnersToReach(1500, 2000, 1)).toBe(1);
    expect(partnersToReach(0, 2000, 1)).toBe(0);
    expect(partnersToReach(2001, 2000, 1)).toBeNull();
  });

  it('undoes uniqueReach of partners alike', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(count, fc.double({ min: 0, max: 0.5, noNaN: true }), (partners, overlap) => {
        const people = uniqueReach(Array<number>(partners).fill(800), overlap);
        expect(partnersToReach(people, 800, overlap)).toBeCloseTo(partners, 3);
      }),
    );
  });

  it.each([
    [-1, 100, 0.1],
    [100, 0, 0.1],
    [100, 100, 1.1],
  ])('refuses %s people at %s each with overlap %s', (people, each, overlap) => {
    expect(() => partnersToReach(people, each, overlap)).toThrow(RangeError);
  });
});
