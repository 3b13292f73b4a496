import { describe, expect, it } from 'vitest';
import { inputsOf, withSpread } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { tenOrOne, type State } from '#share';
import { dataset } from '../data/real-content.ts';

const defaults = defaultsOf(dataset);

describe('withSpread', () => {
  const usual = { low: 48, likely: 60, high: 80 };

  it('keeps the ratios of an amount around the owner’s own number', () => {
    expect(withSpread(usual, 30, 'amount')).toEqual({ low: 24, likely: 30, high: 40 });
  });

  it('keeps the odds ratios of a rate, so that it stays inside 0–1', () => {
    const { low, likely, high } = withSpread({ low: 0.2, likely: 0.5, high: 0.8 }, 0.9, 'rate');
    expect([low, likely, high]).toEqual([
      expect.closeTo(9 / 13, 12),
      0.9,
      expect.closeTo(36 / 37, 12),
    ]);
  });

  it('takes zero, and the whole of a rate, as certain', () => {
    expect(withSpread(usual, 0, 'amount')).toEqual({ low: 0, likely: 0, high: 0 });
    expect(withSpread({ low: 0.1, likely: 0.2, high: 0.3 }, 1, 'rate')).toEqual({
      low: 1,
      likely: 1,
      high: 1,
    });
  });

  it('takes three numbers as they are', () => {
    expect(withSpread(usual, { low: 1, likely: 2, high: 3 }, 'amount')).toEqual({
      low: 1,
      likely: 2,
      high: 3,
    });
  });
});

describe('inputsOf', () => {
  it('follows the benchmarks where the owner says nothing', () => {
    const { mixes, business, budget } = inputsOf(tenOrOne, defaults);
    expect(mixes.map(({ name }) => name)).toEqual(['Ten small', 'One big']);
    expect(mixes[0]?.groups[0]).toMatchObject({
      count: 10,
      followers: 10_000,
      product: 18,
      fee: { low: 0, likely: 0, high: 0 },
    });
    expect(business.orderValue).toEqual({ low: 48, likely: 60, high: 80 });
    expect(budget).toBe(defaults.defaults.budget.value);
  });

  it('lays the owner’s numbers over them, a group’s own over the shop’s', () => {
    const [small, big] = tenOrOne.mixes;
    const state: State = {
      ...tenOrOne,
      shop: { product: 30, grossMargin: 0.7 },
      mixes: [
        small!,
        { ...big!, groups: [{ ...big!.groups[0]!, own: { product: 5, posts: 2, fee: 900 } }] },
      ],
    };
    const { mixes, business } = inputsOf(state, defaults);
    expect(mixes[0]?.groups[0]?.product).toBe(30);
    expect(mixes[1]?.groups[0]).toMatchObject({ product: 5, posts: 2 });
    expect(mixes[1]?.groups[0]?.fee).toEqual({ low: 900, likely: 900, high: 900 });
    expect(business.grossMargin).toBe(0.7);
  });

  it('narrows and widens the spread between partners by the owner’s word', () => {
    const clicks = (spread: State['spread']): number =>
      inputsOf({ ...tenOrOne, spread }, defaults).business.partnerSpread.clicks;
    expect([clicks('similar'), clicks('normal'), clicks('wild')]).toEqual([
      expect.closeTo(0.36),
      0.6,
      expect.closeTo(0.96),
    ]);
  });
});
