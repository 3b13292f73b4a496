import { type Beside, resolveFill, type Result } from '#comparison';
import type { Address } from '#controls/address.ts';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, type Reading, startState, type State } from '#share';
import { samplesOf } from '#worker/samples.ts';
import { type Arrived, type Carrier, notesOn } from './arrived.ts';
import { Computation } from './computation.svelte.ts';
import type { Means } from './means.ts';
import { UndoStack } from './undo-stack.svelte.ts';

/** Milliseconds of rest after which a moving change becomes a step to undo. */
const stepDelay = 600;

/** What the calculator needs of the page around it. */
export interface Surroundings extends Means {
  readonly address: Address<State, Reading>;
}

/** The whole state of the calculator: what the owner stated, what follows, and the way back. */
export class Calculator {
  /** What the owner stated. */
  state: State = $state.raw(startState);
  /** The state that was last taken up from outside: while it is shown, nothing was changed. */
  brought: State = $state.raw(startState);
  /** What of the link could not be honored, in words. */
  problems: readonly string[] = $state.raw([]);
  /** Quiet lines about the link: what was read of an older one, what has changed since. */
  notes: readonly string[] = $state.raw([]);
  /** What the address carried when it was last taken up. */
  arrived: Reading['kind'] = $state('none');
  /** What that which was last taken up came in. */
  carrier: Carrier = $state('link');
  /** True while the figures of an older data set are on their way. */
  loading = $state(false);
  /** From the state to its numbers. */
  readonly numbers: Computation;
  /** The state of the newest step: what undo comes back to. */
  #settled: State = $state.raw(startState);
  /** The state last opened by hand, of which something was said. */
  #opened: State | undefined;
  /** Rises with every state taken up, so that a data set that comes too late changes nothing. */
  #turn = 0;
  #step: ReturnType<typeof setTimeout> | undefined;
  readonly #undo = new UndoStack();
  readonly #address: Address<State, Reading> | undefined;

  /**
   * `newest` are the defaults of the newest data set, `first` the result of the start with them and
   * `beside` what stands beside it, where that is known; `around` is undefined on the server, where
   * nothing runs.
   */
  constructor(
    newest: BenchmarkDefaults,
    first: Result,
    around: Surroundings | undefined,
    beside: Beside | null = null,
  ) {
    this.numbers = new Computation(newest, first, around, beside);
    this.#address = around?.address;
  }

