import type { Answer, Kind, Question, Said, Told } from '../../src/worker/messages.ts';
import { serve, type Scope } from '../../src/worker/serve.ts';

/** A worker that does only what a test makes it do, and keeps what it was told. */
export class FakeWorker extends EventTarget {
  readonly told: Told[] = [];
  isEnded = false;

  postMessage(told: Told): void {
    if (this.isEnded) throw new Error('an ended worker was spoken to');
    this.told.push(structuredClone(told));
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** Speaks to the page. */
  say(said: Said): void {
    this.dispatchEvent(new MessageEvent('message', { data: said }));
  }

  /** Says that it runs, or that it has heard all it was told. */
  hear(): void {
    this.say({ say: 'heard', serial: this.told.at(-1)?.serial ?? 0 });
  }

  /** Answers the newest question of a kind. */
  answer(kind: Kind, answer: Answer): void {
    const { id } = this.question(kind);
    this.say({ say: 'answer', id, answer });
  }

  /** All questions of a kind, oldest first. */
  questions(kind: Kind): readonly Question[] {
    return this.told
      .filter((told) => told.tell === 'question')
      .map(({ question }) => question)
      .filter((question) => question.kind === kind);
  }

  /** The newest question of a kind. */
  question(kind: Kind): Question {
    const question = this.questions(kind).at(-1);
    if (!question) throw new Error(`no question of the kind ${kind} was asked`);
    return question;
  }
}

/** Makes workers and keeps them, newest last. */
export class Workshop<W extends FakeWorker | LiveWorker = FakeWorker> {
  readonly made: W[] = [];
  readonly #make: () => W;

  constructor(make: () => W) {
    this.#make = make;
  }

  /** To be given as `createWorker`. */
  readonly create = (): Worker => {
    const worker = this.#make();
    this.made.push(worker);
    return worker as unknown as Worker;
  };

  get newest(): W {
    const worker = this.made.at(-1);
    if (!worker) throw new Error('no worker was made');
    return worker;
  }
}

/** The real worker's code on this thread, its messages copied and delayed as between threads. */
export class LiveWorker extends EventTarget {
  isEnded = false;
  #listener: ((event: { readonly data: Told }) => void) | undefined;

  constructor() {
    super();
    const scope: Scope = {
      addEventListener: (_type, listener) => {
        this.#listener = listener;
      },
      postMessage: (said) => {
        const data: unknown = structuredClone(said);
        setTimeout(() => {
          if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
        });
      },
    };
    setTimeout(() => serve(scope));
  }

  postMessage(told: Told): void {
    const data = structuredClone(told);
    setTimeout(() => {
      if (!this.isEnded) this.#listener?.({ data });
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}
