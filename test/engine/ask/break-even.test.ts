import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven, breakEvenOrders } from '../../../src/engine/ask/break-even.ts';
import { replaceInput } from '../../../src/engine/ask/replace-input.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { inputs } from '../../../src/engine/model/inputs.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import type { Mix, Target } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { anyBusiness, anyMix } from '../arbitrary-campaign.ts';
import { big, business, oneBig, small, tenSmall } from '../worked-funnel.ts';

const known = worked.break_even;

describe('breakEven', () => {
  it('finds the conversion rate, order value and click rate of the worked example', () => {
    const { cvr, aov, ctr } = known.A;
    const root = (input: string) => breakEven(tenSmall, business, { input }).roots;
    expect(root('conversionRate')).toEqual([expect.closeTo(cvr, 14)]);
    expect(root('orderValue')).toEqual([expect.closeTo(aov, 11)]);
    expect(root('clickRate')).toEqual([expect.closeTo(ctr, 14)]);
  });

  it('finds the fee a big partner could ask: contribution 203.65, less product, when he posts', () => {
    const { roots } = breakEven(oneBig, business, { input: 'fee' });
    expect(roots).toEqual([expect.closeTo((5.65704 * 36 - 18) / 0.97, 9)]);
  });

  it('finds both ends of the posting probabilities that pay, where fees outgrow what is new', () => {
    const crowd = (probability: number): Mix => ({
      name: 'Crowd',
      groups: [
        { ...small(40), fee: fixed(35), product: 1, postingProbability: fixed(probability) },
      ],
    });
    const target = { input: 'postingProbability' };
    const [from = NaN, to = NaN, ...more] = breakEven(crowd(0.6), business, target).roots;
    const profits = [0, (from + to) / 2, 1].map((at) => plan(crowd(at), business).profit);
    expect(profits.map(Math.sign)).toEqual([-1, 1, -1]);
    expect(more).toEqual([]);
  });

  it('gives a count as the first whole number on the other side', () => {
    // Σ₁ⁿ 31.03 (½ + ½ · .94ᵏ⁻¹) = 18 n has its root between 103 and 104.
    const { roots } = breakEven(tenSmall, business, { input: 'count' });
    const gain = (n: number) => 31.02624 * (n / 2 + (1 - 0.94 ** n) / 0.12) - 18 * n;
    expect(gain(103)).toBeGreaterThan(0);
    expect(gain(104)).toBeLessThan(0);
    expect(roots).toEqual([104]);
  });

  it('finds two counts where too few do not carry a loss and too many repeat each other', () => {
    const groups = [small(1), { ...big(1), fee: fixed(250) }];
    const profit = (count: number) =>
      plan({ name: 'Blend', groups: [small(count), groups[1] ?? big(1)] }, business).profit;
    const { roots } = breakEven({ name: 'Blend', groups }, business, { input: 'count', group: 0 });
    expect(roots.map((n) => [Math.sign(profit(n - 1)), Math.sign(profit(n))])).toEqual([
      [-1, 1],
      [1, -1],
    ]);
  });

  it('looks no further than the most partners a mix may hold', () => {
    const group = { ...small(1000), commission: 0.7 };
    const mix: Mix = { name: 'Crowd', groups: [group, group, group, group, group] };
    expect(breakEven(mix, business, { input: 'count', group: 4 })).toEqual({ roots: [] });
  });

  it.each([
    ...['hourlyValue', 'contentValue', 'campaignSpread', 'engagementRate', 'hours'],
    'sharedKnowledge',
  ])('is never for %s, which the cash profit of a plan does not depend on', (input) => {
    expect(breakEven(tenSmall, business, { input })).toEqual({ roots: [] });
  });

  it('finds the other costs that eat up the profit, and the cost of an order that does', () => {
    const { profit, orders } = plan(tenSmall, business);
    const root = (input: string) => breakEven(tenSmall, business, { input }).roots;
    expect(root('extra')).toEqual([expect.closeTo(profit, 9)]);
    expect(root('orderCost')).toEqual([expect.closeTo(profit / orders, 9)]);
  });

  it('finds the VAT that eats up the profit: contribution ÷ (1 + v) = cash cost', () => {
    const thin = { ...tenSmall, extra: 0.9 * plan(tenSmall, business).profit };
    const { profit, cashCost } = plan(thin, business);
    expect(breakEven(thin, business, { input: 'vat' }).roots).toEqual([
      expect.closeTo((profit + cashCost) / cashCost - 1, 9),
    ]);
  });

  it('finds the later orders that make up for a loss', () => {
    const dear = { ...business, orderCost: 40 };
    const { profit, orders } = plan(tenSmall, dear);
    const [root = NaN, ...more] = breakEven(tenSmall, dear, { input: 'laterOrders' }).roots;
    expect(more).toEqual([]);
    expect(root).toBeCloseTo(-profit / orders / (60 * 0.7 - 40), 6);
  });

  it('finds the usual views that pay for a partner', () => {
    const fee = { ...big(1), fee: fixed(300) };
    const [root = NaN] = breakEven({ name: '', groups: [fee] }, business, { input: 'views' }).roots;
    const seen = plan({ name: '', groups: [{ ...fee, views: fixed(root) }] }, business);
    expect(Math.abs(seen.profit)).toBeLessThan(1e-6);
  });

  it('finds the market that leaves enough buyers: profit + 180 falls with it', () => {
    const { profit, cashCost, uniqueReach } = plan(tenSmall, business);
    const market = (uniqueReach * cashCost) / (profit + cashCost);
    expect(breakEven(tenSmall, business, { input: 'market' }).roots).toEqual([
      expect.closeTo(market, 6),
    ]);
  });

  it('finds the conversion rate also where a market bends the line', () => {
    const village = { ...business, untrackedOrders: fixed(200), market: 100 };
    const [root = NaN] = breakEven(tenSmall, village, { input: 'conversionRate' }).roots;
    expect(plan(tenSmall, { ...village, conversionRate: fixed(root) }).profit).toBeCloseTo(0, 8);
    expect(plan(tenSmall, { ...village, conversionRate: fixed(1) }).orders).toBe(100);
  });

  it('is never where every order loses money', () => {
    const losing = { ...business, grossMargin: 0.05 };
    expect(breakEven(tenSmall, losing, { input: 'clickRate' })).toEqual({ roots: [] });
  });

  it('gives profits within a millionth of the money involved, for every input', () => {
    const names = Object.keys(inputs).filter((name) => inputs[name]?.kind !== 'whole');
    // Partners of other commissions who overtake each other make the profit jump.
    const oneCommission = anyMix.map(({ groups, ...mix }) => {
      const [first] = groups;
      return {
        ...mix,
        groups: groups.map((group) => ({ ...group, commission: first!.commission })),
      };
    });
    const property = fc.property(
      oneCommission,
      anyBusiness,
      fc.constantFrom(...names),
      (mix, shop, input) => {
        const target: Target = inputs[input]?.of === 'group' ? { input, group: 0 } : { input };
        for (const root of breakEven(mix, shop, target).roots) {
          const there = replaceInput({ mixes: [mix], business: shop }, target, root);
          const { profit, cashCost, committedCash } = plan(there.mixes[0] ?? mix, there.business);
          expect(Math.abs(profit)).toBeLessThan(1e-6 * Math.max(cashCost, committedCash));
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });

  it.each([
    ['an unknown input', { input: 'luck' }],
    ['a name every object has', { input: 'toString' }],
    ['a group that is not there', { input: 'fee', group: 1 }],
    ['a group for an input of the shop', { input: 'orderValue', group: 0 }],
    ['a group for an input of the mix', { input: 'extra', group: 0 }],
  ])('refuses %s', (_, target) => {
    expect(() => breakEven(tenSmall, business, target)).toThrow(RangeError);
  });
});

describe('inputs called straight', () => {
  it('move every measure of a plan in a straight line', () => {
    const straight = Object.keys(inputs).filter((name) => inputs[name]?.search.by === 'line');
    const property = fc.property(
      anyMix,
      anyBusiness,
      fc.constantFrom(...straight),
      (mix, shop, input) => {
        const [from, middle, to] = [0, 0.4, 1].map((value) => {
          const there = replaceInput({ mixes: [mix], business: shop }, { input }, value);
          return plan(there.mixes[0] ?? mix, there.business);
        });
        const measures = [
          'uniqueReach',
          'engagements',
          'clicks',
          'orders',
          'profitWithContent',
        ] as const;
        for (const measure of measures) {
          const ends = [from?.[measure] ?? NaN, to?.[measure] ?? NaN] as const;
          const size = Math.max(Math.abs(ends[0]), Math.abs(ends[1]), 1);
          const between = 0.6 * ends[0] + 0.4 * ends[1];
          expect(Math.abs((middle?.[measure] ?? NaN) - between)).toBeLessThan(1e-10 * size);
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe('breakEvenOrders', () => {
  it('is 5 orders of 36 for the 180 that ten small cost', () => {
    expect(breakEvenOrders(plan(tenSmall, business))).toEqual({ orders: known.A.ordersNeeded });
  });

  it('rounds up: 988 ÷ 36 = 27.4 takes 28 orders', () => {
    expect(breakEvenOrders({ cashCost: 988, contributionPerOrder: 36 })).toEqual({ orders: 28 });
  });

  it('is 0 where nothing is paid', () => {
    expect(breakEvenOrders({ cashCost: 0, contributionPerOrder: 0 })).toEqual({ orders: 0 });
  });

  it('is null, never, where an order brings no money', () => {
    expect(breakEvenOrders({ cashCost: 100, contributionPerOrder: 0 })).toEqual({ orders: null });
    expect(breakEvenOrders({ cashCost: 100, contributionPerOrder: -3 })).toEqual({ orders: null });
  });
});
