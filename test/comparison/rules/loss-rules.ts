import { expect } from 'vitest';
import { of100, type Rule } from '../sentence-parts.ts';
import type { Truth } from '../truth.ts';

/** `Both` and `All` are all plans of the page, or those named, or those that fit. */
function sayLosers(who: string, truth: Truth): void {
  const named = [...who.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
  const places = truth.contenders();
  if (named.length > 0) expect(named).toEqual(places);
  else if (who === 'Both') expect([places.length, truth.mixes.length]).toEqual([2, 2]);
  else if (who === 'All') expect(places).toHaveLength(truth.mixes.length);
  for (const i of places) expect(of100(truth.loses(i))).toBeGreaterThan(50);
}

const WHO = '(Both|All that fit your budget|All|[⟨⟩\\d, and]+)';

/** What may be said of plans that all lose, and of doing nothing. */
export const lossRules: readonly Rule[] = [
  [
    `${WHO} usually lose(?: money at these numbers)?`,
    (truth, who = '') => {
      sayLosers(who, truth);
      for (const i of truth.contenders()) expect(truth.loses(i)).toBeLessThan(1);
    },
  ],
  [
    `${WHO} (?:always lose|lose money in every campaign at these numbers)`,
    (truth, who = '') => {
      sayLosers(who, truth);
      for (const i of truth.contenders()) expect(truth.loses(i)).toBe(1);
    },
  ],
  [
    `${WHO} lose(?: money)? in most campaigns(, [⟨⟩\\d, and]+ in every one)?`,
    (truth, who = '', every = '') => {
      sayLosers(who, truth);
      const always = truth.contenders().filter((i) => truth.loses(i) === 1);
      expect(always.length).toBeGreaterThan(0);
      expect(always.length).toBeLessThan(truth.contenders().length);
      const named = [...every.matchAll(/⟨(\d)⟩/g)].map(([, i]) => Number(i));
      if (every !== '') expect(named).toEqual(always);
    },
  ],
];
