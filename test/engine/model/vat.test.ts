import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionOf, simulate, withoutVat } from '../../../src/engine/index.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { anyDoubtfulMix, anyShop } from '../arbitrary-belief.ts';
import { business, oneBig, tenSmall } from '../worked-funnel.ts';

const at19 = { ...business, vat: 0.19 };
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('VAT in the order value', () => {
  it('leaves 100 of 119', () => {
    expect(withoutVat(119, { vat: 0.19 })).toBeCloseTo(100, 12);
    expect(withoutVat(119, {})).toBe(119);
  });

  // By hand: 60 ÷ 1.19 = 50.420168…; its 60 % (70 % margin less the 10 % code) are 30.252100…
  it('takes margin and code of what is left: 60 incl. 19 % leaves 30.25 where 36 were left', () => {
    expect(plan(tenSmall, business).contributionPerOrder).toBeCloseTo(36, 12);
    expect(plan(tenSmall, at19).contributionPerOrder).toBeCloseTo(30.252100840336, 10);
  });

  // By hand: 50.420168… × (.9 × .8 − .3) = 21.176470…
  it('takes the commission of what is left: a fifth leaves 21.18 where 25.20 were left', () => {
    const mix = { ...tenSmall, groups: tenSmall.groups.map((g) => ({ ...g, commission: 0.2 })) };
    expect(plan(mix, at19).contributionPerOrder).toBeCloseTo(21.176470588235, 10);
  });

  // By hand: 30.252100… + .5 × (50.420168… × .7 − 4) − 4 = 41.899159…
  it('is in later orders too, and not in what an order costs', () => {
    const shop = { ...at19, laterOrders: 0.5, orderCost: 4 };
    expect(contributionOf(60, shop, { commission: 0 })).toBeCloseTo(41.899159663866, 10);
  });

  it('changes neither orders nor people nor costs', () => {
    for (const mix of [tenSmall, oneBig]) {
      const [before, after] = [plan(mix, business), plan(mix, at19)];
      for (const measure of ['orders', 'uniqueReach', 'clicks', 'cashCost', 'hours'] as const) {
        expect(after[measure]).toBe(before[measure]);
      }
    }
  });

  it('is the same as typing the prices without it, in every sample', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, seeds, (mix, shop, seed) => {
        const { vat = 0, orderValue, ...rest } = shop;
        const net = (value: number): number => value / (1 + vat);
        const { low, likely, high } = orderValue;
        const bare = {
          ...rest,
          orderValue: { low: net(low), likely: net(likely), high: net(high) },
        };
        const options = { samples: 64, seed };
        const [gross, netto] = [shop, bare].map(
          (each) => simulate([mix], each, options).mixes[0]!.measures.profitWithContent.samples,
        );
        gross!.forEach((profit, at) => {
          const room = 1e-9 * (1 + Math.abs(profit) + Math.abs(netto![at]!));
          expect(Math.abs(profit - netto![at]!)).toBeLessThan(room);
        });
      }),
    );
  });

  it.each([-0.1, 1.01, Number.NaN])('of %d is refused', (vat) => {
    expect(() => plan(tenSmall, { ...business, vat })).toThrow(/business\.vat must be a number/);
  });
});
