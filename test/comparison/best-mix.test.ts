import { describe, expect, it } from 'vitest';
import {
  type Best,
  bestLabel,
  bestLine,
  bestSteps,
  bestWords,
  evaluate,
  inputsOf,
  plainText,
  type Result,
} from '#comparison';
import { simulate } from '#engine';
import { type GroupState, startState, type State } from '#share';
import { goals } from '#words';
import { defaults } from './truth.ts';

const samples = 4096;
const [many, big] = startState.mixes as [State['mixes'][0], State['mixes'][0]];
const proven: State = { ...startState, warmth: 'proven' };
const rich: State = { ...startState, shop: { orderValue: 250, grossMargin: 0.7 } };

const group = (count: number, change: Partial<GroupState> = {}): GroupState => ({
  ...big.groups[0]!,
  count,
  ...change,
});
/** Two plans of two kinds, of which neither plan is the best for 1,060. */
const mixed: State = {
  ...proven,
  shop: { budget: 1060, hoursToGive: 15 },
  mixes: [
    { name: 'Two', groups: [group(2, { followers: 20_000, own: { fee: 200 } })] },
    { name: 'One', groups: [group(1, { followers: 60_000, own: { fee: 400 } })] },
  ],
};

function bestOf(state: State): Best {
  const steps = bestSteps(state, defaults, samples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const found = new Map<State, readonly [Result, Best]>();
function both(state: State): readonly [Result, Best] {
  const known = found.get(state) ?? [evaluate(state, defaults, samples), bestOf(state)];
  found.set(state, known);
  return known;
}

const said = (state: State): string => {
  const [result, best] = both(state);
  return plainText(
    bestWords(result, best).words,
    state.mixes.map(({ name }) => name),
  );
};

/** Means of the goal's measure of every mix of two kinds that keeps the limits, simulated one by one. */
function bruteForce(state: State): { counts: readonly number[]; mean: number; error: number }[] {
  const { mixes, business, budget, hours } = inputsOf(state, defaults);
  const [one, other] = mixes.map(({ groups }) => groups[0]!);
  const all = [];
  for (let a = 0; a <= 6; a++) {
    for (let b = 0; b <= 6; b++) {
      const groups = [
        { ...one!, count: a },
        { ...other!, count: b },
      ];
      const cash = groups.reduce((sum, g) => sum + g.count * (g.fee.likely + g.product), 0);
      const time = groups.reduce((sum, g) => sum + g.count * g.hours, 0);
      if (cash > budget || time > hours) continue;
      const drawn = simulate([{ name: '', groups }], business, { samples, seed: state.seed });
      const { mean, standardError } = drawn.mixes[0]!.measures[goals[state.goal].measure];
      all.push({ counts: [a, b], mean, error: standardError });
    }
  }
  return all.sort((a, b) => b.mean - a.mean);
}

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
    const labels = bestOf(paid).kinds.map(({ label }) => plainText(label, ['Many', 'Paid']));
    expect(labels).toEqual(['with 10,000 followers of Many', 'with 10,000 followers of Paid']);
  });
});

describe('bestLine', () => {
  it('lies on or above every plan, and is left out where no mix is clearly better', () => {
    const [result, best] = both(proven);
    const line = bestLine(result, best);
    const at = (budget: number): number => line.findLast((p) => p.budget <= budget)!.mean;
    for (const { rungs } of result.mixes) {
      for (const { cash, spread } of rungs) {
        expect(at(cash)).toBeGreaterThanOrEqual(spread.profit!.mean);
      }
    }
    expect(at(4000)).toBeGreaterThan(at(1000));
    expect(bestLine(...both(startState))).toEqual([]);
    expect(bestLine(...both(rich))).toEqual([]);
  });
});

describe('bestWords', () => {
  it('counts the partners and tells what they bring, in numbers that are true', () => {
    const words = said(mixed);
    const [, small = '', large = '', mean = '', tens = ''] =
      /: (\d) with 20,000 followers and (\d) with 60,000 followers, about \$([\d,]+) on average; it makes money in about (\d) in 10 campaigns\.$/.exec(
        words,
      ) ?? [];
    const [first] = bruteForce(mixed);
    expect([Number(small), Number(large)]).toEqual(first!.counts);
    expect(Math.abs(Number(mean.replaceAll(',', '')) / first!.mean - 1)).toBeLessThan(0.06);
    const { mixes, business } = inputsOf(mixed, defaults);
    const groups = first!.counts.map((count, i) => ({ ...mixes[i]!.groups[0]!, count }));
    const { profit } = simulate([{ name: '', groups }], business, { samples, seed: mixed.seed })
      .mixes[0]!.measures;
    const share = profit.samples.filter((each) => each > 0).length / samples;
    expect(Math.abs(Number(tens) / 10 - share)).toBeLessThanOrEqual(0.055);
    expect(bestWords(...both(mixed)).counts).toEqual(first!.counts);
  });

  it('says that no mix is better than a plan, where the difference is within two errors', () => {
    const [result, best] = both(rich);
    const { mean, error } = best.today.ahead[0]!;
    expect(mean).toBeLessThanOrEqual(Math.max(10, 2 * error));
    expect(said(rich)).toMatch(
      /^For \$2,000 no mix of the partners on this page is clearly better than Many small\./,
    );
    expect(bestWords(result, best).counts).toBeNull();
    const close = {
      ...best,
      today: { ...best.today, ahead: best.today.ahead.map(() => ({ mean: 30, error: 16 })) },
    };
    expect(bestWords(result, close).counts).toBeNull();
    const clear = {
      ...best,
      today: { ...best.today, ahead: best.today.ahead.map(() => ({ mean: 30, error: 14 })) },
    };
    expect(bestWords(result, clear).counts).toEqual(best.today.counts);
  });

  it.each([
    ['cold', { warmth: 'cold' }, /: no partner at all, as none pays on average\.$/],
    ['a test', { shop: { grossMargin: 0.6 } }, /: none that pays, unless you test first\.$/],
    [
      'too little money',
      { shop: { budget: 5 } },
      /^No partner on this page fits \$5 and your hours/,
    ],
    [
      'a market',
      { warmth: 'proven', shop: { market: 3000 } },
      /As the market is limited, the search is not exact/,
    ],
  ] as const)('says what else there is to say: %s', (_, change, words) => {
    const state: State = { ...startState, ...change };
    expect(said(state)).toMatch(words);
    expect(bestWords(...both(state)).counts).toBeNull();
  });
});
