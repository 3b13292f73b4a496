import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladder, ladderSteps, simulate } from '../../../src/engine/index.ts';
import type { Business, Group, Mix, RungMeasure } from '../../../src/engine/index.ts';
import reference from '../../cases/budget.json' with { type: 'json' };
import version2 from '../../cases/simulation-2.json' with { type: 'json' };
import { anyBusiness, anyGroup } from '../arbitrary-campaign.ts';
import { business, small } from '../worked-funnel.ts';

const free = { budget: 1e9, hours: Infinity };
const [kind] = reference.ladders;
const filling: Group = { ...kind!.group, fill: true };
const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });
const within = (count: number) => ({ budget: count * 20, hours: Infinity });

describe.each(reference.ladders)(
  'ladder of $name partners, beside an independent simulation',
  (known) => {
    const top = known.rungs.at(-1)!;
    const options = { samples: 32_768, seed: 11, budget: top.committed, hours: Infinity };
    const { rungs } = ladder(mixOf({ ...known.group, fill: true }), known.business, options);

    it.each(known.rungs)('agrees on the means of $count within 4 standard errors', (theirs) => {
      const ours = rungs[theirs.count - 1]!;
      expect(ours.count).toBe(theirs.count);
      expect(ours.committedCash).toBeCloseTo(theirs.committed, 9);
      for (const name of ['profit', 'uniqueReach', 'orders', 'cashCost'] as const) {
        const { mean, standardError } = ours.measures[name];
        const error = Math.hypot(standardError, theirs[name].standardError);
        expect(Math.abs(mean - theirs[name].mean)).toBeLessThanOrEqual(4 * error + 1e-9);
      }
      const odds = theirs.probabilityOfProfit;
      const error = Math.sqrt(odds * (1 - odds) * (1 / options.samples + 1 / known.samples));
      expect(Math.abs(ours.profitable - odds)).toBeLessThanOrEqual(4 * error);
    });

    it.each(known.rungs)('agrees on the quantiles of $count within 8 %', (theirs) => {
      for (const name of ['profit', 'uniqueReach', 'cashCost'] as const) {
        const { p10, p50, p90 } = rungs[theirs.count - 1]!.measures[name];
        const size = Math.max(
          ...[theirs[name].p10, theirs[name].p50, theirs[name].p90].map(Math.abs),
        );
        expect(Math.abs(p10 - theirs[name].p10)).toBeLessThanOrEqual(0.08 * size);
        expect(Math.abs(p50 - theirs[name].p50)).toBeLessThanOrEqual(0.08 * size);
        expect(Math.abs(p90 - theirs[name].p90)).toBeLessThanOrEqual(0.08 * size);
      }
    });
  },
);

/** Compares each rung with a simulation of its own. */
function expectSimulations(mix: Mix, shop: Business, count: number): void {
  const options = { samples: 257, seed: 5 };
  const { rungs } = ladder(mix, shop, { ...options, budget: 1e9, hours: hoursFor(mix, count) });
  for (const rung of rungs) {
    const groups = mix.groups.map((own) => (own.fill ? { ...own, count: rung.count } : own));
    const { measures } = simulate([{ ...mix, groups }], shop, options).mixes[0]!;
    expect(rung.measures.orders.mean).toBe(measures.orders.mean);
    expect(rung.measures.orders.p90).toBe(measures.orders.p90);
    for (const [name, summary] of Object.entries(rung.measures)) {
      const { samples, ...own } = measures[name as RungMeasure];
      const size = Math.max(...samples.map(Math.abs));
      for (const key of ['mean', 'standardError', 'p10', 'p50', 'p90'] as const) {
        expect(Math.abs(summary[key] - own[key])).toBeLessThanOrEqual(1e-12 * size);
      }
    }
    const above = measures.profit.samples.filter((value) => value > 0).length;
    expect(rung.profitable).toBe(above / options.samples);
    expect(rung.committedCash).toBeCloseTo(committed({ ...mix, groups }), 6);
    expect(rung.hours).toBeCloseTo(measures.hours.mean, 9);
  }
}

const committed = ({ groups, extra = 0 }: Mix) =>
  groups.reduce((sum, own) => sum + own.count * (own.fee.likely + own.product), extra);

/** Hours that so many partners of the group that fills take, with a little over. */
const hoursFor = ({ groups }: Mix, count: number) =>
  groups.reduce((sum, own) => sum + (own.fill ? count : own.count) * own.hours, 0) + 1e-6;

