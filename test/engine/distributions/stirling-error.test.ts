import { describe, expect, it } from 'vitest';
import { excess, stirlingError } from '../../../src/engine/distributions/stirling-error.ts';

describe('stirlingError', () => {
  it('completes Stirling’s formula: ln Γ(a) for a = ½, 1 and 5', () => {
    const logGamma = (a: number) =>
      stirlingError(a) + (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 14);
  });

  it('is 1/12a to the first order for large a', () => {
    expect(stirlingError(1e6) * 12e6).toBeCloseTo(1, 11);
  });

  it('has no seam at 10, where the shift begins', () => {
    expect(stirlingError(10 - 1e-9)).toBeCloseTo(stirlingError(10), 11);
  });
});

describe('excess', () => {
  it('is u − 1 − ln u', () => {
    expect(excess(3)).toBeCloseTo(2 - Math.log(3), 15);
    expect(excess(0.2)).toBeCloseTo(-0.8 - Math.log(0.2), 15);
  });

  it('is (u − 1)²/2 near 1', () => {
    expect(excess(1 + 1e-4) / 5e-9).toBeCloseTo(1 - 2e-4 / 3, 6);
  });
});
