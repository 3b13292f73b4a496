import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCount, plan } from '../../../src/engine/index.ts';
import type { Group, Mix } from '../../../src/engine/index.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { anyGroup } from '../arbitrary-campaign.ts';
import { business, small } from '../worked-funnel.ts';

const filling: Group = { ...small(7), fee: fixed(30), product: 20, hours: 2, fill: true };
const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });
const filled = (mix: Mix, count: number): Mix => ({
  ...mix,
  groups: mix.groups.map((group) => (group.fill ? { ...group, count } : group)),
});

describe('fillCount', () => {
  it('takes as many as the budget pays for, and says what is left', () => {
    const limits = { budget: 270, hours: Infinity };
    expect(fillCount(mixOf(filling), business, limits)).toEqual({
      count: 5,
      boundBy: 'budget',
      unspent: 20,
    });
  });

  it('takes as many as the hours allow where they run out first', () => {
    const { count, boundBy, unspent } = fillCount(mixOf(filling), business, {
      budget: 1000,
      hours: 9,
    });
    expect([count, boundBy, unspent]).toEqual([4, 'hours', 800]);
  });

  it('names the hours where both run out at once', () => {
    expect(fillCount(mixOf(filling), business, { budget: 200, hours: 8 }).boundBy).toBe('hours');
  });

  it('leaves room for the other groups and other costs', () => {
    const others = { ...filling, followers: 50_000, fill: false, count: 2 };
    const mix = { ...mixOf(others, filling), extra: 60 };
    expect(fillCount(mix, business, { budget: 400, hours: Infinity }).count).toBe(4);
    expect(fillCount(mix, business, { budget: 4000, hours: 10 }).count).toBe(3);
  });

  it('counts fees at their likely values', () => {
    const asked = { ...filling, fee: { low: 10, likely: 30, high: 900 } };
    expect(fillCount(mixOf(asked), business, { budget: 100, hours: Infinity }).count).toBe(2);
  });

  it('stops at 400 partners of the mix, where they cost neither money nor hours too', () => {
    const free = { ...filling, fee: fixed(0), product: 0, hours: 0 };
    const mix = mixOf({ ...filling, fill: false, count: 3 }, free);
    const found = fillCount(mix, business, { budget: 1e9, hours: Infinity });
    expect([found.count, found.boundBy]).toEqual([397, 'most']);
    expect(fillCount(mixOf(filling), business, { budget: 1e9, hours: 1e9 }).boundBy).toBe('most');
  });

  it('takes none where the others alone are too much, and says by how much', () => {
    const mix = mixOf({ ...filling, fill: false, count: 3, followers: 50_000 }, filling);
    expect(fillCount(mix, business, { budget: 100, hours: Infinity })).toEqual({
      count: 0,
      boundBy: 'budget',
      unspent: -50,
    });
    expect(fillCount(mix, business, { budget: 1000, hours: 5 }).boundBy).toBe('hours');
  });

  it('never exceeds budget or hours, and one more would', () => {
    const limits = fc.record({
      budget: fc.double({ min: 0, max: 20_000, noNaN: true }),
      hours: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(anyGroup, { maxLength: 2 }),
        anyGroup,
        limits,
        (others, group, given) => {
          const mix = mixOf(...others, { ...group, fill: true });
          const { count, boundBy, unspent } = fillCount(mix, business, given);
          const needs = (partners: number) => plan(filled(mix, partners), business);
          expect(unspent).toBeCloseTo(given.budget - needs(count).committedCash, 6);
          const slack = 1 + 2e-9;
          if (count > 0) {
            expect(needs(count).committedCash).toBeLessThanOrEqual(given.budget * slack);
            expect(needs(count).hours).toBeLessThanOrEqual(given.hours * slack);
          }
          const more = needs(count + 1);
          if (boundBy === 'budget')
            expect(more.committedCash * slack).toBeGreaterThan(given.budget);
          if (boundBy === 'hours') expect(more.hours * slack).toBeGreaterThan(given.hours);
        },
      ),
    );
  });

  it('pays for three at 33.10 with 99.30 or with a cent more, and for two with a cent less', () => {
    const each = { ...filling, fee: fixed(33.1), product: 0 };
    const within = (budget: number) =>
      fillCount(mixOf(each), business, { budget, hours: Infinity }).count;
    expect([within(99.29), within(99.3), within(99.31)]).toEqual([2, 3, 3]);
    const { unspent } = fillCount(mixOf(each), business, { budget: 99.3, hours: Infinity });
    expect(unspent).toBe(0);
  });

  it('ends where a partner costs too little to change the sum', () => {
    const dust = { ...filling, fee: fixed(1e-9), product: 0, hours: 0 };
    const mix = { ...mixOf(dust), extra: 1e12 };
    expect(fillCount(mix, business, { budget: 1e12, hours: Infinity }).count).toBe(400);
  });

  it.each([
    ['a mix in which nothing fills', mixOf(small(3)), { budget: 1, hours: 1 }],
    ['two groups that fill', mixOf(filling, filling), { budget: 1, hours: 1 }],
    ['a budget below 0', mixOf(filling), { budget: -1, hours: 1 }],
    ['a budget without end', mixOf(filling), { budget: Infinity, hours: 1 }],
    ['no hours', mixOf(filling), { budget: 1, hours: NaN }],
  ])('refuses %s', (_what, mix, limits) => {
    expect(() => fillCount(mix, business, limits)).toThrow(RangeError);
  });
});
