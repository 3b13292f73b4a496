import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/engine/candidates.ts';
import { smallestBudget, smallestCount } from '../../src/engine/target.ts';
import type { Goal } from '../../src/engine/types.ts';
import { everyChoice } from './check-choice.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';
import { randomChoice } from './random-choice.ts';

const free = { budget: Infinity, hours: Infinity };

describe('smallestCount', () => {
  const group = plainGroup({ reach: 1000 });

  it('counts up without overlap: 3,500 people take four partners of 1,000', () => {
    const result = smallestCount(group, plainBusiness(), 'uniqueReach', 3500, 20);
    expect(result).toEqual({ status: 'reached', count: 4, value: 4000 });
  });

  it('needs more with overlap: at .2 four reach 2,952 and five 3,361.6', () => {
    const result = smallestCount(group, plainBusiness({ overlap: 0.2 }), 'uniqueReach', 3000, 20);
    expect(result.status).toBe('reached');
    expect(result.count).toBe(5);
    expect(result.value).toBeCloseTo((1000 * (1 - 0.8 ** 5)) / 0.2, 9);
  });

  it('reaches exactly what it names, binary fractions or not', () => {
    const tenth = plainGroup({ assets: 0.1 });
    expect(smallestCount(tenth, plainBusiness(), 'assets', 0.3, 9).count).toBe(3);
  });

  it('needs nobody for a target of 0', () => {
    const result = smallestCount(group, plainBusiness(), 'uniqueReach', 0, 20);
    expect(result).toEqual({ status: 'reached', count: 0, value: 0 });
  });

  it('says what comes closest when overlap keeps the target out of reach', () => {
    const business = plainBusiness({ overlap: 0.2 });
    const result = smallestCount(group, business, 'uniqueReach', 5000, 20);
    expect(result).toMatchObject({ status: 'notReachable', count: 20 });
    expect(result.value).toBeCloseTo(5000 * (1 - 0.8 ** 20), 9);
  });

  it('says what comes closest when profit peaks before the target', () => {
    // The n-th partner brings 10 · .8ⁿ⁻¹ and costs 5: four pay, the fifth does not.
    const paid = plainGroup({ buyers: 10, fee: 5 });
    const business = plainBusiness({ overlap: 0.2, repeatCredit: 0 });
    const result = smallestCount(paid, business, 'profit', 100, 20);
    expect(result.status).toBe('notReachable');
    expect(result.count).toBe(4);
    expect(result.value).toBeCloseTo((10 * (1 - 0.8 ** 4)) / 0.2 - 20, 9);
  });

  it('cannot go beyond the market', () => {
    const business = plainBusiness({ market: 2500 });
    expect(smallestCount(group, business, 'uniqueReach', 2500, 9).count).toBe(3);
    const result = smallestCount(group, business, 'uniqueReach', 2501, 9);
    expect(result).toEqual({ status: 'notReachable', count: 3, value: 2500 });
  });

  it.each<[string, Goal, number, number]>([
    ['target must be a number', 'profit', NaN, 1],
    ['limit must be a whole number from 0 to 1000, got 1.5', 'profit', 1, 1.5],
    ['goal must be one of', 'cpm' as Goal, 1, 1],
  ])('throws RangeError: %s', (message, goal, target, limit) => {
    const misuse = () => smallestCount(group, plainBusiness(), goal, target, limit);
    expect(misuse).toThrow(RangeError);
    expect(misuse).toThrow(message);
  });
});

describe('smallestBudget', () => {
  const reaching = (reach: number, fee: number): Candidate => ({
    group: plainGroup({ reach, fee }),
    max: 1,
  });
  const candidates = [reaching(5000, 500.25), reaching(3000, 250.1), reaching(2500, 250)];
  const business = plainBusiness({ overlap: 0.3 });

  it('finds the cheapest mix that reaches the target, not the best for more', () => {
    const result = smallestBudget(candidates, business, 'uniqueReach', 4700, free);
    expect(result.status).toBe('reached');
    expect(result.counts).toEqual([0, 1, 1]);
    expect(result.budget).toBeCloseTo(500.1, 9);
    expect(result.value).toBeCloseTo(3000 + 0.7 * 2500, 9);
  });

  it('agrees to the cent with trying every mix, also when fees are cents apart', () => {
    const { candidates, business, limits } = randomChoice({ seed: 4, size: 11, overlap: 0.2 });
    const hours = { budget: Infinity, hours: 2 * limits.hours };
    const all = everyChoice(candidates, business, 'uniqueReach', hours);
    const cashOf = (counts: readonly number[]) =>
      candidates.reduce(
        (sum, { group }, index) => sum + counts[index]! * (group.fee.likely + group.product),
        0,
      );
    for (const share of [0.2, 0.4, 0.6, 0.8, 0.95, 1]) {
      const target = share * all[0]!.value;
      const enough = all.filter(({ value }) => value >= target * (1 - 1e-9));
      const cheapest = Math.min(...enough.map(({ counts }) => cashOf(counts)));
      const result = smallestBudget(candidates, business, 'uniqueReach', target, hours);
      expect(result.status).toBe('reached');
      expect(Math.abs(result.budget - cheapest)).toBeLessThanOrEqual(0.005);
      expect(cashOf(result.counts)).toBeCloseTo(result.budget, 9);
    }
  });

  it('costs nothing to reach nothing', () => {
    const result = smallestBudget(candidates, business, 'uniqueReach', 0, free);
    expect(result).toEqual({ status: 'reached', budget: 0, counts: [0, 0, 0], value: 0 });
  });

  it('says how far the budget goes when the target is beyond it', () => {
    const limits = { ...free, budget: 500.1 };
    const result = smallestBudget(candidates, business, 'uniqueReach', 4800, limits);
    expect(result).toMatchObject({ status: 'notReachable', counts: [0, 1, 1] });
    expect(result.budget).toBeCloseTo(500.1, 9);
    expect(result.value).toBeCloseTo(4750, 9);
  });

  it('says the most there is when no budget would do', () => {
    const result = smallestBudget(candidates, business, 'uniqueReach', 9000, free);
    expect(result).toMatchObject({ status: 'notReachable', counts: [1, 1, 1] });
    expect(result.value).toBeCloseTo(5000 + 0.7 * 3000 + 0.49 * 2500, 9);
  });

  it('pays for whoever must be taken', () => {
    const [first, ...others] = candidates;
    const list = [{ ...first!, must: true }, ...others];
    const result = smallestBudget(list, business, 'uniqueReach', 1000, free);
    expect(result).toMatchObject({ status: 'reached', counts: [1, 0, 0], budget: 500.25 });
  });

  it('has no value where no mix keeps the limits', () => {
    const list = [{ ...candidates[0]!, must: true }];
    const limits = { ...free, budget: 500 };
    const result = smallestBudget(list, business, 'uniqueReach', 1000, limits);
    expect(result).toEqual({ status: 'notReachable', budget: 0, counts: [0], value: null });
  });

  it.each<[string, number, number]>([
    ['target must be a number', Infinity, 0],
    ['limits.hours must be a number', 1, -1],
  ])('throws RangeError: %s', (message, target, hours) => {
    const limits = { budget: 1, hours };
    const misuse = () => smallestBudget(candidates, business, 'profit', target, limits);
    expect(misuse).toThrow(RangeError);
    expect(misuse).toThrow(message);
  });
});
