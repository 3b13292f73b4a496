import { expect } from 'vitest';
import {
  IN,
  LEVEL,
  NONE,
  of100,
  P,
  type Rule,
  sayPair,
  sayShare,
  sayTies,
  TIES,
} from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';

/** Two plans named twice, the second time each with its share of campaigns in which it is ahead. */
function sayAhead(
  truth: Truth,
  named: readonly [string, string],
  again: readonly [string, string],
  [share, rest]: readonly [string, string],
): readonly [i: number, j: number] {
  const [i, j] = [Number(named[0]), Number(named[1])];
  expect(again).toEqual(named);
  sayPair(truth, i, j);
  sayShare(share, truth.ahead(i, j));
  sayShare(rest, truth.ahead(j, i));
  return [i, j];
}

/** What may be said of plans of which none is clearly ahead. */
export const levelRules: readonly Rule[] = [
  [
    `Between ${P} and ${P} it is close to a coin toss: ${P} is ahead ${IN}, ${P} ${IN}${TIES}`,
    (truth, one, other, first, share = '', second, rest = '', ties = '') => {
      const [i, j] = sayAhead(truth, [one, other], [first, second], [share, rest]);
      sayTies(ties, truth, i, j);
      expect(of100(truth.ahead(i, j))).toBeLessThan(60);
      expect(of100(truth.ahead(j, i))).toBeGreaterThan(40);
      for (const k of truth.contenders()) {
        // Nobody else is ahead of the better one by average beyond what is printed of the rival.
        const best = truth.mean(i) >= truth.mean(j) ? i : j;
        expect(truth.ahead(k, best) - truth.ahead(best, k)).toBeLessThan(0.2);
      }
    },
  ],
  [
    `Close to a coin toss(?: between ${P} and ${P})?`,
    (truth, one = '') => {
      expect(one === '').toBe(truth.mixes.length === 2);
      const places = truth.contenders();
      const means = places.map((i) => truth.mean(i));
      const best = places[means.indexOf(Math.max(...means))]!;
      for (const k of places) expect(of100(truth.ahead(k, best))).toBeLessThan(60);
    },
  ],
  [
    `${P} and ${P} (${LEVEL}) ${IN}; ${P} is ahead ${IN}, ${P} ${IN}`,
    (truth, one, other, verb, equal = '', first, share = '', second, rest = '') => {
      const [i, j] = sayAhead(truth, [one, other], [first, second], [share, rest]);
      sayShare(equal, truth.even(i, j));
      expect(of100(truth.even(i, j))).toBeGreaterThanOrEqual(50);
      if (verb === 'reach the same people') expect(truth.shown(i, 0.5)).toBe(truth.market);
    },
  ],
  [
    `Neither ${P} nor ${P} is clearly ahead: ${P} is ${IN}, ${P} ${IN}${TIES}`,
    (truth, one, other, first, share = '', second, rest = '', ties = '') => {
      const [i, j] = sayAhead(truth, [one, other], [first, second], [share, rest]);
      sayTies(ties, truth, i, j);
      expect(Math.abs(of100(truth.ahead(i, j)) - of100(truth.ahead(j, i)))).toBeLessThan(20);
    },
  ],
  [
    `No clear winner(?: between ${P} and ${P})?`,
    (truth, one = '0', other = '1') => {
      const [i, j] = [Number(one || '0'), Number(other || '1')];
      sayPair(truth, i, j);
      expect(Math.abs(of100(truth.ahead(i, j)) - of100(truth.ahead(j, i)))).toBeLessThan(20);
    },
  ],
  [
    `(?:They|${P} and ${P}) come out equal(?: ${IN})?`,
    (truth, one = '', other = '', share = '') => {
      const [i, j] = [Number(one || '0'), Number(other || '1')];
      expect(one === '').toBe(truth.mixes.length === 2);
      sayPair(truth, i, j);
      sayShare(share === '' ? 'in every campaign' : share, truth.even(i, j));
    },
  ],
  [
    `${P} and ${P} (?:${LEVEL}) in every campaign`,
    (truth, i, j) => {
      sayPair(truth, Number(i), Number(j));
      expect(truth.even(Number(i), Number(j))).toBe(1);
    },
  ],
  [
    `${P} and ${P} reach the same people: everybody in your market`,
    (truth, i, j) => {
      expect(truth.even(Number(i), Number(j))).toBe(1);
      expect([truth.shown(Number(i), 0), truth.shown(Number(j), 1)]).toEqual([
        truth.market,
        truth.market,
      ]);
    },
  ],
  [
    `${P} and ${P} come out equal: each (?:${NONE}) at these numbers`,
    (truth, i, j) => {
      expect(truth.even(Number(i), Number(j))).toBe(1);
      expect([truth.shown(Number(i), 0), truth.shown(Number(i), 1)]).toEqual([0, 0]);
    },
  ],
];
