import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenWords, evaluate, outcomeWords, verdictOf, verdictText } from '#comparison';
import type { State } from '#share';
import { extremeComparisons, plainComparisons } from './arbitrary-comparison.ts';
import { written } from './sentence-parts.ts';
import { checkText } from './sentence-rules.ts';
import { defaults, Truth } from './truth.ts';

const samples = 256;

/** Reads every sentence that the page prints of a comparison, and counts whether it is true. */
function checkAll(state: State): void {
  const result = evaluate(state, defaults, samples);
  const truths = new Map(
    result.outcomes.map(({ warmth }) => [warmth, new Truth(state, warmth, samples)]),
  );
  const texts = [
    verdictText(verdictOf(result)),
    ...result.mixes.map((_, place) => breakEvenWords(result, place)),
  ].map(written);
  for (const text of texts) checkText(text, truths.get(state.warmth)!);
  for (const outcome of result.outcomes) {
    const text = written(outcomeWords(result, outcome));
    checkText(text, truths.get(outcome.warmth)!, result.contenders.places[0]);
  }
  expect(texts.join(' ')).not.toMatch(/NaN|Infinity|∞|undefined|null|−0\b| 1 orders/);
}

describe('every sentence of a comparison', { timeout: 300_000 }, () => {
  it('is true of ordinary shops', () => {
    fc.assert(fc.property(plainComparisons, checkAll), { numRuns: 300 });
  });

  it('is true at the ends of every field', () => {
    fc.assert(fc.property(extremeComparisons, checkAll), { numRuns: 300 });
  });
});
