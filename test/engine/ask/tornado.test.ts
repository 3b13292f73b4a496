import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/engine/model/plan.ts';
import { tornado } from '../../../src/engine/ask/tornado.ts';
import type { Business, Mix } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { big, business, small, tenSmall } from '../worked-funnel.ts';

/** The inputs the worked tornado varies, by their short keys there. */
const names: Readonly<Record<string, string>> = {
  ctr: 'clickRate@10000',
  cvr: 'conversionRate',
  reachRate: 'reachRate@10000',
  postProb: 'postingProbability@10000',
  aov: 'orderValue',
  halo: 'untrackedOrders',
  overlap: 'overlap',
};

const doubtfulShop: Business = {
  ...business,
  orderValue: { low: 48, likely: 60, high: 80 },
  conversionRate: { low: 0.015, likely: 0.03, high: 0.06 },
  untrackedOrders: { low: 0.2, likely: 0.5, high: 1 },
  overlap: { low: 0.03, likely: 0.1, high: 0.25 },
};

const doubtfulMix: Mix = {
  name: 'Ten small',
  groups: [
    {
      ...small(10),
      reachRate: { low: 0.18, likely: 0.28, high: 0.4 },
      clickRate: { low: 0.005, likely: 0.012, high: 0.025 },
      postingProbability: { low: 0.35, likely: 0.6, high: 0.8 },
    },
  ],
};

describe('tornado', () => {
  it('agrees with the worked example, widest first', () => {
    const bars = tornado(doubtfulMix, doubtfulShop, 'profit');
    const sorted = worked.tornado.map(({ input, low, high, profitLow, profitHigh }) => ({
      input: names[input] ?? input,
      ...{ low, high },
      atLow: expect.closeTo(profitLow, 9),
      atHigh: expect.closeTo(profitHigh, 9),
    }));
    // Order value and untracked orders have the same swing to the last digits: either may be first.
    const byName = (a: { input: string }, b: { input: string }) => (a.input < b.input ? -1 : 1);
    expect(bars.toSorted(byName)).toEqual(sorted.toSorted(byName));
    const swings = bars.map(({ atLow, atHigh }) => Math.abs(atHigh - atLow));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });

  it('has a bar for usual views in place of the reach rate they make idle', () => {
    const views = { low: 1000, likely: 3000, high: 9000 };
    const doubtful = { low: 0.1, likely: 0.2, high: 0.4 };
    const seen = { ...small(2), reachRate: doubtful, views };
    const rated = { ...small(1), reachRate: doubtful };
    const bars = (...groups: Mix['groups']) =>
      tornado({ name: '', groups }, business, 'grossReach').map(({ input }) => input);
    expect(bars(seen)).toEqual(['views@10000']);
    expect(bars(seen, rated)).toEqual(['views@10000', 'reachRate@10000']);
    const [bar] = tornado({ name: '', groups: [seen] }, business, 'grossReach');
    expect(bar).toMatchObject({ low: 1000, high: 9000, atLow: 1200, atHigh: 10_800 });
  });

  it('has no bars where every input is fixed', () => {
    expect(tornado(tenSmall, business, 'orders')).toEqual([]);
  });

  it('has a bar of no width for an input that a measure does not depend on', () => {
    const { orders } = plan(doubtfulMix, business);
    const doubtful = { ...business, orderValue: doubtfulShop.orderValue };
    const bar = tornado(doubtfulMix, doubtful, 'orders').find(
      ({ input }) => input === 'orderValue',
    );
    expect(bar).toEqual({ input: 'orderValue', low: 48, high: 80, atLow: orders, atHigh: orders });
  });

  it('moves groups of one follower count together, each to its own entries', () => {
    const fees = [
      { low: 50, likely: 80, high: 100 },
      { low: 200, likely: 300, high: 500 },
    ];
    const groups = fees.map((fee) => ({ ...small(1), fee }));
    const cost = { low: 0.6 * (50 + 200) + 36, high: 0.6 * (100 + 500) + 36 };
    expect(tornado({ name: 'Two fees', groups }, business, 'cashCost')).toEqual([
      {
        input: 'fee@10000',
        ...{ low: 50, high: 500 },
        atLow: expect.closeTo(cost.low, 12),
        atHigh: expect.closeTo(cost.high, 12),
      },
    ]);
  });

  it('keeps follower counts apart and leaves empty groups out', () => {
    const fee = { low: 50, likely: 80, high: 100 };
    const groups = [
      { ...small(1), fee },
      { ...big(1), fee },
      { ...small(0), followers: 5000, fee },
    ];
    const bars = tornado({ name: 'Blend', groups }, business, 'cashCost');
    expect(bars.map(({ input }) => input)).toEqual(['fee@100000', 'fee@10000']);
  });

  it('refuses a mix without groups', () => {
    expect(() => tornado({ name: 'None', groups: [] }, business, 'profit')).toThrow(RangeError);
  });
});
