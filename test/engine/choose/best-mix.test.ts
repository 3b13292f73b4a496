import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import type { Goal } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { worthOfChoice } from './check-choice.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';
import { small } from '../worked-funnel.ts';

const free: Limits = { budget: Infinity, hours: Infinity };
const reaching = (reach: number, fee = 0): Candidate => ({
  group: plainGroup({ reach, fee }),
  max: 1,
});

describe('bestMix on the worked example by group', () => {
  const example = worked.best_mix_by_group;
  const candidates = example.lines.map(
    ({ reach, pi, eng, orders, product, fee, hours, assets, max }): Candidate => ({
      group: plainGroup({
        ...{ reach, product, fee, hours, assets },
        posting: pi,
        engagements: eng,
        buyers: orders,
      }),
      max,
    }),
  );
  const business = plainBusiness({
    overlap: example.overlap,
    repeatCredit: example.repeat,
    contribution: example.contribution,
  });
  const limits = { budget: example.budget, hours: example.hours };
  const goals = { ...example.top, uniqueReach: example.top.reach };

  it.each(['uniqueReach', 'engagements', 'orders', 'assets', 'profit'] as const)(
    'finds the five best mixes for %s among 2,954',
    (goal) => {
      const published = goals[goal];
      const { status, counts, value, runnersUp, proven } = bestMix(
        ...[candidates, business, goal, limits],
      );
      expect(status).toBe('optimal');
      expect(counts).toEqual(published[0]!.n);
      const key = goal === 'uniqueReach' ? 'reach' : goal;
      const values = [value, ...runnersUp.map((mix) => mix.value)].slice(0, 5);
      expectClose(
        values,
        published.map((mix) => mix[key]),
      );
      expect(proven).toBe(49);
    },
  );
});

describe('bestMix on the worked shortlist', () => {
  const { items, runs } = worked.best_shortlist;
  const candidates = items.map(({ reach, cost, hours, tier }): Candidate => ({
    group: plainGroup({ reach, fee: cost, hours }),
    max: 1,
    tier,
  }));

  it.each(runs)('finds the three best of $feasible: $desc', ({ budget, hours, overlap, best }) => {
    const business = plainBusiness({ overlap });
    const result = bestMix(candidates, business, 'uniqueReach', { budget, hours });
    const names = [result, ...result.runnersUp].map(({ counts, value }) => ({
      name: items.flatMap(({ id }, index) => (counts[index] ? id : [])).join(''),
      value,
    }));
    expect(names[0]!.name).toBe(best[0]![1]);
    for (const [place, [reach, name]] of best.entries()) {
      // Equal reaches may stand in another order: at w=0 the third has an equal.
      const found = names.find((mix) => mix.name === name)!;
      expectClose([found.value, names[place]!.value], [Number(reach), Number(reach)]);
    }
  });
});

