import { adviceSteps, backwardsSteps, bestSteps, evaluateSteps, futureSteps } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { Answer, Listener, Question } from './messages.ts';

/** Milliseconds of work after which messages and the page get their turn. */
const slice = 25;

/** The work of a question: the share done in each step, at last the answer. */
function* stepsOf(
  { kind, state, samples, future }: Question,
  defaults: BenchmarkDefaults,
): Generator<number, Answer> {
  switch (kind) {
    case 'result':
      return { type: 'result', result: yield* evaluateSteps(state, defaults, samples) };
    case 'advice':
      return { type: 'advice', advice: yield* adviceSteps(state, defaults, samples) };
    case 'best':
      return { type: 'best', best: yield* bestSteps(state, defaults, samples) };
    case 'future': {
      if (!future) throw new RangeError('the future of no dial was asked for');
      const { dial, settled } = future;
      return { type: 'future', future: yield* futureSteps(state, defaults, dial, settled) };
    }
    case 'backwards':
      return { type: 'backwards', backwards: yield* backwardsSteps(state, defaults, samples) };
  }
}

/** The answers to a question, one a step; the last one is not progress. Never throws. */
function* answersTo(
  question: Question,
  defaults: BenchmarkDefaults | undefined,
): Generator<Answer, void> {
  try {
    const { dataset } = question.state;
    if (!defaults) throw new RangeError(`the data set ${dataset} has not been provided`);
    const steps = stepsOf(question, defaults);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        yield step.value;
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
