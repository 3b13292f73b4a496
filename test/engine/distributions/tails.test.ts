import { describe, expect, it } from 'vitest';
import { continuedFraction } from '../../../src/engine/distributions/tails.ts';

const golden = (1 + Math.sqrt(5)) / 2;

describe('continuedFraction', () => {
  it('is the golden ratio less 1 for 1/(1 + 1/(1 + …))', () => {
    expect(continuedFraction(() => [1, 1])).toBeCloseTo(golden - 1, 14);
  });

  it('is the tangent for x/(1 − x²/(3 − x²/(5 − …)))', () => {
    const x = 1.2;
    const tangent = continuedFraction((i) => [i === 0 ? x : -x * x, 2 * i + 1]);
    expect(tangent).toBeCloseTo(Math.tan(x), 14);
  });

  it('passes a 0 on the way: 1/(0 + 1/(1 + 1/(1 + …))) is the golden ratio', () => {
    expect(continuedFraction((i) => [1, i === 0 ? 0 : 1])).toBeCloseTo(golden, 14);
  });
});
