import { describe, expect, it } from 'vitest';
import { testBetweenSteps } from '../../../src/engine/ask/test-between.ts';
import type { Offer } from '../../../src/engine/ask/test-between.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { testFirst } from '../../../src/engine/index.ts';
import { finish } from '../../../src/engine/simulate/steps.ts';
import reference from '../../cases/budget.json' with { type: 'json' };

const [{ group, business, first }] = reference.testFirst as unknown as readonly [
  (typeof reference.testFirst)[0],
];
const samples = 4096;
const offerOf = (orderValue: number, grossMargin = business.grossMargin): Offer => ({
  mix: { name: 'Twelve', groups: [group] },
  business: { ...business, orderValue: fixed(orderValue), grossMargin },
});
const between = (from: Offer, to: Offer, more: { first?: number; samples?: number } = {}) =>
  finish(testBetweenSteps([from, to], { samples, seed: 5, first, ...more }));
const meanOf = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('testBetweenSteps', () => {
  const [poor, rich] = [offerOf(20, 0.4), offerOf(120, 0.6)];

  it.each([
    ['the value of an order', (share: number) => offerOf(20 + 100 * share)],
    ['the margin', (share: number) => offerOf(60, 0.4 + 0.3 * share)],
  ])('finds on the way along %s what a test there finds', (_, offerAt) => {
    const onTheWay = between(offerAt(0), offerAt(1))!;
    for (const share of [0, 0.25, 0.5, 1]) {
      const there = between(offerAt(share), offerAt(share))!(0);
      const { usable, profits } = onTheWay(share);
      expect(usable).toBe(there.usable);
      for (const [sample, profit] of profits.entries()) {
        expect(profit).toBeCloseTo(there.profits[sample]!, 6);
      }
    }
  });

  it('is worth what testFirst says, but for the half of the samples that chose its rule', () => {
    const { mix, business: shop } = offerOf(60);
    const known = testFirst(mix, shop, { samples: 65_536, seed: 9, first })!;
    const { profits, usable } = between(offerOf(60), offerOf(60))!(0);
    const spread = Math.sqrt(meanOf(profits.map((own) => (own - known.mean) ** 2)) / samples);
    expect(usable).toBe(known.usable);
    expect(Math.abs(meanOf(profits) - known.mean)).toBeLessThan(
      4 * Math.hypot(spread, known.standardError),
    );
  });

  it('is no test where orders bring next to nothing, so that everybody is stopped', () => {
    expect(between(offerOf(1), offerOf(1))!(0).usable).toBe(false);
  });

  it('is null where the first are everybody, or nobody is there', () => {
    expect(between(poor, rich, { first: group.count })).toBeNull();
    const nobody = { ...poor, mix: { name: 'Nobody', groups: [{ ...group, count: 0 }] } };
    expect(between(nobody, rich)).toBeNull();
    expect(between(rich, nobody)).toBeNull();
  });

  it('refuses a share outside of the way, one sample, and a test of nobody', () => {
    const found = between(poor, rich)!;
    expect(() => found(1.01)).toThrow(RangeError);
    expect(() => found(-0.01)).toThrow(RangeError);
    expect(() => between(poor, rich, { samples: 1 })).toThrow(/samples/);
    expect(() => between(poor, rich, { first: 0 })).toThrow(/first/);
  });
});
