import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import type { Goal } from '../../../src/engine/model/types.ts';
import { free, plainBusiness, plainGroup, reaching } from './plain-candidates.ts';

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
