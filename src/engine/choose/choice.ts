import { mostPartners } from '../model/inputs.ts';
import type { Candidate, Limits } from './candidates.ts';
import { canonicalGroups } from '../model/groups.ts';
import { committedCash, worthOf } from './objective.ts';
import type { Worth } from './objective.ts';
import type { Business, Goal, Group } from '../model/types.ts';

/** A candidate as numbers: what one partner of it adds to the goal and takes from the limits. */
export interface Item extends Worth {
  /** Place of the candidate in the list given. */
  readonly index: number;
  /** Fewest partners to take. */
  readonly low: number;
  /** Most partners to take. */
  readonly high: number;
  /** What one partner takes of each limit, in the order of `Choice.limits`; ≥ 0. */
  readonly use: readonly number[];
}

/** What all partners together must and may take of something: cash, hours, places. */
export interface Limit {
  /** Least; 0 where there is no such limit. */
  readonly low: number;
  /** Most; infinite where there is no such limit. */
  readonly high: number;
}

/** How many partners of each candidate to take; the items stand smallest `key` first. */
export interface Choice {
  readonly items: readonly Item[];
  readonly limits: readonly Limit[];
}

/** How many partners of each candidate, in the order of the candidates, and what that is worth. */
export interface Chosen {
  readonly counts: readonly number[];
  /** In the unit of the goal. */
  readonly value: number;
}

/** By how much of itself a limit may be missed: sums of cents are not exact in binary. */
const ROUNDING = 1e-9;

/**
 * The problem in numbers; needs valid candidates, business, goal and limits.
 * @param cashOf what one partner takes of the budget, money
 */
export function choiceOf(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  limits: Limits,
  cashOf: (group: Group) => number = committedCash,
): Choice {
  const groups = candidates.map(({ group }) => group);
  const worths = worthOf(groups, business, goal);
  const rows = rowsOf(candidates, limits, cashOf);
  const items = candidates.map(({ max, must, never }, index) => {
    const { own, shared, keep, key } = worths[index]!;
    const low = must ? 1 : 0;
    const high = never ? 0 : Math.min(max, ...rows.map((row) => mostWithin(row, index)));
    const use = rows.map((row) => row.use[index]!);
    return { own, shared, keep, key, index, low, high, use };
  });
  items.sort((a, b) => a.key - b.key || compareTied(groups[b.index]!, groups[a.index]!));
  return { items, limits: rows.map(({ low, high }) => ({ low, high })) };
}

/** Of partners with the same key, `plan` credits the one first that comes first in its own order. */
function compareTied(one: Group, other: Group): number {
  const a = { ...one, count: 1 };
  const b = { ...other, count: 1 };
  const first = canonicalGroups([a, b])[0];
  // Groups on the same terms come back as one new group, which is neither.
  return first === a ? -1 : first === b ? 1 : 0;
}

/** One row per limit that can bind: cash, hours, partners, partners of a tier. */
function rowsOf(
  candidates: readonly Candidate[],
  limits: Limits,
  cashOf: (group: Group) => number,
) {
  const most = candidates.reduce((sum, { max }) => sum + max, 0);
  const places = Math.min(limits.partners ?? mostPartners, mostPartners);
  const cash = candidates.map(({ group }) => cashOf(group));
  const tiers = Object.entries(limits.perTier ?? {});
  const rows = [
    { use: cash, low: 0, high: limits.budget },
    { use: candidates.map(({ group }) => group.hours), low: 0, high: limits.hours },
    { use: candidates.map(() => 1), low: 0, high: places < most ? places : Infinity },
    ...tiers.map(([name, { min = 0, max = Infinity }]) => ({
      use: candidates.map(({ tier }) => (tier === name ? 1 : 0)),
      low: min,
      high: max,
    })),
  ];
  return rows.filter(({ low, high }) => low > 0 || high < Infinity);
}

/** How many partners of one candidate alone a limit leaves room for. */
function mostWithin(row: Limit & Pick<Item, 'use'>, index: number): number {
  const use = row.use[index]!;
  return use > 0 ? Math.floor(mostOf(row) / use) : Infinity;
}

/** What a selection is worth by the formula of the model; counts as in `Chosen`. */
export function valueOf(choice: Choice, counts: readonly number[]): number {
  let own = 0;
  let shared = 0;
  for (const item of choice.items) {
    const count = counts[item.index]!;
    own += count * item.own;
    // Smallest key first, so that each partner takes its share of all that was added before it.
    for (let partner = 0; partner < count; partner++) shared = item.shared + item.keep * shared;
  }
  return own + shared;
}

/** What a selection takes of each limit; counts as in `Chosen`. */
export function usesOf({ items, limits }: Choice, counts: readonly number[]): number[] {
  return limits.map((_limit, row) =>
    items.reduce((sum, item) => sum + counts[item.index]! * item.use[row]!, 0),
  );
}

/** The least that must be taken of a limit, with room for rounding. */
export function leastOf(limit: Limit): number {
  return limit.low * (1 - ROUNDING);
}

/** The most that may be taken of a limit, with room for rounding. */
export function mostOf(limit: Limit): number {
  return limit.high * (1 + ROUNDING);
}
