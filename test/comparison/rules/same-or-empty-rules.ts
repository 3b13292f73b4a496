import { expect } from 'vitest';
import { P, type Rule } from '../sentence-parts.ts';

/** What may be said of plans that are one and the same, or empty. */
export const sameOrEmptyRules: readonly Rule[] = [
  [
    'These are the same plan',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.terms(i)).toBe(truth.terms(0));
      expect([truth.partners(0) > 0, truth.mixes.length > 1]).toEqual([true, true]);
    },
  ],
  [
    '([⟨⟩\\d, and]+) are the same plan',
    (truth, list = '') => {
      const named = [...list.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      expect(named.length).toBeGreaterThan(1);
      for (const i of named) expect(truth.terms(i)).toBe(truth.terms(named[0]!));
    },
  ],
  [
    `${P} is the same plan as ${P}`,
    (truth, i, j) => {
      expect(truth.terms(Number(i))).toBe(truth.terms(Number(j)));
      expect(Number(j)).toBeLessThan(Number(i));
    },
  ],
  [
    `${P} has no partners yet, so it costs nothing and brings nothing`,
    (truth, i) => expect(truth.partners(Number(i))).toBe(0),
  ],
  [
    'These plans have no partners yet, so they cost nothing and bring nothing',
    (truth) => {
      for (const i of truth.mixes.keys()) expect(truth.partners(i)).toBe(0);
    },
  ],
  ['No partners yet', (truth) => expect(truth.contenders()).toEqual([])],
];
