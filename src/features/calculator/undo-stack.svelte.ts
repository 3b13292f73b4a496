import { encode, type State } from '#share';

/** Most steps kept. */
const most = 200;

/**
 * The states an owner can go back to and forth between. Steps that would change nothing are passed
 * over: Back, or a link opened in between, may have arrived at such a state already.
 */
export class UndoStack {
  #past: readonly State[] = $state.raw([]);
  #future: readonly State[] = $state.raw([]);

  /** Takes down the state that a change has left; what was undone before is given up. */
  push(left: State): void {
    this.#past = [...this.#past, left].slice(-most);
    this.#future = [];
  }

  /** Whether there is anything to undo while `now` is shown. */
  canUndo(now: State): boolean {
    return lastOther(this.#past, now) >= 0;
  }

  /** Whether there is anything to redo while `now` is shown. */
  canRedo(now: State): boolean {
    return lastOther(this.#future, now) >= 0;
  }

  /** The state before `now`, which can then be redone; undefined where there is none. */
  undo(now: State): State | undefined {
    const at = lastOther(this.#past, now);
    if (at < 0) return undefined;
    const state = this.#past[at];
    this.#past = this.#past.slice(0, at);
    this.#future = [...this.#future, now];
    return state;
  }

  /** The state after `now`, which can then be undone again; undefined where there is none. */
  redo(now: State): State | undefined {
    const at = lastOther(this.#future, now);
    if (at < 0) return undefined;
    const state = this.#future[at];
    this.#future = this.#future.slice(0, at);
    this.#past = [...this.#past, now];
    return state;
  }
}

function lastOther(states: readonly State[], now: State): number {
  const code = encode(now);
  return states.findLastIndex((state) => state !== now && encode(state) !== code);
}
