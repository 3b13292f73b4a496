import fc from 'fast-check';
import { fixed } from '../../src/engine/distributions/estimate.ts';
import type { Business, Group, Mix } from '../../src/engine/model/types.ts';
import { big, business, small } from './worked-funnel.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const fixedBetween = (min: number, max: number) => between(min, max).map(fixed);

/** Shops of all kinds, their estimates fixed. */
export const anyBusiness: fc.Arbitrary<Business> = fc
  .record({
    orderValue: fixedBetween(5, 500),
    conversionRate: fixedBetween(0.001, 0.2),
    untrackedOrders: fixedBetween(0, 2),
    overlap: fixedBetween(0, 1),
    grossMargin: between(0.1, 1),
    discount: between(0, 0.5),
    hourlyValue: between(0, 100),
    contentValue: between(0, 100),
    repeatCredit: between(0, 1),
    laterOrders: between(0, 1),
    orderCost: between(0, 10),
    vat: between(0, 0.3),
  })
  .map((fields) => ({ ...business, ...fields }));

const terms = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  followers: between(1000, 1_000_000),
  product: between(1, 100),
  commission: between(0, 0.3),
  clickRate: fixedBetween(0.001, 0.1),
  postingProbability: fixedBetween(0.1, 1),
  fee: fixedBetween(0, 2000),
  views: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fixedBetween(100, 100_000)),
});

/** Groups of all kinds, their estimates fixed. */
export const anyGroup: fc.Arbitrary<Group> = fc
  .tuple(fc.constantFrom(small(1), big(1)), terms)
  .map(([group, fields]) => ({ ...group, ...fields }));

/** Mixes of one to three groups, with other costs. */
export const anyMix: fc.Arbitrary<Mix> = fc
  .tuple(fc.array(anyGroup, { minLength: 1, maxLength: 3 }), between(0, 500))
  .map(([groups, extra]) => ({ name: 'Mix', groups, extra }));
