import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate } from '../../../src/engine/choose/candidates.ts';
import { rerank } from '../../../src/engine/choose/rerank.ts';
import type { RankedMix, RerankProgress } from '../../../src/engine/choose/rerank.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import { free, plainBusiness, plainGroup } from './plain-candidates.ts';

const options = { samples: 4096, seed: 11 };
const still = { partnerSpread: { reach: 0, engagement: 0, clicks: 0 }, campaignSpread: 0 };

/** Runs a re-ranking to its end. */
function finish(
  run: Generator<RerankProgress, readonly RankedMix[]>,
): readonly [readonly RankedMix[], readonly RerankProgress[]] {
  const steps: RerankProgress[] = [];
  for (;;) {
    const step = run.next();
    if (step.done) return [step.value, steps];
    steps.push(step.value);
  }
}

describe('rerank', () => {
  const candidates: Candidate[] = [
    { group: plainGroup({ reach: 9000, buyers: 9, posting: 0.9, fee: 300 }), max: 2 },
    { group: plainGroup({ reach: 4000, buyers: 5, posting: 0.6, product: 20 }), max: 4 },
  ];
  const business = plainBusiness({ overlap: 0.2, contribution: 40 });
  const result = bestMix(candidates, business, 'profit', free);

  it('simulates the best mix and every runner-up, and reports each', () => {
    const [ranked, steps] = finish(rerank(candidates, result, business, 'profit', options));
    expect(ranked).toHaveLength(15);
    expect(steps.map(({ done }) => done)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(steps.every(({ total }) => total === 15)).toBe(true);
  });

  it('puts them in the order of their simulated means', () => {
    const [ranked] = finish(rerank(candidates, result, business, 'profit', options));
    const means = ranked.map(({ mean }) => mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(ranked.map(({ behind }) => behind)[0]).toBe(0);
    expect(ranked.every(({ behind, mean }) => Math.abs(means[0]! - mean - behind) < 1e-6)).toBe(
      true,
    );
  });

  it('gives what simulate gives for all of them at once', () => {
    const [ranked] = finish(rerank(candidates, result, business, 'profit', options));
    const filled = ranked.filter(({ counts }) => counts.some((count) => count > 0));
    const mixes = filled.map(({ counts }) => ({
      name: '',
      groups: candidates.map(({ group }, index) => ({ ...group, count: counts[index]! })),
    }));
    const together = simulate(mixes, business, options).mixes.map(
      ({ measures }) => measures.profit,
    );
    expect(filled.map(({ mean }) => mean)).toEqual(together.map(({ mean }) => mean));
    expect(filled.map(({ standardError }) => standardError)).toEqual(
      together.map(({ standardError }) => standardError),
    );
  });

  it('comes out at the value on average inputs, where nothing but posting is uncertain', () => {
    const certain = { ...business, ...still };
    const planned = bestMix(candidates, certain, 'uniqueReach', free);
    const [ranked] = finish(rerank(candidates, planned, certain, 'uniqueReach', options));
    for (const { value, mean, standardError } of ranked) {
      expect(Math.abs(mean - value)).toBeLessThanOrEqual(4 * standardError + 1e-9);
    }
  });

  it('turns the ranking around where single samples fill the market', () => {
    // On average both fill it. In fact the big one posts in half the samples only.
    const shop = plainBusiness({ ...still, market: 5000 });
    const list: Candidate[] = [
      { group: plainGroup({ reach: 12_000, posting: 0.5, fee: 100 }), max: 1 },
      { group: plainGroup({ reach: 2600, fee: 50 }), max: 2 },
    ];
    const planned = bestMix(list, shop, 'uniqueReach', { ...free, budget: 100 });
    expect(planned.counts).toEqual([1, 0]);
    const [[first, second]] = finish(rerank(list, planned, shop, 'uniqueReach', options));
    expect(first).toMatchObject({ counts: [0, 2], value: 5000, mean: 5000, isNear: true });
    expect(second).toMatchObject({ counts: [0, 1], mean: 2600, isNear: false });
  });

  it('calls near what is within 1 % of the first', () => {
    const list = [1000, 995, 980].map((reach): Candidate => ({
      group: plainGroup({ reach }),
      max: 1,
    }));
    const shop = plainBusiness(still);
    const planned = bestMix(list, shop, 'uniqueReach', { ...free, partners: 1 });
    const [ranked] = finish(rerank(list, planned, shop, 'uniqueReach', options));
    expect(ranked.map(({ behind, isNear }) => [Math.round(behind), isNear])).toEqual([
      [0, true],
      [5, true],
      [20, false],
      [1000, false],
    ]);
  });

  it('is surer of a difference than of the means, because mixes share their draws', () => {
    const [[, second]] = finish(rerank(candidates, result, business, 'profit', options));
    expect(second!.behindError).toBeLessThan(second!.standardError);
  });

  it('ranks nothing where nothing is feasible, or nobody to choose', () => {
    const none = bestMix([{ ...candidates[0]!, must: true }], business, 'profit', {
      ...free,
      budget: 0,
    });
    expect(finish(rerank([candidates[0]!], none, business, 'profit', options))).toEqual([[], []]);
    const nobody = bestMix([], business, 'profit', free);
    expect(finish(rerank([], nobody, business, 'profit', options))).toEqual([[], []]);
  });

  it('stops when it is no longer asked', () => {
    const run = rerank(candidates, result, business, 'profit', options);
    expect(run.next().value).toEqual({ done: 1, total: 15 });
    expect(run.return([])).toEqual({ done: true, value: [] });
    expect(run.next().done).toBe(true);
  });

  it('throws RangeError when the result belongs to other candidates, or an option is off', () => {
    const other = rerank(candidates.slice(1), result, business, 'profit', options);
    expect(() => other.next()).toThrow(
      new RangeError('result.counts must list as many numbers as candidates (1), got 2'),
    );
    const odd = rerank(candidates, result, business, 'profit', { samples: 0, seed: 1 });
    expect(() => odd.next()).toThrow(RangeError);
  });
});
