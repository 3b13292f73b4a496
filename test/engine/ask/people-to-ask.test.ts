import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleToAsk } from '../../../src/engine/ask/people-to-ask.ts';

/** Chance of fewer than `count` successes in so many trials, term by term. */
function chanceOfFewer(count: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    sum += term;
    term *= ((trials - k) / (k + 1)) * (chance / (1 - chance));
  }
  return sum;
}

describe('peopleToAsk', () => {
  it('asks 10 for one partner at .15, as 1 − .85⁹ = .77 and 1 − .85¹⁰ = .80', () => {
    expect(peopleToAsk(1, 0.15, 1)).toEqual({ expected: expect.closeTo(1 / 0.15, 12), safe: 10 });
  });

  it('asks hundreds for ten partners of whom 3 in 100 agree', () => {
    const { expected, safe } = peopleToAsk(10, 0.15, 0.2);
    expect(expected).toBeCloseTo(333.33, 2);
    expect(safe).toBeGreaterThan(333);
  });

  it('asks just as many as wanted where everybody agrees, and nobody for none', () => {
    expect(peopleToAsk(10, 1, 1)).toEqual({ expected: 10, safe: 10 });
    expect(peopleToAsk(0, 0.15, 0.2)).toEqual({ expected: 0, safe: 0 });
  });

  it('is null where nobody agrees', () => {
    expect(peopleToAsk(3, 0.15, 0)).toEqual({ expected: null, safe: null });
  });

  it('is the fewest with a chance of 8 in 10, by the binomial distribution', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), share, (count, agree) => {
        const { safe } = peopleToAsk(count, agree, 1);
        expect(chanceOfFewer(count, safe ?? 0, agree)).toBeLessThanOrEqual(0.2 + 1e-12);
        const fewer = Math.max((safe ?? 0) - 1, 0);
        expect(chanceOfFewer(count, fewer, agree)).toBeGreaterThan(0.2 - 1e-12);
      }),
    );
  });

  it.each([
    [1.5, 0.1, 0.1],
    [10, 1.1, 0.1],
    [10, 0.1, -0.1],
  ])('refuses %s partners at %s and %s', (count, reply, acceptance) => {
    expect(() => peopleToAsk(count, reply, acceptance)).toThrow(RangeError);
  });
});
