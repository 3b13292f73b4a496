import { describe, expect, it } from 'vitest';
import { needsOf } from '../../src/comparison/needs.ts';
import { type Business, type Mix, simulate } from '../../src/engine/index.ts';
import { business, small } from '../engine/worked-funnel.ts';

const options = { samples: 4096, seed: 3 };
const mix: Mix = { name: 'Ten', groups: [small(10)] };
/** What counts as making money here: so much more than the luck of the draw that its size matters. */
const least = (error: number): number => Math.max(10, 12 * error);

/** What a simulation of its own says is missing of the least that counts, money. */
function missingWith(change: Partial<Business>): number {
  const { profit } = simulate([mix], { ...business, ...change }, options).mixes[0]!.measures;
  return profit.mean - least(profit.standardError);
}

describe('what a plan that does not pay needs', () => {
  const poor: Business = {
    ...business,
    orderValue: { low: 6, likely: 10, high: 18 },
    laterOrders: 0.5,
    orderCost: 1,
  };
  const lack = missingWith(poor);
  const needs = needsOf(mix, poor, options, least);

  it('is an order value at which a simulation of it makes the least that counts', () => {
    const times = needs.orderValue! / 10;
    expect(lack).toBeLessThan(-50);
    expect(times).toBeGreaterThan(1.1);
    const orderValue = { low: 6 * times, likely: 10 * times, high: 18 * times };
    expect(Math.abs(missingWith({ ...poor, orderValue }))).toBeLessThan(0.002 * -lack);
  });

  it('is a number of orders that would earn its cost and the least that counts', () => {
    const { profit, cashCost, orders } = simulate([mix], poor, options).mixes[0]!.measures;
    const earned = (profit.mean + cashCost.mean) / orders.mean;
    expect(needs.orders! * orders.mean * earned).toBeCloseTo(
      cashCost.mean + least(profit.standardError),
      6,
    );
  });
});
