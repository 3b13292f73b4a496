import { adviceSteps, bestSteps, evaluateSteps } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { Answer, Listener, Question } from './messages.ts';

/** Milliseconds of work after which messages and the page get their turn. */
const slice = 25;

const stepsOf = { result: evaluateSteps, advice: adviceSteps, best: bestSteps } as const;

/** The answers to a question, one a step; the last one is not progress. Never throws. */
function* answersTo(
  { kind, state, samples }: Question,
  defaults: BenchmarkDefaults | undefined,
): Generator<Answer, void> {
  try {
    if (!defaults) throw new RangeError(`the data set ${state.dataset} has not been provided`);
    const steps = stepsOf[kind](state, defaults, samples);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const found = step.value;
        if ('outcomes' in found) yield { type: 'result', result: found };
        else if ('questions' in found) yield { type: 'advice', advice: found };
        else yield { type: 'best', best: found };
        return;
      }
      yield { type: 'progress', share: step.value };
    }
  } catch (error) {
    yield { type: 'refusal', words: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Works a question off in slices, so that newer messages are heard in between, and says each answer
 * while `isWanted`; once it is not, the rest is left undone.
 */
export async function work(
  question: Question,
  defaults: BenchmarkDefaults | undefined,
  isWanted: () => boolean,
  say: Listener,
): Promise<void> {
  const answers = answersTo(question, defaults);
  let paused = await pause();
  while (isWanted()) {
    const step = answers.next();
    if (step.done === true) return;
    say(step.value);
    if (performance.now() - paused > slice) paused = await pause();
  }
}

/** Lets everything else that waits come first; the time afterwards, milliseconds. */
async function pause(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now();
}
