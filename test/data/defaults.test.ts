import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askingPrice,
  defaultBusiness,
  defaultGroup,
  defaultsOf,
  type GroupChoice,
} from '../../src/data/defaults.ts';
import type { Estimate } from '#engine';
import type { Deal, Format, Warmth } from '#words';
import { dataset } from './real-content.ts';

const data = defaultsOf(dataset);
const formats: readonly Format[] = ['post', 'story', 'post-story', 'reel'];
const deals: readonly Deal[] = ['product', 'fee', 'fee-commission', 'commission'];
const warmths: readonly Warmth[] = ['cold', 'typical', 'proven'];

const small: GroupChoice = {
  count: 10,
  followers: 10_000,
  format: 'post-story',
  deal: 'product',
  warmth: 'typical',
};
const big: GroupChoice = { ...small, count: 1, followers: 100_000, deal: 'fee' };

/** Follower counts from 1 to a billion, as many between 10 and 100 as between 1 and 10 million. */
const followerCounts = fc.double({ min: 0, max: 9, noNaN: true }).map((power) => 10 ** power);
const choices = fc.record({
  count: fc.integer({ min: 1, max: 100 }),
  followers: followerCounts,
  format: fc.constantFrom(...formats),
  deal: fc.constantFrom(...deals),
  warmth: fc.constantFrom(...warmths),
  sponsored: fc.boolean(),
});

const fixed = (value: number): Estimate => ({ low: value, likely: value, high: value });

function expectClose(found: Estimate, wanted: Estimate): void {
  expect(found.low).toBeCloseTo(wanted.low, 9);
  expect(found.likely).toBeCloseTo(wanted.likely, 9);
  expect(found.high).toBeCloseTo(wanted.high, 9);
}

describe('defaultsOf', () => {
  test('keeps the tiers, the rules and the defaults and leaves the tables behind', () => {
    expect(Object.keys(defaultsOf(dataset))).toEqual(['tiers', 'rules', 'defaults']);
  });
});

