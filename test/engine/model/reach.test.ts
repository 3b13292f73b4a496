import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedUniqueReach,
  minimumOverlap,
  uniqueReach,
} from '../../../src/engine/model/reach.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };

const anyReaches = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const anyMarket = fc.double({ min: 1, max: 1e8, noNaN: true });

/** Room for rounding: one part in 10¹². */
const slack = (value: number) => 1e-12 * Math.abs(value);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('uniqueReach', () => {
  it.each(worked.reach)('reproduces the worked example $name', ({ r, o, M, unique }) => {
    expect(uniqueReach(r, o, M) / unique).toBeCloseTo(1, 12);
  });

  it('adds 36 new people when 100 and 40 overlap by a tenth of the smaller', () => {
    expect(uniqueReach([40, 100], 0.1)).toBe(136);
  });

  it('adds up without overlap and leaves the largest alone with full overlap', () => {
    expect(uniqueReach([3, 5, 2], 0)).toBe(10);
    expect(uniqueReach([3, 5, 2], 1)).toBe(5);
  });

  it('never exceeds the market', () => {
    expect(uniqueReach([300, 200], 0, 400)).toBe(400);
    expect(uniqueReach([300, 200], 0, Infinity)).toBe(500);
  });

  it('is 0 without partners', () => {
    expect(uniqueReach([], 0.1)).toBe(0);
  });

  it('keeps its digits for an overlap of 1e-12, where 400 × 1,000 lose 79.8 millionths', () => {
    const reaches = new Array<number>(400).fill(1000);
    expect(400_000 - uniqueReach(reaches, 1e-12)).toBeCloseTo(7.98e-5, 8);
  });

  it('takes the smaller of two overlaps first where reaches are equal', () => {
    expect(uniqueReach([10, 10], [0.5, 0.2])).toBe(18);
    expect(uniqueReach([10, 10], [0.2, 0.5])).toBe(18);
  });

  it('lies between the largest reach and the sum, both limited by the market', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, anyMarket, (reaches, overlap, market) => {
        const unique = uniqueReach(reaches, overlap, market);
        expect(unique).toBeGreaterThanOrEqual(Math.min(market, Math.max(...reaches)));
        expect(unique).toBeLessThanOrEqual(
          Math.min(market, total(reaches) + slack(total(reaches))),
        );
      }),
    );
  });

  it('does not depend on the order of the partners', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, (reaches, overlap) => {
        const reordered = [...reaches].reverse();
        expect(uniqueReach(reordered, overlap)).toBe(uniqueReach(reaches, overlap));
      }),
    );
  });

  it('falls as overlap rises', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, anyShare, (reaches, one, other) => {
        const less = uniqueReach(reaches, Math.max(one, other));
        const more = uniqueReach(reaches, Math.min(one, other));
        expect(less).toBeLessThanOrEqual(more + slack(more));
      }),
    );
  });

  it('rises with each reach', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, fc.nat(), (reaches, overlap, nth) => {
        const grown = reaches.map((r, index) => (index === nth % reaches.length ? 1.5 * r : r));
        const before = uniqueReach(reaches, overlap);
        expect(uniqueReach(grown, overlap)).toBeGreaterThanOrEqual(before - slack(before));
      }),
    );
  });

  it('gains from a further partner, at most its own reach', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, anyShare, (reaches, overlap, size) => {
        const added = size * 1e6;
        const before = uniqueReach(reaches, overlap);
        const gain = uniqueReach([...reaches, added], overlap) - before;
        expect(gain).toBeGreaterThanOrEqual(-slack(before + added));
        expect(gain).toBeLessThanOrEqual(added + slack(before + added));
      }),
    );
  });

  it('gains ever less from ever more equal partners', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), anyShare, (count, overlap) => {
        const of = (partners: number) =>
          uniqueReach(new Array<number>(partners).fill(100), overlap);
        const [now, next, last] = [of(count), of(count + 1), of(count + 2)];
        expect(last - next).toBeLessThanOrEqual(next - now + slack(next));
      }),
    );
  });

  it('scales with reaches and market alike', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, anyMarket, (reaches, overlap, market) => {
        const scaled = uniqueReach(
          reaches.map((r) => 8 * r),
          overlap,
          8 * market,
        );
        expect(scaled).toBe(8 * uniqueReach(reaches, overlap, market));
      }),
    );
  });

  it("is Sainsbury's M(1 − Π(1 − r/M)) where overlap is reach ÷ market", () => {
    const anyShares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(anyShares, (shares) => {
        const missed = shares.reduce((product, share) => product * (1 - share), 1);
        expect(uniqueReach(shares, shares, 1)).toBeCloseTo(1 - missed, 12);
      }),
    );
  });

  it.each([
    [[1, -1], 0.1, null, /^reaches\[1\] must be a number from 0 .* got -1$/],
    [[1, NaN], 0.1, null, /^reaches\[1\] .* got NaN$/],
    [[1, Infinity], 0.1, null, /^reaches\[1\] .* got Infinity$/],
    [[1, 2], 1.1, null, /^overlap must be a number from 0 to 1, got 1.1$/],
    [[1, 2], [0.1, -0.1], null, /^overlap\[1\] must be a number from 0 to 1, got -0.1$/],
    [[1, 2], [0.1], null, /^overlap must list as many numbers as reaches \(2\), got 1$/],
    [[1, 2], 0.1, -5, /^market must be a number from 0 .* got -5$/],
  ])('refuses reaches %j with overlap %j and market %j', (reaches, overlap, market, message) => {
    const call = () => uniqueReach(reaches, overlap, market);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe('expectedUniqueReach', () => {
  it.each(worked.reach_with_posting_probability)(
    'reproduces the worked example of $r.length partners',
    ({ r, pi, w, expected }) => {
      const partners = r.map((reach, i) => ({ reach, postingProbability: pi[i]! }));
      expect(expectedUniqueReach(partners, w) / expected).toBeCloseTo(1, 12);
    },
  );

  it('is the mean of uniqueReach over everyone who may post', () => {
    const anyPartner = fc.record({
      reach: fc.double({ min: 0, max: 1e6, noNaN: true }),
      postingProbability: anyShare,
    });
    const anyPartners = fc.array(anyPartner, { maxLength: 6 });
    fc.assert(
      fc.property(anyPartners, anyShare, (partners, overlap) => {
        let mean = 0;
        for (let who = 0; who < 2 ** partners.length; who++) {
          const posts = partners.map((_, index) => (who >> index) % 2 === 1);
          const chance = partners.reduce(
            (product, { postingProbability: p }, index) => product * (posts[index] ? p : 1 - p),
            1,
          );
          const reaches = partners.filter((_, index) => posts[index]).map(({ reach }) => reach);
          mean += chance * uniqueReach(reaches, overlap);
        }
        expect(expectedUniqueReach(partners, overlap) / (mean || 1)).toBeCloseTo(mean ? 1 : 0, 9);
      }),
    );
  });

  it('refuses a probability above 1', () => {
    const partners = [{ reach: 10, postingProbability: 1.5 }];
    expect(() => expectedUniqueReach(partners, 0.1)).toThrow(
      'partners[0].postingProbability must be a number from 0 to 1, got 1.5',
    );
  });
});

describe('minimumOverlap', () => {
  it('is a half for two audiences of 80 in a market of 120', () => {
    expect(minimumOverlap([80, 80], 120)).toBeCloseTo(0.5, 14);
  });

  it('is 0 where the audiences fit side by side and 1 where the largest alone does not fit', () => {
    expect(minimumOverlap([80, 40], 120)).toBe(0);
    expect(minimumOverlap([], 120)).toBe(0);
    expect(minimumOverlap([130, 40], 120)).toBe(1);
  });

  it('solves uniqueReach = market', () => {
    fc.assert(
      fc.property(anyReaches, anyShare, (reaches, share) => {
        const largest = Math.max(...reaches);
        const market = largest + share * (total(reaches) - largest);
        fc.pre(market >= 1 && market < total(reaches));
        const reached = uniqueReach(reaches, minimumOverlap(reaches, market));
        expect(reached / market).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses a negative market', () => {
    expect(() => minimumOverlap([1], -1)).toThrow(/^market must be .* got -1$/);
  });
});
