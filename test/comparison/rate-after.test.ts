import { describe, expect, it } from 'vitest';
import { rateAfter } from '#comparison';

describe('rateAfter', () => {
  // Without an order the belief is Beta(1, n + 1), whose quantile q is 1 − (1 − q)^(1/(n + 1)).
  it('gives the closed form of an uninformed belief after no order', () => {
    const { low, likely, high } = rateAfter(0, 100);
    expect(low).toBeCloseTo(1 - 0.9 ** (1 / 101), 6);
    expect(likely).toBeCloseTo(1 - 0.5 ** (1 / 101), 6);
    expect(high).toBeCloseTo(1 - 0.1 ** (1 / 101), 6);
  });

  it('narrows around the rate seen as clicks grow', () => {
    const widths = [100, 300, 1000].map((clicks) => {
      const { low, high } = rateAfter(clicks * 0.03, clicks);
      expect(low).toBeLessThan(0.03);
      expect(high).toBeGreaterThan(0.03);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });
});
