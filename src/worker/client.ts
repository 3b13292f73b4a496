import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { State } from '#share';
import type { Answer, Kind, Listener, Question, Said, Told } from './messages.ts';
import { workerAddress } from './worker-address.ts';

/**
 * Milliseconds within which a replaced or cancelled question must have stopped. Where workers start
 * slower than that, a new one gains nothing sooner, so their start is waited for, up to a limit.
 */
const patience = { least: 100, most: 500 } as const;
/** Milliseconds within which a worker must run: its file may have to come over a slow line. */
const startLimit = 20_000;
/** Workers lost in a row after which this thread computes by itself. */
const mostLosses = 2;

interface Asked {
  readonly question: Question;
  readonly listener: Listener;
}

/** What is left of a message once its number is taken off; kept per member of the union. */
type Unnumbered<T> = T extends Told ? Omit<T, 'serial'> : never;

/**
 * Runs comparisons away from the page's own thread. A question replaces the one of its own kind
 * only, and late answers are dropped. A worker that is inside a long step when its question is
 * replaced is ended and started anew after 100 ms or so; one that is lost is started again once, then
 * this thread computes in slices; either way its open questions are asked again, so that every
 * question ends in a result, advice, refusal or failure.
 */
export class Runner {
  readonly #createWorker: () => Worker;
  readonly #datasets = new Map<string, BenchmarkDefaults>();
  readonly #asked = new Map<Kind, Asked>();
  /** Timers of the messages that must be heard soon, by serial. */
  readonly #pings = new Map<number, ReturnType<typeof setTimeout>>();
  #worker: Worker | undefined;
  #starting: ReturnType<typeof setTimeout> | undefined;
  #isWarm = false;
  #runs = false;
  #opened = 0;
  /** How long the newest worker took to start, milliseconds. */
  #startTime = 0;
  #losses = 0;
  #serial = 0;
  #id = 0;

  /** `createWorker` may throw where workers are not to be had. */
  constructor(createWorker: () => Worker = moduleWorker) {
    this.#createWorker = createWorker;
  }

  /** Starts the worker ahead of the first question, which would else start it. */
  warm(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    this.#open();
  }

  /** Gives the defaults of a data set; needed once, before the first question that uses it. */
  provide(dataset: string, defaults: BenchmarkDefaults): void {
    if (this.#datasets.has(dataset)) return;
    this.#datasets.set(dataset, defaults);
    this.#tell({ tell: 'dataset', dataset, defaults });
  }

  /**
   * Asks; the listener hears of it unless a newer question of the same kind comes first. `future`
   * goes with the kind of that name.
   */
  ask(
    kind: Kind,
    state: State,
    samples: number,
    listener: Listener,
    future?: Question['future'],
  ): void {
    this.warm();
    const replaces = this.#asked.has(kind);
    this.#id += 1;
    const question = { id: this.#id, kind, state, samples, ...(future ? { future } : {}) };
    const asked = { question, listener };
    this.#asked.set(kind, asked);
    this.#pose(asked, replaces);
  }

  /** Drops the open question of a kind, if there is one. */
  cancel(kind: Kind): void {
    if (this.#asked.delete(kind)) this.#mustHear(this.#tell({ tell: 'cancel', kind }));
  }

  /** Ends the worker and drops all questions. */
  stop(): void {
    this.#asked.clear();
    this.#close();
  }

  #open(): void {
    try {
      const worker = this.#createWorker();
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if (worker === this.#worker) this.#hear(data);
      });
      const lost = (): void => {
        if (worker === this.#worker) this.#lose(1);
      };
      worker.addEventListener('error', lost);
      worker.addEventListener('messageerror', lost);
    } catch {
      return;
    }
    this.#opened = performance.now();
    this.#starting = setTimeout(() => this.#lose(mostLosses), startLimit);
    for (const [dataset, defaults] of this.#datasets) {
      this.#tell({ tell: 'dataset', dataset, defaults });
    }
  }

  #close(): void {
    clearTimeout(this.#starting);
    for (const timer of this.#pings.values()) clearTimeout(timer);
    this.#pings.clear();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#runs = false;
  }

  #lose(losses: number): void {
    this.#losses += losses;
    this.#restart();
  }

  #restart(): void {
    this.#close();
    if (this.#losses < mostLosses) this.#open();
    for (const asked of this.#asked.values()) this.#pose(asked, false);
  }

  #pose(asked: Asked, replaces: boolean): void {
    if (!this.#worker) {
      void this.#answerHere(asked);
      return;
    }
    const serial = this.#tell({ tell: 'question', question: asked.question });
    if (replaces) this.#mustHear(serial);
  }

  #tell(told: Unnumbered<Told>): number {
    this.#serial += 1;
    this.#worker?.postMessage({ serial: this.#serial, ...told });
    return this.#serial;
  }

  /** A worker that still loads has nothing to stop; the limit of its start covers it. */
  #mustHear(serial: number): void {
    if (!this.#runs) return;
    const limit = Math.min(patience.most, Math.max(patience.least, this.#startTime));
    this.#pings.set(
      serial,
      setTimeout(() => this.#restart(), limit),
    );
  }

  #hear(said: Said): void {
    if (said.say === 'answer') {
      this.#pass(said.id, said.answer);
      return;
    }
    if (!this.#runs) this.#startTime = performance.now() - this.#opened;
    this.#runs = true;
    clearTimeout(this.#starting);
    for (const [serial, timer] of this.#pings) {
      if (serial > said.serial) continue;
      clearTimeout(timer);
      this.#pings.delete(serial);
    }
  }

  #pass(id: number, answer: Answer): void {
    const asked = [...this.#asked.values()].find(({ question }) => question.id === id);
    if (!asked) return;
    if (answer.type !== 'progress') {
      this.#asked.delete(asked.question.kind);
      this.#losses = 0;
    }
    asked.listener(answer);
  }

  /** The same slices on this thread. */
  async #answerHere(asked: Asked): Promise<void> {
    const { question } = asked;
    try {
      const { work } = await import('./jobs.ts');
      const isWanted = (): boolean => this.#asked.get(question.kind) === asked;
      await work(question, this.#datasets.get(question.state.dataset), isWanted, (answer) =>
        this.#pass(question.id, answer),
      );
    } catch {
      this.#pass(question.id, {
        type: 'failure',
        words: 'The part of the calculator that computes could not be loaded.',
      });
    }
  }
}

/** A sandboxed frame has no origin to start one from; some browsers would say so late, as an error. */
function moduleWorker(): Worker {
  if (self.origin === 'null') throw new Error('a frame without an origin starts no worker');
  return new Worker(workerAddress(), { type: 'module' });
}
