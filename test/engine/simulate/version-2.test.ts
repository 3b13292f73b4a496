import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { normalScores } from '../../../src/engine/ask/hermite-basis.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import type { Business, Group, Measure, Mix } from '../../../src/engine/model/types.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import { anyDoubtfulMix, anyParty, anyShop } from '../arbitrary-belief.ts';
import { big, business, small } from '../worked-funnel.ts';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const mixOf = (...groups: Group[]): Mix => ({ name: 'Mix', groups });

/** All measures of the one mix of 64 samples. */
function measuresOf(mix: Mix, shop: Business, seed = 1, samples = 64) {
  return simulate([mix], shop, { samples, seed }).mixes[0]!.measures;
}

const samplesOf = (measure: Measure, mix: Mix, shop: Business, seed: number) =>
  measuresOf(mix, shop, seed)[measure].samples;

describe('shared knowledge', () => {
  const doubtful = {
    reachRate: { low: 0.1, likely: 0.28, high: 0.4 },
    clickRate: { low: 0.004, likely: 0.012, high: 0.04 },
    postingProbability: { low: 0.3, likely: 0.6, high: 0.8 },
    fee: { low: 50, likely: 100, high: 300 },
  };
  const sizes = [10_000, 150_000] as const;
  const mix = mixOf(...sizes.map((followers) => ({ ...small(2), ...doubtful, followers })));
  const inputsAt = (sharedKnowledge: number, samples: number) =>
    simulate([mix], { ...business, sharedKnowledge }, { samples, seed: 5 }).inputs;

  it.each(Object.keys(doubtful))('of 1 leaves one column of %s for all sizes', (name) => {
    const inputs = inputsAt(1, 256);
    expect(inputs[`${name}@150000`]).toEqual(inputs[`${name}@10000`]);
    expect(new Set(inputs[`${name}@10000`]).size).toBe(256);
  });

  it.each([0, 0.3, 0.6])('of %s is the correlation of what is known of two sizes', (shared) => {
    const samples = 16_384;
    const inputs = inputsAt(shared, samples);
    for (const name of Object.keys(doubtful)) {
      const [a, b] = sizes.map((size) => normalScores(inputs[`${name}@${size}`]!));
      const correlation = a!.reduce((sum, z, i) => sum + z * b![i]!, 0) / samples;
      expect(Math.abs(correlation - shared)).toBeLessThan(4 / Math.sqrt(samples));
    }
  });

  it('keeps the quantiles of each estimate', () => {
    const samples = 16_384;
    const clicks = inputsAt(0.6, samples)['clickRate@10000']!;
    for (const [p, value] of [[0.1, 0.004] as const, [0.5, 0.012] as const, [0.9, 0.04] as const]) {
      const below = clicks.filter((rate) => rate <= value).length / samples;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / samples));
    }
  });

  it('leaves the shop and the fixed inputs alone', () => {
    const [none, all] = [0, 1].map((sharedKnowledge) => {
      const shop = { ...business, orderValue: { low: 40, likely: 60, high: 90 }, sharedKnowledge };
      return simulate([mix], shop, { samples: 64, seed: 1 }).inputs;
    });
    expect(all!['orderValue']).toEqual(none!['orderValue']);
    expect(new Set(all!['realFollowers@10000'])).toEqual(new Set([0.95]));
  });
});

describe('usual views', () => {
  const views = { low: 1000, likely: 3000, high: 9000 };
  const group = { ...small(4), views, clickRate: fixed(0.1) };

  it('make followers count for nothing in reach, clicks and orders', () => {
    const before = measuresOf(mixOf(group), business);
    const odd = { ...group, realFollowers: fixed(0.2), reachRate: { low: 1, likely: 2, high: 9 } };
    const after = measuresOf(mixOf(odd), business);
    for (const measure of ['grossReach', 'uniqueReach', 'clicks', 'orders', 'profit'] as const) {
      expect(after[measure].samples).toEqual(before[measure].samples);
    }
    expect(after.engagements.mean).toBeLessThan(before.engagements.mean / 2);
  });

  it('take the random number of the reach rate', () => {
    const seen = simulate([mixOf(group)], business, { samples: 64, seed: 1 }).inputs;
    const rated = { ...group, views: null, reachRate: { low: 0.1, likely: 0.3, high: 0.9 } };
    const read = simulate([mixOf(rated)], business, { samples: 64, seed: 1 }).inputs;
    read['reachRate@10000']!.forEach((rate, sample) => {
      expect(seen['views@10000']![sample]! / rate).toBeCloseTo(10_000, 6);
    });
  });

  it('are listed among the inputs in place of the reach rate', () => {
    const { inputs } = simulate([mixOf(group)], business, { samples: 8, seed: 1 });
    expect(Object.keys(inputs)).toContain('views@10000');
    expect(Object.keys(inputs)).not.toContain('reachRate@10000');
    const both = mixOf(group, { ...small(1), product: 1 });
    const names = Object.keys(simulate([both], business, { samples: 8, seed: 1 }).inputs);
    expect(names).toEqual(expect.arrayContaining(['views@10000', 'reachRate@10000']));
  });
});

