import { describe, expect, it } from 'vitest';
import { resolveFill } from '#comparison';
import { decode, type State } from '#share';
import { canSpendAll, spendAll, withTest } from '../../src/features/calculator/plan-changes.ts';
import { defaults } from '../comparison/truth.ts';

const read = (link: string): State => decode(`v=2&d=2026-12&m=2&discount=0.1${link}`).state;
const counts = (state: State): number[][] =>
  resolveFill(state, defaults).mixes.map(({ groups }) => groups.map(({ count }) => Number(count)));

describe('spendAll', () => {
  it('takes as many of the largest group of each plan as the budget pays', () => {
    const state = read(
      '&budget=200&time=400&goods=18&mix=A~2x10k:product~1x20k:product&mix=B~1x5k',
    );
    // $200 pays 11 products of $18: one of them goes to the other group of the first plan.
    expect(counts(spendAll(state))).toEqual([[10, 1], [11]]);
  });

  it('leaves alone a plan that already fills', () => {
    const state = read('&budget=200&time=400&goods=18&mix=A~*x10k:product');
    expect(spendAll(state)).toEqual(state);
  });
});

describe('canSpendAll', () => {
  it('holds where a plan could take more partners, or has too many', () => {
    expect(canSpendAll(read('&budget=200&time=400&goods=18&mix=A~2x10k:product'), defaults)).toBe(
      true,
    );
    expect(canSpendAll(read('&budget=20&time=400&goods=18&mix=A~2x10k:product'), defaults)).toBe(
      true,
    );
  });

  it('does not hold where money or hours pay no other number', () => {
    expect(canSpendAll(read('&budget=35&time=400&goods=18&mix=A~1x10k:product'), defaults)).toBe(
      false,
    );
    expect(canSpendAll(read('&budget=2000&time=3&goods=18&mix=A~1x10k:product'), defaults)).toBe(
      false,
    );
    expect(canSpendAll(read('&budget=200&time=400&goods=18&mix=A~*x10k:product'), defaults)).toBe(
      false,
    );
  });
});

describe('withTest', () => {
  it('notes how many of a plan come first, and takes the note off again', () => {
    const state = read('&mix=A~9x10k:product&mix=B~1x5k');
    const noted = withTest(state, 0, 3);
    expect(noted.mixes.map(({ testFirst }) => testFirst)).toEqual([3, undefined]);
    expect(withTest(noted, 0, 0)).toEqual(state);
  });
});
