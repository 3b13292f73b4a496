import { expect } from 'vitest';
import { MONEY, MORE, number, P, type Rule, sayBill, sayMoney, WOULD } from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';
import { HOURS, LACK, sayLack, TIMES } from './verdict-parts.ts';

/** A plan of one partner that loses on average, and would not at a lower fee. */
function sayEvenFee(truth: Truth, i: number, fee: number): void {
  expect(truth.partners(i)).toBe(1);
  expect(truth.mean(i, 'profit')).toBeLessThan(0);
  const { mean, error } = truth.profitAtFee(i, fee);
  // The fee was found on a quarter of the campaigns, and is printed to the dollar or to three digits.
  expect(Math.abs(mean)).toBeLessThanOrEqual(8 * error + Math.max(0.51, 0.0051 * fee));
}

/** What may be said of the other plans: behind, too dear, or cheaper for what they bring. */
export const verdictPlaceRules: readonly Rule[] = [
  [
    `Behind(?: in total)?: ([⟨⟩\\d, and]+)`,
    (truth, list = '') => {
      const named = [...list.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      expect(named.length).toBeGreaterThan(0);
      for (const i of named) expect(truth.contenders()).toContain(i);
      const means = named.map((i) => truth.mean(i));
      expect(means).toEqual([...means].sort((a, b) => b - a));
    },
  ],
  [
    `${P} (makes|loses) ${MONEY} on average(, as nobody has named a price yet)?(?:; at a fee of ${MONEY} they would break even)?`,
    (truth, i, verb, sum = '', unnamed = '', fee = '') => {
      const mean = truth.mean(Number(i), 'profit');
      // More than is likely to be paid is lost where a fee is not known, and only there is it said.
      if (unnamed !== '') expect(-mean).toBeGreaterThan(truth.pays(Number(i)));
      sayMoney(sum, verb === 'loses' ? -mean : mean);
      if (fee !== '') sayEvenFee(truth, Number(i), number(fee));
    },
  ],
  [
    `${P} at a fee of ${MONEY} they would break even`,
    (truth, i, fee = '') => sayEvenFee(truth, Number(i), number(fee)),
  ],
  [
    `${P} (would (?:${WOULD}) on average, but|does not fit: it) needs ${LACK} more than you have(, and would lose money)?`,
    (truth, one, verb = '', cash = '', time = '', loses = '') => {
      const i = Number(one);
      sayLack(truth, i, cash, time);
      expect(truth.fits(i)).toBe(false);
      if (truth.goal === 'profit') expect(loses !== '').toBe(truth.mean(i) < 0);
      if (verb.startsWith('does')) return;
      expect(truth.mean(i)).toBeGreaterThan(0);
    },
  ],
  [
    `Nothing fits ${MONEY}(?: and ${HOURS})?`,
    (truth, budget = '', hours = '') => {
      sayMoney(budget, truth.budget);
      if (hours !== '') expect(Math.abs(number(hours) - truth.hours)).toBeLessThan(0.51);
      for (const i of truth.contenders()) expect(truth.fits(i)).toBe(false);
    },
  ],
  [
    `${P} needs (?:${MONEY}(?: and ${HOURS})?, )?${LACK} more than you have`,
    (truth, one, sum = '', hours = '', cash = '', time = '') => {
      const i = Number(one);
      if (sum !== '') sayBill(sum, truth, i);
      if (hours !== '') expect(Math.abs(number(hours) - truth.time(i))).toBeLessThan(0.51);
      sayLack(truth, i, cash, time);
    },
  ],
  [
    `${P} fits with (\\d+) partners?`,
    (truth, one, count = '') => {
      const i = Number(one);
      const { groups, extra = 0 } = truth.mixes[i]!;
      const largest = Math.max(...groups.map((group) => group.count));
      expect(Number(count)).toBeGreaterThan(0);
      expect(Number(count)).toBeLessThan(Math.max(2, largest));
      expect(extra).toBeLessThanOrEqual(truth.budget);
    },
  ],
  [
    `For the same money, ${P} (${MORE}): ${TIMES} as many as ${P} on average`,
    (truth, one, _, times = '', other) => {
      const [i, j] = [Number(one), Number(other)];
      const per = (k: number): number => truth.mean(k) / truth.mean(k, 'cashCost');
      const ratio = per(i) / per(j);
      expect(Math.abs(number(times) - ratio)).toBeLessThan(0.051 * ratio + 0.06);
    },
  ],
  [
    `For the same money, ${P} and ${P} come out about equal on average`,
    (truth, i, j) => {
      const per = (k: number): number => truth.mean(k) / truth.mean(k, 'cashCost');
      expect(per(Number(i)) / per(Number(j))).toBeLessThan(1.25);
    },
  ],
  [
    'These plans cost nothing and bring nothing: add partners to one of them',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.partners(i)).toBe(0);
    },
  ],
];