  /** Takes up the state of the address, now and whenever it changes; call the result to end. */
  restore(): () => void {
    const stop = this.#address?.listen((reading) => void this.#arrive(reading));
    if (this.#address) void this.#arrive(this.#address.read());
    return () => {
      stop?.();
      clearTimeout(this.#step);
      this.numbers.end();
    };
  }

  /**
   * Takes up a comparison opened by hand as a link that arrives is: covered until its numbers stand. It
   * makes one entry of the history and one step to undo.
   */
  open(reading: Arrived, carrier: Exclude<Carrier, 'link'> = 'file'): void {
    this.finish();
    this.#address?.write(reading.state);
    void this.#arrive(reading, carrier);
  }

  /** The defaults of the data set that the state is pinned to. */
  get defaults(): BenchmarkDefaults {
    const defaults = this.numbers.defaultsOf(this.state.dataset);
    if (!defaults) throw new RangeError(`the data set ${this.state.dataset} has not been fetched`);
    return defaults;
  }

  /** The defaults of the newest data set, where the state is pinned to an older one; else null. */
  get newer(): BenchmarkDefaults | null {
    const isOlder = this.state.dataset !== startState.dataset;
    return (isOlder && this.numbers.defaultsOf(startState.dataset)) || null;
  }

  /** What the owner stated, with numbers in the place of "as many as fit". */
  get resolved(): State {
    return resolveFill(this.state, this.defaults);
  }

  /** Campaigns the final run draws, where the size of the comparison makes them fewer; else null. */
  get reducedSamples(): number | null {
    const { final, isReduced } = samplesOf(this.resolved);
    return isReduced ? final : null;
  }

  /** The link of what is shown. */
  get link(): string {
    return this.#address?.link(this.state) ?? '';
  }

  /** Whether there is a step to undo. */
  get canUndo(): boolean {
    return this.state !== this.#settled || this.#undo.canUndo(this.state);
  }

  /** Whether there is an undone step to take again. */
  get canRedo(): boolean {
    return this.#undo.canRedo(this.state);
  }

  /** A change still moving (a slider, typing): one step and one entry of the history at rest. */
  draft(next: State): void {
    if (encode(next) === encode(this.state)) return;
    this.#turnTo(next);
    this.#step = setTimeout(() => this.finish(), stepDelay);
    this.numbers.draft(next);
  }

  /** Makes the moving change a step at once: its field was left. */
  finish(): void {
    clearTimeout(this.#step);
    const before = this.#settled;
    this.#settled = this.state;
    if (encode(this.state) === encode(before)) return;
    this.#undo.push(before);
    this.#address?.write(this.state);
  }

  /**
   * A change that is done: a step of its own. A value that moved here says it once more when its
   * field is left or its key let go; that adds nothing, and it still waits for its rest.
   */
  commit(next: State): void {
    if (encode(next) === encode(this.state)) return;
    this.finish();
    this.#stepTo(next);
  }

  /** Goes back to the start, one step to undo; what was said of the link no longer holds. */
  startOver(): void {
    this.#hush();
    this.finish();
    this.#stepTo(startState);
  }

  /** Takes the newest figures, one step to undo; what was said of the link no longer holds. */
  update(): void {
    this.notes = [];
    this.commit({ ...this.state, dataset: startState.dataset });
  }

  /** Goes back by one step. */
  undo(): void {
    this.finish();
    if (this.state === this.#opened) this.#hush();
    this.#moveTo(this.#undo.undo(this.state));
  }

  /** Takes the last undone step again. */
  redo(): void {
    this.finish();
    this.#moveTo(this.#undo.redo(this.state));
  }

  /** What was said of the last link or file no longer holds. */
  #hush(): void {
    this.problems = [];
    this.notes = [];
    this.arrived = 'none';
  }

  #stepTo(state: State): void {
    this.#turnTo(state);
    this.finish();
    this.numbers.draft(state);
  }

  #moveTo(state: State | undefined): void {
    if (!state) return;
    this.#turnTo(state);
    this.#settled = state;
    this.#address?.replace(state);
    this.numbers.draft(state);
  }

  #turnTo(state: State): void {
    this.#leave();
    this.state = state;
  }

  /** What still waits for the state so far no longer counts. */
  #leave(): void {
    clearTimeout(this.#step);
    this.#turn += 1;
    this.loading = false;
  }

  /** Takes up what came from outside; results stay covered until those of its state stand. */
  async #arrive(reading: Reading, carrier: Carrier = 'link'): Promise<void> {
    const state = reading.kind === 'state' ? reading.state : startState;
    this.#leave();
    const turn = this.#turn;
    if (reading.kind === 'state') this.numbers.cover();
    try {
      if (!this.numbers.defaultsOf(state.dataset)) {
        this.loading = true;
        await this.numbers.fetch(state.dataset);
      }
      if (turn === this.#turn) this.#takeUp(reading, state, carrier);
    } catch {
      if (turn !== this.#turn) return;
      this.loading = false;
      this.numbers.fail(`The figures of ${state.dataset}, on which it rests, did not come.`);
    }
  }

  #takeUp(reading: Reading, state: State, carrier: Carrier): void {
    this.arrived = reading.kind;
    this.carrier = carrier;
    this.problems = reading.kind === 'none' ? [] : reading.problems;
    this.notes = notesOn(reading, carrier);
    this.#opened = carrier === 'link' ? undefined : state;
    if (carrier !== 'link') this.#undo.push(this.#settled);
    this.#turnTo(state);
    this.brought = state;
    this.#settled = state;
    this.numbers.settle(state);
  }
}
