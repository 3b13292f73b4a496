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

/** What the worker says: how far it is (0–1), the result, or why there is none. */
export type Answer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly refusal: string };

/** What a run calls back. */
export interface Listener {
  readonly onresult: (result: Result) => void;
  readonly onprogress: (progress: number) => void;
  /** Called with the engine's words where it refuses an input. */
  readonly onrefusal: (words: string) => void;
}

/** The next answer of a run: a step of it, or what it says when it refuses. */
export function nextAnswer(id: number, steps: ReturnType<typeof evaluateSteps>): Answer {
  try {
    const step = steps.next();
    return step.done === true ? { id, result: step.value } : { id, progress: step.value };
  } catch (error) {
    return { id, refusal: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs comparisons away from the page's own thread, newest question first. */
export class Runner {
  #id = 0;
  #worker: Worker | undefined;
  #listener: Listener | undefined;
  readonly #defaults: BenchmarkDefaults;

  constructor(defaults: BenchmarkDefaults) {
    this.#defaults = defaults;
    this.#worker = startWorker();
    this.#worker?.postMessage(defaults);
    this.#worker?.addEventListener('message', (event: MessageEvent<Answer>) => {
      this.#hear(event.data);
    });
    this.#worker?.addEventListener('error', () => {
      this.#worker = undefined;
    });
  }

  /** Asks for a result; the listener hears of it unless a newer question comes first. */
  ask(state: State, samples: number, listener: Listener): void {
    this.#id += 1;
    this.#listener = listener;
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
    if ('result' in answer) this.#listener?.onresult(answer.result);
    else if ('refusal' in answer) this.#listener?.onrefusal(answer.refusal);
    else this.#listener?.onprogress(answer.progress);
  }

  /** The same steps on this thread, for browsers without module workers. */
  async #answerHere({ id, state, samples }: Question): Promise<void> {
    const steps = evaluateSteps(state, this.#defaults, samples);
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (id !== this.#id) return;
      const answer = nextAnswer(id, steps);
      this.#hear(answer);
      if (!('progress' in answer)) return;
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
