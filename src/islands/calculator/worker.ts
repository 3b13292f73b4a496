import { evaluateSteps } from '#comparison';
import type { Answer, Question } from './runner.ts';

/** The newest question asked; older runs stop at their next step. */
let newest = 0;

addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data);
});

/** Answers in steps, letting newer questions in before each: a burst costs its last one only. */
async function answer({ id, state, defaults, samples }: Question): Promise<void> {
  newest = id;
  const steps = evaluateSteps(state, defaults, samples);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== id) return;
    const step = steps.next();
    post(step.done === true ? { id, result: step.value } : { id, progress: step.value });
    if (step.done === true) return;
  }
}

function post(message: Answer): void {
  postMessage(message);
}
