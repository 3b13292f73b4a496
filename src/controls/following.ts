/** Milliseconds after which what moves is passed on. */
const delay = 60;

/**
 * Passes the newest of many values on a moment later, in a task of its own: what moves is drawn first,
 * and what follows from it does not make it wait.
 */
export class Following<Value> {
  readonly #pass: (value: Value) => void;
  #newest: { readonly value: Value } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pass` is called with the newest value at most every 60 ms. */
  constructor(pass: (value: Value) => void) {
    this.#pass = pass;
  }

  /** A value that may still change. */
  move(value: Value): void {
    this.#newest = { value };
    this.#timer ??= setTimeout(() => this.rest(), delay);
  }

  /** Passes on at once what still waits, if anything does. */
  rest(): void {
    const newest = this.#newest;
    this.drop();
    if (newest) this.#pass(newest.value);
  }

  /** Forgets what still waits. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#newest = undefined;
  }
}
