import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, restate, widest } from '#controls/estimate.ts';
import { widestFactor } from '#engine';

const rate = { low: 0.01, likely: 0.02, high: 0.05 };
const price = { low: 500, likely: 900, high: 1500 };
const one = (value: number) => ({ low: value, high: value });

describe('restate', () => {
  it('takes a likely value alone as one number, so that the range can follow it', () => {
    expect(restate('likely', one(0.3), rate, false, 'rate')).toBe(0.3);
    expect(restate('likely', one(0.03), rate, false, 'rate')).toBe(0.03);
  });

  it('moves the likely value inside a range the owner stated, and gives the range up outside it', () => {
    expect(restate('likely', one(0.03), rate, true, 'rate')).toEqual({ ...rate, likely: 0.03 });
    expect(restate('likely', one(0.3), rate, true, 'rate')).toBe(0.3);
  });

  it('changes an end and keeps the other two', () => {
    expect(restate('low', one(0.015), rate, false, 'rate')).toEqual({ ...rate, low: 0.015 });
    expect(restate('high', one(2000), price, true, 'amount')).toEqual({ ...price, high: 2000 });
  });

  it.each(['low', 'likely', 'high'] as const)(
    'takes two numbers typed as %s as the ends',
    (part) => {
      expect(restate(part, { low: 600, high: 1000 }, price, false, 'amount')).toEqual({
        low: 600,
        likely: 900,
        high: 1000,
      });
    },
  );

  it('puts the likely value in the middle of two ends that leave it out', () => {
    // √(100 × 400) = 200; odds 1:9 and 9:1 meet at 1:1.
    expect(restate('likely', { low: 100, high: 400 }, price, false, 'amount')).toEqual({
      low: 100,
      likely: 200,
      high: 400,
    });
    expect(restate('low', { low: 0.1, high: 0.9 }, rate, false, 'rate')).toEqual({
      low: 0.1,
      likely: 0.5,
      high: 0.9,
    });
    // √(500 × 800) = 632.46, of which two digits are known.
    const asked = restate('likely', { low: 500, high: 800 }, price, false, 'amount');
    expect((asked as typeof price).likely).toBe(630);
  });

  it('gives ranges in order from any two ends', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom('rate', 'amount'), (a, b, type) => {
        const meant = restate(
          'likely',
          { low: Math.min(a, b), high: Math.max(a, b) },
          rate,
          false,
          type as 'rate' | 'amount',
        );
        if (typeof meant === 'number') return;
        expect(meant.low).toBeLessThanOrEqual(meant.likely);
        expect(meant.likely).toBeLessThanOrEqual(meant.high);
      }),
    );
  });
});

describe('problemOf', () => {
  it.each([
    [{ low: 3, likely: 2, high: 4 }, 'amount', 'in order'],
    [{ low: 1, likely: 5, high: 4 }, 'amount', 'in order'],
    [{ low: 0, likely: 2, high: 4 }, 'amount', 'cannot start at 0'],
    [{ low: 1, likely: 2, high: 2.1e6 }, 'amount', 'too wide'],
    [{ low: 0.5, likely: 0.9, high: 1 }, 'rate', 'cannot end at 100%'],
  ] as const)('says of %o as %s what to do: %s', (range, type, words) => {
    expect(problemOf(range, type)).toContain(words);
  });

  it.each([
    [price, 'amount'],
    [rate, 'rate'],
    [{ low: 0, likely: 0, high: 0 }, 'amount'],
    [{ low: 1, likely: 1, high: 1 }, 'rate'],
    [{ low: 1, likely: 2, high: 3 }, 'amount'],
    [7, 'amount'],
  ] as const)('has nothing against %o as %s', (meant, type) => {
    expect(problemOf(meant, type)).toBe('');
  });

  it('calls too wide what the engine would refuse', () => {
    expect(widest).toBe(widestFactor);
  });
});
