import { evaluateSteps } from '#comparison';
import type { Answer, Question } from './runner.ts';

/** The newest question asked; older runs stop at their next step. */
let newest = 0;

addEventListener('message', (event: MessageEvent<Question>) => {
  void answer(event.data);
});

async function answer({ id, state, defaults, samples }: Question): Promise<void> {
  newest = id;
  const steps = evaluateSteps(state, defaults, samples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      post({ id, result: step.value });
      return;
    }
    post({ id, progress: step.value });
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== id) return;
  }
}

function post(message: Answer): void {
  postMessage(message);
}
