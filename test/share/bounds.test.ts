import { describe, expect, it } from 'vitest';
import {
  countField,
  decode,
  encode,
  type Field,
  followersField,
  groupFields,
  readFragment,
  shopFields,
} from '#share';

/** What a link may say, by key: lowest and highest. Written down here, so that no bound gets lost. */
const shop: Readonly<Record<string, readonly [number, number]>> = {
  budget: [0, 1e9],
  time: [0, 1e4],
  aov: [0.01, 1e6],
  margin: [0, 1],
  goods: [0, 1e6],
  cvr: [0, 1],
  untracked: [0, 20],
  overlap: [0, 1],
  discount: [0, 1],
  ordercost: [0, 1e6],
  later: [0, 100],
  ask: [0, 600],
  risk: [3, 7],
  hour: [0, 1e4],
  asset: [0, 1e5],
  again: [0, 1],
  luck: [0, 2],
  shared: [0, 1],
  vat: [0, 1],
  usd: [1e-4, 1e6],
  market: [1, 1e10],
};
const group: Readonly<Record<string, readonly [number, number]>> = {
  fee: [0, 1e7],
  views: [1, 1e10],
  reach: [0, 20],
  er: [0, 1],
  ctr: [0, 1],
  posting: [0, 1],
  real: [0, 1],
  goods: [0, 1e6],
  commission: [0, 1],
  posts: [1, 50],
  inmarket: [0, 1],
  hours: [0, 1000],
  assets: [0, 1000],
};
const plain = (value: number): string => value.toFixed(5).replace(/\.?0+$/, '');
// In US dollars a dollar has no price.
const ofShop = (key: string, value: string): string => `v=2&cur=EUR&${key}=${value}`;
const ofGroup = (key: string, value: string): string => `v=2&mix=A~1x1k:${key}=${value}`;
const problemsOf = (link: string): string => decode(link).problems.join(' ');

describe.each([
  ['the shop', shopFields, shop, ofShop],
  ['a group', groupFields, group, ofGroup],
] as const)('numbers of %s', (_, fields, bounds, link) => {
  it('have a bound here, each', () => {
    expect(Object.values<Field>(fields).map(({ key }) => key)).toEqual(Object.keys(bounds));
  });

  it.each(Object.entries(bounds))('%s from %j', (key, [low, high]) => {
    expect(problemsOf(link(key, plain(low)))).toBe('');
    expect(problemsOf(link(key, plain(high)))).toBe('');
    const step = Number.isInteger(low) && Number.isInteger(high) && high > 1 ? 1 : 0.001;
    expect(problemsOf(link(key, plain(high + step)))).toMatch(/is above/);
    if (low > 0)
      expect(problemsOf(link(key, plain(low - Math.min(step, low / 2))))).toMatch(/is below/);
    expect(problemsOf(link(key, '-1'))).toMatch(/is not a number/);
  });
});

describe('sizes of a group', () => {
  it.each([
    ['0x1k', true],
    ['400x1k', true],
    ['401x1k', false],
    ['4000x1k', false],
    ['2.5x1k', false],
    ['1x1', true],
    ['1x0', false],
    ['1x1000m', true],
    ['1x1001m', false],
    ['1x1.5', false],
  ])('%s is taken: %s', (size, taken) => {
    expect(problemsOf(`v=2&mix=A~${size}`) === '').toBe(taken);
  });

  it('name the same bounds in the table of fields', () => {
    expect([countField.low, countField.high]).toEqual([0, 400]);
    expect([followersField.low, followersField.high]).toEqual([1, 1e9]);
  });
});

describe('a range', () => {
  it.each([
    ['aov=60-50-80', 'is not in the order low-likely-high'],
    ['aov=40-90-80', 'is not in the order low-likely-high'],
    ['cvr=0.03-0.02-0.04', 'is not in the order low-likely-high'],
    ['cvr=0.01-0.05-0.04', 'is not in the order low-likely-high'],
    ['untracked=0-1-2', 'is a range that starts at 0, which a range may not'],
    ['cvr=0.1-0.5-1', 'is a range that ends at 100 %, which a range may not'],
    ['aov=0.01-20000-20000', 'is a range too wide to mean anything'],
    ['aov=0.01-0.01-20000', 'is a range too wide to mean anything'],
    ['aov=1-2', 'is not one number'],
    ['margin=0.1-0.2-0.3', 'is not one number'],
    ['discount=0.00000000000000000000000000000000000000001', 'is too close to 0 to mean anything'],
  ])('such as %s is refused', (pair, reason) => {
    expect(problemsOf(`v=2&${pair}`)).toContain(reason);
  });

  it('of three equal numbers is a fixed number, at the ends too', () => {
    expect(decode('v=2&cvr=1-1-1&untracked=0-0-0')).toMatchObject({
      problems: [],
      state: {
        shop: { conversionRate: { low: 1, high: 1 }, untrackedOrders: { low: 0, high: 0 } },
      },
    });
  });
});

describe('a plan', () => {
  const twoGroups = 'mix=A~400x1k~300x2k';

  it('holds 400 partners in all, and more are said', () => {
    const { state, problems } = decode(`v=2&${twoGroups}`);
    expect(state.mixes[0]?.groups.map(({ count }) => count)).toEqual([400, 0]);
    expect(problems).toEqual(['“A” holds 700 partners; the first 400 are kept.']);
    expect(decode('v=2&mix=A~250x1k~150x2k').problems).toEqual([]);
  });

  it('of an older link keeps as many as it had, written again too', () => {
    const { state, problems } = decode(`v=1&${twoGroups}`);
    expect(state.mixes[0]?.groups.map(({ count }) => count)).toEqual([400, 300]);
    expect(problems).toEqual([]);
    expect(readFragment(encode(state))).toMatchObject({ state, problems: [], seal: 'whole' });
  });
});
