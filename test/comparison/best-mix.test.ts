import { describe, expect, it } from 'vitest';
import { bestLabel, bestLine, inputsOf, plainText } from '#comparison';
import { startState, type State } from '#share';
import { kindWords } from '../../src/comparison/kinds.ts';
import { bestOf, both, bruteForce, group, many, mixed, proven, rich, said } from './best-found.ts';
import { defaults } from './truth.ts';

describe('bestSteps', () => {
  it.each(['profit', 'reach', 'engagement'] as const)(
    'finds the best of all mixes that fit, for %s',
    (goal) => {
      const state = { ...mixed, goal };
      const [first] = bruteForce(state);
      const { today } = bestOf(state);
      expect(today.counts).toEqual(first!.counts);
      expect(today.mean).toBeCloseTo(first!.mean, 0);
    },
  );

  it.each([startState, proven, rich, { ...startState, goal: 'reach' } as State])(
    'never brings less for more money',
    (state) => {
      const { points } = both(state)[1];
      const budgets = points.map(({ budget }) => budget);
      expect(budgets).toEqual([...budgets].sort((a, b) => a - b));
      expect(budgets[0]).toBe(0);
      expect(budgets).toContain(2000);
      expect(budgets.length).toBeGreaterThanOrEqual(9);
      const means = points.map(({ mean }) => mean);
      expect(means).toEqual([...means].sort((a, b) => a - b));
      const line = bestLine(...both(state)).map(({ mean }) => mean);
      expect(line).toEqual([...line].sort((a, b) => a - b));
    },
  );

  it('keeps the hours, and says what they cost', () => {
    const hours = (state: State): number => {
      const { mixes } = inputsOf(state, defaults);
      const { counts } = bestOf(state).today;
      return counts.reduce((sum, each, i) => sum + each * mixes[i]!.groups[0]!.hours, 0);
    };
    expect(hours(proven)).toBeLessThanOrEqual(40);
    expect(bestOf(proven).today.withMoreHours!.mean).toBeGreaterThan(bestOf(proven).today.mean);
    expect(said(proven)).toContain('Your hours run out before the money does');
    const free: State = { ...mixed, shop: { budget: 1060, hoursToGive: 500 } };
    expect(bestOf(free).today.withMoreHours).toBeNull();
    expect(said(free)).not.toContain('hours');
  });

  it('never calls the end of its search the best', () => {
    const wide: State = {
      ...proven,
      shop: { hoursToGive: 5000 },
      mixes: [{ ...many, groups: [{ ...many.groups[0]!, count: 10 }] }],
    };
    expect(bestOf(wide).today).toMatchObject({ counts: [60], stopsAt: 'kind' });
    expect(said(wide)).toMatch(/^The best mix we looked at for \$2,000: 60 with 10,000 followers/);
    expect(said(wide)).toContain('60 of a kind is where our search ends: more may be better.');
    expect(bestLabel(both(wide)[1])).toBe('best mix found');
    expect(bestLabel(both(proven)[1])).toBe('best mix');
  });

  it('takes each kind of partner once, however many plans have it, and names them apart', () => {
    const again: State = { ...startState, mixes: [many, { ...many, name: 'Again' }] };
    expect(bestOf(again).kinds).toHaveLength(1);
    const paid: State = {
      ...proven,
      mixes: [many, { name: 'Paid', groups: [group(1, { followers: 10_000 })] }],
    };
    const { kinds } = bestOf(paid);
    const labels = kinds.map((kind) => plainText(kindWords(kind, kinds), ['Many', 'Paid']));
    expect(labels).toEqual(['with 10,000 followers of Many', 'with 10,000 followers of Paid']);
  });
});
