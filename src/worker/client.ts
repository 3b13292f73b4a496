import type { Advice, Result } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { State } from '#share';

/** What the worker is asked. */
export interface Question {
  /** Rises with every question; answers to older ones are dropped. */
  readonly id: number;
  /** `result` computes the comparison, `advice` what to ask first and the best mix. */
  readonly kind: 'result' | 'advice';
  readonly state: State;
  readonly samples: number;
}

/** What the worker says: how far it is (0–1), what it found, or why it found nothing. */
export type Answer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly advice: Advice }
  | { readonly id: number; readonly refusal: string };

/** Called with each answer of a run. */
export type Listener = (answer: Answer) => void;

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

  /** Asks; the listener hears of it unless a newer question comes first. */
  ask(kind: Question['kind'], state: State, samples: number, listener: Listener): void {
    this.#id += 1;
    this.#listener = listener;
    const question: Question = { id: this.#id, kind, state, samples };
    if (this.#worker) this.#worker.postMessage(question);
    else void this.#answerHere(question);
  }

  /** Ends the worker. */
  stop(): void {
    this.#worker?.terminate();
    this.#id += 1;
  }

  #hear(answer: Answer): void {
    if (answer.id === this.#id) this.#listener?.(answer);
  }

  /** The same steps on this thread, for browsers without module workers. */
  async #answerHere(question: Question): Promise<void> {
    const { answersTo } = await import('./jobs.ts');
    for (const answer of answersTo(question, this.#defaults)) {
      await new Promise((resolve) => setTimeout(resolve));
      if (question.id !== this.#id) return;
      this.#hear(answer);
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
