import { describe, expect, it } from 'vitest';
import { businessOf, groupOf, inputsOf, resolveFill } from '#comparison';
import { acceptanceRate, defaultsOf } from '#data/defaults.ts';
import { fillCount, peopleToAsk, simulate } from '#engine';
import {
  type Field,
  groupFields,
  type GroupState,
  shopFields,
  type OwnNumber,
  startState,
  type State,
  tenOrOne,
} from '#share';
import { dataset, newestSet } from '../data/real-content.ts';

const november = defaultsOf(dataset);
const december = defaultsOf(newestSet);
const withShop = (shop: State['shop']): State => ({ ...startState, shop });
const small = tenOrOne.mixes[0]?.groups[0] as GroupState;
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

describe('usual views', () => {
  const views = (own: OwnNumber, other: GroupState['own'] = {}) =>
    groupOf(withOwn({ ...other, views: own }), startState, december).views;

  it('are none unless stated', () => {
    expect(groupOf(small, startState, december).views).toBeNull();
  });

  it('of one number spread as the usual reach rate does', () => {
    const { low, likely, high } = groupOf(small, startState, december).reachRate;
    expect(views(4000)).toEqual({
      low: expect.closeTo((4000 * low) / likely, 8),
      likely: 4000,
      high: expect.closeTo((4000 * high) / likely, 8),
    });
    expect(views(4000, { reachRate: 0.9 })).toEqual(views(4000));
  });

  it('of three numbers are taken as they are', () => {
    expect(views({ low: 1, likely: 2, high: 9 })).toEqual({ low: 1, likely: 2, high: 9 });
  });

  it('take the place of followers in reach, not in reactions', () => {
    const measures = (own: GroupState['own']) => {
      const state = { ...tenOrOne, mixes: [{ name: 'A', groups: [withOwn(own)] }] };
      const { mixes, business } = inputsOf(state, december);
      const [mix] = simulate(mixes, business, { samples: 256, seed: 1 }).mixes;
      return [mix?.measures.grossReach.mean, mix?.measures.engagements.mean];
    };
    const [reach = 0, reactions] = measures({ views: 3000 });
    const [twice, same] = measures({ views: 6000 });
    expect([twice, same]).toEqual([expect.closeTo(2 * reach, 6), reactions]);
  });
});

describe('hours', () => {
  const hours = (change: Partial<GroupState>, shop: State['shop'] = {}, data = december) =>
    groupOf({ ...small, ...change }, withShop(shop), data).hours;
  const { replyRate } = december.defaults;
  const asked = (acceptance: number) => peopleToAsk(1, replyRate.likely, acceptance).expected ?? 0;

  it('of a partner for the product hold all who are asked for one who agrees', () => {
    const acceptance = acceptanceRate(december, 10_000).likely;
    expect(hours({})).toBeCloseTo(0.75 + (asked(acceptance) * 3) / 60, 12);
    expect(hours({}, { askingTime: 6 })).toBeCloseTo(0.75 + (asked(acceptance) * 6) / 60, 12);
    expect(hours({ deal: 'commission' })).toBe(hours({}));
  });

  it('of a partner for a fee hold all who are asked for one who replies', () => {
    const big = { followers: 100_000, deal: 'fee' } as const;
    expect(hours(big)).toBeCloseTo(4.25 + (asked(1) * 3) / 60, 12);
    expect(hours({ ...big, deal: 'fee-commission' })).toBe(hours(big));
  });

  it('that the owner states are all there are', () => {
    expect(hours({ own: { hours: 2 } })).toBe(2);
  });

  it('are more than anybody has where nobody agrees', () => {
    expect(hours({ followers: 5_000_000 })).toBe(groupFields.hours.high);
    expect(hours({ followers: 5_000_000 }, { askingTime: 0 })).toBe(4.25);
  });

  it('stay as they were under the first data set', () => {
    expect([hours({}, {}, november), hours({ followers: 100_000 }, {}, november)]).toEqual([
      1.5, 5,
    ]);
  });
});

describe('inputsOf', () => {
  const stated = (change: Partial<State>) => inputsOf({ ...startState, ...change }, december);

  it('gives what the engine computes with, under every data set', () => {
    for (const defaults of [november, december]) {
      const { mixes, business } = inputsOf(startState, defaults);
      expect(() => simulate(mixes, business, { samples: 2, seed: 1 })).not.toThrow();
    }
  });

  it('sets a budget, hours and odds, which older data sets did not ask for', () => {
    expect(inputsOf(startState, december)).toMatchObject({ budget: 2000, hours: 40, odds: 0.5 });
    expect(inputsOf(startState, november)).toMatchObject({ hours: Infinity, odds: 0.5 });
    expect(stated({ shop: { hoursToGive: 0, odds: 7 } })).toMatchObject({ hours: 0, odds: 0.7 });
  });

  it('fills a group by budget and hours, and says which ran out', () => {
    const { mixes, business, fills, budget, hours } = inputsOf(startState, december);
    const [filling] = mixes;
    expect(fills).toEqual([fillCount(filling!, business, { budget, hours }), null]);
    expect(filling?.groups[0]).toMatchObject({ fill: true, count: fills[0]?.count });
    expect(stated({ shop: { budget: 40 } }).fills[0]).toMatchObject({
      count: 2,
      boundBy: 'budget',
    });
    expect(stated({ shop: { budget: 1e9, hoursToGive: 1e4 } }).fills[0]?.boundBy).toBe('most');
  });

  it('gives a plan in which nothing fits one partner, so that its needs can be said', () => {
    const { mixes, fills } = stated({ shop: { budget: 0 } });
    expect([mixes[0]?.groups[0]?.count, fills[0]?.count]).toEqual([1, 0]);
  });

  it('takes other costs of a plan off what its partners can cost', () => {
    const [filling] = startState.mixes;
    const plan = stated({ shop: { budget: 100 }, mixes: [{ ...filling!, extra: 60 }] });
    expect(plan.mixes[0]).toMatchObject({ extra: 60, groups: [{ count: 2 }] });
  });

  it('gives later orders and the cost of an order to the engine, none by default', () => {
    expect(businessOf(startState, december)).toMatchObject({ laterOrders: 0, orderCost: 0 });
    expect(businessOf(withShop({ laterOrders: 0.4, orderCost: 3 }), december)).toMatchObject({
      laterOrders: 0.4,
      orderCost: 3,
    });
  });
});

describe('resolveFill', () => {
  it('puts the number that fits in the place of the sign for it', () => {
    const { mixes, fills } = inputsOf(startState, december);
    const resolved = resolveFill(startState, december);
    expect(resolved.mixes[0]?.groups[0]).toEqual({ ...small, count: fills[0]?.count });
    const plain = inputsOf(resolved, december).mixes.map(({ groups }) => groups[0]?.count);
    expect(plain).toEqual(mixes.map(({ groups }) => groups[0]?.count));
  });

  it('leaves a comparison without such a group as it is', () => {
    expect(resolveFill(tenOrOne, december)).toBe(tenOrOne);
  });
});
