import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Advice, adviceSteps, inputWords } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';

const defaults = defaultsOf(
  benchmarkSchema.parse(
    JSON.parse(
      readFileSync(new URL('../../content/benchmarks/2026-11.json', import.meta.url), 'utf8'),
    ),
  ),
);

function advise(change: Partial<State> = {}): { advice: Advice; shares: number[] } {
  const steps = adviceSteps({ ...startState, ...change }, defaults, 1024);
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

  it('takes each kind of partner once, however many plans have it', () => {
    const [small] = startState.mixes;
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

describe('inputWords', () => {
  it('says an input of the engine in words', () => {
    expect(inputWords('conversionRate')).toBe('conversion rate');
    expect(inputWords('clickRate@10000#2')).toBe('click-through rate at 10,000 followers');
  });
});
