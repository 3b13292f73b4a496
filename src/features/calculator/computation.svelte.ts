import {
  type Advice,
  type Best,
  type Beside,
  type Future,
  resolveFill,
  type Result,
} from '#comparison';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, startState, type State } from '#share';
import { Runner } from '#worker/client.ts';
import type { Answer, FutureOf } from '#worker/messages.ts';
import { type Samples, samplesOf } from '#worker/samples.ts';
import type { Means } from './means.ts';
import { WorkingBack } from './working-back.svelte.ts';

/** Milliseconds of rest from a draft to the final run, and from there to what stands beside it. */
const delays = { final: 180, beside: 300 } as const;

/** From the newest state to its numbers: drafts, final runs, what stands beside them, and what to say when none come. */
export class Computation {
  /** The newest result; covered while it is not that of the address. */
  result: Result = $state.raw() as Result;
  /** Why the newest state has no result, in the engine's words; the last good result stays. */
  refusal = $state('');
  /** Why nothing can be shown, in words; empty while all is well. */
  failure = $state('');
  /** Rises with every comparison that comes from outside: nothing of the one before may be shown. */
  arrivals = $state(0);
  /** True until the final numbers of the newest state stand or are given up. */
  working = $state(false);
  /** What to ask first; null until it is worked out for the newest numbers. */
  advice: Advice | null = $state.raw(null);
  /** The best mixes along the budget; null until they are found for the newest numbers. */
  best: Best | null = $state.raw(null);
  /** True while the advice and the best mixes of the newest state are still to come. */
  looking = $state(false);
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
  readonly #beside: Beside | null;
  readonly #means: Means | undefined;
  readonly #runner: Runner | undefined;

  /**
   * `newest` are the defaults of the newest data set, `first` the result of the start with them and
   * `beside` what stands beside it; `means` is undefined on the server, where nothing runs.
   */
  constructor(
    newest: BenchmarkDefaults,
    first: Result,
    means: Means | undefined,
    beside: Beside | null,
  ) {
    this.#first = first;
    this.result = first;
    this.#beside = beside;
    this.#means = means;
    this.#datasets = { [startState.dataset]: newest };
    if (means) {
      this.#runner = new Runner(means.createWorker);
      this.#runner.provide(startState.dataset, newest);
    }
    this.workingBack = new WorkingBack(this.#runner);
    this.#showBeside();
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
    this.arrivals += 1;
    this.workingBack.drop();
    this.#means?.cover.put();
  }

  /** Hides the results for good, and says why: they are not those of the newest state. */
  fail(words: string): void {
    this.refusal = '';
    this.failure = words;
    this.working = false;
    this.looking = false;
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

  /** Works out where a dial leads; `found` hears of it unless something changes first. */
  foresee(state: State, of: FutureOf, found: (future: Future) => void): void {
    const listen = (answer: Answer): void => {
      if (answer.type === 'future') found(answer.future);
    };
    this.#runner?.ask('future', state, this.#samplesOf(state).draft, listen, of);
  }

  /** Drops what is being worked out. */
  stop(): void {
    clearTimeout(this.#rest);
    for (const kind of ['result', 'advice', 'best', 'future'] as const) this.#runner?.cancel(kind);
    this.workingBack.wait();
    this.working = false;
    this.looking = false;
    this.advice = null;
    this.best = null;
    this.adviceRefusal = '';
  }

  /** Ends the worker. */
  end(): void {
    this.stop();
    this.#runner?.stop();
  }

  #begin(state: State, withDraft: boolean): void {
    const key = withoutTarget(state);
    // The page was built with the numbers of the start.
    if (state === startState) {
      this.stop();
      this.#standing = key;
      this.#show(this.#first);
      this.#showBeside();
      return;
    }
    if (key === this.#standing && !this.#isCovered) {
      this.#workBack(state);
      return;
    }
    this.stop();
    this.#standing = '';
    this.working = true;
    this.looking = true;
    const { draft, final } = this.#samplesOf(state);
    this.#run(state, withDraft ? draft : final, withDraft ? final : undefined);
  }

  /** How many campaigns to draw, by the partners that fit. */
  #samplesOf(state: State): Samples {
    const defaults = this.defaultsOf(state.dataset);
    return samplesOf(defaults ? resolveFill(state, defaults) : state);
  }

  /** Asks for the result; `next` samples once it rests, where more are to follow. */
  #run(state: State, samples: number, next?: number): void {
    this.#runner?.ask('result', state, samples, (answer) => {
      if (answer.type === 'progress') return;
      if (answer.type === 'result') {
        this.#show(answer.result);
        if (next === undefined) {
          this.#standing = withoutTarget(state);
          this.#workBack(state);
          this.#rest = setTimeout(() => this.#lookBeside(state), delays.beside);
          return;
        }
        this.working = true;
        this.#rest = setTimeout(() => this.#run(state, next), delays.final);
      } else this.#giveUp(answer);
    });
  }

  /** Works back from the target once nothing else waits for the worker. */
  #workBack(state: State): void {
    this.workingBack.ask(state, this.result, this.#samplesOf(state).backwards);
  }

  /** What stands beside the numbers is worked out once they are final, and shown when it comes. */
  #lookBeside(state: State): void {
    const { advice: samples } = this.#samplesOf(state);
    let open = 2;
    const close = ({ type }: Answer): void => {
      if (type !== 'progress') open -= 1;
      this.looking = open > 0;
    };
    this.#runner?.ask('best', state, samples, (answer) => {
      if (answer.type === 'best') this.best = answer.best;
      close(answer);
    });
    this.#runner?.ask('advice', state, samples, (answer) => {
      if (answer.type === 'advice') this.advice = answer.advice;
      if ('words' in answer) this.adviceRefusal = answer.words;
      close(answer);
    });
  }

  #showBeside(): void {
    this.advice = this.#beside?.advice ?? null;
    this.best = this.#beside?.best ?? null;
    this.workingBack.show(this.#beside?.backwards ?? null);
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
    this.looking = false;
    this.workingBack.giveUp();
  }
}

/** A state written down but for its target, on which no number but those worked back from it depends. */
function withoutTarget({ target: _, ...state }: State): string {
  return encode(state);
}
