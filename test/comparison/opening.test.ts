import { describe, expect, test } from 'vitest';
import { evaluate, exampleOf, openingOf } from '#comparison';
import { startState, tenOrOne } from '#share';
import { dataset, newestSet } from '../data/real-content.ts';

describe('openingOf', () => {
  test('is the start of the calculator, over as many campaigns as its final answer', () => {
    const { samples, mixes, warmth } = openingOf(dataset).result;
    expect([samples, warmth, mixes.map(({ name }) => name)]).toEqual([
      32_768,
      'typical',
      ['Many small', 'One big'],
    ]);
    expect(mixes.map(({ bill }) => bill)).toEqual(
      evaluate(startState, dataset, 16).mixes.map(({ bill }) => bill),
    );
  });

  test('is computed once for a data set, however its parts are handed over', () => {
    const { tiers, rules, defaults } = dataset;
    expect(openingOf({ tiers, rules, defaults })).toBe(openingOf(dataset));
    expect(exampleOf({ tiers, rules, defaults })).toBe(exampleOf(dataset));
  });

  test('is another one for another data set', () => {
    const { tiers, rules, defaults } = structuredClone(dataset);
    defaults.price.mid.likely *= 2;
    defaults.price.mid.high *= 2;
    expect(openingOf({ tiers, rules, defaults }).result.mixes[1]?.bill.total).toBeGreaterThan(
      openingOf(dataset).result.mixes[1]?.bill.total ?? 0,
    );
  });

  test('fits the budget and the hours that it opens with, and leaves no room for one more', () => {
    const { inputs, result } = openingOf(newestSet);
    const [small, big] = result.mixes;
    const each = (small?.hours ?? 0) / (small?.partners ?? 1);
    expect(inputs.fills[0]?.boundBy).toBe('hours');
    expect(small?.partners).toBeGreaterThan(4);
    expect(small?.hours).toBeLessThanOrEqual(inputs.hours);
    expect((small?.hours ?? 0) + each).toBeGreaterThan(inputs.hours);
    expect(small?.bill.total).toBeLessThanOrEqual(inputs.budget);
    expect(big?.bill.total).toBeLessThanOrEqual(inputs.budget);
    expect(big?.hours).toBeLessThanOrEqual(inputs.hours);
  });
});

describe('exampleOf', () => {
  test('is ten small or one big, as the guide tells it', () => {
    const { state, result } = exampleOf(dataset);
    expect(state).toBe(tenOrOne);
    expect(result.mixes.map(({ name, partners }) => [name, partners])).toEqual([
      ['Ten small', 10],
      ['One big', 1],
    ]);
  });
});
