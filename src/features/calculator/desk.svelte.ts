import opening from 'virtual:opening';
import { inputsOf, plainText, type Result, verdictOf, verdictText } from '#comparison';
import { frameAddress, windowAddress } from '#controls/address.ts';
import { focusOn } from '#controls/focus.ts';
import { Following } from '#controls/following.ts';
import { caps, encode, type MixState, readFragment, type State } from '#share';
import type { Arrived } from './arrived.ts';
import { Calculator } from './calculator.svelte.ts';
import { pageCover } from './cover.ts';
import { fetchDataset } from './datasets.ts';
import { FileDoor } from './file-door.svelte.ts';
import { Futures } from './futures.svelte.ts';
import { NumberMarks } from './number-marks.svelte.ts';
import { Keeper } from './keeper.svelte.ts';
import { canSpendAll, spendAll, withTest } from './plan-changes.ts';
import { Trail } from './trail.svelte.ts';

/** Places at which parts of the page take new numbers up, from the top down. */
const stops = { budget: 0, plans: 1, table: 2, rest: 3 } as const;

const isInBrowser = typeof window !== 'undefined';
/** Whether this is a frame on somebody else's page: it keeps nothing and writes no history. */
const isFramed = isInBrowser && document.documentElement.hasAttribute('data-framed');

/** What the parts of the calculator's page share: they are islands, so nothing hands it down to them. */
class Desk {
  readonly calculator = new Calculator(
    opening.defaults,
    opening.first,
    isInBrowser
      ? {
          address: (isFramed ? frameAddress : windowAddress)({ read: readFragment, encode }),
          cover: pageCover(),
          fetchDataset,
        }
      : undefined,
    opening.beside,
  );
  readonly futures = new Futures(this.calculator, opening.future);
  /** All sources that a note may name, by id. */
  readonly sources = opening.sources;
  readonly door = new FileDoor((reading) => this.#open(reading, 'file'));
  readonly keeper = new Keeper(
    this.calculator,
    (reading) => this.#open(reading, 'kept comparison'),
    isInBrowser && !isFramed ? window : undefined,
  );
  /** Whether all parts are awake: the page is the calculator's. */
  ready = $state(false);
  /** What is said to those who hear the page. */
  spoken = $state('');
  /** Adds a plan where the plans are; undefined before they are awake. */
  add: ((mix: MixState) => void) | undefined;
  /** The budget under a pointer or a key that still moves; the rest follows a moment later. */
  #moved = $state<number>();
  readonly #numbers = this.calculator.numbers;
  readonly #marks = new NumberMarks(() => this.calculator.state.numbers);
  /** The newest numbers, and of which comparison they are, on their way down the page. */
  readonly shown = $derived({ result: this.#numbers.result, arrivals: this.#numbers.arrivals });
  readonly #trail = new Trail(this.shown, Object.keys(stops).length);
  readonly #following = new Following<number>((sum) => this.#takeBudget(sum, false));
  readonly names = $derived(this.#numbers.result.mixes.map(({ name }) => name));
  readonly verdict = $derived(verdictOf(this.#numbers.result));
  readonly budget = $derived(
    this.#moved ?? inputsOf(this.calculator.state, this.calculator.defaults).budget,
  );
  /** Whether all plans can be made to spend the budget; nobody is offered to where nothing pays. */
  readonly canSpend = $derived(
    !['not-yet', 'almost'].includes(this.#numbers.result.decision?.kind ?? '') &&
      canSpendAll(this.calculator.state, this.calculator.defaults),
  );
  readonly hasRoom = $derived(this.calculator.state.mixes.length < caps.mixes);

  /** The result that a part of the page shows: of another comparison never the one before. */
  at(stop: keyof typeof stops): Result {
    const taken = this.#trail.at(stops[stop]);
    const { result, arrivals } = this.#numbers;
    return taken.arrivals === arrivals ? taken.result : result;
  }

  /** Sends the newest numbers down the page. */
  send(): void {
    this.#trail.send(this.shown);
  }

  /** All parts are awake: takes up what the address says. Call the result to end. */
  begin(): () => void {
    this.ready = true;
    const endMarks = this.#marks.begin();
    const end = this.calculator.restore();
    const leave = this.keeper.start();
    return () => {
      endMarks();
      leave();
      this.#trail.stop();
      end();
    };
  }

  /** Takes a change up; `done` when the owner is done with it. */
  readonly change = (next: State, done: boolean): void => {
    if (done) this.calculator.commit(next);
    else this.calculator.draft(next);
  };

  /** Makes all plans spend the budget. */
  readonly spend = (): void => this.calculator.commit(spendAll(this.calculator.state));

  /** Takes the advice to test: its button goes, so the focus stays with the answer. */
  readonly test = (place: number, first: number): void => {
    this.calculator.commit(withTest(this.calculator.state, place, first));
    this.spoken = `${this.names[place] ?? ''} is now tested first.`;
    void focusOn('answer');
  };

  /** A budget that may still move: its handle follows at once, everything else a moment later. */
  readonly spendUpTo = (sum: number, done: boolean): void => {
    if (done) {
      this.#following.rest();
      this.#takeBudget(sum, true);
      return;
    }
    this.#moved = sum;
    this.#following.move(sum);
  };

  /** The verdict as one hears it, once its numbers are final; undefined before. */
  get heard(): string | undefined {
    if (this.#numbers.working || this.#numbers.failure !== '') return undefined;
    return plainText(verdictText(this.verdict), this.names);
  }

  #takeBudget(sum: number, done: boolean): void {
    this.#moved = undefined;
    const { state } = this.calculator;
    this.change({ ...state, shop: { ...state.shop, budget: sum } }, done);
  }

  /** Declines to go on with the last comparison: the focus goes on with the page. */
  readonly decline = (): void => {
    this.keeper.decline();
    this.#focusStart();
  };

  /** It is another comparison, so it is read from its beginning. */
  #open(reading: Arrived, carrier: 'file' | 'kept comparison'): void {
    this.calculator.open(reading, carrier);
    this.#focusStart()?.scrollIntoView();
  }

  #focusStart(): HTMLElement | null {
    const root = document.querySelector<HTMLElement>('.calculator');
    if (root) root.tabIndex = -1;
    root?.focus({ preventScroll: true });
    return root;
  }
}

/** The desk of this page. */
export const desk = new Desk();
