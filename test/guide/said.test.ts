import { describe, expect, test } from 'vitest';
import { exampleOf } from '../../src/comparison/index.ts';
import type { Outcome } from '../../src/comparison/index.ts';
import { newestSet } from '../data/real-content.ts';

const { result } = exampleOf(newestSet);
const [small, big] = result.mixes;

/** Shares of campaigns that make money, small and big, with one kind of audience. */
function oddsOf(warmth: Outcome['warmth']): readonly number[] {
  const outcome = result.outcomes.find((one) => one.warmth === warmth);
  return outcome?.mixes.map(({ profitable }) => profitable) ?? [];
}

describe('what the chapter on costs says in words', () => {
  test('ten products cost far less cash than one fee', () => {
    expect(small?.bill.total).toBeLessThan((big?.bill.total ?? 0) / 3);
  });

  test('the ten come out ahead mostly by losing less', () => {
    expect(result.outcome.wins[0]?.[1]).toBeGreaterThan(0.5);
    expect(small?.profitable).toBeLessThan(0.5);
    expect(small?.spread.profit.middle).toBeLessThan(0);
  });

  test('things change for both with a proven audience', () => {
    const [typical, proven] = [oddsOf('typical'), oddsOf('proven')];
    expect(proven[0]).toBeGreaterThan((typical[0] ?? 1) + 0.2);
    expect(proven[1]).toBeGreaterThan((typical[1] ?? 1) + 0.2);
  });

  test('the smallest accounts are not the cheapest, by the like or by the people reached', () => {
    const { price, engagementRate, postReach } = newestSet.defaults;
    const [nano, ...larger] = newestSet.tiers.map(({ id, center }) => ({
      perLike: price[id].likely / (center * engagementRate[id].likely),
      perPerson: price[id].likely / (center * postReach[id].likely),
    }));
    expect(nano?.perLike).toBeGreaterThan(Math.min(...larger.map(({ perLike }) => perLike)));
    expect(nano?.perPerson).toBeGreaterThan(Math.min(...larger.map(({ perPerson }) => perPerson)));
  });
});
