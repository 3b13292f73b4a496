import { leastOf, mostOf, valueOf } from './choice.ts';
import type { Choice, Chosen, Item } from './choice.ts';
import type { Prices } from './prices.ts';
import { undominated } from './undominated.ts';
import { heightAt } from './upper-hull.ts';

/** Partners chosen among the items so far, of which the rest of the items may still make the best. */
export interface Label {
  /** Sum of what they add whatever else is chosen. */
  readonly own: number;
  /** Their value that partners of larger keys take a share of. */
  readonly shared: number;
  /** What they take of each limit. */
  readonly uses: readonly number[];
  /** No completion is worth more. */
  readonly bound: number;
  /** The last item taken, how many of it, and what was taken before. */
  readonly taken: { readonly item: number; readonly count: number; readonly before: Label } | null;
}

/** What `selectionsAbove` is to look for, and how hard. */
export interface Search {
  /** Only selections worth more than this are sought. */
  readonly threshold: number;
  /** How many labels to keep after each item: those of the highest bounds. */
  readonly width: number;
  /** Whether to seek the best one only, and so to drop labels that others are no worse than. */
  readonly bestOnly: boolean;
  /** Stop when this many labels have been made. */
  readonly effort: number;
}

/** Selections found, best first, and whether nothing was left out on the way. */
export interface Found {
  readonly selections: readonly Chosen[];
  /** Whether there are no others above the threshold (or, for the best only, none better). */
  readonly complete: boolean;
}

/** Values that differ by less than this share count as equal. */
export const TIE = 1e-10;

/**
 * Selections worth more than a threshold, by a label-setting dynamic programme. Items are added
 * smallest key first: then what overlap takes from a selection, shared → item + keep × shared, rises
 * with the value so far, and a label needs no discount factor of its own. Labels are dropped when
 * they break a limit, when their bound at the prices of the limits does not exceed the threshold,
 * and, for the best only, when another label is no worse in all.
 */
export function selectionsAbove(choice: Choice, prices: Prices, search: Search): Found {
  const { items, limits } = choice;
  const stages = stagesOf(choice, prices);
  const { threshold } = search;
  const cut = threshold === -Infinity ? threshold : threshold + TIE * Math.abs(threshold);
  let labels: Label[] = [
    { own: 0, shared: 0, uses: limits.map(() => 0), bound: prices.bound, taken: null },
  ];
  let complete = true;
  let made = 0;
  for (const [index, item] of items.entries()) {
    const stage = stages[index]!;
    const next: Label[] = [];
    for (const label of labels) grow(label, item, stage, cut, next);
    made += next.length;
    if (made > search.effort) return { selections: [], complete: false };
    labels = search.bestOnly ? undominated(next, limits, stage.leastKept) : next;
    if (labels.length > search.width) {
      complete = false;
      labels.sort((a, b) => b.bound - a.bound);
      labels.length = search.width;
    }
  }
  const selections = labels
    .map((label) => chosenBy(label, choice))
    .filter(({ value }) => value > threshold)
    .sort((a, b) => b.value - a.value);
  return { selections, complete };
}

/** What holds for all labels after one item. */
interface Stage {
  readonly index: number;
  /** Most that may be taken of each limit, so that what must come later still fits. */
  readonly most: readonly number[];
  /** Least that must be taken of each limit, as later items cannot make up for more. */
  readonly least: readonly number[];
  /** Smallest share of the value so far that the items to come can leave. */
  readonly leastKept: number;
  /** Highest value that can still be added to a label's own, before the price of its uses. */
  readonly ahead: (shared: number) => number;
  readonly perUnit: readonly number[];
}

function stagesOf({ items, limits }: Choice, { ahead, allowance, perUnit }: Prices): Stage[] {
  const stages: Stage[] = [];
  let owed = limits.map(() => 0);
  let possible = limits.map(() => 0);
  let leastKept = 1;
  for (let index = items.length - 1; index >= 0; index--) {
    const hull = ahead[index + 1]!;
    const due = owed;
    const open = possible;
    stages.push({
      index,
      most: limits.map((limit, row) => mostOf(limit) - due[row]!),
      least: limits.map((limit, row) => leastOf(limit) - open[row]!),
      leastKept,
      ahead: (shared) => allowance + heightAt(hull, shared),
      perUnit,
    });
    const item = items[index]!;
    owed = owed.map((sum, row) => sum + item.low * item.use[row]!);
    possible = possible.map((sum, row) => sum + item.high * item.use[row]!);
    leastKept *= item.keep ** item.high;
  }
  return stages.reverse();
}

/** Appends to `next` what a label becomes with each number of partners of an item. */
function grow(label: Label, item: Item, stage: Stage, cut: number, next: Label[]): void {
  let { own, shared, uses } = label;
  for (let count = 0; count <= item.high; count++) {
    if (count > 0) {
      own += item.own;
      shared = item.shared + item.keep * shared;
      uses = uses.map((use, row) => use + item.use[row]!);
      if (uses.some((use, row) => use > stage.most[row]!)) return;
    }
    if (count < item.low || uses.some((use, row) => use < stage.least[row]!)) continue;
    const bound = boundOf(own, shared, uses, stage);
    if (bound <= cut) continue;
    const taken = count > 0 ? { item: stage.index, count, before: label } : label.taken;
    next.push({ own, shared, uses, bound, taken });
  }
}

function boundOf(own: number, shared: number, uses: readonly number[], stage: Stage): number {
  let bound = own + stage.ahead(shared);
  for (let row = 0; row < uses.length; row++) bound -= uses[row]! * stage.perUnit[row]!;
  return bound;
}

function chosenBy(label: Label, choice: Choice): Chosen {
  const counts = choice.items.map(() => 0);
  for (let step = label.taken; step; step = step.before.taken) {
    counts[choice.items[step.item]!.index] = step.count;
  }
  return { counts, value: valueOf(choice, counts) };
}
