import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Advice, adviceSteps, inputWords } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { tenOrOne, type State } from '#share';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';

const defaults = defaultsOf(
  benchmarkSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../content/benchmarks/2026-11.json', import.meta.url), 'utf8'),
    ),
  ),
);

function advise(change: Partial<State> = {}): { advice: Advice; shares: number[] } {
  const steps = adviceSteps({ ...tenOrOne, ...change }, defaults, 1024);
  const shares: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { advice: step.value, shares };
    shares.push(step.value);
  }
}

describe('adviceSteps', () => {
  it('says how far it is, ever further, and never past the end', () => {
    const { shares } = advise({ warmth: 'proven' });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops in between while it simulates the plans, where that takes long', () => {
    const steps = adviceSteps(tenOrOne, defaults, 16_384);
    const first = Array.from({ length: 3 }, () => Number(steps.next().value));
    expect(first).toEqual([...new Set(first)].sort((a, b) => a - b));
    expect(first.every((share) => share < 0.1)).toBe(true);
  });

  it('keeps the best mix within the budget, and adds partners when it grows', () => {
    const cost = (budget: number): number => {
      const { advice } = advise({ warmth: 'proven', goal: 'content', shop: { budget } });
      const [counts] = advice.mixes.map((mix) => mix.counts);
      return (counts?.[0] ?? 0) * 18 + (counts?.[1] ?? 0) * 18;
    };
    expect(cost(100)).toBeLessThanOrEqual(100);
    expect(cost(360)).toBeGreaterThan(cost(100));
  });

  it('offers no partner where each loses money on average', () => {
    const { advice } = advise({ warmth: 'cold' });
    expect(advice.mixes[0]?.counts).toEqual([0, 0]);
  });

  it('tells partners that do not pay from partners that cannot be paid', () => {
    const { advice } = advise({ warmth: 'proven', shop: { budget: 10 } });
    expect([advice.mixes[0]?.counts, advice.affordable]).toEqual([[0, 0], false]);
    expect(advise({ warmth: 'cold' }).advice.affordable).toBe(true);
  });

  it('takes each kind of partner once, however many plans have it', () => {
    const [small] = tenOrOne.mixes;
    const { advice } = advise({ mixes: [small!, { ...small!, name: 'Again' }] });
    expect(advice.kinds).toHaveLength(1);
  });

  it('names at most three numbers to ask for, the one worth most first', () => {
    const { questions } = advise().advice;
    expect(questions.length).toBeLessThanOrEqual(3);
    const worths = questions.map(({ worth }) => worth);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
  });
});

describe('what to ask first', () => {
  it('is what can be found out, and says how', () => {
    const { questions } = advise({ warmth: 'proven' }).advice;
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter(({ how }) => how === '')).toEqual([]);
    expect(questions.filter(({ words }) => /trace|also see/.test(words))).toEqual([]);
  });

  it('follows the goal: for people reached nobody need ask who buys', () => {
    const words = (goal: State['goal']): string =>
      advise({ goal, warmth: 'proven' })
        .advice.questions.map((question) => question.words)
        .join();
    expect(words('reach')).toMatch(/how many see it/);
    expect(words('reach')).not.toMatch(/click|buy|order|Fee/);
    expect(words('profit')).toMatch(/click|buy|Fee/);
  });

  it('counts what knowing is worth in the unit of the goal', () => {
    const [question] = advise({ goal: 'reach' }).advice.questions;
    // A better choice between thousands of people is worth more of them than a few dollars.
    expect(question!.worth).toBeGreaterThan(50);
  });
});

describe('inputWords', () => {
  it('says an input of the engine in words', () => {
    expect(inputWords('conversionRate')).toBe('Of those who click, how many buy');
    expect(inputWords('clickRate@10000#2')).toBe(
      'Of those who see it, how many click, at 10,000 followers',
    );
  });
});
