import { leastOf, mostOf, valueOf } from './choice.ts';
import type { Choice, Chosen, Item } from './choice.ts';
import type { Prices } from './prices.ts';
import { undominated } from './undominated.ts';
import type { Label } from './undominated.ts';
import { heightAt } from './upper-hull.ts';
import type { Hull } from './upper-hull.ts';

/** What `selectionsAbove` is to look for, and how hard. */
export interface Search {
  /** Only selections worth more than this are sought. */
  readonly threshold: number;
  /** How many labels to keep after each item: those of the highest bounds. */
  readonly width: number;
  /** Whether to seek the best one only, and so to drop labels that others are no worse than. */
  readonly bestOnly: boolean;
  /** Give up when more labels than this have been tried. */
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
  let labels: Label[] = [{ own: 0, shared: 0, uses: limits.map(() => 0), taken: null }];
  let complete = true;
  let { effort } = search;
  for (const [index, item] of items.entries()) {
    const stage = stages[index]!;
    const { next, tried } = grown(labels, item, stage, cut, effort);
    effort -= tried;
    if (effort < 0) return { selections: [], complete: false };
    labels = search.bestOnly ? undominated(next, limits, stage.leastKept) : next;
    if (labels.length > search.width) {
      complete = false;
      labels = highest(labels, search.width, stage);
    }
  }
  const selections = labels
    // Without items, nothing above has asked for what must be taken.
    .filter(({ uses }) => uses.every((use, row) => use >= leastOf(limits[row]!)))
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
  /** What the items to come make of the shared value, as in `Prices`. */
  readonly ahead: Hull;
  readonly perUnit: readonly number[];
  readonly allowance: number;
}

function stagesOf({ items, limits }: Choice, { ahead, allowance, perUnit }: Prices): Stage[] {
  const stages: Stage[] = [];
  let owed = limits.map(() => 0);
  let possible = limits.map(() => 0);
  let leastKept = 1;
  for (let index = items.length - 1; index >= 0; index--) {
    const due = owed;
    const open = possible;
    stages.push({
      index,
      most: limits.map((limit, row) => mostOf(limit) - due[row]!),
      least: limits.map((limit, row) => leastOf(limit) - open[row]!),
      leastKept,
      ahead: ahead[index + 1]!,
      perUnit,
      allowance,
    });
    const item = items[index]!;
    owed = owed.map((sum, row) => sum + item.low * item.use[row]!);
    possible = possible.map((sum, row) => sum + item.high * item.use[row]!);
    leastKept *= item.keep ** item.high;
  }
  return stages.reverse();
}

/**
 * What labels become with each number of partners of an item, fewest first, and how many labels were
 * tried; given up when those exceed `effort`.
 */
function grown(
  labels: readonly Label[],
  item: Item,
  stage: Stage,
  cut: number,
  effort: number,
): { readonly next: Label[]; readonly tried: number } {
  const next: Label[] = [];
  let layer = labels;
  let tried = 0;
  for (let count = 0; count <= item.high && tried <= effort; count++) {
    if (count > 0) layer = withOneMore(layer, item, stage);
    tried += layer.length;
    if (count < item.low) continue;
    for (const label of layer) {
      if (makesUp(label, stage) && boundOf(label, stage) > cut) next.push(label);
    }
  }
  return { next, tried };
}

/** Those labels to which one more partner of an item can be added, with it. */
function withOneMore(labels: readonly Label[], item: Item, { index, most }: Stage): Label[] {
  const more: Label[] = [];
  for (const before of labels) {
    const uses = before.uses.map((use, row) => use + item.use[row]!);
    if (uses.some((use, row) => use > most[row]!)) continue;
    more.push({
      own: before.own + item.own,
      shared: item.shared + item.keep * before.shared,
      uses,
      taken: { item: index, before },
    });
  }
  return more;
}

/** Whether the items to come can still make up for what a label lacks. */
function makesUp({ uses }: Label, { least }: Stage): boolean {
  return uses.every((use, row) => use >= least[row]!);
}

/** What no completion of a label is worth more than. */
function boundOf({ own, shared, uses }: Label, { allowance, perUnit, ahead }: Stage): number {
  let bound = own + allowance + heightAt(ahead, shared);
  for (let row = 0; row < uses.length; row++) bound -= uses[row]! * perUnit[row]!;
  return bound;
}

/** The labels of the highest bounds. */
function highest(labels: readonly Label[], width: number, stage: Stage): Label[] {
  const ranked = labels.map((label) => ({ label, bound: boundOf(label, stage) }));
  ranked.sort((a, b) => b.bound - a.bound);
  return ranked.slice(0, width).map(({ label }) => label);
}

/** The selection of a label that has come past all items. */
function chosenBy(label: Label, choice: Choice): Chosen {
  const counts = choice.items.map(() => 0);
  for (let step = label.taken; step; step = step.before.taken) {
    counts[choice.items[step.item]!.index]! += 1;
  }
  return { counts, value: valueOf(choice, counts) };
}
