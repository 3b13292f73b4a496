import { expect } from 'vitest';
import {
  IN,
  MONEY,
  number,
  P,
  type Rule,
  sayBill,
  sayCount,
  sayMoney,
  sayShare,
} from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';
import { nobodyPays, TIMES, timesBack } from './verdict-parts.ts';

/** What may be said where no plan pays. */
export const verdictLossRules: readonly Rule[] = [
  [
    'Not yet: keep your money for now',
    (truth) => {
      nobodyPays(truth);
      const back = truth.contenders().map((i) => timesBack(truth, i));
      expect(back.some((each) => !(each < 0.5))).toBe(true);
    },
  ],
  ['Don’t spend on (?:these|this) to sell', nobodyPays],
  [
    `(The nearest, )?${P},? brings back (?:(\\d+)¢ on the dollar|([\\d.,]+) × what it costs) on average(?:; for that average to come out a little ahead it needs ${TIMES} the orders(?:: (.+))?)?`,
    (truth, nearest = '', one, cents = '', times = '', orders = '', ways = '') => {
      const i = Number(one);
      const back = timesBack(truth, i);
      expect(nearest !== '').toBe(truth.contenders().length > 1);
      for (const k of truth.contenders()) {
        if (truth.mean(k, 'cashCost') > 0) expect(timesBack(truth, k)).toBeLessThanOrEqual(back);
      }
      if (cents !== '') expect(Math.abs(Number(cents) - 100 * back)).toBeLessThanOrEqual(0.51);
      if (times !== '') expect(Math.abs(number(times) - back)).toBeLessThan(0.006 + 0.006 * back);
      if (orders === '') return;
      const least = Math.max(10, 0.02 * truth.pays(i), 2 * truth.error(i));
      const cost = truth.mean(i, 'cashCost');
      const needed = (cost + least) / (cost * back);
      expect(Math.abs(number(orders) - needed)).toBeLessThan(0.05 * needed + 0.11);
      sayWays(truth, i, ways);
    },
  ],
  [
    `(?:The nearest, )?${P},? costs no cash, and makes ${MONEY} on average: too little to count on`,
    (truth, one, mean = '') => {
      expect(truth.mean(Number(one), 'cashCost')).toBeLessThan(0.01);
      sayMoney(mean, truth.mean(Number(one), 'profit'));
    },
  ],
  [
    `Spend on ${P} only if being seen is worth ${MONEY} to you: likely ([\\d,]+) people(?: and ([\\d,]+) photos? (?:or|and) videos?)?`,
    (truth, one, sum = '', people = '', photos = '') => {
      const i = Number(one);
      sayBill(sum, truth, i);
      sayCount(people, truth.shown(i, 0.5, 'uniqueReach'));
      if (photos !== '') sayCount(photos, truth.shown(i, 0.5, 'assets'));
    },
  ],
  [
    `${P} spend on it only if being seen is worth ${MONEY} to you: likely ([\\d,]+) people(?: and ([\\d,]+) photos? (?:or|and) videos?)?`,
    (truth, one, sum = '', people = '', photos = '') => {
      const i = Number(one);
      sayBill(sum, truth, i);
      sayCount(people, truth.shown(i, 0.5, 'uniqueReach'));
      if (photos !== '') sayCount(photos, truth.shown(i, 0.5, 'assets'));
    },
  ],
  [
    `No order comes from ${P} at these numbers`,
    (truth, i) => expect(Math.max(...truth.column(Number(i), 'orders'))).toBe(0),
  ],
  [
    `An order from ${P} (?:loses ${MONEY}|leaves nothing to keep), so more orders do not help: look at the margin, the discount and the commission first`,
    (truth, one, loses = '') => {
      const left = truth.left(Number(one));
      expect(Math.min(...left)).toBeLessThan(0.0051);
      if (loses !== '') expect(-number(loses)).toBeGreaterThanOrEqual(Math.min(...left) - 0.006);
    },
  ],
  [
    `Each order, whichever plan it comes by, (?:loses ${MONEY}|leaves nothing to keep), so more orders do not help: look at the margin, the discount and the commission first`,
    (truth, loses = '') => {
      expect(truth.mixes.length).toBeGreaterThan(1);
      // A plan of no partners brings no order.
      const lefts = truth.mixes.map((_, i) => truth.left(i)).filter((left) => left.length > 0);
      expect(lefts.length).toBeGreaterThan(0);
      for (const left of lefts) {
        expect(Math.max(...left) - Math.min(...left)).toBeLessThan(1e-9);
        expect(Math.min(...left)).toBeLessThan(0.0051);
        if (loses !== '') expect(Math.abs(number(loses) + Math.min(...left))).toBeLessThan(0.006);
      }
    },
  ],
  [
    `${P} makes ${MONEY} on average, but only the best 5 of 100 campaigns pay for the rest: it makes money ${IN}`,
    (truth, one, mean = '', share = '') => {
      const i = Number(one);
      sayMoney(mean, truth.mean(i, 'profit'));
      sayShare(share, truth.gains(i));
      expect(truth.capped(i)).toBeLessThanOrEqual(0);
    },
  ],
];

/** Thresholds: with the value named the average counts, with a little less it does not. */
function sayWays(truth: Truth, i: number, ways: string): void {
  const value = /an order worth \$([\d,.]+)/.exec(ways)?.[1];
  const rate = /([\d.]+) in 100 clickers/.exec(ways)?.[1];
  if (value !== undefined) {
    const sum = number(value);
    expect(truth.surplusWith(i, { orderValue: 1.07 * sum })).toBeGreaterThan(0);
    expect(truth.surplusWith(i, { orderValue: 0.93 * sum })).toBeLessThan(0);
  }
  if (rate !== undefined) {
    const share = Number(rate) / 100;
    expect(truth.surplusWith(i, { conversion: Math.min(1, 1.1 * share) })).toBeGreaterThan(0);
    expect(truth.surplusWith(i, { conversion: 0.9 * share })).toBeLessThan(0);
  }
}
