import { evaluateSteps, type Result } from '#comparison';
import type { BenchmarkDefaults } from '#defaults';
import type { State } from '#share';

/** What the worker is asked. */
export interface Question {
  /** Rises with every question; answers to older ones are dropped. */
  readonly id: number;
  readonly state: State;
  readonly samples: number;
}

/** What the worker says: how far it is (0–1), or the result. */
export type Answer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: Result };

/** Runs comparisons away from the page's own thread, newest question first. */
export class Runner {
  #id = 0;
  #worker: Worker | undefined;
  #waiting: ((result: Result) => void) | undefined;
  #onprogress: (progress: number) => void;
  readonly #defaults: BenchmarkDefaults;

  constructor(defaults: BenchmarkDefaults, onprogress: (progress: number) => void) {
    this.#defaults = defaults;
    this.#onprogress = onprogress;
    this.#worker = startWorker();
    this.#worker?.postMessage(defaults);
    this.#worker?.addEventListener('message', (event: MessageEvent<Answer>) => {
      this.#hear(event.data);
    });
    this.#worker?.addEventListener('error', () => {
      this.#worker = undefined;
    });
  }

  /** Asks for a result; `onresult` is called unless a newer question comes first. */
  ask(state: State, samples: number, onresult: (result: Result) => void): void {
    this.#id += 1;
    this.#waiting = onresult;
    const question: Question = { id: this.#id, state, samples };
    if (this.#worker) this.#worker.postMessage(question);
    else void this.#answerHere(question);
  }

  /** Ends the worker. */
  stop(): void {
    this.#worker?.terminate();
    this.#id += 1;
  }

  #hear(answer: Answer): void {
    if (answer.id !== this.#id) return;
    if ('result' in answer) this.#waiting?.(answer.result);
    else this.#onprogress(answer.progress);
  }

  /** The same steps on this thread, for browsers without module workers. */
  async #answerHere({ id, state, samples }: Question): Promise<void> {
    const steps = evaluateSteps(state, this.#defaults, samples);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (id !== this.#id) return;
      const step = steps.next();
      this.#hear(step.done === true ? { id, result: step.value } : { id, progress: step.value });
      if (step.done === true) return;
    }
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
