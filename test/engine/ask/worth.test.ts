import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate, worth } from '../../../src/engine/index.ts';
import type { Business, Group, Mix } from '../../../src/engine/index.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import reference from '../../cases/budget.json' with { type: 'json' };
import version2 from '../../cases/simulation-2.json' with { type: 'json' };
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { big, business, small } from '../worked-funnel.ts';

const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });
const profitOf = (mix: Mix, shop: Business, options: { samples: number; seed: number }) =>
  simulate([mix], shop, options).mixes[0]!.measures.profit;

describe.each(reference.worth)('worth of $name, beside an independent simulation', (known) => {
  const samples = 131_072;
  const found = worth(known.group, known.business, { samples, seed: 5 })!;
  // Their errors are ours by the root of the samples.
  const bound = (error: number) => 4 * error * Math.sqrt(1 + samples / known.samples) + 1e-9;

  it('agrees on the fee that leaves nothing on average', () => {
    const distance = Math.abs(found.averageFee - known.averageFee);
    expect(distance).toBeLessThanOrEqual(bound(found.standardErrors.average));
  });

  it('agrees on the fees for even odds, and for 8 of 10', () => {
    const { evenOdds, eightOfTen } = found.standardErrors;
    expect(Math.abs(found.evenOddsFee - known.evenOddsFee)).toBeLessThanOrEqual(bound(evenOdds));
    expect(Math.abs(found.eightOfTenFee - known.eightOfTenFee)).toBeLessThanOrEqual(
      bound(eightOfTen),
    );
  });
});

