import { inputOf } from '../model/inputs.ts';
import { plan } from '../model/plan.ts';
import { rangeOf, replaceInput } from './replace-input.ts';
import type { Campaign } from './replace-input.ts';
import { lineRoot, scanForRoots, scanPoints } from './roots.ts';
import type { Business, Measure, Mix, Plan, Target } from '../model/types.ts';

/** The values of an input at which something is even. */
export interface Roots {
  /** In rising order; empty: never. */
  readonly roots: readonly number[];
}

/**
 * The values of one input at which the plan of a mix neither gains nor loses cash. An estimate is
 * tried as a fixed number. Empty also where the input makes no difference.
 *
 * Of a whole number (count, posts) the roots are the first whole numbers on the other side. A
 * partner who overtakes another in buyers leaves the repeated buyers to the other; if they earn
 * different commissions the profit jumps there, and a root may be such a jump across 0.
 * @throws RangeError if the mix or business is out of range, or the target names no input or group
 */
export function breakEven(mix: Mix, business: Business, target: Target): Roots {
  return rootsOf({ mixes: [mix], business }, target, ([first]) => first!.profit);
}

/**
 * The values of one input at which the plans of two mixes are equal in a measure. Groups are
 * counted through both: those of the first mix, then those of the second; without `group` every
 * group of both takes the value. The rest is as for `breakEven`.
 * @throws RangeError if a mix or the business is out of range, or the target names no input or group
 */
export function flipPoints(
  mixes: readonly [Mix, Mix],
  business: Business,
  target: Target,
  measure: Measure,
): Roots {
  return rootsOf({ mixes, business }, target, ([first, second]) =>
    difference(first![measure], second![measure]),
  );
}

function rootsOf(
  campaign: Campaign,
  target: Target,
  result: (plans: readonly Plan[]) => number,
): Roots {
  const { kind, search } = inputOf(target.input);
  const resultAt = (value: number) => {
    const { mixes, business } = replaceInput(campaign, target, value);
    return result(mixes.map((mix) => plan(mix, business)));
  };
  const { low, high } = rangeOf(campaign, target);
  // A market that is too small bends the straight lines of what brings more orders.
  const isLine = search.by === 'line' && campaign.business.market === null;
  if (isLine) return { roots: lineRoot(resultAt, low, high) };
  const whole = kind === 'whole';
  const steps = search.by === 'ratio' ? 'ratio' : 'even';
  return { roots: scanForRoots(resultAt, scanPoints(low, high, steps, whole), whole) };
}

/** 0 for what rounding alone keeps apart; equal plans must not seem to cross each other. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
}

/**
 * Orders that earn back the plan's cash cost. `null` means never: an order brings no money.
 * @returns a whole number of orders, 0 if there is no cost
 */
export function breakEvenOrders(plan: Pick<Plan, 'cashCost' | 'contributionPerOrder'>): {
  readonly orders: number | null;
} {
  if (plan.cashCost === 0) return { orders: 0 };
  if (plan.contributionPerOrder <= 0) return { orders: null };
  return { orders: Math.ceil(plan.cashCost / plan.contributionPerOrder) };
}
