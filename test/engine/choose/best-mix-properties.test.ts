import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import type { Business, Goal } from '../../../src/engine/model/types.ts';
import { everyChoice, keepsLimits, worthOfChoice } from './check-choice.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';

const goals: readonly Goal[] = [
  'uniqueReach',
  'engagements',
  'orders',
  'assets',
  'profit',
  'profitAfterTime',
  'profitWithContent',
];

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const rarely = fc.integer({ min: 0, max: 11 }).map((draw) => draw === 0);

const partner = fc.record({
  reach: fc.integer({ min: 100, max: 5000 }),
  engagements: fc.integer({ min: 0, max: 500 }),
  buyers: fc.integer({ min: 0, max: 20 }),
  posting: share,
  fee: fc.integer({ min: 0, max: 400 }),
  product: fc.integer({ min: 0, max: 30 }),
  commission: share,
  hours: fc.integer({ min: 0, max: 10 }).map((half) => half / 2),
  assets: fc.integer({ min: 0, max: 3 }),
});

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    partner,
    tier: fc.constantFrom('nano', 'micro'),
    must: rarely,
    never: rarely,
    several: rarely,
  })
  .map(({ partner, several, ...rest }) => ({
    ...rest,
    group: plainGroup(partner),
    max: several ? 3 : 1,
  }));

const business: fc.Arbitrary<Business> = fc
  .record({
    overlap: share,
    repeatCredit: share,
    contribution: fc.integer({ min: 1, max: 60 }),
    discount: share,
    hourlyValue: fc.integer({ min: 0, max: 40 }),
    contentValue: fc.integer({ min: 0, max: 60 }),
    market: fc.option(fc.integer({ min: 1000, max: 20_000 })),
    laterOrders: share,
    orderCost: fc.integer({ min: 0, max: 10 }),
  })
  .map(plainBusiness);

const tierLimit = fc.record(
  { min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: [] },
);

const limits: fc.Arbitrary<Limits> = fc.record(
  {
    budget: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constant(Infinity)),
    hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(Infinity)),
    partners: fc.integer({ min: 0, max: 8 }),
    perTier: fc.record({ nano: tierLimit, micro: tierLimit }, { requiredKeys: [] }),
  },
  { requiredKeys: ['budget', 'hours'] },
);

const problem: fc.Arbitrary<Problem> = fc.record({
  candidates: fc.array(candidate, { maxLength: 12, size: 'max' }).filter(
    // Twelve candidates are 4,096 choices: as many as are to be tried one by one.
    (list) => list.reduce((ways, { max }) => ways * (max + 1), 1) <= 4096,
  ),
  business,
  goal: fc.constantFrom(...goals),
  limits,
});

interface Problem {
  readonly candidates: Candidate[];
  readonly business: Business;
  readonly goal: Goal;
  readonly limits: Limits;
}

/** Problems in a market without end, where the best mix is exact for every goal. */
const boundless = problem.map((given) => ({
  ...given,
  business: { ...given.business, market: null },
}));

/** Equal to 1e-9 of the money or people that go into the value. */
function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);
}

