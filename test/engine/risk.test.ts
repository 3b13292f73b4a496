import { describe, expect, it } from 'vitest';
import { risk } from '../../src/engine/risk.ts';
import simulated from '../cases/simulation.json' with { type: 'json' };
import { big, business, small, tenSmall } from './worked-funnel.ts';

const draws = { samples: 4096, seed: 1 };

describe('risk', () => {
  it('has nobody post with (1 − .6)ⁿ where the posting probability is known to be .6', () => {
    const [one, three, ten] = risk(tenSmall, business, { partnerCounts: [1, 3, 10], ...draws });
    expect(one?.nobodyPosts).toBeCloseTo(0.4, 12);
    expect(three?.nobodyPosts).toBeCloseTo(0.064, 12);
    expect(ten?.nobodyPosts).toBeCloseTo(0.4 ** 10, 12);
    expect(ten?.nobodyPostsIfLikely).toBeCloseTo(0.4 ** 10, 12);
  });

  it('finds it likelier that nobody posts where the probability itself is uncertain', () => {
    const postingProbability = { low: 0.3, likely: 0.6, high: 0.85 };
    const doubtful = { name: 'Small', groups: [{ ...small(10), postingProbability }] };
    const [ten] = risk(doubtful, business, { partnerCounts: [10], ...draws });
    expect(ten?.nobodyPostsIfLikely).toBeCloseTo(0.4 ** 10, 12);
    expect(ten?.nobodyPosts).toBeGreaterThan(10 * 0.4 ** 10);
  });

  it('agrees with the share of profits in the reference simulation of eight small', () => {
    const [mix = tenSmall] = simulated.mixes;
    const known = simulated.results['Eight small'].probabilityOfProfit;
    const [eight] = risk(mix, simulated.business, { partnerCounts: [8], ...draws });
    const distance = Math.abs((eight?.breaksEven ?? NaN) - known);
    expect(distance).toBeLessThan(4 * (eight?.standardError ?? 0));
  });

  it('answers every count as if it were asked alone', () => {
    const together = risk(tenSmall, business, { partnerCounts: [1, 10], ...draws });
    const [alone] = risk(tenSmall, business, { partnerCounts: [10], ...draws });
    expect(together[1]).toEqual(alone);
  });

  it('takes the group named, without the others', () => {
    const blend = { name: 'Blend', groups: [small(10), big(1)] };
    const options = { partnerCounts: [1], ...draws };
    const asked = risk(blend, business, { ...options, group: 1 });
    expect(asked).toEqual(risk({ name: 'Big', groups: [big(1)] }, business, options));
  });

  it('counts a campaign that costs nothing and brings nothing as even', () => {
    const free = { ...small(1), product: 0, postingProbability: { low: 0, likely: 0, high: 0 } };
    const [one] = risk({ name: 'Free', groups: [free] }, business, {
      partnerCounts: [1],
      ...draws,
    });
    expect(one).toMatchObject({ breaksEven: 1, standardError: 0, nobodyPosts: 1 });
  });

  it.each([
    ['no counts', { partnerCounts: [] }],
    ['a count of 0', { partnerCounts: [0] }],
    ['a group that is not there', { partnerCounts: [1], group: 1 }],
    ['no samples', { partnerCounts: [1], samples: 0 }],
  ])('refuses %s', (_, options) => {
    expect(() => risk(tenSmall, business, { ...draws, ...options })).toThrow(RangeError);
  });
});
