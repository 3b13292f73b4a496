import { bestSelection } from './best-selection.ts';
import { checkChoice, checkGoal } from './candidates.ts';
import type { Candidate, Limits } from './candidates.ts';
import { choiceOf, valueOf } from './choice.ts';
import { committedCash, withinMarket } from './objective.ts';
import type { Business, Goal, Group } from './types.ts';
import { checkBusiness, checkGroup, checkNumber, checkWhole } from './validate.ts';

/** The most a target may ask for, in any unit. */
const LARGEST = 1e300;

/** Below this share of a target, what is missing counts as rounding. */
const ROUNDING = 1e-9;

/** Half a cent: budgets closer than this are one. */
const HALF_CENT = 0.005;

/** The result of `smallestCount`. */
export interface SmallestCount {
  readonly status: 'reached' | 'notReachable';
  /** Fewest partners that reach the target; if none do, the number that comes closest. */
  readonly count: number;
  /** What so many are worth, in the unit of the goal. */
  readonly value: number;
}

/**
 * The fewest partners on one group's terms that reach a target on average inputs.
 * @param group its `count` is not read
 * @param target in the unit of the goal
 * @param limit most partners to try, whole number 0–1,000
 * @throws RangeError if anything given is out of range
 */
export function smallestCount(
  group: Group,
  business: Business,
  goal: Goal,
  target: number,
  limit: number,
): SmallestCount {
  checkGroup({ ...group, count: 1 });
  checkBusiness(business);
  checkGoal(goal);
  checkNumber('target', target, -LARGEST, LARGEST);
  checkWhole('limit', limit, 0, 1000);
  const unlimited = { budget: Infinity, hours: Infinity };
  const choice = choiceOf([{ group, max: limit }], business, goal, unlimited);
  const enough = justBelow(target);
  let closest = { count: 0, value: -Infinity };
  for (let count = 0; count <= limit; count++) {
    const value = withinMarket(valueOf(choice, [count]), business, goal);
    if (value >= enough) return { status: 'reached', count, value };
    if (value > closest.value) closest = { count, value };
  }
  return { status: 'notReachable', ...closest };
}

/** The result of `smallestBudget`. */
export interface SmallestBudget {
  readonly status: 'reached' | 'notReachable';
  /** Cash committed to the mix, to half a cent the least that reaches the target; money. */
  readonly budget: number;
  /** The mix, in the order of the candidates; if the target is not reached, the one worth most. */
  readonly counts: readonly number[];
  /** What the mix is worth, in the unit of the goal; `null` if no mix keeps the limits. */
  readonly value: number | null;
}

/**
 * The least committed cash that reaches a target on average inputs, and the mix that does it. The
 * best mix never gets worse as the budget grows, so that halving the range of budgets finds it.
 * @param limits its `budget` is the most to spend; `Infinity` for any
 * @param target in the unit of the goal
 * @throws RangeError naming field, value and range if anything given is out of range
 */
export function smallestBudget(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  target: number,
  limits: Limits,
): SmallestBudget {
  checkChoice(candidates, business, goal, limits);
  checkNumber('target', target, -LARGEST, LARGEST);
  const enough = justBelow(target);
  const prices = candidates.map(({ group }) => committedCash(group));
  const bestWithin = (budget: number, stopAt?: number) => {
    const choice = choiceOf(candidates, business, goal, { ...limits, budget });
    const best = bestSelection(choice, stopAt)?.best;
    if (!best) return null;
    const value = withinMarket(best.value, business, goal);
    const cash = prices.reduce((sum, price, index) => sum + price * best.counts[index]!, 0);
    return { budget: cash, counts: best.counts, value };
  };
  let reached = bestWithin(limits.budget);
  if (!reached) {
    return { status: 'notReachable', budget: 0, counts: candidates.map(() => 0), value: null };
  }
  if (reached.value < enough) return { status: 'notReachable', ...reached };
  let short = 0;
  while (reached.budget - short > HALF_CENT) {
    const middle: number = (short + reached.budget) / 2;
    const tried = bestWithin(middle, enough);
    if (tried && tried.value >= enough) reached = tried;
    else short = middle;
  }
  return { status: 'reached', ...reached };
}

function justBelow(target: number): number {
  return target - ROUNDING * Math.abs(target);
}
