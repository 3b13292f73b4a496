import { describe, expect, test } from 'vitest';
import {
  type BenchmarkDefaults,
  defaultBusiness,
  defaultGroup,
  defaultsOf,
} from '#data/defaults.ts';
import { compare, type Estimate, meanOf, simulate } from '#engine';
import type { Format } from '#words';
import { inputsOf } from '#comparison';
import { tenOrOne } from '#share';
import { dataset, newestSet } from './real-content.ts';

/**
 * Revenue per follower in Beichert et al. 2024, as a summary of the paper gives it, and the revenue of a
 * creator of each size as HBR does: together they say how many followers those have.
 */
const published = {
  macro: { perFollower: 0.049, perCreator: 6_000 },
  nano: { perFollower: 0.265, perCreator: 1_000 },
};
const large = Math.round(published.macro.perCreator / published.macro.perFollower);

const parts = ['post', 'story'] as const;
const ends = ['low', 'likely', 'high'] as const;

/** Mean revenue per follower of one partner for a fee, with all clicks times a factor. */
function revenue(data: BenchmarkDefaults, followers: number, format: Format): number {
  const shop = defaultBusiness(data, 'proven');
  const group = defaultGroup(data, {
    ...{ count: 1, followers, format, deal: 'fee', warmth: 'proven' },
  });
  return (
    meanOf(group.postingProbability, 'rate') *
    meanOf(group.reachRate, 'amount') *
    meanOf(group.clickRate, 'rate') *
    meanOf(shop.conversionRate, 'rate') *
    (1 + meanOf(shop.untrackedOrders, 'amount')) *
    meanOf(shop.orderValue, 'amount') *
    (1 - shop.discount)
  );
}

/** The newest defaults with November's clicks of a proven program, each times a factor. */
function withClicks(factor: number): BenchmarkDefaults {
  const data = structuredClone(defaultsOf(newestSet));
  for (const part of parts) {
    const november = dataset.defaults.clickRate[part].proven;
    for (const end of ends) data.defaults.clickRate[part].proven[end] = november[end] * factor;
  }
  return data;
}

/** The factor at which the usual format brings what is published, by halving. */
function factorThatBinds(): number {
  let [low, high] = [0.01, 2];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const isTooMuch =
      revenue(withClicks(middle), large, 'post-story') > published.macro.perFollower;
    [low, high] = isTooMuch ? [low, middle] : [middle, high];
  }
  return (low + high) / 2;
}

describe('the clicks of a proven program in December', () => {
  const data = defaultsOf(newestSet);

  test('are November’s times the factor that brings what is published for large creators', () => {
    const factor = factorThatBinds();
    expect(large).toBe(122_449);
    for (const part of parts) {
      const november = dataset.defaults.clickRate[part].proven;
      const december = newestSet.defaults.clickRate[part].proven;
      for (const end of ends) {
        expect(december[end]).toBe(Number((november[end] * factor).toPrecision(3)));
      }
    }
  });

  test('carry it by the post and the story together, the format that the calculator opens with', () => {
    expect(revenue(data, large, 'post-story')).toBeCloseTo(published.macro.perFollower, 3);
  });

  test.each([4_000, 10_000])(
    'bring a quarter to a third of it for small ones, at %i',
    (followers) => {
      const share = revenue(data, followers, 'post-story') / published.nano.perFollower;
      expect(share).toBeGreaterThan(0.25);
      expect(share).toBeLessThan(0.34);
    },
  );

  test('say in their grounds how they came about, by the numbers they came by', () => {
    const { how } = newestSet.defaults.clickRate.post.proven;
    const shop = defaultBusiness(data, 'proven');
    const group = defaultGroup(data, {
      ...{ count: 1, followers: large, format: 'post-story', deal: 'fee', warmth: 'proven' },
    });
    const mean = (estimate: Estimate, kind: 'rate' | 'amount', digits: number): string =>
      meanOf(estimate, kind).toFixed(digits).replace(/^0/, '');
    expect(how).toContain('122,449 followers');
    expect(how).toContain(`posting ${mean(group.postingProbability, 'rate', 3)} ×`);
    expect(how).toContain(`people reached ${mean(group.reachRate, 'amount', 3)} ×`);
    expect(how).toContain(`clicks ${mean(group.clickRate, 'rate', 4)} ×`);
    expect(how).toContain(`orders ${mean(shop.conversionRate, 'rate', 4)} ×`);
    expect(how).toContain(`× ${(1 + meanOf(shop.untrackedOrders, 'amount')).toFixed(3)} with`);
    expect(how).toContain(`$${(0.9 * meanOf(shop.orderValue, 'amount')).toFixed(2)} an order`);
    const before = revenue(withClicks(1), large, 'post-story').toFixed(3).replace(/^0/, '');
    expect(how).toContain(`would bring ${before} by today’s reach`);
    expect(how).toContain(`× ${factorThatBinds().toFixed(3).replace(/^0/, '')}.`);
  });
});

describe('ten small or one big with a proven program', () => {
  const { mixes, business } = inputsOf({ ...tenOrOne, warmth: 'proven' }, defaultsOf(newestSet));
  const simulation = simulate(mixes, business, { samples: 32_768, seed: 1 });
  const { wins, profitable } = compare(simulation, 'profit');
  const price = meanOf(business.orderValue, 'amount') * (1 - business.discount);
  const perCost = simulation.mixes.map(
    ({ measures: { orders, cashCost } }) => (orders.mean * price) / cashCost.mean,
  );

  test('come near what is published of revenue ÷ cost: 20 for small ones, 6 for large ones', () => {
    // $1,000 on $50 of product; $6,000 on well over $1,000.
    const published = [20, 6];
    for (const [i, ratio] of perCost.entries()) {
      expect(ratio / published[i]!).toBeGreaterThan(0.7);
      expect(ratio / published[i]!).toBeLessThan(1.3);
    }
  });

  test('put the small ones ahead in 7 of 10, and let them make money in 85 of 100', () => {
    expect(wins[0]?.[1]).toBeCloseTo(0.68, 1);
    expect(profitable[0]).toBeCloseTo(0.85, 1);
    expect(profitable[1]).toBeLessThan(0.6);
  });
});
