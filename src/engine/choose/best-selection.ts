import { valueOf } from './choice.ts';
import type { Choice, Chosen, Item } from './choice.ts';
import { selectionsAround } from './exchange.ts';
import { selectionsAbove, TIE } from './labels.ts';
import { lowestBound } from './lowest-bound.ts';
import { pricesAt } from './prices.ts';
import type { Prices } from './prices.ts';

/** The best selection of a choice, and what was learned on the way to it. */
export interface BestSelection {
  readonly best: Chosen;
  /** The choice with its items in the order they were searched in. */
  readonly choice: Choice;
  readonly prices: Prices;
}

/** Labels kept in the first, quick pass. */
const QUICK = 20;

/** Labels kept in later passes before one is broken off, to be repeated with more. */
const WIDE = 20_000;

/**
 * The selection worth most, exactly; `null` if none keeps the limits. A quick pass finds a good one,
 * and the best lies between that and the bound. Passes go down from the bound step by step; the
 * first to find anything finds the best, having looked no further than it had to.
 */
export function bestSelection(given: Choice): BestSelection | null {
  const { choice, prices } = arranged(given);
  const start = quickSelection(choice, prices) ?? anySelection(choice);
  if (!start) return null;
  let best = selectionsAround(choice, start, 1)[0]!;
  let width = WIDE;
  let depth = (prices.bound - best.value) / 64;
  while (prices.bound > best.value + TIE * Math.abs(best.value)) {
    const threshold = Math.max(best.value, prices.bound - depth);
    const search = { threshold, width, bestOnly: true, effort: Infinity };
    const { selections, complete } = selectionsAbove(choice, prices, search);
    const found = selections[0];
    const exhausted = threshold === best.value;
    if (found && found.value > best.value) best = found;
    if (complete && (found || exhausted)) break;
    if (complete) depth *= 1.5;
    else width *= 4;
  }
  return { best, choice, prices };
}

/**
 * Prices, and where nothing is shared an order that leaves fewer labels: the order is then free, and
 * items that are clearly in or out at these prices add no label when they come before the doubtful.
 */
function arranged(choice: Choice): { readonly choice: Choice; readonly prices: Prices } {
  const { perUnit } = lowestBound(choice);
  const isFree =
    choice.items.every(({ keep }) => keep === 1) ||
    choice.items.every(({ shared }) => shared === 0);
  if (!isFree) return { choice, prices: pricesAt(choice, perUnit) };
  const clarity = ({ own, shared, use }: Item) =>
    Math.abs(use.reduce((gain, used, row) => gain - used * perUnit[row]!, own + shared));
  const items = [...choice.items].sort((a, b) => clarity(b) - clarity(a));
  const sorted = { items, limits: choice.limits };
  return { choice: sorted, prices: pricesAt(sorted, perUnit) };
}

/** A good selection, from few labels. */
function quickSelection(choice: Choice, prices: Prices): Chosen | undefined {
  const search = { threshold: -Infinity, width: QUICK, bestOnly: true, effort: Infinity };
  return selectionsAbove(choice, prices, search).selections[0];
}

/**
 * Any selection inside the limits: as if all were worth nothing, so that all that counts is to take
 * what must be taken with the least of the rest.
 */
function anySelection(choice: Choice): Chosen | undefined {
  const needs = ({ use }: Item) =>
    choice.limits.findIndex(({ low }, row) => low > 0 && use[row]! > 0);
  const worthless = {
    limits: choice.limits,
    items: choice.items
      .map((item) => ({ ...item, own: 0, shared: 0 }))
      .sort((a, b) => needs(a) - needs(b)),
  };
  const free = pricesAt(
    worthless,
    choice.limits.map(() => 0),
  );
  const search = { threshold: -Infinity, width: Infinity, bestOnly: true, effort: Infinity };
  const counts = selectionsAbove(worthless, free, search).selections[0]?.counts;
  return counts && { counts, value: valueOf(choice, counts) };
}
