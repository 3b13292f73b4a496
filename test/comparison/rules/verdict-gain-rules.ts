import { expect } from 'vitest';
import {
  IN,
  MONEY,
  N,
  number,
  of100,
  P,
  type Rule,
  sayBill,
  sayMoney,
  sayPair,
  sayShare,
} from '../sentence-parts.ts';
import { HOURS, sayBest, sayTens, TENS } from './verdict-parts.ts';

/** What may be said of the plan to take, and how sure it is. */
export const verdictGainRules: readonly Rule[] = [
  ['A long shot', (truth) => expect(truth.contenders().some((i) => truth.paysOff(i))).toBe(true)],
  [
    `${P} makes money in only (${N}) of 100 campaigns, but those pay for the rest: ${MONEY} on average`,
    (truth, one, share = '', mean = '') => {
      const i = Number(one);
      sayBest(truth, i);
      expect(truth.isSure(i)).toBe(false);
      sayShare(`in ${share} of 100`, truth.gains(i));
      sayMoney(mean, truth.mean(i, 'profit'));
    },
  ],
  [
    `${P} only with money you can lose: ${MONEY}`,
    (truth, i, sum = '') => sayBill(sum, truth, Number(i)),
  ],
  [
    `${P}(?:, if you can lose ${MONEY}|, for ${MONEY}|: it costs you no cash|, if you have the time)`,
    (truth, one, lose = '', spend = '') => {
      const i = Number(one);
      sayBest(truth, i);
      expect(truth.isSure(i)).toBe(true);
      const sum = `${lose}${spend}`;
      if (sum === '') expect(truth.pays(i)).toBeLessThan(0.01 * truth.partners(i));
      else sayBill(sum, truth, i);
      if (lose !== '') expect(of100(truth.gains(i))).toBeLessThan(Math.max(65, 100 * truth.odds));
      if (spend !== '') expect(of100(truth.gains(i))).toBeGreaterThanOrEqual(65);
    },
  ],
  [
    `${P} makes money ${TENS}, and ${MONEY} on average`,
    (truth, i, share = '', mean = '') => {
      sayTens(share, truth.gains(Number(i)));
      sayMoney(mean, truth.mean(Number(i), 'profit'));
    },
  ],
  [
    `${P} is ahead ${IN}, but makes less on average`,
    (truth, one, share = '') => {
      const i = Number(one);
      const better = truth
        .contenders()
        .filter((k) => truth.mean(k, 'profit') > truth.mean(i, 'profit'));
      expect(better.length).toBeGreaterThan(0);
      const shares = better.map((k) => truth.ahead(i, k));
      expect(shares.some((each) => of100(each) === Number(/\d+/.exec(share)?.[0]))).toBe(true);
    },
  ],
  [
    `${P} pays, but little for your hours`,
    (truth) => expect(truth.contenders().some((i) => truth.paysOff(i))).toBe(true),
  ],
  [
    `${P} makes ${MONEY} on average for ${HOURS} of your time: about ${MONEY} an hour`,
    (truth, one, mean = '', hours = '', rate = '') => {
      const i = Number(one);
      sayBest(truth, i);
      sayMoney(mean, truth.mean(i, 'profit'));
      expect(Math.abs(number(hours) - truth.time(i))).toBeLessThan(0.51);
      const each = truth.mean(i, 'profit') / truth.time(i);
      expect(Math.abs(number(rate) - each)).toBeLessThan(0.051 * each + 0.006);
      expect(truth.mean(i, 'profit') / truth.time(i)).toBeLessThan(truth.hourlyValue);
    },
  ],
  [
    'Either will do',
    (truth) => expect(truth.contenders().filter((i) => truth.paysOff(i)).length).toBeGreaterThan(1),
  ],
  [
    `${P} and ${P} make about the same, ${MONEY} and ${MONEY} on average`,
    (truth, one, other, first = '', second = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayMoney(first, truth.mean(i, 'profit'));
      sayMoney(second, truth.mean(j, 'profit'));
      const share = Math.max(of100(truth.ahead(i, j)), of100(truth.ahead(j, i)));
      expect(share).toBeLessThanOrEqual(65);
    },
  ],
  [
    `${P} takes less cash: ${MONEY} against ${MONEY}`,
    (truth, i, first = '', second = '') => {
      sayBill(first, truth, Number(i));
      expect(number(first)).toBeLessThan(number(second));
    },
  ],
  [
    `${P} takes (fewer hours|no more of either): ${HOURS} against ${HOURS}`,
    (truth, i, _, first = '') =>
      expect(Math.abs(number(first) - truth.time(Number(i)))).toBeLessThan(0.51),
  ],
];
