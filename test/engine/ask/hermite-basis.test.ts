import { describe, expect, it } from 'vitest';
import {
  hermiteColumns,
  meanOf,
  meanProduct,
  normalScores,
  orthonormalize,
  tensorColumns,
} from '../../../src/engine/ask/hermite-basis.ts';
import { normalQuantile } from '../../../src/engine/distributions/normal.ts';

const column = (...values: number[]) => Float64Array.from(values);

describe('normalScores', () => {
  it('is Φ⁻¹((rank + ½) ÷ N), whatever the values', () => {
    const scores = normalScores(column(7, 1e9, -3, 8));
    expect([...scores]).toEqual([3 / 8, 7 / 8, 1 / 8, 5 / 8].map(normalQuantile));
  });

  it('gives equal values the middle of their ranks', () => {
    const scores = normalScores(column(5, 5, 5, 9));
    expect([...scores]).toEqual([3 / 8, 3 / 8, 3 / 8, 7 / 8].map(normalQuantile));
  });

  it('is 0 for a column that does not vary', () => {
    expect([...normalScores(column(2, 2, 2))]).toEqual([0, 0, 0]);
  });
});

describe('hermiteColumns', () => {
  it('is z, (z² − 1)/√2, (z³ − 3z)/√6, (z⁴ − 6z² + 3)/√24 and (z⁵ − 10z³ + 15z)/√120', () => {
    const z = 1.7;
    const expected = [
      z,
      (z ** 2 - 1) / Math.sqrt(2),
      (z ** 3 - 3 * z) / Math.sqrt(6),
      (z ** 4 - 6 * z ** 2 + 3) / Math.sqrt(24),
      (z ** 5 - 10 * z ** 3 + 15 * z) / Math.sqrt(120),
    ];
    const columns = hermiteColumns(column(z), 5);
    expect(columns.map(([value = NaN]) => value)).toEqual(
      expected.map((v) => expect.closeTo(v, 12)),
    );
  });
});

describe('tensorColumns', () => {
  it('is both lists and every product across', () => {
    const columns = tensorColumns([column(2), column(3)], [column(5), column(7)]);
    expect(columns.map(([value]) => value)).toEqual([2, 3, 5, 7, 10, 14, 15, 21]);
  });
});

describe('orthonormalize', () => {
  const skewed = Float64Array.from({ length: 500 }, (_, i) => Math.sin(i) + (i / 500) ** 3);

  it('makes columns of mean 0 and mean square 1 without correlation', () => {
    const basis = orthonormalize(hermiteColumns(skewed, 5));
    expect(basis).toHaveLength(5);
    basis.forEach((a, i) => {
      expect(meanOf(a)).toBeCloseTo(0, 12);
      basis.forEach((b, j) => expect(meanProduct(a, b)).toBeCloseTo(i === j ? 1 : 0, 10));
    });
  });

  it('hardly touches Hermite polynomials of normal scores', () => {
    const hermite = hermiteColumns(normalScores(skewed), 2);
    const basis = orthonormalize(hermite);
    expect(meanProduct(basis[0] ?? column(), hermite[0] ?? column())).toBeCloseTo(1, 1);
    expect(meanProduct(basis[1] ?? column(), hermite[1] ?? column())).toBeCloseTo(1, 1);
  });

  it('leaves out what adds nothing: three values take two polynomials, one takes none', () => {
    expect(orthonormalize(hermiteColumns(column(-1, 0, 1, -1, 0, 1), 5))).toHaveLength(2);
    expect(orthonormalize(hermiteColumns(column(0, 0, 0), 5))).toHaveLength(0);
  });
});
