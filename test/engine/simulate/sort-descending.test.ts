import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortDescending } from '../../../src/engine/simulate/sort-descending.ts';

describe('sortDescending', () => {
  it('sorts the first few keys, largest first, and moves their companions along', () => {
    const keys = Float64Array.of(2, 9, 5, 7, 1);
    const companions = Float64Array.of(0.2, 0.9, 0.5, 0.7, 0.1);
    sortDescending(keys, 0, 4, companions);
    expect([...keys]).toEqual([9, 7, 5, 2, 1]);
    expect([...companions]).toEqual([0.9, 0.7, 0.5, 0.2, 0.1]);
  });

  it('sorts as the language does', () => {
    const anyKeys = fc.float64Array({ min: 0, max: 1e9, noNaN: true, maxLength: 200 });
    fc.assert(
      fc.property(anyKeys, (values) => {
        const keys = values.slice();
        sortDescending(keys, 0, keys.length);
        expect([...keys]).toEqual([...values].sort((a, b) => b - a));
      }),
    );
  });

  it('moves companions along, few or many, whether they differ or are one number', () => {
    const anyPairs = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0.1, 0.2)),
      {
        maxLength: 60,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(anyPairs, fc.boolean(), (pairs, isSame) => {
        const given = pairs.map(([key, companion]) => [key, isSame ? 0.1 : companion] as const);
        const keys = Float64Array.from(given, ([key]) => key);
        const companions = Float64Array.from(given, ([, companion]) => companion);
        sortDescending(keys, 0, keys.length, companions);
        const written = (key: number, companion: number) => `${key} with ${companion}`;
        const moved = [...keys].map((key, i) => written(key, companions[i]!));
        expect([...keys]).toEqual(given.map(([key]) => key).sort((a, b) => b - a));
        expect(moved.sort()).toEqual(given.map(([key, own]) => written(key, own)).sort());
      }),
    );
  });
});
