import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  huesOf,
  withoutPlan,
  withPlan,
  withPlanMoved,
} from '../../../src/features/calculator/arrange.ts';
import { decode, encode, type MixState, startState } from '#share';

const plan = (name: string, hue?: number): MixState => ({
  name,
  groups: startState.mixes[0]!.groups,
  ...(hue === undefined ? {} : { hue }),
});
const plans = ['Ann', 'Bea', 'Cem'].map((name) => plan(name));

/** Which hue each plan has, by its name. */
const byName = (mixes: readonly MixState[]): Record<string, number> =>
  Object.fromEntries(huesOf(mixes).map((hue, place) => [mixes[place]!.name, hue]));

describe('the hues of plans', () => {
  it('are those of their places to begin with, and nothing is written down for that', () => {
    expect(huesOf(plans)).toEqual([1, 2, 3]);
    expect(withPlan(plans.slice(0, 2), plan('Cem'))).toEqual(plans);
  });

  it('stay when another plan is removed, and a new plan takes the one that is free', () => {
    const two = withoutPlan(plans, 0);
    expect(byName(two)).toEqual({ Bea: 2, Cem: 3 });
    expect(byName(withPlan(two, plan('Dan')))).toEqual({ Bea: 2, Cem: 3, Dan: 1 });
  });

  it('stay when a plan moves, and are written down only while they are not those of the places', () => {
    const moved = withPlanMoved(plans, 2, 0);
    expect(moved.map(({ name }) => name)).toEqual(['Cem', 'Ann', 'Bea']);
    expect(byName(moved)).toEqual({ Ann: 1, Bea: 2, Cem: 3 });
    expect(withPlanMoved(moved, 0, 2)).toEqual(plans);
  });

  it('a copy has another than what it was copied from', () => {
    const copied = withPlan(plans, plan('Cem 2', 3));
    expect(huesOf(copied)).toEqual([1, 2, 3, 4]);
  });

  it('travel with the link', () => {
    const state = { ...startState, mixes: withoutPlan(plans, 1) };
    expect(encode(state)).toContain('Cem~');
    expect(byName(decode(encode(state)).state.mixes)).toEqual({ Ann: 1, Cem: 3 });
  });

  it('are told where a link states one there is not, and that of the place is taken', () => {
    const { state, problems } = decode('v=2&d=2026-12&m=2&mix=Ann~5x10k:product~hue=7');
    expect(problems).toContain('In “Ann”, “color = 7” is above 6, so it has that of its place.');
    expect(huesOf(state.mixes)).toEqual([1]);
  });

  it('are never alike, whatever a link states and however plans come, go and move', () => {
    const stated = fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }), {
      minLength: 1,
      maxLength: 6,
    });
    const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(5), fc.nat(5)), { maxLength: 30 });
    fc.assert(
      fc.property(stated, steps, (hues, doings) => {
        let mixes: readonly MixState[] = hues.map((hue, place) => plan(`P${place}`, hue));
        for (const [at, [kind, a, b]] of doings.entries()) {
          const before = byName(mixes);
          if (kind === 0 && mixes.length < 6) mixes = withPlan(mixes, plan(`N${at}`));
          if (kind === 1 && mixes.length > 1) mixes = withoutPlan(mixes, a % mixes.length);
          if (kind === 2) mixes = withPlanMoved(mixes, a % mixes.length, b % mixes.length);
          const after = byName(mixes);
          expect(new Set(Object.values(after)).size).toBe(mixes.length);
          for (const hue of Object.values(after)) expect(hue >= 1 && hue <= 6).toBe(true);
          for (const [name, hue] of Object.entries(after)) expect(before[name] ?? hue).toBe(hue);
        }
      }),
    );
  });
});
