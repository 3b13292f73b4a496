import { type Advice, type Backwards, resolveFill, type Result } from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, startState, type State } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer } from '#worker/messages.ts';
import { type Samples, samplesOf } from '#worker/samples.ts';
import type { Cover } from './cover.ts';
import { WorkingBack } from './working-back.svelte.ts';

/** Milliseconds from a draft to the final run, where nothing moves in between. */
const restDelay = 180;

/** What the computation needs of the page around it. */
export interface Means {
  readonly cover: Cover;
  /** Starts a worker; may throw where there are none. */
  readonly createWorker?: () => Worker;
  /** Gets the defaults of an older data set; rejects where they do not come. */
  readonly fetchDataset: (id: string) => Promise<BenchmarkDefaults>;
}

/** From the newest state to its numbers: drafts, final runs, advice, and what to say when none come. */
export class Computation {
  /** The newest result; covered while it is not that of the address. */
  result: Result = $state.raw() as Result;
  /** Why the newest state has no result, in the engine's words; the last good result stays. */
  refusal = $state('');
  /** Why nothing can be shown, in words; empty while all is well. */
  failure = $state('');
  /** True until the final numbers of the newest state stand or are given up. */
  working = $state(false);
  /** How far the run is, 0–1. */
  progress = $state(0);
  /** What to ask first and the best mix; null until asked for, and again when a number changes. */
  advice: Advice | null = $state.raw(null);
  /** How far the advice is, 0–1; null while none is worked out. */
  adviceProgress: number | null = $state(null);
  /** Why the advice did not come, in words. */
  adviceRefusal = $state('');
  /** What each plan takes to reach the target. */
  readonly workingBack: WorkingBack;
  #datasets: Readonly<Record<string, BenchmarkDefaults>>;
  #isCovered = false;
  /** The state whose final numbers stand, but for its target; empty while there are none. */
  #standing = '';
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #first: Result;
  readonly #firstBackwards: Backwards | null;
  readonly #means: Means | undefined;
  readonly #runner: Runner | undefined;

  /**
   * `newest` are the defaults of the newest data set, `first` the result of the start with them and
   * `backwards` what its plans take to reach the example; `means` is undefined on the server, where
   * nothing runs.
   */
  constructor(
    newest: BenchmarkDefaults,
    first: Result,
    means: Means | undefined,
    backwards: Backwards | null = null,
  ) {
    this.#first = first;
    this.#firstBackwards = backwards;
    this.result = first;
    this.#means = means;
    this.#datasets = { [startState.dataset]: newest };
    if (means) {
      this.#runner = new Runner(means.createWorker);
      this.#runner.provide(startState.dataset, newest);
    }
    this.workingBack = new WorkingBack(this.#runner);
    this.workingBack.show(backwards);
  }

  /** The defaults of a data set, where they are here. */
  defaultsOf(dataset: string): BenchmarkDefaults | undefined {
    return this.#datasets[dataset];
  }

  /** Fetches a data set that is not here. Rejects where it does not come. */
  async fetch(dataset: string): Promise<void> {
    this.stop();
    this.working = true;
    const defaults = await this.#means?.fetchDataset(dataset);
    if (!defaults) return;
    this.#datasets = { ...this.#datasets, [dataset]: defaults };
    this.#runner?.provide(dataset, defaults);
  }

  /** Gets ready for the first question: somebody is about to change something. */
  warm(): void {
    this.#runner?.warm();
  }

  /** Hides the results until those of the next state stand. */
  cover(): void {
    this.#isCovered = true;
    this.workingBack.drop();
    this.#means?.cover.put();
  }

  /** Hides the results for good, and says why: they are not those of the newest state. */
  fail(words: string): void {
    this.refusal = '';
    this.failure = words;
    this.working = false;
    this.workingBack.giveUp();
    this.#isCovered = true;
    this.#means?.cover.fail();
  }

  /** A draft at once and the final run at rest, for a state that may still move. */
  draft(state: State): void {
    this.#begin(state, true);
  }

  /** The final run at once, for a state that stands; large ones show a draft while they wait. */
  settle(state: State): void {
    this.#begin(state, this.#samplesOf(state).isReduced);
  }

  /** Works out the advice. */
  advise(state: State): void {
    this.adviceProgress = 0;
    this.adviceRefusal = '';
    this.#runner?.ask('advice', state, this.#samplesOf(state).advice, (answer) => {
      this.adviceProgress = answer.type === 'progress' ? answer.share : null;
      if (answer.type === 'advice') this.advice = answer.advice;
      if ('words' in answer) this.adviceRefusal = answer.words;
    });
  }

  /** Drops what is being worked out. */
  stop(): void {
    clearTimeout(this.#rest);
    this.#runner?.cancel('result');
    this.#runner?.cancel('advice');
    this.workingBack.wait();
    this.working = false;
    this.advice = null;
    this.adviceProgress = null;
    this.adviceRefusal = '';
  }

  /** Ends the worker. */
  end(): void {
    this.stop();
    this.#runner?.stop();
  }

  #begin(state: State, withDraft: boolean): void {
    const { target: _, ...rest } = state;
    const key = encode(rest);
    // The page was built with the numbers of the start.
    if (state === startState) {
      this.stop();
      this.#standing = key;
      this.#show(this.#first);
      this.workingBack.show(this.#firstBackwards);
      return;
    }
    if (key === this.#standing && !this.#isCovered) {
      this.#workBack(state);
      return;
    }
    this.stop();
    this.#standing = '';
    this.working = true;
    this.progress = 0;
    const { draft, final } = this.#samplesOf(state);
    if (withDraft) this.#run(state, draft, final);
    else this.#run(state, final);
  }

  /** How many campaigns to draw, by the partners that fit. */
  #samplesOf(state: State): Samples {
    const defaults = this.defaultsOf(state.dataset);
    return samplesOf(defaults ? resolveFill(state, defaults) : state);
  }

  /** Asks for the result; `next` samples once it rests, where more are to follow. */
  #run(state: State, samples: number, next?: number): void {
    this.#runner?.ask('result', state, samples, (answer) => {
      if (answer.type === 'progress') this.progress = answer.share;
      else if (answer.type === 'result') {
        this.#show(answer.result);
        if (next === undefined) {
          const { target: _, ...rest } = state;
          this.#standing = encode(rest);
          this.#workBack(state);
          return;
        }
        this.working = true;
        this.#rest = setTimeout(() => this.#run(state, next), restDelay);
      } else this.#giveUp(answer);
    });
  }

  /** Works back from the target once nothing else waits for the worker. */
  #workBack(state: State): void {
    this.workingBack.ask(state, this.result, this.#samplesOf(state).backwards);
  }

  #show(result: Result): void {
    this.result = result;
    this.refusal = '';
    this.failure = '';
    this.working = false;
    this.#isCovered = false;
    this.#means?.cover.lift();
  }

  /** Refused numbers leave the last good ones in view, unless those are of another comparison. */
  #giveUp(answer: Answer): void {
    const words = 'words' in answer ? answer.words : '';
    if (answer.type === 'failure' || this.#isCovered) this.fail(words);
    else this.refusal = words;
    this.working = false;
    this.workingBack.giveUp();
  }
}