describe('bestMix and all there is, tried one by one', () => {
  it('agree on the 50 best, or on there being none', () => {
    fc.assert(
      fc.property(problem, ({ candidates, business, goal, limits }) => {
        const shop = { ...business, market: null };
        const all = everyChoice(candidates, shop, goal, limits);
        const result = bestMix(candidates, shop, goal, limits);
        const ranked = result.status === 'optimal' ? [result, ...result.runnersUp] : [];
        expect(result.status).toBe(all.length > 0 ? 'optimal' : 'infeasible');
        expect(result).toMatchObject({ proven: result.runnersUp.length, isExact: true });
        expect(ranked).toHaveLength(Math.min(50, all.length));
        expect(new Set(ranked.map(({ counts }) => counts.join())).size).toBe(ranked.length);
        for (const [place, { counts, value }] of ranked.entries()) {
          expect(keepsLimits(candidates, limits, counts)).toBe(true);
          expect(close(value, worthOfChoice(candidates, shop, goal, counts))).toBe(true);
          expect(close(value, all[place]!.value)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('agree in a small market on what mixes are worth, and on the best where it is exact', () => {
    const people = fc.integer({ min: 1000, max: 20_000 });
    fc.assert(
      fc.property(problem, people, ({ candidates, business, goal, limits }, market) => {
        const shop = { ...business, market };
        const all = everyChoice(candidates, shop, goal, limits);
        const result = bestMix(candidates, shop, goal, limits);
        const ranked = result.status === 'optimal' ? [result, ...result.runnersUp] : [];
        for (const [place, { counts, value }] of ranked.entries()) {
          expect(close(value, worthOfChoice(candidates, shop, goal, counts))).toBe(true);
          if (place === 0 && !result.isExact) continue;
          if (place <= result.proven) expect(close(value, all[place]!.value)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the best value', () => {
  const valueOf = (candidates: Candidate[], business: Business, goal: Goal, limits: Limits) => {
    const { status, value } = bestMix(candidates, business, goal, limits);
    return status === 'optimal' ? value : -Infinity;
  };
  const isNotLess = (more: number, less: number) => more >= less || close(more, less);

  it('does not fall as the budget or the hours grow', () => {
    const more = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(boundless, more, more, ({ candidates, business, goal, limits }, cash, hours) => {
        const richer = { ...limits, budget: limits.budget + cash, hours: limits.hours + hours };
        const before = valueOf(candidates, business, goal, limits);
        expect(isNotLess(valueOf(candidates, business, goal, richer), before)).toBe(true);
      }),
    );
  });

  it('does not fall when one more candidate may be chosen', () => {
    const optional = candidate.map((terms) => ({ ...terms, must: false }));
    fc.assert(
      fc.property(boundless, optional, ({ candidates, business, goal, limits }, another) => {
        const before = valueOf(candidates, business, goal, limits);
        const after = valueOf([...candidates, another], business, goal, limits);
        expect(isNotLess(after, before)).toBe(true);
      }),
    );
  });

  it('is not less than what greedy choosing gets, step by step the most for the money', () => {
    fc.assert(
      fc.property(boundless, ({ candidates, business, goal, limits }) => {
        const start = candidates.map(({ must }): number => (must ? 1 : 0));
        fc.pre(keepsLimits(candidates, limits, start));
        const worth = (counts: readonly number[]) =>
          worthOfChoice(candidates, business, goal, counts);
        let greedy = start;
        for (;;) {
          const steps = candidates
            .map(({ group }, index) => {
              const counts = greedy.map((count, place) => count + Number(place === index));
              const cash = group.fee.likely + group.product + 1;
              return { counts, rate: (worth(counts) - worth(greedy)) / cash };
            })
            .filter(({ counts, rate }) => rate > 0 && keepsLimits(candidates, limits, counts))
            .sort((a, b) => b.rate - a.rate);
          if (!steps[0]) break;
          greedy = steps[0].counts;
        }
        const best = valueOf(candidates, business, goal, limits);
        expect(isNotLess(best, worth(greedy))).toBe(true);
      }),
    );
  });

  it('is the same whether equal partners are one candidate or several', () => {
    fc.assert(
      fc.property(boundless, ({ candidates, business, goal, limits }) => {
        const optional = candidates.map((terms) => ({ ...terms, must: false }));
        const single = optional.flatMap((terms) =>
          new Array<Candidate>(terms.max).fill({ ...terms, max: 1 }),
        );
        const one = valueOf(optional, business, goal, limits);
        const other = valueOf(single, business, goal, limits);
        expect(one === other || close(one, other)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(boundless, ({ candidates, business, goal, limits }) => {
        const one = valueOf(candidates, business, goal, limits);
        const other = valueOf([...candidates].reverse(), business, goal, limits);
        expect(one === other || close(one, other)).toBe(true);
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(boundless, ({ candidates, business, goal, limits }) => {
        const given = [candidates, business, limits].map(deepFreeze);
        expect(() => bestMix(candidates, business, goal, limits)).not.toThrow();
        expect(given).toHaveLength(3);
      }),
      { numRuns: 20 },
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
