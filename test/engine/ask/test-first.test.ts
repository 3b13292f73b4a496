import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testFirst, testFirstSteps } from '../../../src/engine/index.ts';
import type { Business, Group, Mix, TestFirst } from '../../../src/engine/index.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { isWithin } from '../../../src/engine/ask/test-rule.ts';
import reference from '../../cases/budget.json' with { type: 'json' };
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { business, small } from '../worked-funnel.ts';
import { meanOf, mixOf, stagesOf } from './stages-of.ts';

const [gifts, paid] = reference.testFirst;

describe('testFirst', () => {
  const options = { samples: 16_384, seed: 3 };
  const find = (mix: Mix, shop: Business, first?: number): TestFirst =>
    testFirst(mix, shop, first === undefined ? options : { ...options, first })!;

  it('is never worse than always going on or always stopping, by 4 standard errors', () => {
    const anyMix = fc
      .tuple(fc.array(anyGroup, { maxLength: 1 }), anyGroup)
      .map(([others, group]) => mixOf(...others, { ...group, count: group.count + 1 }));
    const doubtful = anyBusiness.map((shop) => ({
      ...shop,
      campaignSpread: 0.3,
      ...{
        conversionRate: { low: 0.004, likely: 0.015, high: 0.05 },
      },
    }));
    fc.assert(
      fc.property(anyMix, doubtful, (mix, shop) => {
        const found = testFirst(mix, shop, { samples: 1024, seed: 4 })!;
        const most = Math.max(found.always, found.firstAlone);
        expect(found.mean - most).toBeGreaterThanOrEqual(
          -4 * found.standardError - 1e-9 * Math.abs(most),
        );
        expect(found.gain).toBe(found.mean - Math.max(0, most));
      }),
      { numRuns: 40 },
    );
  });

  it('gains where a test tells something, and makes the bad campaign half as bad', () => {
    const found = find(mixOf(paid!.group), paid!.business, 2);
    expect(found.gain).toBeGreaterThan(4 * found.gainError);
    expect(found.p10).toBeGreaterThan(found.p10Always / 2);
    expect(found.meanIfStopped).toBeLessThan(0);
    expect(found.profitableIfGoOn).toBeGreaterThan(0.4);
  });

  it('gains nothing where nothing is uncertain', () => {
    const [single] = [paid!.group].map((group) => ({
      ...group,
      ...Object.fromEntries(
        Object.entries(group).flatMap(([name, value]) =>
          typeof value === 'object' ? [[name, fixed(value.likely)]] : [],
        ),
      ),
      postingProbability: fixed(1),
    }));
    const sure: Business = {
      ...paid!.business,
      orderValue: fixed(90),
      conversionRate: fixed(0.015),
      untrackedOrders: fixed(0.4),
      overlap: fixed(0.1),
      campaignSpread: 0,
      partnerSpread: { reach: 0, engagement: 0, clicks: 0 },
    };
    for (const worth of [60, 90, 200]) {
      const found = find(mixOf(single!), { ...sure, orderValue: fixed(worth) }, 2);
      expect(found.gain).toBeLessThanOrEqual(4 * found.gainError + 1e-9);
    }
  });

  it('gains at most what knowing everything would: EVPI of the same draws', () => {
    for (const { group, business: shop, first } of reference.testFirst) {
      const found = find(mixOf(group), shop, first);
      const stages = stagesOf(mixOf(group), shop, first, options.samples, options.seed);
      const half = options.samples / 2;
      const alone = stages.firstProfit.subarray(half);
      const all = alone.map((profit, i) => profit + stages.addedProfit[half + i]!);
      const best = alone.map((profit, i) => Math.max(0, profit, all[i]!));
      const evpi = meanOf(best) - Math.max(0, meanOf(alone), meanOf(all));
      expect(found.gain).toBeLessThanOrEqual(evpi);
    }
  });

  it('tells of the half on which the rule was not chosen', () => {
    const found = find(mixOf(paid!.group), paid!.business, 2);
    const stages = stagesOf(mixOf(paid!.group), paid!.business, 2, options.samples, options.seed);
    const half = options.samples / 2;
    expect(found.firstAlone).toBeCloseTo(meanOf(stages.firstProfit.subarray(half)), 9);
    const tracked = stages.tracked.subarray(half);
    const going = tracked.filter((orders) => orders >= found.rule.atLeast).length;
    expect(found.goOn).toBe(going / half);
  });

  it('may say never: to go on at endlessly many orders, where each loses', () => {
    const found = find(mixOf(paid!.group), { ...paid!.business, grossMargin: 0.05 }, 2);
    expect(found.rule.atLeast).toBe(Infinity);
    expect([found.goOn, found.profitableIfGoOn]).toEqual([0, null]);
    expect(found.mean).toBe(found.firstAlone);
    expect(found.usable).toBe(false);
  });

  it('may say always: to go on at no order, where even those pay', () => {
    const content = { ...paid!.group, fee: fixed(0), product: 0 };
    const found = find(mixOf(content), paid!.business, 2);
    expect([found.rule.atLeast, found.goOn, found.meanIfStopped]).toEqual([0, 1, null]);
    expect(found.mean).toBe(found.always);
  });

  it('searches the number of partners that come first, among those that make a test', () => {
    const shop = { ...gifts!.business, orderValue: { low: 100, likely: 180, high: 260 } };
    const found = find(mixOf({ ...gifts!.group, product: 30 }), shop);
    expect([3, 4, 5]).toContain(found.first);
    expect(found.usable).toBe(true);
    expect(found.goOn).toBeGreaterThanOrEqual(0.15);
    expect(found.goOn).toBeLessThanOrEqual(0.85);
  });

  it('calls no test usable of fewer than 4 partners, of more than half, or in which nobody may post', () => {
    const usable = (count: number, first: number, group = paid!.group) =>
      find(mixOf({ ...group, count }), paid!.business, first).usable;
    expect(usable(8, 2)).toBe(true);
    expect(usable(3, 1)).toBe(false);
    expect(usable(8, 5)).toBe(false);
    expect(usable(8, 1, { ...paid!.group, postingProbability: fixed(0.75) })).toBe(false);
  });

  it('takes the first of the largest group, of several the dearest, of those the first entered', () => {
    const group = (followers: number, count: number, product: number) => ({
      ...small(count),
      followers,
      product,
      postingProbability: fixed(0),
    });
    const cost = (...groups: readonly Group[]) => -find(mixOf(...groups), business, 1).firstAlone;
    expect(cost(group(5000, 3, 11), group(9000, 4, 7))).toBeCloseTo(7, 9);
    expect(cost(group(5000, 3, 11), group(9000, 3, 13))).toBeCloseTo(13, 9);
    expect(cost(group(5000, 2, 11), group(9000, 3, 13), group(5000, 2, 11))).toBeCloseTo(11, 9);
  });

  it('draws campaign luck anew for the second stage', () => {
    const certain = { ...small(4), followers: 1e6, postingProbability: fixed(1) };
    const lucky: Business = {
      ...business,
      campaignSpread: 1,
      partnerSpread: { reach: 0, engagement: 0, clicks: 0 },
    };
    const { tracked, addedProfit } = stagesOf(mixOf(certain), lucky, 2, 4096);
    const scores = [tracked, addedProfit].map((column) => {
      const logs = column.map((value) => Math.log(Math.max(1, value)));
      const mean = meanOf(logs);
      const spread = Math.sqrt(meanOf(logs.map((own) => (own - mean) ** 2)));
      return logs.map((own) => (own - mean) / spread);
    });
    const correlation = meanOf(scores[0]!.map((own, i) => own * scores[1]![i]!));
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(4096));
    expect(new Set(tracked).size).toBeGreaterThan(50);
  });

  it('pays other costs in the first stage, and the other groups in the second', () => {
    const silent = { ...small(4), product: 10, postingProbability: fixed(0) };
    const other = { ...silent, count: 2, followers: 99_000, product: 50 };
    const found = find({ ...mixOf(silent, other), extra: 7 }, business, 1);
    expect(found.firstAlone).toBeCloseTo(-17, 9);
    expect(found.always).toBeCloseTo(-147, 9);
  });

  it('has no test for fewer than two partners', () => {
    expect(testFirst(mixOf(small(1)), business, options)).toBeNull();
    expect(testFirst(mixOf(small(0)), business, options)).toBeNull();
  });

  it('gives the same for the same seed, and changes none of what it is given', () => {
    const mix = Object.freeze({ ...mixOf(Object.freeze({ ...paid!.group })) });
    expect(find(mix, paid!.business, 2)).toEqual(find(mix, paid!.business, 2));
  });

  it.each([
    ['one sample', { samples: 1 }],
    ['none first', { first: 0 }],
    ['all first', { first: 8 }],
    ['half a partner', { first: 1.5 }],
  ])('refuses %s', (_what, change) => {
    const all = { samples: 64, seed: 1, ...change };
    expect(() => testFirst(mixOf(paid!.group), paid!.business, all)).toThrow(RangeError);
  });
});

describe('isWithin', () => {
  it('is true for going on in 15 to 85 of 100', () => {
    expect([0.149, 0.15, 0.5, 0.85, 0.851].map(isWithin)).toEqual([false, true, true, true, false]);
  });
});

describe('testFirstSteps', () => {
  it('comes to the test, and says how far it is on the way', () => {
    const options = { samples: 8192, seed: 1 };
    const steps = testFirstSteps(mixOf(gifts!.group), gifts!.business, options);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(testFirst(mixOf(gifts!.group), gifts!.business, options));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.at(-1)).toBe(1);
  });
});
