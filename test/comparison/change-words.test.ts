import { describe, expect, it } from 'vitest';
import { changeWords } from '#comparison';

const change = { path: 'defaults.x', name: 'x' };

describe('changeWords', () => {
  it('prints a number, a sum and a share in their units, before and after', () => {
    expect(changeWords({ ...change, from: 0.6, to: 0.9, unit: 'log-sd' })).toBe('x: 0.6 → 0.9');
    expect(changeWords({ ...change, from: 1200, to: 3000, unit: 'USD' })).toBe(
      'x: $1,200 → $3,000',
    );
    expect(changeWords({ ...change, from: 0, to: 0.6, unit: 'fraction' })).toBe('x: 0% → 60%');
    expect(changeWords({ ...change, from: 18, to: 1, unit: 'USD' })).toBe('x: $18 → $1');
  });

  it('prints a range with its ends', () => {
    const from = { low: 0.08, likely: 0.17, high: 0.38 };
    const to = { low: 0.08, likely: 0.11, high: 0.25 };
    expect(changeWords({ ...change, from, to, unit: 'fraction' })).toBe(
      'x: 17% (8% to 38%) → 11% (8% to 25%)',
    );
  });

  it('says where there was no limit, and where there was no figure', () => {
    expect(changeWords({ ...change, from: null, to: 40, unit: 'hours' })).toBe('x: no limit → 40');
    expect(changeWords({ ...change, from: null, to: 1.11, unit: 'ratio' })).toBe('x: none → 1.11');
  });
});
