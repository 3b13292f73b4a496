import { describe, expect, test } from 'vitest';
import { defaultBusiness, defaultGroup, defaultsOf } from '../../src/data/defaults.ts';
import type { Format } from '#words';
import { meanOf, simulate } from '../../src/engine/index.ts';
import { dataset } from './real-content.ts';

const data = defaultsOf(dataset);
const shop = defaultBusiness(data, 'proven');

function onePartner(followers: number, format: Format) {
  return defaultGroup(data, { count: 1, followers, format, deal: 'fee', warmth: 'proven' });
}

/**
 * Mean orders of one partner for a fee: all draws of the model are independent, and partner spread and
 * campaign luck have mean 1, so the mean of the product is the product of the means.
 */
function orders(followers: number, format: Format): number {
  const group = onePartner(followers, format);
  return (
    followers *
    meanOf(group.postingProbability, 'rate') *
    meanOf(group.reachRate, 'amount') *
    meanOf(group.clickRate, 'rate') *
    meanOf(shop.conversionRate, 'rate') *
    (1 + meanOf(shop.untrackedOrders, 'amount'))
  );
}

/** Mean revenue per follower: what buyers pay, that is, after the discount. */
function revenue(followers: number, format: Format): number {
  const price = meanOf(shop.orderValue, 'amount') * (1 - shop.discount);
  return (orders(followers, format) * price) / followers;
}

/**
 * Revenue per follower in Beichert et al. 2024, as a summary of the paper gives it: `.049` above 100,000
 * followers (HBR's $6,000 a creator ÷ .049 = 122,000 followers) and `.265` below 10,000.
 */
const published = { macro: 0.049, nano: 0.265 };

describe('a proven program', () => {
  test.each([
    ['post', 0.0525],
    ['story', 0.051],
  ] as const)('brings by one %s about what is published for large creators', (format, found) => {
    expect(revenue(122_000, format)).toBeCloseTo(found, 4);
    expect(Math.abs(revenue(122_000, format) / published.macro - 1)).toBeLessThan(0.1);
  });

  test.each([
    ['post', 4_000, 0.088],
    ['post', 10_000, 0.073],
    ['story', 4_000, 0.088],
    ['story', 10_000, 0.077],
  ] as const)(
    'brings by one %s a third of it for small ones, at %i',
    (format, followers, found) => {
      expect(revenue(followers, format)).toBeCloseTo(found, 3);
      expect(revenue(followers, format) / published.nano).toBeGreaterThan(0.27);
      expect(revenue(followers, format) / published.nano).toBeLessThan(0.34);
    },
  );

  test('brings by a post and a story together over twice what is published, as clicks add up', () => {
    expect(revenue(122_000, 'post-story')).toBeCloseTo(0.115, 3);
  });

  test('brings as many orders when simulated, within 4 standard errors', () => {
    const mix = { name: 'One big', groups: [onePartner(122_000, 'post-story')] };
    const { mixes } = simulate([mix], shop, { samples: 8_192, seed: 1 });
    const { mean = Number.NaN, standardError = 0 } = mixes[0]?.measures.orders ?? {};
    expect(Math.abs(mean - orders(122_000, 'post-story'))).toBeLessThan(4 * standardError);
  });
});
