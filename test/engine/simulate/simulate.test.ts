import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import type { Business, Measure, Summary } from '../../../src/engine/model/types.ts';
import reference from '../../cases/simulation.json' with { type: 'json' };
import { big, business, oneBig, small, tenSmall } from '../worked-funnel.ts';

const measures: readonly Measure[] = [
  ...(['grossReach', 'uniqueReach', 'engagements', 'clicks', 'orders', 'cashCost'] as const),
  ...(['committedCash', 'hours', 'assets', 'profit', 'profitAfterTime'] as const),
  'profitWithContent',
];

/** Every log-sd 0: what is left to chance is who posts, and the count of orders. */
const steady: Business = {
  ...business,
  campaignSpread: 0,
  partnerSpread: { reach: 0, engagement: 0, clicks: 0 },
};

describe('simulate', () => {
  const samples = 8192;
  const simulation = simulate(reference.mixes, reference.business, { samples, seed: 1 });
  const of = (mix: number, measure: Measure) => simulation.mixes[mix]!.measures[measure];

  it('prices reach, engagements and orders by the ratios of the means', () => {
    const { cpm, cpe, cpa, timesBack } = simulation.mixes[2]!.ratios;
    const mean = (measure: Measure) => of(2, measure).mean;
    expect(cpm).toBe((1000 * mean('cashCost')) / mean('uniqueReach'));
    expect(cpe).toBe(mean('cashCost') / mean('engagements'));
    expect(cpa).toBe(mean('cashCost') / mean('orders'));
    expect(timesBack).toBe((mean('profit') + mean('cashCost')) / mean('cashCost'));
  });

  it('lists what it drew, group inputs under their follower count', () => {
    const { inputs } = simulation;
    const shop = ['orderValue', 'conversionRate', 'untrackedOrders', 'overlap'];
    const ofGroup = ['realFollowers', 'reachRate', 'engagementRate', 'clickRate'].concat(
      'postingProbability',
      'fee',
    );
    const groups = [12_000, 150_000, 80_000].flatMap((followers) =>
      ofGroup.map((name) => `${name}@${followers}`),
    );
    expect(Object.keys(inputs).sort()).toEqual([...shop, ...groups].sort());
    expect(shareOf({ samples: inputs['orderValue']! }, (x) => x <= 40)).toBeCloseTo(0.1, 2);
    expect(shareOf({ samples: inputs['fee@150000']! }, (x) => x <= 2600)).toBeCloseTo(0.9, 2);
    expect(new Set(inputs['realFollowers@12000'])).toEqual(new Set([1]));
  });

  it('gives other numbers for another seed', () => {
    const of = (seed: number) => simulate([tenSmall], business, { samples: 64, seed }).mixes;
    const means = [0, 1, 2, 2 ** 32 - 1].map((seed) => of(seed)[0]!.measures.clicks.mean);
    expect(new Set(means).size).toBe(4);
  });

  it('draws one number for groups of one size, and maps it through each estimate', () => {
    const cheap = { ...small(2), fee: { low: 50, likely: 100, high: 300 } };
    const dear = { ...small(3), fee: { low: 100, likely: 200, high: 600 } };
    const mixes = [{ name: 'Two prices', groups: [dear, cheap] }];
    const { inputs } = simulate(mixes, business, { samples: 100, seed: 1 });
    const { 'fee@10000': first, 'fee@10000#2': second } = inputs;
    expect(second).toEqual(first!.map((fee) => 2 * fee));
  });

  it('is the plan, orders as counts, where nothing is in doubt and everybody posts', () => {
    const groups = [big(1), small(5)].map((g) => ({ ...g, postingProbability: fixed(1) }));
    const mix = { name: 'Certain', groups };
    const [result] = simulate([mix], steady, { samples: 4096, seed: 3 }).mixes;
    const planned = plan(mix, steady);
    for (const measure of ['grossReach', 'uniqueReach', 'engagements', 'clicks'] as const) {
      const { p10, p90 } = result!.measures[measure];
      expect(p10 / planned[measure]).toBeCloseTo(1, 12);
      expect(p90 / planned[measure]).toBeCloseTo(1, 12);
    }
    const { mean, standardError } = result!.measures.orders;
    expect(Math.abs(mean - planned.orders)).toBeLessThan(4 * standardError);
    expect(standardError * Math.sqrt(4096)).toBeCloseTo(Math.sqrt(planned.orders), 0);
  });

  it('has the plan as its mean where only posting is left to chance', () => {
    const mix = { name: 'Likely', groups: [big(2), small(6)] };
    const [result] = simulate([mix], steady, { samples: 8192, seed: 4 }).mixes;
    const planned = plan(mix, steady);
    for (const measure of measures) {
      const { mean, standardError } = result!.measures[measure];
      const room = 4 * standardError + 1e-9 * Math.abs(mean);
      expect(Math.abs(mean - planned[measure])).toBeLessThanOrEqual(room);
    }
  });

  it('costs the product and nothing else where nobody posts', () => {
    const mix = { name: 'Silent', groups: [{ ...big(2), postingProbability: fixed(0) }] };
    const [result] = simulate([mix], business, { samples: 64, seed: 1 }).mixes;
    const { grossReach, orders, cashCost, committedCash } = result!.measures;
    expect([grossReach.p90, orders.p90, cashCost.p90]).toEqual([0, 0, 36]);
    expect(committedCash.p10).toBe(2036);
    expect(result!.ratios).toEqual({ cpm: null, cpe: null, cpa: null, timesBack: 0 });
  });

  it('takes a mix of nobody, and a single sample', () => {
    const mixes = [{ name: 'Nobody', groups: [small(0)] }];
    const [result] = simulate(mixes, business, { samples: 1, seed: 0 }).mixes;
    expect(measures.map((measure) => result!.measures[measure].mean)).toEqual(
      measures.map(() => 0),
    );
  });

  it('leaves its inputs alone', () => {
    const mixes = freeze(structuredClone([tenSmall, oneBig]));
    const shop = freeze(structuredClone(business));
    expect(() => simulate(mixes, shop, freeze({ samples: 16, seed: 1 }))).not.toThrow();
  });

  it.each([
    [{ samples: 0, seed: 1 }, 'options.samples must be a whole number from 1 to 1048576, got 0'],
    [{ samples: 10.5, seed: 1 }, 'options.samples must be a whole number'],
    [{ samples: 2 ** 21, seed: 1 }, 'options.samples must be a whole number'],
    [{ samples: 8, seed: -1 }, 'options.seed must be a whole number from 0 to 4294967295, got -1'],
    [{ samples: 8, seed: 2 ** 32 }, 'options.seed must be a whole number'],
  ])('refuses the options %j', (options, message) => {
    expect(() => simulate([tenSmall], business, options)).toThrow(message);
  });

  it('refuses an empty list of mixes', () => {
    expect(() => simulate([], business, { samples: 8, seed: 1 })).toThrow(RangeError);
  });
});

function shareOf({ samples }: Pick<Summary, 'samples'>, holds: (value: number) => boolean): number {
  return samples.filter(holds).length / samples.length;
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null)
    Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
