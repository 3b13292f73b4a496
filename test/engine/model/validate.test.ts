import { describe, expect, it } from 'vitest';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import type { Business, Estimate, Group, Mix } from '../../../src/engine/model/types.ts';
import {
  checkBusiness,
  checkEstimate,
  checkMix,
  checkMixes,
  checkNumber,
  checkWhole,
} from '../../../src/engine/model/validate.ts';
import { big, business, small, tenSmall } from '../worked-funnel.ts';

const estimate = (low: number, likely: number, high: number): Estimate => ({ low, likely, high });

/** What someone without a type checker could pass. */
const untyped = (value: unknown) => value as never;

describe('checkNumber', () => {
  it('takes both ends of the range', () => {
    expect(() => checkNumber('x', 0, 0, 1)).not.toThrow();
    expect(() => checkNumber('x', 1, 0, 1)).not.toThrow();
  });

  it.each([[-1e-9], [1.1], [NaN], [Infinity], [-Infinity], [untyped('0.5')], [untyped(undefined)]])(
    'refuses %s from 0 to 1',
    (value) => {
      const call = () => checkNumber('share', value, 0, 1);
      expect(call).toThrow(RangeError);
      expect(call).toThrow(`share must be a number from 0 to 1, got ${value}`);
    },
  );
});

describe('checkWhole', () => {
  it.each([[1.5], [-1], [1001], [NaN]])('refuses %s from 0 to 1000', (value) => {
    expect(() => checkWhole('count', value, 0, 1000)).toThrow(
      new RangeError(`count must be a whole number from 0 to 1000, got ${value}`),
    );
  });
});

describe('checkEstimate', () => {
  it.each([
    ['rate', estimate(0.1, 0.2, 0.4)],
    ['rate', estimate(0.2, 0.2, 0.4)],
    ['rate', fixed(0)],
    ['rate', fixed(1)],
    ['amount', fixed(0)],
    ['amount', estimate(1, 1000, 1e9)],
  ] as const)('takes the %s %j', (kind, value) => {
    expect(() => checkEstimate('x', value, kind, 0, 1e9)).not.toThrow();
  });

  it.each([
    [estimate(0.3, 0.2, 0.4), 'x.likely must be a number from 0.3 to 1, got 0.2'],
    [estimate(0.1, 0.4, 0.2), 'x.high must be a number from 0.4 to 1, got 0.2'],
    [estimate(-0.1, 0.2, 0.4), 'x.low must be a number from 0 to 1, got -0.1'],
    [estimate(0.1, NaN, 0.4), 'x.likely must be a number from 0 to 1, got NaN'],
    [estimate(0.1, 0.2, 1.4), 'x.high must be a number from 0 to 1, got 1.4'],
    [estimate(0, 0.2, 0.4), 'x is not a fixed number, so its low must be above 0, got 0'],
    [estimate(0.5, 0.9, 1), 'x is not a fixed number, so its high must be below 1, got 1'],
    [untyped(null), 'x must be an object, got null'],
    [untyped(0.5), 'x must be an object, got 0.5'],
  ])('refuses the rate %j', (value, message) => {
    expect(() => checkEstimate('x', value, 'rate', 0, 1)).toThrow(new RangeError(message));
  });

  it('refuses an amount whose side spans more than a factor of a million', () => {
    expect(() => checkEstimate('fee', estimate(1e-5, 1e2, 1e3), 'amount', 0, 1e12)).toThrow(
      /^fee is not a fixed number, so its sides must span a factor from 1 to 1000000 each/,
    );
  });
});

