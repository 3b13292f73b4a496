import type { BenchmarkDefaults } from '#data/defaults.ts';
import { answersTo } from './jobs.ts';
import type { Question } from './client.ts';

/** The defaults, sent once before all questions. */
let defaults: BenchmarkDefaults | undefined;
/** The newest question asked; older runs stop at their next step. */
let newest = 0;

addEventListener('message', ({ data }: MessageEvent<BenchmarkDefaults | Question>) => {
  if ('id' in data) void answer(data);
  else defaults = data;
});

/** Answers in steps, letting newer questions in before each: a burst costs its last one only. */
async function answer(question: Question): Promise<void> {
  if (!defaults) return;
  newest = question.id;
  const answers = answersTo(question, defaults);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (newest !== question.id) return;
    const next = answers.next();
    if (next.done === true) return;
    postMessage(next.value);
  }
}
