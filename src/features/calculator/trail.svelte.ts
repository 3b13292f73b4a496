/**
 * What numbers take on their way down a page: each part takes the newest up in a task of its own, one
 * after the other, so that no task is long while something is dragged. However fast new ones come, every
 * part gets its turn.
 */
export class Trail<Value> {
  #newest: Value;
  #taken: readonly Value[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** All of `parts` parts have taken up `first`. */
  constructor(first: Value, parts: number) {
    this.#newest = first;
    this.#taken = $state.raw(Array.from({ length: parts }, () => first));
  }

  /** What a part has taken up; 0 is the first to get it. */
  at(part: number): Value {
    return this.#taken[part] ?? this.#newest;
  }

  /** Sends another value down. */
  send(value: Value): void {
    this.#newest = value;
    this.#timer ??= setTimeout(() => this.#step());
  }

  /** Leaves every part with what it has. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Lets the last part take a step that can. */
  #step(): void {
    const above = [this.#newest, ...this.#taken];
    const part = this.#taken.findLastIndex((value, place) => value !== above[place]);
    this.#timer = part < 0 ? undefined : setTimeout(() => this.#step());
    if (part >= 0) this.#taken = this.#taken.with(part, above[part] ?? this.#newest);
  }
}