describe('checkBusiness', () => {
  it('takes what version 1 of the model did not know left out', () => {
    expect(business).not.toHaveProperty('orderCost');
    expect(() => checkBusiness(business)).not.toThrow();
  });

  it('takes a market of a number or none', () => {
    expect(() => checkBusiness({ ...business, market: 5000 })).not.toThrow();
    expect(() => checkBusiness({ ...business, market: null })).not.toThrow();
  });

  it.each<[string, Partial<Business>]>([
    ['business.grossMargin', { grossMargin: 1.1 }],
    ['business.discount', { discount: -0.1 }],
    ['business.hourlyValue', { hourlyValue: -1 }],
    ['business.repeatCredit', { repeatCredit: NaN }],
    ['business.campaignSpread', { campaignSpread: -0.3 }],
    ['business.market', { market: 0 }],
    ['business.market', { market: Infinity }],
    ['business.overlap.likely', { overlap: estimate(0.1, 1.5, 1.6) }],
    ['business.orderValue.low', { orderValue: fixed(-5) }],
    ['business.partnerSpread.clicks', { partnerSpread: { reach: 0, engagement: 0, clicks: NaN } }],
    ['business.partnerSpread', { partnerSpread: untyped(undefined) }],
    ['business.conversionRate', { conversionRate: untyped(undefined) }],
    ['business.market', { market: untyped(undefined) }],
    ['business.sharedKnowledge', { sharedKnowledge: 1.1 }],
    ['business.laterOrders', { laterOrders: -0.1 }],
    ['business.orderCost', { orderCost: NaN }],
  ])('names %s', (field, change) => {
    const call = () => checkBusiness({ ...business, ...change });
    expect(call).toThrow(RangeError);
    expect(call).toThrow(`${field} must be`);
  });
});

describe('checkMix', () => {
  it.each<[string, Partial<Group>]>([
    ['mix.groups[1].count', { count: -1 }],
    ['mix.groups[1].count', { count: 2.5 }],
    ['mix.groups[1].count', { count: 1001 }],
    ['mix.groups[1].posts', { posts: 0 }],
    ['mix.groups[1].followers', { followers: 0 }],
    ['mix.groups[1].followers', { followers: 2e9 }],
    ['mix.groups[1].inMarket', { inMarket: 1.2 }],
    ['mix.groups[1].commission', { commission: -0.1 }],
    ['mix.groups[1].postingProbability.high', { postingProbability: estimate(0.5, 0.5, 1.1) }],
    ['mix.groups[1].fee.low', { fee: fixed(NaN) }],
    ['mix.groups[1].views.high', { views: estimate(1000, 2000, 1500) }],
    ['mix.groups[1].fill', { fill: untyped('yes') }],
  ])('names %s', (field, change) => {
    const mix = { name: 'Mix', groups: [small(1), { ...big(1), ...change }] };
    expect(() => checkMix(mix)).toThrow(field);
  });

  it('takes usual views, no views, and other costs', () => {
    const groups = [
      { ...big(1), views: fixed(9000) },
      { ...small(1), views: null, fill: true },
    ];
    expect(() => checkMix({ name: 'Mix', groups, extra: 250 })).not.toThrow();
  });

  it('refuses other costs below 0', () => {
    expect(() => checkMix({ ...tenSmall, extra: -1 })).toThrow(
      'mix.extra must be a number from 0 to 1000000000000, got -1',
    );
  });

  it('takes a billion followers, and a group of nobody', () => {
    const groups = [{ ...small(0), followers: 1e9 }];
    expect(() => checkMix({ name: 'Mix', groups })).not.toThrow();
  });

  it('refuses more than 5,000 partners in all', () => {
    const groups = new Array<Group>(6).fill(small(1000));
    expect(() => checkMix({ name: 'Mix', groups })).toThrow(
      'partners of mix must be a whole number from 0 to 5000, got 6000',
    );
  });

  it('refuses a mix without groups', () => {
    expect(() => checkMix({ name: 'Mix', groups: [] })).toThrow(
      'mix.groups must be a list with at least 1 entry, got an empty one',
    );
  });
});

describe('checkMixes', () => {
  it('names the mix', () => {
    const bad: Mix = { name: 'Bad', groups: [{ ...small(1), hours: -1 }] };
    expect(() => checkMixes([tenSmall, bad])).toThrow('mixes[1].groups[0].hours must be');
  });

  it('refuses an empty list and what is no list', () => {
    expect(() => checkMixes([])).toThrow('mixes must be a list with at least 1 entry');
    expect(() => checkMixes(untyped(tenSmall))).toThrow('mixes must be a list');
  });
});
