import type { Advice, Result } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State } from '#share';
import type { Address } from './address.ts';
import { Runner } from '#worker/client.ts';

/** Samples while a control moves, and once it rests: model.md's sizes. */
const draftSamples = 1024;
const finalSamples = 32_768;
/** Samples of the advice: it simulates up to fifty mixes. */
const adviceSamples = 8192;
/** Milliseconds of rest before the final run. */
const restDelay = 180;

/** The whole state of the calculator: what the owner stated, what follows, and the way back. */
export class Calculator {
  /** What the owner stated. */
  state: State = $state.raw(startState);
  /** The newest result, always that of a valid state. */
  result: Result = $state.raw() as Result;
  /** What of the link could not be honored, in words. */
  problems: readonly string[] = $state.raw([]);
  /** Why the newest state has no result: the engine's words; the last good result stays. */
  refusal = $state('');
  /** What to ask first and the best mix; null until asked for, and again when a number changes. */
  advice: Advice | null = $state.raw(null);
  /** How far the advice is, 0–1; null while none is worked out. */
  adviceProgress: number | null = $state(null);
  /** True while the shown result is a draft. */
  working = $state(false);
  /** How far the final run is, 0–1. */
  progress = $state(0);
  #past: State[] = $state.raw([]);
  #committed: State = startState;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #address: Address | undefined;
  readonly #runner: Runner | undefined;

  /** `address` is undefined on the server, where nothing runs. */
  constructor(defaults: BenchmarkDefaults, first: Result, address: Address | undefined) {
    this.result = first;
    this.#address = address;
    if (!address) return;
    // Props of an island arrive as proxies, which no worker can be sent.
    this.#runner = new Runner($state.snapshot(defaults) as BenchmarkDefaults);
  }

  /** Takes up the state of the address; calls back when its numbers stand. */
  restore(onrestored: () => void): () => void {
    const stop = this.#address?.listen((decoded) => {
      this.problems = decoded?.problems ?? [];
      this.#take(decoded?.state ?? startState);
      this.#run(finalSamples);
    });
    const decoded = this.#address?.read();
    if (decoded) {
      this.problems = decoded.problems;
      this.#take(decoded.state);
      this.#run(finalSamples, onrestored);
    } else onrestored();
    return () => {
      stop?.();
      this.#runner?.stop();
    };
  }

  /** A change still moving (a slider, typing): a draft at once, the final run when it rests. */
  draft(next: State): void {
    this.state = next;
    this.#run(draftSamples);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#run(finalSamples), restDelay);
  }

  /** A change the owner has made: it goes into the history and can be undone. */
  commit(next: State = this.state): void {
    if (next !== this.#committed) this.#past = [...this.#past, this.#committed];
    const moved = next !== this.state;
    this.#take(next);
    this.#address?.write(next);
    if (moved) this.draft(next);
  }

  /** Whether there is something to undo. */
  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** Goes back by one committed change. */
  undo(): void {
    const last = this.#past.at(-1);
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#take(last);
    this.#address?.write(last);
    this.draft(last);
  }

  /** The link of what is shown. */
  get link(): string {
    return this.#address?.link(this.state) ?? '';
  }

  #take(state: State): void {
    this.state = state;
    this.#committed = state;
  }

  /** Works out the advice for what is shown. */
  ask(): void {
    this.adviceProgress = 0;
    this.#runner?.ask('advice', this.state, adviceSamples, (answer) => {
      if ('progress' in answer) this.adviceProgress = answer.progress;
      else this.adviceProgress = null;
      if ('advice' in answer) this.advice = answer.advice;
      if ('refusal' in answer) this.refusal = answer.refusal;
    });
  }

  #run(samples: number, ondone?: () => void): void {
    this.working = true;
    this.progress = 0;
    this.advice = null;
    this.adviceProgress = null;
    this.#runner?.ask('result', this.state, samples, (answer) => {
      if ('progress' in answer) this.progress = answer.progress;
      if ('result' in answer) this.result = answer.result;
      this.refusal = 'refusal' in answer ? answer.refusal : '';
      if ('progress' in answer) return;
      this.working = 'result' in answer && samples !== finalSamples;
      ondone?.();
    });
  }
}
