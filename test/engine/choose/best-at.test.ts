import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAt, bestAtSteps, bestMix, simulate } from '../../../src/engine/index.ts';
import type { Candidate } from '../../../src/engine/index.ts';
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { small } from '../worked-funnel.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';

const options = { samples: 64, seed: 1, hours: Infinity };
/** Nothing is uncertain, so that the mean over samples is the value of the search. */
const sure = plainBusiness({
  overlap: 0.2,
  campaignSpread: 0,
  partnerSpread: { reach: 0, engagement: 0, clicks: 0 },
});
const candidates: readonly Candidate[] = [
  { group: plainGroup({ reach: 900, fee: 100, hours: 1 }), max: 4 },
  { group: plainGroup({ reach: 5000, fee: 700, hours: 3 }), max: 1 },
  { group: plainGroup({ reach: 2100, fee: 260, hours: 5 }), max: 2, tier: 'mid' },
];
const budgets = [0, 100, 250, 400, 700, 960, 1500, 5000];

/** Largest value over every possible choice. */
function bestByTrying(budget: number): number {
  let best = 0;
  for (let a = 0; a <= 4; a++) {
    for (let b = 0; b <= 1; b++) {
      for (let c = 0; c <= 2; c++) {
        if (100 * a + 700 * b + 260 * c > budget) continue;
        const reaches = [
          ...(b ? [5000] : []),
          ...Array.from({ length: c }, () => 2100),
          ...Array.from({ length: a }, () => 900),
        ];
        best = Math.max(
          best,
          reaches.reduce((sum, reach, k) => sum + reach * 0.8 ** k, 0),
        );
      }
    }
  }
  return best;
}

describe('bestAt', () => {
  it('finds the best of all choices at every budget', () => {
    for (const { budget, mean } of bestAt(candidates, sure, 'uniqueReach', budgets, options)) {
      expect(mean).toBeCloseTo(bestByTrying(budget), 6);
    }
  });

  it('finds what bestMix finds, where nothing is uncertain', () => {
    for (const found of bestAt(candidates, sure, 'uniqueReach', budgets, options)) {
      const limits = { budget: found.budget, hours: Infinity };
      const { value, counts } = bestMix(candidates, sure, 'uniqueReach', limits);
      expect(found).toMatchObject({ counts, isExact: true });
      expect(found.mean).toBeCloseTo(value, 6);
    }
  });

  it('keeps hours, partners and tiers', () => {
    const limits = { ...options, hours: 7, partners: 3, perTier: { mid: { min: 1 } } };
    for (const { budget, counts } of bestAt(candidates, sure, 'uniqueReach', budgets, limits)) {
      const [a = 0, b = 0, c = 0] = counts;
      expect(a + 3 * b + 5 * c).toBeLessThanOrEqual(7);
      expect(a + b + c).toBeLessThanOrEqual(3);
      expect(c).toBe(budget < 260 ? 0 : 1);
    }
  });

  it('holds committed cash at likely fees against the budget, as fillCount does', () => {
    const group = { ...small(1), fee: { low: 50, likely: 100, high: 400 } };
    const found = bestAt([{ group, max: 9 }], sure, 'uniqueReach', [1000], options);
    // The likely fee is 100, the product 18: 8 fit, where 4 would at the mean fee.
    expect(found[0]!.counts).toEqual([8]);
  });

  it('never has the worse mix for a larger budget, and none that a budget does not pay for', () => {
    const anyCandidates = fc.array(
      fc.record({ group: anyGroup, max: fc.integer({ min: 1, max: 6 }) }),
      { minLength: 1, maxLength: 3 },
    );
    const rising = [50, 200, 800, 3000, 9000];
    fc.assert(
      fc.property(anyCandidates, anyBusiness, (own, shop) => {
        const found = bestAt(own, shop, 'profit', rising, options);
        const means = found.map(({ mean }) => mean);
        expect(means).toEqual([...means].sort((a, b) => a - b));
        for (const { budget, counts } of found) {
          const cash = own.reduce(
            (sum, { group }, i) => sum + counts[i]! * (group.fee.likely + group.product),
            0,
          );
          expect(cash).toBeLessThanOrEqual(budget * (1 + 1e-9));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says the mean of a simulation of the mix', () => {
    const shop = plainBusiness({ overlap: 0.1 });
    const [found] = bestAt(candidates, shop, 'uniqueReach', [900], options);
    const groups = candidates.map(({ group }, i) => ({ ...group, count: found!.counts[i]! }));
    const run = simulate([{ name: 'Mix', groups }], shop, { samples: 64, seed: 1 });
    const { mean, standardError } = run.mixes[0]!.measures.uniqueReach;
    expect(found).toMatchObject({ mean, standardError });
  });

  it('answers budgets in the order asked', () => {
    const asked = [700, 0, 960];
    const found = bestAt(candidates, sure, 'uniqueReach', asked, options);
    expect(found.map(({ budget }) => budget)).toEqual(asked);
    expect(found[1]).toMatchObject({ counts: [0, 0, 0], mean: 0 });
  });

  it('says that it is not exact where a market leaves fewer orders', () => {
    const selling = candidates.map((own) => ({
      ...own,
      group: plainGroup({ reach: 900, buyers: 90 }),
    }));
    const exact = (market: number | null) =>
      bestAt(selling, { ...sure, market }, 'orders', [100], options)[0]!.isExact;
    expect([exact(null), exact(1e9), exact(1000)]).toEqual([true, true, false]);
  });

  it('takes nothing where nothing pays', () => {
    const costly = [{ group: plainGroup({ reach: 900, fee: 100 }), max: 3 }];
    expect(bestAt(costly, sure, 'profit', [500], options)[0]).toMatchObject({
      counts: [0],
      mean: 0,
    });
  });

  it.each([
    ['no budget', [], {}],
    ['a budget below 0', [100, -1], {}],
    ['no samples', [100], { samples: 0 }],
    ['hours that are no number', [100], { hours: NaN }],
  ])('refuses %s', (_what, asked, change) => {
    const all = { ...options, ...change };
    expect(() => bestAt(candidates, sure, 'uniqueReach', asked, all)).toThrow(RangeError);
  });
});

describe('bestAtSteps', () => {
  it('comes to the same, and says how far it is on the way', () => {
    const steps = bestAtSteps(candidates, sure, 'uniqueReach', budgets, options);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(bestAt(candidates, sure, 'uniqueReach', budgets, options));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
