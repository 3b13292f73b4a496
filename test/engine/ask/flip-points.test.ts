import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipPoints } from '../../../src/engine/ask/break-even.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { inputs } from '../../../src/engine/model/inputs.ts';
import type { Mix } from '../../../src/engine/model/types.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { anyBusiness, anyMix } from '../arbitrary-campaign.ts';
import { big, business, oneBig, small, tenSmall } from '../worked-funnel.ts';

const known = worked.break_even;

describe('flipPoints', () => {
  it('finds the fee at which one big does as well as ten small: 94.05', () => {
    const target = { input: 'fee', group: 1 };
    expect(flipPoints([tenSmall, oneBig], business, target, 'profit')).toEqual({
      roots: [expect.closeTo(known['fee where B = A'], 10)],
    });
  });

  it('counts groups through both mixes, so the same fee is group 0 with the mixes reversed', () => {
    const target = { input: 'fee', group: 0 };
    expect(flipPoints([oneBig, tenSmall], business, target, 'profit')).toEqual({
      roots: [expect.closeTo(known['fee where B = A'], 10)],
    });
  });

  it('finds the overlap at which 20 nanos bring what a macro brings, as on the HBR card', () => {
    const card = known['HBR card'];
    const nanos: Mix = {
      name: '20 nanos',
      groups: [{ ...small(20), postingProbability: fixed(1) }],
    };
    const clicks = (0.012 * card.roisMacro) / (0.95 * 0.28 * 10_000);
    const macro = { ...small(1), followers: 10_000, postingProbability: fixed(1) };
    const six: Mix = {
      name: 'Macro',
      groups: [{ ...macro, clickRate: fixed(clicks * 0.95 * 0.28 * 10_000) }],
    };
    const flip = (repeatCredit: number) =>
      flipPoints([nanos, six], { ...business, repeatCredit }, { input: 'overlap' }, 'orders').roots;
    expect(flip(0)).toEqual([expect.closeTo(card.overlapWhere20NanosEqualMacro_theta0, 12)]);
    expect(flip(0.5)).toEqual([]);
  });

  it('is never between a mix and itself', () => {
    for (const input of Object.keys(inputs)) {
      expect(flipPoints([tenSmall, tenSmall], business, { input }, 'profit').roots).toEqual([]);
    }
  });

  it('is never for the market, which caps both mixes and turns neither around', () => {
    const two: Mix = { name: 'Two big', groups: [big(2)] };
    const { roots } = flipPoints([oneBig, two], business, { input: 'market' }, 'uniqueReach');
    expect(roots).toEqual([]);
  });

  it('finds the number of small partners who reach as many as one big: the 9th', () => {
    const target = { input: 'count', group: 0 };
    const sure: Mix = { name: 'Small', groups: [{ ...small(1), postingProbability: fixed(1) }] };
    const macro: Mix = { name: 'Big', groups: [{ ...big(1), postingProbability: fixed(1) }] };
    const { ceil } = known['n micros (all post) to match macro unique reach'];
    expect(flipPoints([sure, macro], business, target, 'uniqueReach')).toEqual({ roots: [ceil] });
  });

  it('names a profit that jumps across 0 where partners on other terms change places', () => {
    const half = { ...small(1), postingProbability: fixed(1), product: 0 };
    const keen = { ...half, commission: 0.5 };
    const shop = { ...business, overlap: fixed(1), repeatCredit: 0 };
    const rival: Mix = { name: 'Rival', groups: [{ ...half, commission: 0.25 }] };
    const pair: Mix = { name: 'Pair', groups: [half, keen] };
    const target = { input: 'followers', group: 1 };
    expect(flipPoints([pair, rival], shop, target, 'profit').roots[0]).toBeCloseTo(10_000, 6);
  });

  it('does not depend on which mix comes first', () => {
    fc.assert(
      fc.property(anyMix, anyMix, anyBusiness, (one, other, shop) => {
        const flip = (mixes: [Mix, Mix]) =>
          flipPoints(mixes, shop, { input: 'orderValue' }, 'profitWithContent').roots;
        const [forth, back] = [flip([one, other]), flip([other, one])];
        expect(forth).toEqual(back.map((root) => expect.closeTo(root, 6)));
      }),
    );
  });
});
