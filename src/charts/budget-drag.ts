/** Where a pointer is: its place along the bottom of the drawing, and whether it is a finger. */
interface PointerPlace {
  readonly x: number;
  readonly touch: boolean;
}

/** What a drag needs to know of the picture and its page. */
interface DragTarget {
  /** Where the handle stands, and the budget at a place, round. */
  readonly handle: () => number;
  readonly budgetAt: (x: number) => number;
  /** Today's budget. */
  readonly budget: () => number;
  /** Called with every new budget; `done` where the pointer lets go. */
  readonly onbudget: (budget: number, done: boolean) => void;
}

/** Reach of the handle for a pointer, and how far a finger moves before it drags. */
const reach = 24;
const slack = 6;

/**
 * Follows one pointer from down to up. A mouse moves the handle at once; a finger that came down to
 * scroll does not: it drags once it has moved sideways, or sets the budget by a tap.
 */
export class BudgetDrag {
  #from: { budget: number; x: number; offset: number; moving: boolean } | null = null;
  #last: number | null = null;
  readonly #target: DragTarget;

  constructor(target: DragTarget) {
    this.#target = target;
  }

  down({ x, touch }: PointerPlace): void {
    const away = this.#target.handle() - x;
    const isOnHandle = Math.abs(away) <= reach;
    const offset = isOnHandle ? away : 0;
    this.#from = { budget: this.#target.budget(), x, offset, moving: !touch };
    this.#last = null;
    if (!touch && !isOnHandle) this.#send(x);
  }

  move({ x }: PointerPlace): void {
    const from = this.#from;
    if (!from) return;
    from.moving ||= Math.abs(x - from.x) > slack;
    if (from.moving) this.#send(x + from.offset);
  }

  up({ x }: PointerPlace): void {
    const from = this.#from;
    if (!from) return;
    const isTap = !from.moving && from.offset === 0;
    this.#from = null;
    const budget = isTap ? this.#target.budgetAt(x) : this.#last;
    if (budget !== null) this.#target.onbudget(budget, true);
  }

  /** The browser took the pointer, to scroll: all is as it was. */
  cancel(): void {
    const from = this.#from;
    this.#from = null;
    if (from && this.#last !== null) this.#target.onbudget(from.budget, true);
  }

  #send(x: number): void {
    const budget = this.#target.budgetAt(x);
    if (budget === this.#last) return;
    this.#last = budget;
    this.#target.onbudget(budget, false);
  }
}
