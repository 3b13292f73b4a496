import fc from 'fast-check';
import { fixed } from '../../src/engine/distributions/estimate.ts';
import type { Business, Estimate, Group, Mix } from '../../src/engine/model/types.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const factor = between(0, 2).map(Math.exp);

/** Amounts in doubt, likely values evenly spread on the log scale. */
export function anyAmount(min: number, max: number): fc.Arbitrary<Estimate> {
  return fc
    .tuple(between(Math.log(min), Math.log(max)).map(Math.exp), factor, factor)
    .map(([likely, below, above]) => ({ low: likely / below, likely, high: likely * above }));
}

/** Rates in doubt, and some that are fixed. */
export const anyRate: fc.Arbitrary<Estimate> = fc
  .tuple(between(0.001, 0.999), between(0, 3), between(0, 3))
  .map(([likely, below, above]) => ({
    low: shiftRate(likely, -below),
    likely,
    high: shiftRate(likely, above),
  }));

/** A rate moved along the logit scale. */
export function shiftRate(rate: number, by: number): number {
  return by === 0 ? rate : rate / (rate + (1 - rate) * Math.exp(-by));
}

/** Shops of all kinds, much in doubt. Contribution is above 0 for commissions up to a fifth. */
export const anyShop: fc.Arbitrary<Business> = fc.record({
  orderValue: anyAmount(5, 500),
  conversionRate: anyRate,
  untrackedOrders: fc.oneof(anyAmount(0.05, 1), fc.constant(fixed(0))),
  overlap: fc.oneof(anyRate, fc.constantFrom(fixed(0), fixed(1), fixed(0.1))),
  grossMargin: between(0.5, 1),
  discount: between(0, 0.3),
  hourlyValue: fc.nat(100),
  contentValue: fc.nat(100),
  repeatCredit: between(0, 1),
  campaignSpread: between(0, 0.6),
  market: fc.oneof(fc.constant(null), between(1e3, 1e6)),
  partnerSpread: fc.record({
    reach: between(0, 0.6),
    engagement: between(0, 1),
    clicks: between(0, 1),
  }),
  sharedKnowledge: fc.oneof(fc.constantFrom(0, 1), between(0, 1)),
  laterOrders: fc.oneof(fc.constant(0), between(0, 2)),
  orderCost: fc.oneof(fc.constant(0), between(0, 5)),
  vat: fc.oneof(fc.constant(0), between(0, 0.3)),
});

/** Groups of all kinds, much in doubt; their follower counts often coincide. */
export const anyParty: fc.Arbitrary<Group> = fc.record({
  count: fc.integer({ min: 0, max: 8 }),
  followers: fc.constantFrom(2000, 12_000, 12_000, 150_000),
  inMarket: between(0.1, 1),
  posts: fc.integer({ min: 1, max: 3 }),
  product: fc.nat(100),
  commission: between(0, 0.2),
  hours: fc.nat(10),
  assets: fc.integer({ min: 0, max: 3 }),
  realFollowers: fc.oneof(fc.constant(fixed(1)), anyRate),
  reachRate: anyAmount(0.02, 1),
  engagementRate: anyRate,
  clickRate: anyRate,
  postingProbability: fc.oneof(anyRate, fc.constant(fixed(1))),
  fee: fc.oneof(fc.constant(fixed(0)), anyAmount(10, 3000)),
  views: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, anyAmount(100, 50_000)),
  fill: fc.boolean(),
});

/** Mixes of one to three such groups, some with other costs. */
export const anyDoubtfulMix: fc.Arbitrary<Mix> = fc
  .tuple(fc.array(anyParty, { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 250))
  .map(([groups, extra]) => ({ name: 'Mix', groups, extra }));
