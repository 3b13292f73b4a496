import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessInputs, groupInputs, widestSpread } from '../../../src/engine/model/inputs.ts';
import type { Input } from '../../../src/engine/model/inputs.ts';
import { compare } from '../../../src/engine/simulate/compare.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import type { Business, Group, Mix } from '../../../src/engine/model/types.ts';

const almostOne = 1 - 2 ** -53;

type Range = Pick<Input, 'kind' | 'low' | 'high'>;

/** The ends of a field's range, and the widest estimates there are. */
function extremeOf({ kind, low, high }: Range): fc.Arbitrary<unknown> {
  if (kind === 'number' || kind === 'whole') return fc.constantFrom(low, high);
  const widest =
    kind === 'rate'
      ? [
          { low: 1e-300, likely: 0.5, high: almostOne },
          { low: 1e-300, likely: 1e-299, high: almostOne },
        ]
      : [
          { low: 1e-6, likely: 1, high: Math.min(1e6, high) },
          { low: high / 1e6, likely: high, high },
        ];
  return fc.constantFrom(fixed(low), fixed(high), ...widest);
}

const recordOf = (bounds: Readonly<Record<string, Range>>) =>
  fc.record(Object.fromEntries(Object.entries(bounds).map(([name, b]) => [name, extremeOf(b)])));

const spread = fc.constantFrom(0, widestSpread);
const anyExtremeShop = fc
  .tuple(recordOf(businessInputs), fc.tuple(spread, spread, spread), fc.boolean())
  .map(([fields, [reach, engagement, clicks], limited]) => ({
    ...fields,
    ...(limited ? {} : { market: null }),
    partnerSpread: { reach, engagement, clicks },
  })) as fc.Arbitrary<unknown> as fc.Arbitrary<Business>;
const anyExtremeGroup = recordOf({
  ...groupInputs,
  count: { kind: 'whole', low: 0, high: 20 },
}) as fc.Arbitrary<unknown> as fc.Arbitrary<Group>;
const anyExtremeMix: fc.Arbitrary<Mix> = fc
  .array(anyExtremeGroup, { minLength: 1, maxLength: 3 })
  .map((groups) => ({ name: 'Extreme', groups }));

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const infinite = (value: unknown) => numbersIn(value).filter((n) => !Number.isFinite(n));

describe('at every extreme a control can reach', () => {
  it('plan gives finite numbers', () => {
    fc.assert(
      fc.property(anyExtremeMix, anyExtremeShop, (mix, shop) => {
        expect(infinite(plan(mix, shop))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('simulate and compare give finite numbers', () => {
    fc.assert(
      fc.property(anyExtremeMix, anyExtremeShop, fc.nat(), (mix, shop, seed) => {
        const simulation = simulate([mix], shop, { samples: 16, seed });
        expect(infinite(simulation)).toEqual([]);
        expect(infinite(compare(simulation, 'profitWithContent'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