describe('defaultGroup', () => {
  test('starts ten small partners for product only', () => {
    const group = defaultGroup(data, small);
    expect(group).toMatchObject({ count: 10, followers: 10_000, posts: 1, inMarket: 1 });
    expect(group).toMatchObject({ product: 18, commission: 0, hours: 1.5, assets: 2 });
    expect(group.realFollowers).toEqual(fixed(1));
    expect(group.fee).toEqual(fixed(0));
    expect(group.postingProbability).toEqual({ low: 0.3, likely: 0.45, high: 0.8 });
  });

  test('starts one big partner for a fee, who gets the product too', () => {
    const group = defaultGroup(data, big);
    expect(group).toMatchObject({ count: 1, product: 18, commission: 0, hours: 5, assets: 1 });
    expect(group.postingProbability).toEqual({ low: 0.85, likely: 0.95, high: 0.98 });
    expect(group.fee.likely).toBeGreaterThan(1_000);
  });

  describe('by deal', () => {
    test.each([
      ['product', 0.45, 0, false],
      ['fee', 0.95, 0, true],
      ['fee-commission', 0.95, 0.15, true],
      ['commission', 0.7, 0.15, false],
    ] as const)('%s: %f post, commission %f, fee: %s', (deal, posting, commission, paid) => {
      const group = defaultGroup(data, { ...big, deal });
      expect(group.postingProbability.likely).toBe(posting);
      expect(group.commission).toBe(commission);
      expect(group.fee.likely > 0).toBe(paid);
    });
  });

  describe('by format, at the micro center', () => {
    // There a post reaches 5 / 12 / 23 % and costs $100 / 300 / 1,000; a story reaches 4.3 / 4.8 / 8.4 %.
    const micro = { ...big, followers: 31_623 };

    test('post', () => {
      const group = defaultGroup(data, { ...micro, format: 'post' });
      expectClose(group.reachRate, { low: 0.05, likely: 0.12, high: 0.23 });
      expectClose(group.clickRate, { low: 0.002, likely: 0.0075, high: 0.025 });
      expectClose(group.fee, { low: 100, likely: 300, high: 1_000 });
    });

    test('story: its own reach and clicks, .57 × 1.15 of the price', () => {
      const group = defaultGroup(data, { ...micro, format: 'story' });
      expectClose(group.reachRate, { low: 0.043, likely: 0.048, high: 0.084 });
      expectClose(group.clickRate, { low: 0.01, likely: 0.03, high: 0.1 });
      expectClose(group.fee, { low: 65.55, likely: 196.65, high: 655.5 });
    });

    test('reel: 2.25 times the reach of a post, its clicks, 1.45 of its price', () => {
      const group = defaultGroup(data, { ...micro, format: 'reel' });
      expectClose(group.reachRate, { low: 0.1125, likely: 0.27, high: 0.5175 });
      expectClose(group.clickRate, { low: 0.002, likely: 0.0075, high: 0.025 });
      expectClose(group.fee, { low: 145, likely: 435, high: 1_450 });
    });

    test('post and story: .4 of the story’s viewers are new, the price is the sum', () => {
      const group = defaultGroup(data, { ...micro, format: 'post-story' });
      expectClose(group.reachRate, {
        low: 1 - 0.95 * (1 - 0.4 * 0.043),
        likely: 1 - 0.88 * (1 - 0.4 * 0.048),
        high: 1 - 0.77 * (1 - 0.4 * 0.084),
      });
      expectClose(group.fee, { low: 165.55, likely: 496.65, high: 1_655.5 });
    });

    test('post and story: as many clicks as the two have apart', () => {
      const clicks = (format: Format): number => {
        const { followers, reachRate, clickRate } = defaultGroup(data, { ...micro, format });
        return followers * reachRate.likely * clickRate.likely;
      };
      expect(clicks('post')).toBeCloseTo(31_623 * 0.12 * 0.0075, 9);
      expect(clicks('story')).toBeCloseTo(31_623 * 0.048 * 0.03, 9);
      expect(clicks('post-story')).toBeCloseTo(clicks('post') + clicks('story'), 9);
    });
  });

  test('pays .44 / .50 / .57 of what is asked where a set starts from what is paid', () => {
    const micro: GroupChoice = { ...big, followers: 31_623, format: 'post' };
    const paid = { ...data, rules: { ...data.rules, fee: 'paid' as const } };
    expectClose(defaultGroup(data, micro).fee, { low: 100, likely: 300, high: 1_000 });
    expectClose(defaultGroup(paid, micro).fee, { low: 44, likely: 150, high: 570 });
    expectClose(askingPrice(paid, micro), { low: 100, likely: 300, high: 1_000 });
  });

  test('lowers engagement to that of sponsored posts only if asked to', () => {
    const micro = { ...big, followers: 31_623 };
    expect(defaultGroup(data, micro).engagementRate.likely).toBeCloseTo(0.0075, 9);
    const sponsored = defaultGroup(data, { ...micro, sponsored: true });
    expect(sponsored.engagementRate.likely).toBeCloseTo(0.0075 * 0.83, 9);
  });

  test.each([
    [1_000, 1.5, 2],
    [10_000, 1.5, 2],
    [31_623, 3.25, 1.5],
    [100_000, 5, 1],
    [2_000_000, 5, 1],
  ])('takes a partner with %i followers for %f hours and %f assets', (followers, hours, assets) => {
    const group = defaultGroup(data, { ...small, followers });
    expect(group.hours).toBeCloseTo(hours, 4);
    expect(group.assets).toBeCloseTo(assets, 4);
  });

  test('gives estimates in order, and rates between 0 and 1, whatever is chosen', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const group = defaultGroup(data, choice);
        const { reachRate, engagementRate, clickRate, postingProbability } = group;
        const uncertain = [reachRate, engagementRate, clickRate, postingProbability];
        for (const { low, likely, high } of [...uncertain, group.realFollowers, group.fee]) {
          expect(low).toBeLessThanOrEqual(likely);
          expect(likely).toBeLessThanOrEqual(high);
        }
        for (const { low, high } of uncertain) expect(low > 0 && high < 1).toBe(true);
      }),
    );
  });
});

describe('defaultBusiness', () => {
  test('is the same shop at every warmth, but for the conversion rate', () => {
    const [cold, typical, proven] = warmths.map((warmth) => defaultBusiness(data, warmth));
    expect(cold?.conversionRate).toEqual({ low: 0.003, likely: 0.008, high: 0.015 });
    expect(typical?.conversionRate).toEqual({ low: 0.008, likely: 0.015, high: 0.026 });
    expect(proven?.conversionRate).toEqual({ low: 0.03, likely: 0.06, high: 0.12 });
    expect({ ...cold, conversionRate: null }).toEqual({ ...proven, conversionRate: null });
  });

  test('carries numbers only: grounds stay in the data set', () => {
    expect(defaultBusiness(data, 'typical')).toMatchObject({
      orderValue: { low: 48, likely: 60, high: 80 },
      grossMargin: 0.55,
      discount: 0.1,
      market: null,
      partnerSpread: { reach: 0.35, engagement: 0.74, clicks: 0.6 },
    });
    expect(Object.keys(defaultBusiness(data, 'typical').overlap)).toEqual([
      'low',
      'likely',
      'high',
    ]);
  });
});
