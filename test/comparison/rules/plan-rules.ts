import { expect } from 'vitest';
import {
  DOES,
  IN,
  MONEY,
  N,
  NONE,
  of100,
  P,
  type Rule,
  sayCount,
  sayMoney,
  sayShare,
  THINGS,
} from '../sentence-parts.ts';

/** What may be said of one plan. */
export const planRules: readonly Rule[] = [
  [
    `${P} makes money ${IN}(?:; in (${N}), doing nothing is better|, but on average it loses ${MONEY})?`,
    (truth, one, share = '', losses = '', average = '') => {
      const i = Number(one);
      sayShare(share, truth.gains(i));
      if (losses !== '') {
        sayShare(losses, truth.loses(i));
        expect(of100(truth.loses(i))).toBeGreaterThan(of100(truth.gains(i)));
      }
      if (average !== '') sayMoney(average, -truth.mean(i, 'profit'));
    },
  ],
  [
    `${P} makes money ${IN}, ${P} ${IN}`,
    (truth, i, share = '', j, other = '') => {
      sayShare(share, truth.gains(Number(i)));
      sayShare(other, truth.gains(Number(j)));
    },
  ],
  [
    `${P} neither makes nor loses money(?: at these numbers)?`,
    (truth, i) => expect([truth.gains(Number(i)), truth.loses(Number(i))]).toEqual([0, 0]),
  ],
  [
    `${P} (?:always loses money|loses money in every campaign at these numbers: doing nothing is better)`,
    (truth, i) => expect(truth.loses(Number(i))).toBe(1),
  ],
  [
    `${P} never makes money(?: at these numbers, and loses some ${IN})?`,
    (truth, i, share = '') => {
      expect(truth.gains(Number(i))).toBe(0);
      expect(truth.loses(Number(i))).toBeGreaterThan(0);
      if (share !== '') sayShare(share, truth.loses(Number(i)));
    },
  ],
  [
    `${P} never loses money, and makes some ${IN}`,
    (truth, i, share = '') => {
      expect(truth.loses(Number(i))).toBe(0);
      sayShare(share, truth.gains(Number(i)));
    },
  ],
  [
    `${P} (?:${NONE})(?: at these numbers)?`,
    (truth, i) => expect(truth.shown(Number(i), 0.9)).toBeLessThanOrEqual(0),
  ],
  [
    `${P} (?:${DOES}) ([\\d,]+)(?: to ([\\d,]+))? (?:${THINGS}) (?:in 8 of 10(?: campaigns)?(, if they post)?|8 times in 10 if they post, which they do ${IN})`,
    (truth, one, low = '', high = '', ifPosted = '', chance = '') => {
      const i = Number(one);
      sayCount(low, truth.shown(i, 0.1));
      sayCount(high === '' ? low : high, truth.shown(i, 0.9));
      if (ifPosted !== '' || chance !== '') expect(truth.partners(i)).toBe(1);
      if (chance !== '') sayShare(chance, truth.posted(i).length / truth.column(i).length);
    },
  ],
];
