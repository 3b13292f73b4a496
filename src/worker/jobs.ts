import { adviceSteps, evaluateSteps } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { Answer, Question } from './client.ts';

/** The answers to a question, one a step; the last one is not progress. */
export function* answersTo(
  { id, kind, state, samples }: Question,
  defaults: BenchmarkDefaults,
): Generator<Answer, void> {
  try {
    const steps = (kind === 'result' ? evaluateSteps : adviceSteps)(state, defaults, samples);
    for (;;) {
      const step = steps.next();
      if (step.done !== true) yield { id, progress: step.value };
      else {
        yield 'outcomes' in step.value ? { id, result: step.value } : { id, advice: step.value };
        return;
      }
    }
  } catch (error) {
    yield { id, refusal: error instanceof Error ? error.message : String(error) };
  }
}