describe('bestMix', () => {
  it('takes what brings most for the money, not the largest', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ status: 'optimal', counts: [0, 1, 1], value: 5500 });
  });

  it('counts overlap: of two who see the same people it prefers one bigger', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const business = plainBusiness({ overlap: 0.3 });
    const result = bestMix(candidates, business, 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ counts: [1, 0, 0], value: 5000 });
    expect(result.runnersUp[0]).toEqual({ counts: [0, 1, 1], value: 3000 + 0.7 * 2500 });
  });

  it('agrees with plan when every estimate is fixed, also where buyers are tied', () => {
    const terms = { buyers: 20, posting: 0.8, product: 18 };
    const candidates: Candidate[] = [
      { group: plainGroup({ ...terms, fee: 150 }), max: 3 },
      { group: plainGroup({ ...terms, commission: 0.3 }), max: 3 },
      { group: plainGroup({ ...terms, commission: 0.1, fee: 60 }), max: 3 },
    ];
    const business = plainBusiness({ overlap: 0.2, contribution: 40, discount: 0.1 });
    const limits = { budget: 400, hours: Infinity, partners: 5 };
    const result = bestMix(candidates, business, 'profit', limits);
    for (const { counts, value } of [result, ...result.runnersUp]) {
      const groups = candidates.map(({ group }, index) => ({ ...group, count: counts[index]! }));
      expectClose([value], [plan({ name: '', groups }, business).profit]);
    }
    expect(result.runnersUp).toHaveLength(29);
  });

  it('works with the means of estimates, which are not their likely values', () => {
    const group = { ...small(1), fee: { low: 50, likely: 100, high: 400 } };
    const business = { ...plainBusiness(), overlap: { low: 0.01, likely: 0.1, high: 0.3 } };
    const result = bestMix([{ group, max: 9 }], business, 'uniqueReach', { ...free, budget: 1000 });
    // The mean fee is 188.50, the product 18: 4 fit, where 8 would at the likely fee.
    expect(result.counts).toEqual([4]);
    expectClose([result.value], [worthOfChoice([{ group, max: 9 }], business, 'uniqueReach', [4])]);
  });

  it('forgives binary fractions: ten times .1 fit into 1', () => {
    const candidates = Array.from({ length: 10 }, () => reaching(100, 0.1));
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 1 });
    expect(result.value).toBe(1000);
  });

  it('takes one of each that must be taken, and none of those never to take', () => {
    const candidates = [
      { ...reaching(100, 90), must: true },
      { ...reaching(9000, 10), never: true },
      reaching(500, 10),
      reaching(800, 20),
    ];
    const result = bestMix(candidates, plainBusiness(), 'uniqueReach', { ...free, budget: 110 });
    expect(result).toMatchObject({ counts: [1, 0, 0, 1], value: 900 });
  });

  it('takes even what does harm, where a tier must have some, and no more of it', () => {
    const candidates: Candidate[] = [
      { group: plainGroup({ buyers: 1, product: 30 }), max: 5, tier: 'nano' },
      { group: plainGroup({ buyers: 2, product: 30 }), max: 1, tier: 'nano' },
      { group: plainGroup({ buyers: 9, product: 30 }), max: 5, tier: 'mega' },
    ];
    const business = plainBusiness({ contribution: 10 });
    const perTier = { nano: { min: 3 }, mega: { max: 2 } };
    const result = bestMix(candidates, business, 'profit', { ...free, perTier });
    expect(result).toMatchObject({ counts: [2, 1, 2], value: -20 - 20 - 10 + 60 + 60 });
  });

  it('takes nobody where everybody does harm', () => {
    const candidates = [{ group: plainGroup({ buyers: 1, product: 30 }), max: 5 }];
    const business = plainBusiness({ contribution: 10 });
    const { counts, value, runnersUp } = bestMix(candidates, business, 'profit', free);
    expect({ counts, value }).toEqual({ counts: [0], value: 0 });
    expect(runnersUp.map((mix) => mix.value)).toEqual([-20, -40, -60, -80, -100]);
  });

  it('limits reach by the market only after choosing', () => {
    const candidates = [reaching(5000, 500), reaching(3000, 250), reaching(2500, 250)];
    const business = plainBusiness({ market: 5200 });
    const result = bestMix(candidates, business, 'uniqueReach', { ...free, budget: 500 });
    expect(result).toMatchObject({ counts: [0, 1, 1], value: 5200 });
  });

  it('says that it is not exact, and proves nothing, where the market cuts orders', () => {
    // Alone, 90 or 80 would buy. Together 170 would, of 6,000 reached: 85 are left in a market of 3,000.
    const selling = (buyers: number) => ({ group: plainGroup({ reach: 3000, buyers }), max: 1 });
    const candidates = [selling(90), selling(80)];
    const village = plainBusiness({ market: 3000 });
    const result = bestMix(candidates, village, 'orders', free);
    expect(result).toMatchObject({ counts: [1, 0], value: 90, isExact: false, proven: 0 });
    expect(result.runnersUp.map(({ value }) => value)).toEqual([85, 80, 0]);
    expect(bestMix(candidates, plainBusiness({ market: 6000 }), 'orders', free)).toMatchObject({
      ...{ counts: [1, 1], value: 170, isExact: true, proven: 3 },
    });
  });

  it('is not exact in a market where a partner loses on every order, and fewer would be better', () => {
    const candidates = [{ group: plainGroup({ buyers: 9, commission: 1 }), max: 1 }];
    const losing = plainBusiness({ contribution: 10, orderCost: 1, market: 1e6 });
    expect(bestMix(candidates, losing, 'profit', free)).toMatchObject({ isExact: false, value: 0 });
    expect(bestMix(candidates, losing, 'orders', free)).toMatchObject({ isExact: true, value: 9 });
  });

  it('counts order cost and later orders: 2 × (20 − 3) + 2 × ½ × (20 − 3) − 30 = 21', () => {
    const candidates = [{ group: plainGroup({ buyers: 2, product: 30 }), max: 1 }];
    const shop = plainBusiness({ contribution: 20, orderCost: 3, laterOrders: 0.5 });
    expect(bestMix(candidates, shop, 'profit', free)).toMatchObject({ counts: [1], value: 21 });
  });

  it('keeps a limit on partners, and one on the partners of a tier', () => {
    const candidates = [900, 800, 700, 600].map((reach, index) => ({
      ...reaching(reach),
      tier: index < 3 ? 'big' : 'small',
    }));
    const business = plainBusiness();
    const perTier = { big: { max: 2 }, small: { max: Infinity } };
    const three = { ...free, partners: 3, perTier };
    expect(bestMix(candidates, business, 'uniqueReach', three).counts).toEqual([1, 1, 0, 1]);
    const two = { ...three, partners: 2 };
    expect(bestMix(candidates, business, 'uniqueReach', two).counts).toEqual([1, 1, 0, 0]);
  });

  it('tells apart what is proven and what is only good among many near-ties', () => {
    const candidates = Array.from({ length: 60 }, (_, index) => reaching(1000 + index, 100));
    const limits = { ...free, budget: 3000 };
    const { value, runnersUp, proven } = bestMix(
      candidates,
      plainBusiness(),
      'uniqueReach',
      limits,
    );
    expect(value).toBe(30_000 + (30 * (30 + 59)) / 2);
    // One step down: 29 instead of 30. Two steps: two ways. So it goes on, 1 1 2 3 5 7 11 ….
    const steps = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4];
    expect(runnersUp.slice(0, 11).map((mix) => value - mix.value)).toEqual(steps);
    expect(runnersUp).toHaveLength(49);
    expect(proven).toBeLessThanOrEqual(49);
  });
});

