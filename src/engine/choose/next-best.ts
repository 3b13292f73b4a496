import type { BestSelection } from './best-selection.ts';
import type { Chosen } from './choice.ts';
import { nameOf, selectionsAround } from './exchange.ts';
import { selectionsAbove } from './labels.ts';

/** The selections that follow the best one. */
export interface NextBest {
  /** Best first. */
  readonly selections: readonly Chosen[];
  /** How many of them, from the first, are proven to be the next best. */
  readonly proven: number;
}

/** Labels a pass may try before the proof is given up. */
const EFFORT = 80_000;

/**
 * Up to `count` selections after the best. Good ones are found by exchanging single partners; then
 * passes list everything down to a threshold that falls further and further below the best, until it
 * meets the last of those known, which proves the list, or a pass takes too long.
 */
export function nextBest({ best, choice, prices }: BestSelection, count: number): NextBest {
  let known = selectionsAround(choice, best, count + 1);
  let proven = Infinity;
  // With fewer than asked for, the last may be anywhere: everything is listed at once.
  let last = known[count]?.value ?? -Infinity;
  let depth = Math.max((prices.bound - best.value) / 8, (best.value - last) / 64);
  for (;;) {
    const threshold = Math.max(last, best.value - depth);
    const search = { threshold, width: Infinity, bestOnly: false, effort: EFFORT };
    const { selections, complete } = selectionsAbove(choice, prices, search);
    if (!complete) break;
    known = joined(known, selections).slice(0, count + 1);
    proven = threshold;
    last = known[count]?.value ?? -Infinity;
    if (last >= threshold) break;
    depth *= 1.5;
  }
  const selections = known.filter((chosen) => nameOf(chosen) !== nameOf(best));
  return { selections, proven: selections.filter(({ value }) => value >= proven).length };
}

/** Both lists without doubles, best first. */
function joined(one: readonly Chosen[], other: readonly Chosen[]): Chosen[] {
  const byName = new Map([...one, ...other].map((chosen) => [nameOf(chosen), chosen]));
  return [...byName.values()].sort((a, b) => b.value - a.value);
}