describe('ladder', () => {
  it('has the draws of simulate on every rung, beside other groups of its size and of others', () => {
    const others = version2.mixes.flatMap(({ groups }) => groups as readonly Group[]);
    const own = { ...others[0]!, count: 3, commission: 0.2, assets: 1, fill: true };
    const mix = { ...mixOf(...others.slice(0, 3), own), extra: 120 };
    expectSimulations(mix, version2.business as Business, 12);
  });

  it('has the draws of simulate whatever the plan and the shop', () => {
    const anyShop = fc
      .tuple(anyBusiness, fc.option(fc.double({ min: 10, max: 1e5, noNaN: true })))
      .map(([shop, market]) => ({ ...shop, market }));
    const anyMix = fc
      .tuple(fc.array(anyGroup, { maxLength: 2 }), anyGroup)
      .map(([others, group]) => mixOf(...others, { ...group, hours: 1, fill: true }));
    fc.assert(
      fc.property(anyMix, anyShop, fc.integer({ min: 1, max: 6 }), (mix, shop, count) => {
        expectSimulations(mix, shop, count);
      }),
      { numRuns: 40 },
    );
  });

  it('changes no rung by being longer', () => {
    const options = { samples: 500, seed: 2 };
    const short = ladder(mixOf(small(4), filling), kind!.business, {
      ...options,
      budget: 500,
      hours: 40,
    });
    const long = ladder(mixOf(small(4), filling), kind!.business, {
      ...options,
      budget: 900,
      hours: 40,
    });
    expect(long.rungs.length).toBeGreaterThan(short.rungs.length);
    expect(long.rungs.slice(0, short.rungs.length)).toEqual(short.rungs);
  });

  it('says what 8 of 10 campaigns reach', () => {
    const { p10, p20, p50 } = ladder(mixOf(filling), kind!.business, {
      ...within(12),
      samples: 4096,
      seed: 1,
    }).rungs.at(-1)!.measures.uniqueReach;
    const { samples } = simulate([mixOf({ ...filling, count: 12 })], kind!.business, {
      samples: 4096,
      seed: 1,
    }).mixes[0]!.measures.uniqueReach;
    const sorted = samples.slice().sort();
    expect(p20).toBeCloseTo(sorted[819]!, 9);
    expect([p10, p20, p50]).toEqual([p10, p20, p50].sort((a, b) => a - b));
  });

  it('keeps every rung to 60, and of more all to 20, the last, and ever wider steps between', () => {
    const counts = (top: number) =>
      ladder(mixOf(filling), kind!.business, { ...within(top), samples: 2, seed: 1 }).rungs.map(
        (rung) => rung.count,
      );
    const upTo = (top: number) => Array.from({ length: top }, (_, index) => index + 1);
    expect(counts(60)).toEqual(upTo(60));
    for (const top of [61, 70, 150, 400]) {
      const kept = counts(top);
      expect(kept.length).toBeLessThanOrEqual(60);
      expect(kept.slice(0, 20)).toEqual(upTo(20));
      expect(kept.at(-1)).toBe(top);
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
    }
  });

  it('has one rung for a mix in which nothing fills, also where it does not fit', () => {
    const mix = { ...mixOf(small(4), small(3)), extra: 10 };
    const options = { samples: 300, seed: 9 };
    const { rungs } = ladder(mix, business, { ...options, budget: 1, hours: 0 });
    const { profit } = simulate([mix], business, options).mixes[0]!.measures;
    expect(rungs.map(({ count }) => count)).toEqual([7]);
    expect(rungs[0]!.measures.profit.mean).toBe(profit.mean);
    expect(rungs[0]!.committedCash).toBeCloseTo(committed(mix), 9);
  });

  it('has no rung where nothing fits', () => {
    const options = { samples: 10, seed: 1, budget: 19, hours: Infinity };
    expect(ladder(mixOf(filling), kind!.business, options)).toEqual({ rungs: [] });
  });

  it('keeps no samples', () => {
    const { rungs } = ladder(mixOf(filling), kind!.business, { ...within(2), samples: 9, seed: 1 });
    expect(Object.keys(structuredClone(rungs[1]!.measures.profit)).sort()).toEqual([
      'mean',
      'p10',
      'p20',
      'p50',
      'p90',
      'standardError',
    ]);
  });

  it('changes none of what it is given', () => {
    const frozen = Object.freeze({ ...mixOf(Object.freeze({ ...filling })) });
    ladder(frozen, Object.freeze({ ...kind!.business }), { ...within(3), samples: 9, seed: 1 });
    expect(frozen.groups[0]!.count).toBe(1);
  });

  it.each([
    ['two groups that fill', { groups: [filling, { ...filling, followers: 9000 }] }, {}],
    ['no samples', {}, { samples: 0 }],
    ['a budget that is no number', {}, { budget: NaN }],
  ])('refuses %s', (_what, change, options) => {
    const mix = { ...mixOf(filling), ...change };
    const all = { samples: 10, seed: 1, ...free, ...options };
    expect(() => ladder(mix, kind!.business, all)).toThrow(RangeError);
  });
});

describe('ladderSteps', () => {
  it('comes to the ladder, and says how far it is on the way', () => {
    const options = { ...within(40), samples: 2048, seed: 1 };
    const steps = ladderSteps(mixOf(filling), kind!.business, options);
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(ladder(mixOf(filling), kind!.business, options));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
