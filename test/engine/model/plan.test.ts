import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { uniqueReach } from '../../../src/engine/model/reach.ts';
import type { Group, Mix } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { anyBusiness, anyMix } from '../arbitrary-campaign.ts';
import { big, business, oneBig, small, tenSmall } from '../worked-funnel.ts';

const known = worked.funnel_at_likely_values.results;
const mixOf = (...groups: Group[]): Mix => ({ name: 'Mix', groups });

describe('plan', () => {
  it.each([
    { mix: tenSmall, result: known['A 10 micro'] },
    { mix: oneBig, result: known['B 1 macro'] },
    { mix: mixOf(big(1), small(5)), result: known['C 1 macro + 5 micro'] },
  ])('reproduces the worked example: $mix.name', ({ mix, result }) => {
    const planned = plan(mix, business);
    const measured = [
      [planned.grossReach, result.gross],
      [planned.uniqueReach, result.unique],
      [planned.engagements, result.engagements],
      [planned.clicks, result.clicks],
      [planned.orders, result.orders],
      [planned.contributionPerOrder, result.contributionPerOrder],
      [planned.cashCost, result.cash],
      [planned.hours, result.hours],
      [planned.assets, result.assets],
      [planned.profit, result.profitCash],
      [planned.profitAfterTime, result.profitAfterTime],
      [planned.profitWithContent, result.profitAll],
      [planned.cpa, result.cashPerOrder],
      [planned.cpm, result.cashPer1000Reached],
    ];
    for (const [actual, expected] of measured) expect(actual! / expected!).toBeCloseTo(1, 12);
  });

  it('commits the whole fee, but expects to pay it only where the partner posts', () => {
    const { committedCash, cashCost } = plan(oneBig, business);
    expect(committedCash).toBe(1000 + 18);
    expect(cashCost).toBe(0.97 * 1000 + 18);
  });

  it('reaches 1.4 times as many with two posts and 1.56 times with three', () => {
    const reach = (posts: number) => plan(mixOf({ ...big(1), posts }), business).grossReach;
    expect(reach(2) / reach(1)).toBeCloseTo(1.4, 12);
    expect(reach(3) / reach(1)).toBeCloseTo(1.56, 12);
  });

  it('earns 60 × (.9 × .8 − .3) = 25.20 an order with a commission of a fifth', () => {
    const mix = mixOf({ ...small(10), commission: 0.2 });
    expect(plan(mix, business).contributionPerOrder).toBeCloseTo(25.2, 12);
  });

  it('may lose on every order: goods do not get cheaper with the discount', () => {
    const sale = { ...business, discount: 0.5, grossMargin: 0.4 };
    expect(plan(tenSmall, sale).contributionPerOrder).toBeCloseTo(60 * (0.5 - 0.6), 12);
  });

  it('caps unique reach at the market, and takes as large a share of the orders', () => {
    const free = plan(tenSmall, business);
    const village = plan(tenSmall, { ...business, market: 5000 });
    expect(village.uniqueReach).toBe(5000);
    expect(village.grossReach).toBe(free.grossReach);
    expect(village.clicks).toBe(free.clicks);
    expect(village.orders).toBeCloseTo((free.orders * 5000) / free.uniqueReach, 12);
    expect(village.contributionPerOrder).toBeCloseTo(free.contributionPerOrder, 12);
    expect(village.profit).toBeCloseTo(village.orders * free.contributionPerOrder - 180, 10);
  });

  it('sells to nobody twice where even so more would buy than there are', () => {
    const eager = { ...business, conversionRate: fixed(1), untrackedOrders: fixed(200) };
    expect(plan(tenSmall, { ...eager, market: 5000 }).orders).toBe(5000);
  });

  it('takes the cost off each order: 36 less 4 is 32', () => {
    const planned = plan(tenSmall, { ...business, orderCost: 4 });
    expect(planned.contributionPerOrder).toBeCloseTo(32, 12);
    expect(planned.orders).toBe(plan(tenSmall, business).orders);
  });

  it('counts later orders at full margin without discount: 36 + .5 × 60 × .7 = 57', () => {
    const { contributionPerOrder } = plan(tenSmall, { ...business, laterOrders: 0.5 });
    expect(contributionPerOrder).toBeCloseTo(36 + 0.5 * 60 * 0.7, 12);
  });

  it('takes the cost off later orders too: 57 less 1½ times 4', () => {
    const shop = { ...business, laterOrders: 0.5, orderCost: 4 };
    expect(plan(tenSmall, shop).contributionPerOrder).toBeCloseTo(57 - 1.5 * 4, 12);
  });

  it('pays other costs whatever happens', () => {
    const [bare, boosted] = [oneBig, { ...oneBig, extra: 150 }].map((mix) => plan(mix, business));
    expect(boosted!.cashCost - bare!.cashCost).toBeCloseTo(150, 10);
    expect(boosted!.committedCash - bare!.committedCash).toBeCloseTo(150, 10);
    expect(bare!.profitWithContent - boosted!.profitWithContent).toBeCloseTo(150, 10);
  });

  it('reaches as many as usually see a post, whatever the followers; engagement goes by those', () => {
    const seen = {
      ...big(1),
      inMarket: 0.5,
      posts: 2,
      views: { low: 1, likely: 3000, high: 9000 },
    };
    const planned = plan(mixOf(seen), business);
    expect(planned.grossReach / 0.97).toBeCloseTo(3000 * 0.5 * 1.4, 9);
    const shrunk = { ...seen, reachRate: fixed(0.001), realFollowers: fixed(0.1) };
    expect(plan(mixOf(shrunk), business).clicks).toBe(planned.clicks);
    expect(plan(mixOf(shrunk), business).engagements).toBeLessThan(planned.engagements / 5);
  });

  it('takes new fields left out for 0, or for no views', () => {
    const zeros = { ...business, sharedKnowledge: 0, laterOrders: 0, orderCost: 0 };
    const mix = { name: 'Mix', groups: [{ ...small(3), views: null, fill: false }], extra: 0 };
    expect(plan(mix, zeros)).toEqual(plan(mixOf(small(3)), business));
  });

  it('costs the product and nothing else where nobody posts', () => {
    const silent = plan(mixOf({ ...big(2), postingProbability: fixed(0) }), business);
    expect(silent).toMatchObject({ grossReach: 0, uniqueReach: 0, orders: 0, cashCost: 36 });
    expect(silent).toMatchObject({ cpm: null, cpe: null, cpa: null, timesBack: 0 });
    expect(silent.contributionPerOrder).toBe(0);
  });

  it('has no times back where nothing is spent', () => {
    expect(plan(mixOf({ ...small(3), product: 0 }), business).timesBack).toBeNull();
  });

  it('is all zeros for a mix of nobody', () => {
    const { profit, grossReach, hours, cpa } = plan(mixOf(small(0)), business);
    expect({ profit, grossReach, hours, cpa }).toEqual({
      profit: 0,
      grossReach: 0,
      hours: 0,
      cpa: null,
    });
  });

  it('agrees with the kernel where everybody posts', () => {
    fc.assert(
      fc.property(anyMix, anyBusiness, (mix, shop) => {
        const groups = mix.groups.map((group) => ({ ...group, postingProbability: fixed(1) }));
        const reaches = groups.flatMap((group) =>
          new Array<number>(group.count).fill(plan(mixOf({ ...group, count: 1 }), shop).grossReach),
        );
        const unique = plan({ ...mix, groups }, shop).uniqueReach;
        expect(unique / uniqueReach(reaches, shop.overlap.likely)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('does not depend on the order of the groups, nor on how equal partners are grouped', () => {
    fc.assert(
      fc.property(anyMix, anyBusiness, fc.nat(), (mix, shop, cut) => {
        const split = mix.groups.flatMap((group) => {
          const first = cut % (group.count + 1);
          return [
            { ...group, count: group.count - first },
            { ...group, count: first },
          ];
        });
        expect(plan({ ...mix, groups: split.reverse() }, shop)).toEqual(plan(mix, shop));
      }),
    );
  });

  it('gives full credit everywhere for θ = 1, whatever the overlap, and without overlap, whatever θ', () => {
    fc.assert(
      fc.property(anyMix, anyBusiness, (mix, shop) => {
        const orders = (change: object) => plan(mix, { ...shop, ...change }).orders;
        const full = orders({ repeatCredit: 1, overlap: fixed(0) });
        expect(orders({ repeatCredit: 1 })).toBe(full);
        expect(orders({ overlap: fixed(0) })).toBe(full);
      }),
    );
  });

  it('names what is out of range', () => {
    const bad = { low: 0.1, likely: 0.2, high: 1.2 };
    expect(() => plan(mixOf({ ...small(1), clickRate: bad }), business)).toThrow(
      'mix.groups[0].clickRate.high must be a number from 0 to 1, got 1.2',
    );
    expect(() => plan(tenSmall, { ...business, discount: NaN })).toThrow(
      'business.discount must be a number from 0 to 1, got NaN',
    );
  });
});
