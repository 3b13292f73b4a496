import { describe, expect, it } from 'vitest';
import { businessOf, groupOf, inputsOf } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { simulate } from '#engine';
import {
  type Field,
  groupFields,
  type GroupState,
  shopFields,
  startState,
  type State,
} from '#share';
import { dataset, newestSet } from '../data/real-content.ts';

const november = defaultsOf(dataset);
const december = defaultsOf(newestSet);
const withShop = (shop: State['shop']): State => ({ ...startState, shop });
const small = startState.mixes[0]?.groups[0] as GroupState;
const withOwn = (own: GroupState['own']): GroupState => ({ ...small, deal: 'fee', own });

describe('businessOf', () => {
  it('has every number of the shop that the table of fields gives the engine, and no other', () => {
    const names = Object.entries<Field>(shopFields)
      .filter(([, { use }]) => use !== 'page')
      .map(([name]) => name);
    expect(Object.keys(businessOf(startState, november)).sort()).toEqual(
      [...names, 'partnerSpread'].sort(),
    );
    expect(names).not.toContain('budget');
  });

  it.each([
    ['grossMargin', 0.3, 0.3],
    ['hourlyValue', 0, 0],
    ['market', 4000, 4000],
    ['sharedKnowledge', 0.2, 0.2],
    ['orderValue', 30, { low: 24, likely: 30, high: 40 }],
    ['orderValue', { low: 1, likely: 2, high: 3 }, { low: 1, likely: 2, high: 3 }],
    ['grossMargin', { low: 0.1, likely: 0.3, high: 0.4 }, 0.3],
  ] as const)('lays the owner’s %s of %j over the default', (name, own, wanted) => {
    const usual = businessOf(startState, november);
    expect(businessOf(withShop({ [name]: own }), november)).toEqual({ ...usual, [name]: wanted });
  });

  it('keeps budget and product to the page', () => {
    const state = withShop({ budget: 5, product: 7 });
    expect(businessOf(state, november)).toEqual(businessOf(startState, november));
    expect(inputsOf(state, november).budget).toBe(5);
    expect(inputsOf(state, november).mixes[0]?.groups[0]?.product).toBe(7);
  });

  it('widens the spread between partners by the word for it', () => {
    const { partnerSpread } = businessOf({ ...startState, spread: 'wild' }, november);
    expect(partnerSpread.reach).toBeCloseTo(0.35 * 1.6, 12);
    expect(partnerSpread.clicks).toBeCloseTo(0.6 * 1.6, 12);
  });

  it('shares no knowledge between sizes under the first data set, and .6 of it since', () => {
    expect(businessOf(startState, november)).toMatchObject({ sharedKnowledge: 0 });
    expect(businessOf(startState, december)).toMatchObject({ sharedKnowledge: 0.6 });
  });
});

describe('groupOf', () => {
  it('has every number of the table of fields, with followers and count', () => {
    expect(Object.keys(groupOf(small, startState, november)).sort()).toEqual(
      [...Object.keys(groupFields), 'count', 'followers'].sort(),
    );
  });

  it('takes one fee for a quote, which nobody doubts, and three for a range', () => {
    const range = { low: 100, likely: 200, high: 300 };
    const fee = (own: GroupState['own']) => groupOf(withOwn(own), startState, november).fee;
    expect(fee({ fee: 900 })).toEqual({ low: 900, likely: 900, high: 900 });
    expect(fee({ fee: range })).toEqual(range);
  });

  it('prefers the product of the group to that of the shop', () => {
    const state = withShop({ product: 7 });
    expect(groupOf(withOwn({}), state, november).product).toBe(7);
    expect(groupOf(withOwn({ product: 9 }), state, november).product).toBe(9);
  });
});

describe('inputsOf', () => {
  it('gives what the engine computes with, under every data set', () => {
    for (const defaults of [november, december]) {
      const { mixes, business } = inputsOf(startState, defaults);
      expect(() => simulate(mixes, business, { samples: 2, seed: 1 })).not.toThrow();
    }
  });
});
