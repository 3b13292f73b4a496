import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, toExp } from '../../../src/engine/distributions/exponential.ts';

describe('exp', () => {
  it('gives the bits of Math.exp, which in this engine is that of fdlibm, at 200,000 places', () => {
    const different: number[] = [];
    for (let i = 0; i < 200_000; i++) {
      const x = (i - 100_000) / 1_000 + Math.sin(i);
      if (exp(x) !== Math.exp(x)) different.push(x);
    }
    expect(different).toEqual([]);
  });

  it('gives the bits of Math.exp for any number at all', () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        expect(exp(x)).toBe(Math.exp(x));
      }),
    );
  });

  it('is exact at the edges: 1 at 0, 0 far below, no number above', () => {
    expect([0, -0, -800, 800, -Infinity, Infinity, NaN].map(exp)).toEqual([
      1,
      1,
      0,
      Infinity,
      0,
      Infinity,
      NaN,
    ]);
  });

  it('agrees with e to 20 digits, printed in any table', () => {
    expect(exp(1)).toBeCloseTo(2.71828182845904523536, 15);
    expect(exp(-0.5)).toBeCloseTo(0.6065306597126334236, 15);
  });

  it('is right where the nearest multiple of ln 2 changes', () => {
    for (const half of [0.5, 1.5, 2.5, 99.5]) {
      for (const shift of [-1e-9, -1e-15, 0, 1e-15, 1e-9]) {
        const x = half * Math.LN2 + shift;
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(3e-16);
      }
    }
  });
});

describe('toExp', () => {
  const whole = (numbers: readonly number[]): number[] => {
    const column = Float64Array.from(numbers);
    toExp(column, column.length);
    return [...column];
  };

  it('gives a column the bits that exp gives one by one, whatever stands in it', () => {
    const many = fc.array(fc.oneof(fc.double(), fc.double({ min: -750, max: 750 })), {
      maxLength: 3000,
      size: 'max',
    });
    fc.assert(
      fc.property(many, (numbers) => {
        expect(whole(numbers)).toEqual(numbers.map(Math.exp));
      }),
    );
  });

  it('leaves what stands behind the first few as it is', () => {
    const column = Float64Array.of(0, 1, 7, 1000);
    toExp(column, 2);
    expect([...column]).toEqual([1, exp(1), 7, 1000]);
  });
});
