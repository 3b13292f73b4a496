import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate } from '../../../src/engine/choose/candidates.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { small } from '../worked-funnel.ts';
import { worthOfChoice } from './check-choice.ts';
import { expectClose } from './expect-close.ts';
import { free, plainBusiness, plainGroup, reaching } from './plain-candidates.ts';

describe('bestMix', () => {
  it('takes what brings most for the money, not the largest', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ status: 'optimal', counts: [0, 1, 1], value: 5500 });
  });

  it('counts overlap: of two who see the same people it prefers one bigger', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const business = plainBusiness({ overlap: 0.3 });
    const result = bestMix(candidates, business, 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ counts: [1, 0, 0], value: 5000 });
    expect(result.runnersUp[0]).toEqual({ counts: [0, 1, 1], value: 3000 + 0.7 * 2500 });
  });

  it('agrees with plan when every estimate is fixed, also where buyers are tied', () => {
    const terms = { buyers: 20, posting: 0.8, product: 18 };
    const candidates: Candidate[] = [
      { group: plainGroup({ ...terms, fee: 150 }), max: 3 },
      { group: plainGroup({ ...terms, commission: 0.3 }), max: 3 },
      { group: plainGroup({ ...terms, commission: 0.1, fee: 60 }), max: 3 },
    ];
    const business = plainBusiness({ overlap: 0.2, contribution: 40, discount: 0.1 });
    const limits = { budget: 400, hours: Infinity, partners: 5 };
    const result = bestMix(candidates, business, 'profit', limits);
    for (const { counts, value } of [result, ...result.runnersUp]) {
      const groups = candidates.map(({ group }, index) => ({ ...group, count: counts[index]! }));
      expectClose([value], [plan({ name: '', groups }, business).profit]);
    }
    expect(result.runnersUp).toHaveLength(29);
  });

  it('works with the means of estimates, which are not their likely values', () => {
    const group = { ...small(1), fee: { low: 50, likely: 100, high: 400 } };
    const business = { ...plainBusiness(), overlap: { low: 0.01, likely: 0.1, high: 0.3 } };
    const result = bestMix([{ group, max: 9 }], business, 'uniqueReach', { ...free, budget: 1000 });
    // The mean fee is 188.50, the product 18: 4 fit, where 8 would at the likely fee.
    expect(result.counts).toEqual([4]);
    expectClose([result.value], [worthOfChoice([{ group, max: 9 }], business, 'uniqueReach', [4])]);
  });

  it('forgives binary fractions: ten times .1 fit into 1', () => {
    const candidates = Array.from({ length: 10 }, () => reaching(100, 0.1));
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 1 });
    expect(result.value).toBe(1000);
  });

  it('takes one of each that must be taken, and none of those never to take', () => {
    const candidates = [
      { ...reaching(100, 90), must: true },
      { ...reaching(9000, 10), never: true },
      reaching(500, 10),
      reaching(800, 20),
    ];
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 110 });
    expect(result).toMatchObject({ counts: [1, 0, 0, 1], value: 900 });
  });

  it('takes even what does harm, where a tier must have some, and no more of it', () => {
    const candidates: Candidate[] = [
      { group: plainGroup({ buyers: 1, product: 30 }), max: 5, tier: 'nano' },
      { group: plainGroup({ buyers: 2, product: 30 }), max: 1, tier: 'nano' },
      { group: plainGroup({ buyers: 9, product: 30 }), max: 5, tier: 'mega' },
    ];
    const business = plainBusiness({ contribution: 10 });
    const perTier = { nano: { min: 3 }, mega: { max: 2 } };
    const result = bestMix(candidates, business, 'profit', { ...free, perTier });
    expect(result).toMatchObject({ counts: [2, 1, 2], value: -20 - 20 - 10 + 60 + 60 });
  });

  it('takes nobody where everybody does harm', () => {
    const candidates = [{ group: plainGroup({ buyers: 1, product: 30 }), max: 5 }];
    const business = plainBusiness({ contribution: 10 });
    const { counts, value, runnersUp } = bestMix(candidates, business, 'profit', free);
    expect({ counts, value }).toEqual({ counts: [0], value: 0 });
    expect(runnersUp.map((mix) => mix.value)).toEqual([-20, -40, -60, -80, -100]);
  });

  it('limits reach by the market only after choosing', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const business = plainBusiness({ market: 5200 });
    const result = bestMix(candidates, business, 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ counts: [0, 1, 1], value: 5200 });
  });

  it('says that it is not exact, and proves nothing, where the market cuts orders', () => {
    // Alone, 90 or 80 would buy. Together 170 would, of 6,000 reached: 85 are left in a market of 3,000.
    const selling = (buyers: number) => ({ group: plainGroup({ reach: 3000, buyers }), max: 1 });
    const candidates = [selling(90), selling(80)];
    const village = plainBusiness({ market: 3000 });
    const result = bestMix(candidates, village, 'orders', free);
    expect(result).toMatchObject({ counts: [1, 0], value: 90, isExact: false, proven: 0 });
    expect(result.runnersUp.map(({ value }) => value)).toEqual([85, 80, 0]);
    expect(bestMix(candidates, plainBusiness({ market: 6000 }), 'orders', free)).toMatchObject({
      ...{ counts: [1, 1], value: 170, isExact: true, proven: 3 },
    });
  });

  it('is not exact in a market where a partner loses on every order, and fewer would be better', () => {
    const candidates = [{ group: plainGroup({ buyers: 9, commission: 1 }), max: 1 }];
    const losing = plainBusiness({ contribution: 10, orderCost: 1, market: 1e6 });
    expect(bestMix(candidates, losing, 'profit', free)).toMatchObject({ isExact: false, value: 0 });
    expect(bestMix(candidates, losing, 'orders', free)).toMatchObject({ isExact: true, value: 9 });
  });

  it('counts order cost and later orders: 2 × (20 − 3) + 2 × ½ × (20 − 3) − 30 = 21', () => {
    const candidates = [{ group: plainGroup({ buyers: 2, product: 30 }), max: 1 }];
    const shop = plainBusiness({ contribution: 20, orderCost: 3, laterOrders: 0.5 });
    expect(bestMix(candidates, shop, 'profit', free)).toMatchObject({ counts: [1], value: 21 });
  });

  it('keeps a limit on partners, and one on the partners of a tier', () => {
    const candidates = [900, 800, 700, 600].map((reach, index) => ({
      ...reaching(reach),
      tier: index < 3 ? 'big' : 'small',
    }));
    const business = plainBusiness();
    const perTier = { big: { max: 2 }, small: { max: Infinity } };
    const three = { ...free, partners: 3, perTier };
    expect(bestMix(candidates, business, 'uniqueReach', three).counts).toEqual([1, 1, 0, 1]);
    const two = { ...three, partners: 2 };
    expect(bestMix(candidates, business, 'uniqueReach', two).counts).toEqual([1, 1, 0, 0]);
  });

  it('tells apart what is proven and what is only good among many near-ties', () => {
    const candidates = Array.from({ length: 60 }, (_, index) => reaching(1000 + index, 100));
    const limits = { ...free, budget: 3000 };
    const { value, runnersUp, proven } = bestMix(
      candidates,
      plainBusiness(),
      'uniqueReach',
      limits,
    );
    expect(value).toBe(30_000 + (30 * (30 + 59)) / 2);
    // One step down: 29 instead of 30. Two steps: two ways. So it goes on, 1 1 2 3 5 7 11 ….
    const steps = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4];
    expect(runnersUp.slice(0, 11).map((mix) => value - mix.value)).toEqual(steps);
    expect(runnersUp).toHaveLength(49);
    expect(proven).toBeLessThanOrEqual(49);
  });
});
