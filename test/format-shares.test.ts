import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { of100, outOf10, outOf100, percent, shareOf100, tensOf } from '#format';

describe('percent', () => {
  it.each([
    [0.0075, '0.75%'],
    [0.149, '15%'],
    [1, '100%'],
    [0, '0%'],
    [-0.25, '−25%'],
  ])('prints %d as %s', (fraction, text) => {
    expect(percent(fraction)).toBe(text);
  });
});

describe('shareOf100', () => {
  it.each([
    [0, 'none', 0, '0', '0 in 10'],
    [1e-9, 'fewer', 0, 'fewer than 1', 'fewer than 1 in 10'],
    [0.0049, 'fewer', 0, 'fewer than 1', 'fewer than 1 in 10'],
    [0.0051, 'some', 1, '1', 'fewer than 1 in 10'],
    [0.06, 'some', 6, '6', 'about 1 in 10'],
    [0.784, 'some', 78, '78', 'about 8 in 10'],
    [0.949, 'some', 95, '95', 'more than 9 in 10'],
    [0.9949, 'some', 99, '99', 'more than 9 in 10'],
    [0.9951, 'more', 100, 'more than 99', 'more than 9 in 10'],
    [1 - 1e-12, 'more', 100, 'more than 99', 'more than 9 in 10'],
    [1, 'all', 100, '100', '10 in 10'],
  ])('%d is %s: %d, printed %s or %s', (probability, kind, hundreds, text, coarse) => {
    expect(shareOf100(probability)).toEqual({ kind, of100: hundreds });
    expect(of100(probability)).toBe(text);
    expect(outOf100(probability)).toBe(`${text} in 100`);
    expect(outOf10(probability)).toBe(coarse);
  });

  it('takes what sums of fractions leave beside 0 and 1, and nothing farther out', () => {
    expect(shareOf100(1 + 1e-12).kind).toBe('all');
    expect(shareOf100(-1e-12).kind).toBe('none');
    for (const wrong of [-0.01, 1.01, 78, Number.NaN]) {
      expect(() => shareOf100(wrong)).toThrow(RangeError);
    }
  });

  it('orders shares as they are, and tens as the hundreds that are printed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(shareOf100(low).of100).toBeLessThanOrEqual(shareOf100(high).of100);
        expect(Math.abs(tensOf(one) * 10 - shareOf100(one).of100)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
