import { describe, expect, it } from 'vitest';
import { rangeOf, replaceInput } from '../../../src/engine/ask/replace-input.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { big, business, oneBig, small, tenSmall } from '../worked-funnel.ts';

describe('rangeOf', () => {
  const campaign = { mixes: [tenSmall, oneBig], business };

  it('is the range of the input', () => {
    expect(rangeOf(campaign, { input: 'overlap' })).toEqual({ low: 0, high: 1 });
  });

  it('is up to 1,000 partners of one group, or of every group', () => {
    expect(rangeOf(campaign, { input: 'count', group: 0 })).toEqual({ low: 1, high: 1000 });
    expect(rangeOf(campaign, { input: 'count' })).toEqual({ low: 1, high: 1000 });
  });

  it('leaves room for the other groups among the 5,000 partners of a mix', () => {
    const crowd = { name: 'Crowd', groups: Array(5).fill(small(900)).concat(big(1)) };
    const range = rangeOf({ mixes: [crowd], business }, { input: 'count', group: 5 });
    expect(range).toEqual({ low: 1, high: 500 });
    const all = rangeOf({ mixes: [crowd], business }, { input: 'count' });
    expect(all).toEqual({ low: 1, high: Math.floor(5000 / 6) });
  });
});

describe('replaceInput', () => {
  const campaign = { mixes: [tenSmall, oneBig], business };

  it('fixes an estimate of the shop and leaves the rest', () => {
    const there = replaceInput(campaign, { input: 'orderValue' }, 45);
    expect(there).toEqual({ ...campaign, business: { ...business, orderValue: fixed(45) } });
  });

  it('counts groups through all mixes', () => {
    const there = replaceInput(campaign, { input: 'fee', group: 1 }, 300);
    expect(there.mixes[0]).toEqual(tenSmall);
    expect(there.mixes[1]?.groups).toEqual([{ ...big(1), fee: fixed(300) }]);
  });

  it('gives the value to every group where none is named', () => {
    const there = replaceInput(campaign, { input: 'posts' }, 2);
    expect(there.mixes.flatMap(({ groups }) => groups.map(({ posts }) => posts))).toEqual([2, 2]);
  });

  it('gives other costs to every mix', () => {
    const there = replaceInput(campaign, { input: 'extra' }, 90);
    expect(there.mixes).toEqual(campaign.mixes.map((mix) => ({ ...mix, extra: 90 })));
  });

  it('changes nothing that was handed in', () => {
    const before = structuredClone(campaign);
    replaceInput(campaign, { input: 'fee' }, 1);
    expect(campaign).toEqual(before);
  });

  it.each([
    [{ input: 'fee', group: 2 }],
    [{ input: 'fee', group: -1 }],
    [{ input: 'fee', group: 0.5 }],
    [{ input: 'market', group: 0 }],
  ])('refuses %j', (target) => {
    expect(() => replaceInput(campaign, target, 1)).toThrow(RangeError);
  });
});
