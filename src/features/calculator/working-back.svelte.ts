import { type Backwards, exampleTarget, type Result } from '#comparison';
import type { State } from '#share';
import type { Runner } from '#worker/client.ts';

/** What each plan takes to reach the target, worked out after the numbers of the plans stand. */
export class WorkingBack {
  /** The newest answer; null while there is none of this comparison. */
  answer: Backwards | null = $state.raw(null);
  /** True while the answer is not that of the newest state. */
  isOld = $state(false);
  /** True while an answer is on its way. */
  isBusy = $state(false);
  /** Why the newest state has no answer, in words. */
  refusal = $state('');
  readonly #runner: Runner | undefined;

  /** `runner` is undefined on the server, where nothing runs. */
  constructor(runner: Runner | undefined) {
    this.#runner = runner;
  }

  /** Asks for the target of a state, or for an example that follows from its result. */
  ask(state: State, result: Result, samples: number): void {
    this.wait();
    const target = state.target ?? exampleTarget(result);
    this.#runner?.ask('backwards', { ...state, target }, samples, (answer) => {
      if (answer.type === 'backwards') this.show(answer.backwards);
      else if ('words' in answer) this.giveUp(answer.words);
    });
  }

  /** Shows an answer. */
  show(answer: Backwards | null): void {
    this.#runner?.cancel('backwards');
    this.answer = answer;
    this.isOld = false;
    this.isBusy = false;
    this.refusal = '';
  }

  /** Keeps the answer in view while the numbers it follows from are on their way. */
  wait(): void {
    this.#runner?.cancel('backwards');
    this.isOld = true;
    this.isBusy = true;
    this.refusal = '';
  }

  /** Waits no longer; says why, where the question itself has no answer. */
  giveUp(words = ''): void {
    this.isBusy = false;
    this.refusal = words;
  }

  /** Takes the answer away: it is one of another comparison. */
  drop(): void {
    this.wait();
    this.answer = null;
  }
}