describe('later orders, order cost and other costs', () => {
  it('never lose by more later orders while each of them earns', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, anySeed, (mix, shop, seed) => {
        const { inputs } = simulate([mix], shop, { samples: 64, seed });
        const { orderCost = 0, laterOrders = 0, grossMargin, vat = 0 } = shop;
        fc.pre(
          inputs['orderValue']!.every((value) => (value / (1 + vat)) * grossMargin >= orderCost),
        );
        const before = samplesOf('profit', mix, shop, seed);
        const after = samplesOf('profit', mix, { ...shop, laterOrders: laterOrders + 0.5 }, seed);
        after.forEach((profit, sample) => {
          const room = 1e-9 * (1 + Math.abs(profit));
          expect(profit).toBeGreaterThanOrEqual(before[sample]! - room);
        });
      }),
    );
  });

  it('shift every profit and both costs by exactly the other costs', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, anySeed, fc.nat(5000), (mix, shop, seed, extra) => {
        const [without, paid] = [0, extra].map((cost) =>
          measuresOf({ ...mix, extra: cost }, shop, seed),
        );
        const shifts = {
          cashCost: 1,
          committedCash: 1,
          profit: -1,
          profitWithContent: -1,
        } as const;
        for (const [measure, sign] of Object.entries(shifts)) {
          const name = measure as keyof typeof shifts;
          paid![name].samples.forEach((value, sample) => {
            const other = without![name].samples[sample]!;
            const room = 1e-12 * (Math.abs(value) + Math.abs(other) + extra);
            expect(Math.abs(value - other - sign * extra)).toBeLessThanOrEqual(room);
          });
        }
        expect(paid!.orders.samples).toEqual(without!.orders.samples);
      }),
    );
  });

  it('earn what the plan earns on average where only chance is left', () => {
    const shop = { ...business, laterOrders: 0.4, orderCost: 5, campaignSpread: 0 };
    const steady = { ...shop, partnerSpread: { reach: 0, engagement: 0, clicks: 0 } };
    const mix = { ...mixOf(big(2), { ...small(6), commission: 0.2 }), extra: 70 };
    const { mean, standardError } = measuresOf(mix, steady, 4, 8192).profit;
    expect(Math.abs(mean - plan(mix, steady).profit)).toBeLessThan(4 * standardError);
  });

  it('are 0 to the bit where they are left out', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, anySeed, ({ name, groups }, shop, seed) => {
        const { sharedKnowledge: _s, laterOrders: _l, orderCost: _o, vat: _v, ...rest } = shop;
        const zeros = { ...rest, sharedKnowledge: 0, laterOrders: 0, orderCost: 0, vat: 0 };
        const bare = groups.map(({ views: _views, fill: _f, ...group }) => group);
        const full = bare.map((group) => ({ ...group, views: null, fill: false }));
        const options = { samples: 64, seed };
        const before = simulate([{ name, groups: bare }], rest, options);
        expect(simulate([{ name, groups: full, extra: 0 }], zeros, options)).toEqual(before);
      }),
    );
  });
});

describe('a market', () => {
  it('has no more orders than people, on average', () => {
    const eager = { clickRate: fixed(0.9), views: { low: 1000, likely: 9000, high: 80_000 } };
    const shop = { ...business, market: 40, conversionRate: fixed(0.9) };
    const { mean, standardError } = measuresOf(
      mixOf({ ...small(9), ...eager }),
      shop,
      2,
      4096,
    ).orders;
    expect(mean).toBeLessThanOrEqual(40 + 4 * standardError);
    expect(mean).toBeGreaterThan(35);
  });

  it('loses as large a share of the buyers as of the people reached', () => {
    const certain = { ...big(1), postingProbability: fixed(1), clickRate: fixed(0.5) };
    const steady = {
      ...business,
      campaignSpread: 0,
      partnerSpread: { reach: 0, engagement: 0, clicks: 0 },
    };
    const mix = mixOf(certain, {
      ...small(3),
      postingProbability: fixed(1),
      clickRate: fixed(0.5),
    });
    const free = plan(mix, steady);
    const { orders, clicks } = measuresOf(mix, { ...steady, market: 6000 }, 3, 4096);
    expect(clicks.mean).toBeCloseTo(free.clicks, 6);
    const expected = (free.orders * 6000) / free.uniqueReach;
    expect(Math.abs(orders.mean - expected)).toBeLessThan(4 * orders.standardError);
    expect(orders.mean).toBeLessThan(0.6 * free.orders);
  });

  it('changes nothing where it is larger than the unique reach of every sample', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, anyShop, anySeed, (mix, shop, seed) => {
        const free = measuresOf(mix, { ...shop, market: null }, seed);
        const reached = Math.max(...free.uniqueReach.samples, ...free.orders.samples);
        fc.pre(reached < 1e9);
        const wide = measuresOf(mix, { ...shop, market: 2 * reached + 2000 }, seed);
        expect(wide.profit.samples).toEqual(free.profit.samples);
      }),
    );
  });
});

describe('a group that fills', () => {
  it('grows without touching the draws of the other groups', () => {
    fc.assert(
      fc.property(anyParty, anyParty, anyShop, anySeed, (one, other, shop, seed) => {
        const filling = { ...one, followers: 12_000, fill: true, assets: 0 };
        const beside = { ...other, followers: 12_000, fill: false, assets: 1 };
        const assetsOf = (count: number) =>
          samplesOf('assets', mixOf({ ...filling, count }, beside), shop, seed);
        expect(assetsOf(9)).toEqual(assetsOf(one.count));
      }),
    );
  });

  it('counts its partners as any group does', () => {
    const mix = mixOf({ ...small(3), fill: true });
    const { samples } = measuresOf(mix, business).clicks;
    expect(samples).toEqual(measuresOf(mixOf(small(3)), business).clicks.samples);
    expect(measuresOf(mix, business).hours.mean).toBe(4.5);
  });
});
