import { expect } from 'vitest';
import {
  IN,
  MORE,
  of100,
  P,
  type Rule,
  sayCount,
  sayMoney,
  sayPair,
  sayShare,
  sayTies,
  TIES,
} from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';

/** A leader: ahead more often, with an average no lower, in the words that fit its own result. */
function sayLeader(truth: Truth, i: number, verb: string): void {
  if (truth.goal !== 'profit') return;
  if (verb === 'makes more money') expect(truth.mean(i)).toBeGreaterThan(0);
  else expect(truth.mean(i)).toBeLessThanOrEqual(0);
  const isLoser = of100(truth.loses(i)) > 50 && of100(truth.gains(i)) < 25;
  if (verb !== 'makes more money') expect(verb === 'loses less').toBe(isLoser);
}

/** What may be said of a plan that is ahead of another. */
export const leadRules: readonly Rule[] = [
  [
    `${P} (${MORE}|loses less|comes out ahead) (?:than|of) ${P} ${IN}${TIES}`,
    (truth, one, verb = '', other, share = '', ties = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayLeader(truth, i, verb);
      sayShare(share, truth.ahead(i, j));
      // The strip is too small for ties.
      if (ties !== '' || share.endsWith('campaigns')) sayTies(ties, truth, i, j);
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(truth.mean(i)).toBeGreaterThanOrEqual(truth.mean(j));
      for (const k of truth.contenders()) expect(truth.ahead(k, i)).toBeLessThan(0.6);
    },
  ],
  [
    `${P} (${MORE}|loses less|comes out ahead) ${IN}`,
    (truth, one, verb = '', share = '') => {
      const i = Number(one);
      expect(truth.mixes).toHaveLength(2);
      sayLeader(truth, i, verb);
      const others = truth.contenders().filter((j) => j !== i);
      for (const j of others) {
        expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
        expect(truth.mean(i)).toBeGreaterThanOrEqual(truth.mean(j));
      }
      const net = (j: number): number => truth.ahead(j, i) - truth.ahead(i, j);
      const [rival = i] = others.sort((a, b) => net(b) - net(a));
      sayShare(share, truth.ahead(i, rival));
    },
  ],
  [
    `${P} is ahead of ${P} ${IN}${TIES}(?:, and on average they come out about equal|, but on average ${P} (${MORE}|loses less): (\\S+) against (\\S+))`,
    (truth, one, other, share = '', ties = '', best = '', verb = '', first = '', second = '') => {
      const [i, j] = [Number(one), Number(other)];
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      sayTies(ties, truth, i, j);
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(best === '').toBe(truth.near(i, j));
      if (best === '') return;
      expect(best).toBe(other);
      expect(truth.mean(j)).toBeGreaterThan(truth.mean(i));
      const sign = verb === 'loses less' ? -1 : 1;
      const say = truth.goal === 'profit' ? sayMoney : sayCount;
      say(first, sign * truth.mean(j));
      say(second, sign * truth.mean(i));
    },
  ],
  [
    `${P} is ahead (?:of ${P} )?${IN}`,
    (truth, one, other, share = '') => {
      const i = Number(one);
      expect(other === '').toBe(truth.mixes.length === 2);
      const j = other === '' ? 1 - i : Number(other);
      sayPair(truth, i, j);
      sayShare(share, truth.ahead(i, j));
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
    },
  ],
  [
    `${P} is ahead ${IN}; ${P} (?:${MORE}|loses less) on average`,
    (truth, one, share = '', other) => {
      const [i, j] = [Number(one), Number(other)];
      sayShare(share, truth.ahead(i, j));
      expect(truth.ahead(i, j)).toBeGreaterThan(truth.ahead(j, i));
      expect(truth.mean(j)).toBeGreaterThanOrEqual(truth.mean(i));
    },
  ],
];