describe('bestMix without a solution', () => {
  const none = { status: 'infeasible', value: 0, runnersUp: [], proven: 0, isExact: true };
  const business = plainBusiness();

  it('returns the empty mix where there are no candidates', () => {
    const result = bestMix([], business, 'profit', free);
    expect(result).toEqual({ ...none, status: 'optimal', counts: [] });
  });

  it.each<[string, Partial<Candidate>, Partial<Limits>]>([
    ['a must beyond the budget', { must: true }, { budget: 99 }],
    ['a must beyond the hours', { must: true }, { hours: 1 }],
    ['a must of whom there is none', { must: true, max: 0 }, {}],
    ['a must never to be taken', { must: true, never: true }, {}],
    ['a tier that needs more than there are', {}, { perTier: { mid: { min: 4 } } }],
    ['a tier that needs more than it may have', {}, { perTier: { mid: { min: 2, max: 1 } } }],
    ['a tier nobody belongs to', {}, { perTier: { mega: { min: 1 } } }],
    ['a tier that needs more than fit', {}, { perTier: { mid: { min: 2 } }, budget: 150 }],
    ['a tier against the partners', {}, { perTier: { mid: { min: 2 } }, partners: 1 }],
  ])('says infeasible: %s', (_name, terms, limits) => {
    const group = plainGroup({ reach: 1000, fee: 100, hours: 2 });
    const candidates = [{ group, max: 3, tier: 'mid', ...terms }];
    const result = bestMix(candidates, business, 'uniqueReach', { ...free, ...limits });
    expect(result).toEqual({ ...none, counts: [0] });
  });

  it('finds the one way through when the tiers leave hardly any', () => {
    const group = (fee: number, hours: number) => plainGroup({ reach: 1000, fee, hours });
    const candidates = Array.from({ length: 40 }, (_, index) => ({
      group: group(100 + (index % 20), 30 - (index % 20)),
      max: 1,
      tier: index < 20 ? 'a' : 'b',
    }));
    // Five of each tier for 1,095 and 205 hours: money and hours together are 130 for each.
    const limits = { budget: 1095, hours: 205, perTier: { a: { min: 5 }, b: { min: 5 } } };
    const result = bestMix(candidates, business, 'uniqueReach', limits);
    expect(result).toMatchObject({ status: 'optimal', value: 10_000 });
    const less = { ...limits, hours: 204 };
    expect(bestMix(candidates, business, 'uniqueReach', less).status).toBe('infeasible');
  });
});

describe('bestMix against misuse', () => {
  const group = plainGroup({ reach: 1000 });
  const call =
    (candidates: readonly Candidate[], limits: Limits = free, goal: Goal = 'uniqueReach') =>
    () =>
      bestMix(candidates, plainBusiness(), goal, limits);

  it.each<[string, () => unknown]>([
    [
      'candidates must be a list of 0 to 1000',
      call(Array.from({ length: 1001 }, () => reaching(1))),
    ],
    ['candidates must be a list', call(undefined as unknown as Candidate[])],
    [
      'candidates[0].max must be a whole number from 0 to 1000, got 1.5',
      call([{ group, max: 1.5 }]),
    ],
    [
      'candidates[0].group.posts must be a whole number from 1 to 1000, got 0',
      call([{ group: { ...group, posts: 0 }, max: 1 }]),
    ],
    ['limits.budget must be a number from 0', call([], { ...free, budget: -1 })],
    ['limits.hours must be a number from 0', call([], { ...free, hours: NaN })],
    ['limits.partners must be a whole number', call([], { ...free, partners: 0.5 })],
    ['limits.perTier.nano.min', call([], { ...free, perTier: { nano: { min: -1 } } })],
    ['limits.perTier.nano.max', call([], { ...free, perTier: { nano: { max: 1.5 } } })],
    ['goal must be one of uniqueReach', call([], free, 'clicks' as Goal)],
  ])('throws RangeError: %s', (message, misuse) => {
    expect(misuse).toThrow(RangeError);
    expect(misuse).toThrow(message);
  });

  it('names an estimate out of range', () => {
    const shop = { ...plainBusiness(), overlap: fixed(1.5) };
    expect(() => bestMix([], shop, 'profit', free)).toThrow('business.overlap');
  });
});

/** Equal to 1e-9 of themselves. */
function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs(found[index]! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  }
}
