import { describe, expect, test } from 'vitest';
import { evaluate, openingOf } from '#comparison';
import { startState } from '#share';
import { dataset } from '../data/real-content.ts';

describe('openingOf', () => {
  test('is the start of the calculator, over as many campaigns as its final answer', () => {
    const { samples, mixes, warmth } = openingOf(dataset).result;
    expect([samples, warmth, mixes.map(({ name }) => name)]).toEqual([
      32_768,
      'typical',
      ['Ten small', 'One big'],
    ]);
    expect(mixes.map(({ bill }) => bill)).toEqual(
      evaluate(startState, dataset, 16).mixes.map(({ bill }) => bill),
    );
  });

  test('is computed once for a data set, however its parts are handed over', () => {
    const { tiers, defaults } = dataset;
    expect(openingOf({ tiers, defaults })).toBe(openingOf(dataset));
  });

  test('is another one for another data set', () => {
    const { tiers, defaults } = structuredClone(dataset);
    defaults.price.mid.likely *= 2;
    defaults.price.mid.high *= 2;
    expect(openingOf({ tiers, defaults }).result.mixes[1]?.bill.total).toBeGreaterThan(
      openingOf(dataset).result.mixes[1]?.bill.total ?? 0,
    );
  });
});
