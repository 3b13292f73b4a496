import { describe, expect, test } from 'vitest';
import { evaluate, plainText, verdictOf, verdictText } from '../../src/comparison/index.ts';
import { budgetOf } from '../../src/comparison/budget.ts';
import { ownerOf } from '../../src/comparison/opening.ts';
import { type Owner, owners } from '../../src/comparison/owners.ts';
import type { Result } from '../../src/comparison/result.ts';
import { decode, encode } from '../../src/share/index.ts';
import { newestSet } from '../data/real-content.ts';

const names = Object.keys(owners) as Owner[];
const results = new Map(names.map((owner) => [owner, ownerOf(owner, newestSet).result]));

function resultOf(owner: Owner): Result {
  const result = results.get(owner);
  if (!result) throw new Error(`no owner is called ${owner}`);
  return result;
}

const profits = (owner: Owner): readonly number[] =>
  resultOf(owner).mixes.map(({ spread }) => spread.profit.mean);

describe('owners', () => {
  test.each(names)('%s opens in the calculator by a link that holds all of it', (owner) => {
    const { state, problems } = decode(encode(owners[owner]));
    expect(state).toEqual(owners[owner]);
    expect(problems).toEqual([]);
  });

  // The chapter on budgets tells each owner's story around this answer.
  test.each<[Owner, string]>([
    ['plumber', 'not-yet'],
    ['candles', 'almost'],
    ['candle-sets', 'test-first'],
    ['pottery', 'test-first'],
    ['bags', 'test-first'],
  ])('the answer for %s is %s', (owner, kind) => {
    expect(verdictOf(resultOf(owner)).kind).toBe(kind);
  });

  test.each(names)('the answer for %s names every plan it weighs', (owner) => {
    const { mixes } = resultOf(owner);
    const plans = mixes.map(({ name }) => name);
    const said = plainText(verdictText(verdictOf(resultOf(owner))), plans);
    expect(plans.filter((plan) => !said.includes(plan))).toEqual([]);
  });
});

describe('what the chapter on budgets says of them', () => {
  test('the candle shop loses money with a fee, even where nearly everyone posts', () => {
    const [, paid = 0] = profits('candles');
    expect(paid).toBeLessThan(0);
    expect(resultOf('candles').mixes[1]?.nobodyPosts).toBeLessThan(0.01);
  });

  test('boxes make gifts worth trying', () => {
    expect(profits('candles')[0]).toBeLessThan(0);
    expect(profits('candle-sets')[0]).toBeGreaterThan(0);
  });

  test('gifts use little of the pottery’s budget, and a fee is more than a partner is worth', () => {
    const { mixes, budget, decision } = resultOf('pottery');
    expect(decision?.place).toBe(0);
    expect(mixes[0]?.cash).toBeLessThan(budget / 4);
    expect(mixes[0]?.fill?.boundBy).toBe('hours');
    expect(mixes[1]?.worths[0]?.averageFee).toBeLessThan(100);
  });

  test('a fee is less than a partner is worth to the bag maker, and gets more of them', () => {
    const { mixes, budget, decision } = resultOf('bags');
    const [gifts, paid, big] = profits('bags');
    expect(decision?.place).toBe(1);
    expect(mixes[0]?.profitable).toBeGreaterThan(mixes[1]?.profitable ?? 1);
    expect(paid).toBeGreaterThan(gifts ?? 0);
    expect(paid).toBeGreaterThan(big ?? 0);
    expect(mixes[1]?.worths[0]?.averageFee).toBeGreaterThan(120);
    expect(mixes[1]?.partners).toBeGreaterThan(2 * (mixes[0]?.partners ?? 0));
    expect(mixes[1]?.cash).toBeLessThan(budget / 2);
  });
});

describe('budgetOf', () => {
  const budgets = [300, 600, 2000, 5000].map((budget) => ({
    ...{ budget, ...budgetOf(budget, newestSet) },
  }));

  test.each(budgets)('spends at most $budget in each way, and gives at most the hours', (each) => {
    const { state, ways } = each;
    expect(state.shop.budget).toBe(each.budget);
    expect(Math.max(...ways.map(({ hours }) => hours))).toBeLessThanOrEqual(40);
    expect(decode(encode(state)).state).toEqual(state);
    expect(evaluate(state, newestSet, 64).mixes.map(({ fits }) => fits)).toEqual(
      ways.map(() => true),
    );
  });

  test('gifts stop growing once hours run out, fees and accounts do not', () => {
    const counts = budgets.map(({ ways }) => ways.map(({ partners }) => partners));
    expect(budgets.map(({ ways }) => ways[0]?.boundBy)).toEqual([
      'budget',
      ...['hours', 'hours', 'hours'],
    ]);
    expect(new Set(counts.slice(1).map(([gifts]) => gifts)).size).toBe(1);
    expect(counts.map(([, paid]) => paid)).toEqual(
      counts.map(([, paid]) => paid ?? 0).toSorted((a, b) => a - b),
    );
    const sizes = budgets.map(({ ways }) => ways[2]?.followers ?? 0);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  test('a fee takes fewer messages and hours a partner than a gift', () => {
    for (const { ways } of budgets) {
      const [gift, fee] = ways;
      expect((fee?.asked ?? 0) / (fee?.partners ?? 1)).toBeLessThan(
        (gift?.asked ?? 0) / (gift?.partners ?? 1) / 2,
      );
      expect((fee?.hours ?? 0) / (fee?.partners ?? 1)).toBeLessThan(
        (gift?.hours ?? 0) / (gift?.partners ?? 1),
      );
    }
  });
});
