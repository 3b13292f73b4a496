import { getContext, setContext } from 'svelte';
import {
  type Dial,
  type Future,
  type groupDials,
  settledOf,
  shopDials,
  withDial,
} from '#comparison';
import type { State } from '#share';
import type { Calculator } from './calculator.svelte.ts';

/** Milliseconds of rest after the numbers stand before the future of a dial is asked for. */
const restDelay = 250;

/** A future as it was found. */
interface Found {
  /** Everything it rests on but the dial's own value. */
  readonly key: string;
  /** Everything it was found with, so that today's piece has the verdict of today. */
  readonly made: string;
  /** The comparison from outside that it belongs to. */
  readonly arrival: number;
  readonly future: Future;
}

/** The futures of the dials: asked for one by one while nothing else goes on, the one in use first. */
export class Futures {
  /** The dial of the shop that is shown. */
  dial: Dial = $state.raw({ name: 'orderValue' });
  #found: Readonly<Record<string, Found>> = $state.raw({});
  /** Dials asked for, newest first; what has never been asked for is not worked out. */
  #wanted: readonly Dial[] = $state.raw([]);
  readonly #calculator: Calculator;

  /** `first` is the future of the opening dial, worked out when the page was built. */
  constructor(calculator: Calculator, first: Future | undefined) {
    this.#calculator = calculator;
    if (!first) return;
    this.dial = first.dial;
    this.#keep(calculator.state, first);
  }

  /** The newest future of a dial, and whether it is that of other numbers; undefined without any. */
  of(dial: Dial): { readonly future: Future; readonly isStale: boolean } | undefined {
    const found = this.#found[idOf(dial)];
    if (!found || found.arrival !== this.#calculator.numbers.arrivals) return undefined;
    return { future: found.future, isStale: found.key !== keyOf(this.#calculator.state, dial) };
  }

  /** The dial of a group that was used last; undefined before any was. */
  turnedOf(mix: number, group: number): (typeof groupDials)[number] | undefined {
    const turned = this.#wanted.find(
      (dial) => 'mix' in dial && dial.mix === mix && dial.group === group,
    );
    return turned && 'mix' in turned ? turned.name : undefined;
  }

  /** Wants a dial's future next; a dial of the shop is also shown, and its neighbors follow. */
  want(dial: Dial): void {
    const isShop = !('mix' in dial);
    if (isShop) this.dial = dial;
    const more = isShop ? shopDials.map((name): Dial => ({ name })) : [];
    const all = [dial, ...this.#wanted, ...more];
    this.#wanted = all.filter((one, i) => all.findIndex((o) => idOf(o) === idOf(one)) === i);
  }

  /** Asks for the next future once all is at rest; call the result where that no longer holds. */
  follow(): (() => void) | undefined {
    const { numbers, state } = this.#calculator;
    if (numbers.working || numbers.failure !== '' || numbers.refusal !== '') return undefined;
    const made = JSON.stringify(state);
    const next = [...this.#wanted, this.dial].find(
      (dial) => isThere(state, dial) && this.#found[idOf(dial)]?.made !== made,
    );
    if (!next) return undefined;
    const settled = settledOf(numbers.result);
    const timer = setTimeout(() => {
      numbers.foresee(state, { dial: next, settled }, (future) => this.#keep(state, future));
    }, restDelay);
    return () => clearTimeout(timer);
  }

  #keep(state: State, future: Future): void {
    const { dial } = future;
    const { arrivals: arrival } = this.#calculator.numbers;
    const found = { key: keyOf(state, dial), made: JSON.stringify(state), arrival, future };
    this.#found = { ...this.#found, [idOf(dial)]: found };
  }
}

const contextKey = Symbol('futures');

/** Hands the futures to the fields below. */
export function setFutures(futures: Futures): void {
  setContext(contextKey, futures);
}

/** The futures of the calculator a field is part of. */
export function getFutures(): Futures {
  return getContext<Futures>(contextKey);
}

function idOf(dial: Dial): string {
  return 'mix' in dial ? `${dial.mix}-${dial.group}-${dial.name}` : dial.name;
}

function keyOf(state: State, dial: Dial): string {
  return isThere(state, dial) ? JSON.stringify(withDial(state, dial, 0)) : '';
}

function isThere({ mixes }: State, dial: Dial): boolean {
  if (!('mix' in dial)) return true;
  const group = mixes[dial.mix]?.groups[dial.group];
  return group !== undefined && (dial.name !== 'fee' || group.deal.startsWith('fee'));
}
