import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalGroups } from '../../../src/engine/model/groups.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { anyDoubtfulMix } from '../arbitrary-belief.ts';
import { big, small } from '../worked-funnel.ts';

describe('canonicalGroups', () => {
  it('joins groups on the same terms', () => {
    expect(canonicalGroups([small(3), big(1), small(4)])).toEqual([small(7), big(1)]);
  });

  it('leaves out groups of nobody', () => {
    expect(canonicalGroups([big(0), small(2), small(0)])).toEqual([small(2)]);
  });

  it('keeps groups apart that differ in one bound of one estimate', () => {
    const doubtful = { ...small(1), fee: { low: 0, likely: 0, high: 0 } };
    const dear = { ...small(1), fee: fixed(1) };
    expect(canonicalGroups([dear, doubtful])).toEqual([doubtful, dear]);
  });

  it('puts a group that fills last among those of its size, whatever its other terms', () => {
    const filling = { ...small(2), inMarket: 0.1, fill: true };
    const groups = canonicalGroups([filling, big(1), small(3)]);
    expect(groups).toEqual([small(3), filling, big(1)]);
  });

  it('keeps groups apart that differ in their usual views', () => {
    const views = { low: 0, likely: 0, high: 0 };
    expect(canonicalGroups([{ ...small(2), views }, small(3)])).toHaveLength(2);
    expect(canonicalGroups([{ ...small(2), views: null }, small(3)])).toHaveLength(1);
  });

  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, ({ groups }) => {
        expect(canonicalGroups([...groups].reverse())).toEqual(canonicalGroups(groups));
      }),
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(anyDoubtfulMix, ({ groups }) => {
        const once = canonicalGroups(groups);
        expect(canonicalGroups(once)).toEqual(once);
      }),
    );
  });
});
