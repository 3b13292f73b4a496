import { describe, expect, it } from 'vitest';
import { storySales } from '#comparison';
import { defaultBusiness, defaultGroup } from '#data/defaults.ts';
import { meanOf, simulate } from '#engine';
import { dataset } from '../data/real-content.ts';

describe('storySales', () => {
  it.each(['cold', 'typical', 'proven'] as const)(
    'is the mean of the simulation for a partner who posts, %s',
    (warmth) => {
      const choice = {
        count: 1,
        followers: 122_000,
        format: 'story',
        deal: 'fee',
        warmth,
      } as const;
      const posting = { low: 1, likely: 1, high: 1 };
      const group = { ...defaultGroup(dataset, choice), postingProbability: posting, posts: 1 };
      const shop = { ...defaultBusiness(dataset, warmth), market: 1e10 };
      const { mixes } = simulate([{ name: 'One', groups: [group] }], shop, {
        samples: 65_536,
        seed: 7,
      });
      const { mean, standardError } = mixes[0]!.measures.orders;
      const perOrder =
        storySales(dataset, 122_000, warmth) /
        meanOf(shop.orderValue, 'amount') /
        (1 - shop.discount);
      expect(Math.abs(perOrder - mean)).toBeLessThan(4 * standardError);
    },
  );
});
