import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { business, small } from '../worked-funnel.ts';
import { draws, expectSame, filling, mixOf, recordsOf, valuesOf } from './fewest-one-by-one.ts';

describe('fewestSteps, one simulation a number beside it', { timeout: 300_000 }, () => {
  it.each([
    ['goods', { product: 16 }],
    ['fees', { product: 1, fee: { low: 25, likely: 25, high: 25 } }],
  ])('finds a profit that %s pull down between orders, and the highest there is', (_, terms) => {
    const shop = { ...business, overlap: { low: 0.3, likely: 0.3, high: 0.3 }, market: null };
    const options = { ...draws, measure: 'profit', missed: 0.5, least: 1, most: 130 } as const;
    const costly = mixOf(filling({ ...small(1), ...terms }));
    const values = valuesOf(costly, shop, options);
    const top = Math.max(...values);
    const falls = values.filter((value, index) => value < (values[index - 1] ?? -Infinity));
    expect(falls.length).toBeGreaterThan(20);
    for (const atLeast of [...recordsOf(values), top + 1]) {
      expectSame(costly, shop, { ...options, atLeast: atLeast - 1e-4 }, values);
    }
  });

  it('is right of partners, shops and plans of all kinds', () => {
    const asked = fc.record({
      measure: fc.constantFrom('orders' as const, 'uniqueReach' as const, 'profit' as const),
      missed: fc.constantFrom(0.2, 0.5),
      share: fc.double({ min: 0, max: 1.2, noNaN: true }),
      market: fc.constantFrom(null, null, 2000, 40_000),
    });
    fc.assert(
      fc.property(
        anyGroup,
        fc.option(anyGroup),
        anyBusiness,
        asked,
        (group, beside, open, want) => {
          const plan = mixOf(filling(group), ...(beside ? [beside] : []));
          const { share, market, ...rest } = want;
          const shop = { ...open, market };
          const options = { ...draws, samples: 33, least: 1, most: 140, ...rest };
          const values = valuesOf(plan, shop, options);
          const records = recordsOf(values);
          const wanted = records[Math.floor(share * records.length)] ?? 2 * Math.max(...values) + 1;
          const atLeast = wanted - 1e-7 * Math.abs(wanted);
          expectSame(plan, shop, { ...options, atLeast }, values);
        },
      ),
      { numRuns: 60 },
    );
  });
});