describe('worth', () => {
  const options = { samples: 8192, seed: 2 };
  const [, paid] = reference.worth;
  const shop2 = version2.business as Business;

  it('put back as a fee leaves a mean profit of 0: in the same samples, and in others', () => {
    const { averageFee, standardErrors } = worth(paid!.group, paid!.business, options)!;
    const mix = mixOf({ ...paid!.group, count: 1, fee: fixed(averageFee) });
    expect(averageFee).toBeGreaterThan(0);
    expect(profitOf(mix, paid!.business, options).mean).toBeCloseTo(0, 9);
    const other = profitOf(mix, paid!.business, { ...options, seed: 99 });
    expect(Math.abs(other.mean)).toBeLessThanOrEqual(4 * Math.SQRT2 * standardErrors.average);
  });

  it('put back leaves nothing whatever the partner and the shop', () => {
    fc.assert(
      fc.property(anyGroup, anyBusiness, (group, shop) => {
        const found = worth(group, shop, { samples: 200, seed: 1 });
        if (!found || found.averageFee < 0) return;
        const mix = mixOf({ ...group, count: 1, fee: fixed(found.averageFee) });
        const { mean, samples } = profitOf(mix, shop, { samples: 200, seed: 1 });
        expect(Math.abs(mean)).toBeLessThanOrEqual(1e-9 * Math.max(1, ...samples.map(Math.abs)));
      }),
    );
  });

  it('put back makes money in half, and in 8 of 10, of the campaigns in which they post', () => {
    const group = { ...paid!.group, count: 1, followers: 400_000, product: 5 };
    const { evenOddsFee, eightOfTenFee } = worth(group, paid!.business, options)!;
    for (const [fee, odds] of [[evenOddsFee, 0.5] as const, [eightOfTenFee, 0.8] as const]) {
      const mix = mixOf({ ...group, fee: fixed(fee), assets: 1 });
      const { profit, assets } = simulate([mix], paid!.business, options).mixes[0]!.measures;
      const posted = profit.samples.filter((_, i) => assets.samples[i]! > 0);
      const above = posted.filter((value) => value > 1e-9).length / posted.length;
      expect(fee).toBeGreaterThan(0);
      expect(Math.abs(above - odds)).toBeLessThan(0.02);
    }
  });

  it('is what the next partner adds to a mix', () => {
    const group = { ...paid!.group, followers: 90_000, commission: 0.1 };
    const beside = { ...mixOf({ ...paid!.group, count: 6 }, { ...group, count: 2 }), extra: 50 };
    const found = worth(group, shop2, { ...options, beside })!;
    const joined = { ...beside, groups: [beside.groups[0]!, { ...group, count: 3 }] };
    const without = { ...beside, groups: [beside.groups[0]!, { ...group, count: 2 }] };
    const free = (mix: Mix) => ({
      ...mix,
      groups: mix.groups.map((g) => ({ ...g, fee: fixed(0) })),
    });
    const [more, less] = [joined, without].map((mix) => profitOf(free(mix), shop2, options));
    const posting = 0.93;
    const added = (more!.mean - less!.mean) / posting;
    expect(Math.abs(found.averageFee / added - 1)).toBeLessThan(0.1);
  });

  it('falls with every partner beside whose audience they share', () => {
    const fees = [0, 1, 5, 20].map((count) => {
      const beside = mixOf({ ...paid!.group, count });
      return worth(paid!.group, paid!.business, { ...options, beside })!.averageFee;
    });
    expect(fees).toEqual([...fees].sort((a, b) => b - a));
    expect(fees[3]).toBeLessThan(fees[0]! - 5);
    expect(fees[0]).toBe(worth(paid!.group, paid!.business, options)!.averageFee);
  });

  it('falls by the product for each campaign in which they post, and by the commission', () => {
    const group = { ...paid!.group, postingProbability: fixed(1) };
    const feeOf = (change: Partial<Group>) =>
      worth({ ...group, ...change }, paid!.business, options)!.averageFee;
    expect(feeOf({ product: 0 }) - feeOf({ product: 30 })).toBeCloseTo(30, 9);
    expect(feeOf({ commission: 0.2 })).toBeLessThan(feeOf({ commission: 0 }));
  });

  it('reads neither the fee nor the count of the group', () => {
    const other = { ...paid!.group, fee: fixed(9000), count: 0 };
    expect(worth(other, paid!.business, options)).toEqual(
      worth(paid!.group, paid!.business, options),
    );
  });

  it('is below 0 where nobody buys: not even for the product', () => {
    const found = worth({ ...small(1), clickRate: fixed(0), product: 9 }, business, options)!;
    expect([found.evenOddsFee, found.eightOfTenFee]).toEqual([-9, -9]);
    expect(found.averageFee).toBeLessThanOrEqual(-9);
    expect(found.standardErrors.evenOdds).toBe(0);
  });

  it('does not exist for a partner who never posts', () => {
    const silent = { ...small(1), postingProbability: fixed(0) };
    expect(worth(silent, business, options)).toBeNull();
  });

  it('has standard errors that fall by the root of the samples', () => {
    const errors = [4096, 65_536].map(
      (samples) => worth(paid!.group, paid!.business, { samples, seed: 8 })!.standardErrors,
    );
    for (const name of ['average', 'evenOdds'] as const) {
      const ratio = errors[0]![name] / errors[1]![name];
      expect(ratio).toBeGreaterThan(2.5);
      expect(ratio).toBeLessThan(6.5);
    }
  });

  it('says by how much the average fee moves from one run to another', () => {
    const dear = { ...reference.worth[0]!.group, product: 300 };
    const found = Array.from({ length: 200 }, (_, seed) =>
      worth(dear, reference.worth[0]!.business, { samples: 256, seed })!,
    );
    const fees = found.map(({ averageFee }) => averageFee);
    const mean = fees.reduce((sum, fee) => sum + fee, 0) / fees.length;
    const spread = Math.sqrt(fees.reduce((sum, fee) => sum + (fee - mean) ** 2, 0) / 199);
    const said = found.reduce((sum, { standardErrors }) => sum + standardErrors.average, 0) / 200;
    // The spread of 200 runs is known to 5 %.
    expect(Math.abs(said / spread - 1)).toBeLessThan(0.2);
  });

  it.each([
    ['a group out of range', { ...small(1), product: -1 }, {}],
    ['no samples', small(1), { samples: 0 }],
    ['a mix out of range', small(1), { beside: mixOf({ ...big(1), hours: -1 }) }],
  ])('refuses %s', (_what, group, change) => {
    expect(() => worth(group, business, { ...options, ...change })).toThrow(RangeError);
  });
});
