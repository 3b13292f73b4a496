import { evaluateSteps } from '#comparison';
import type { BenchmarkDefaults } from '#defaults';
import { nextAnswer, type Question } from './runner.ts';

/** The defaults, sent once before all questions. */
let defaults: BenchmarkDefaults | undefined;
/** The newest question asked; older runs stop at their next step. */
let newest = 0;

addEventListener('message', ({ data }: MessageEvent<BenchmarkDefaults | Question>) => {
  if ('id' in data) void answer(data);
  else defaults = data;
});

/** Answers in steps, letting newer questions in before each: a burst costs its last one only. */
async function answer({ id, state, samples }: Question): Promise<void> {
  if (!defaults) return;
  newest = id;
  const steps = evaluateSteps(state, defaults, samples);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== id) return;
    const said = nextAnswer(id, steps);
    postMessage(said);
    if (!('progress' in said)) return;
  }
}
