import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import { keepsLimits, worthOfChoice } from './check-choice.ts';
import { correlatedChoice, randomChoice } from './random-choice.ts';
import type { RandomChoice, Recipe } from './random-choice.ts';
import { solveWithHighs } from './solve-with-highs.ts';

const highs = await loadHighs();

/** Without overlap, every candidate with its own posting probability. */
const knapsacks: Recipe[] = [20, 30, 40, 60, 80, 100, 150, 200].flatMap((size) =>
  [1, 2].map((seed) => ({ seed, size, overlap: 0 })),
);

/** With overlap, all with one posting probability; of many, eight at most, to spare HiGHS the places. */
const overlapping: Recipe[] = [20, 40, 60, 80, 100, 150, 200].flatMap((size) =>
  [0.1, 0.3, 0.6].map((overlap) => ({
    ...{ seed: size, size, overlap, posting: 1 - overlap / 2 },
    ...(size >= 60 ? { partners: 8 } : {}),
  })),
);

describe('bestMix and HiGHS, an outside solver', () => {
  it.each([...knapsacks, ...overlapping])(
    'agree to 1e-9 on $size candidates, overlap $overlap (seed $seed)',
    (recipe) => expectAgreement(randomChoice(recipe)),
    60_000,
  );

  it.each(overlapping.filter(({ size }) => size <= 80))(
    'agree to 1e-9 on the profit from $size candidates, overlap $overlap (seed $seed)',
    (recipe) => expectAgreement(randomChoice(recipe), 'profit'),
    60_000,
  );

  it.each([1, 2, 3])(
    'agree to 1e-9 on 40 candidates worth nearly what they cost (seed %i)',
    (seed) => expectAgreement(correlatedChoice(seed, 40)),
    60_000,
  );
});

function expectAgreement(
  choice: RandomChoice,
  goal: 'uniqueReach' | 'profit' = 'uniqueReach',
): void {
  const { candidates, business, limits } = choice;
  const ours = bestMix(candidates, business, goal, limits);
  const theirs = solveWithHighs(highs, choice, goal);
  expect(keepsLimits(candidates, limits, theirs)).toBe(true);
  expect(keepsLimits(candidates, limits, ours.counts)).toBe(true);
  const worth = (counts: readonly number[]) => worthOfChoice(candidates, business, goal, counts);
  expect(ours.value / worth(ours.counts)).toBeCloseTo(1, 12);
  expect(Math.abs(ours.value / worth(theirs) - 1)).toBeLessThanOrEqual(1e-9);
}
