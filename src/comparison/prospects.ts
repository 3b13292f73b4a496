import {
  type Business,
  fillCount,
  type Group,
  type Ladder,
  ladderSteps,
  type Mix,
  type RungMeasure,
  type SimulateOptions,
  testFirstSteps,
  worth,
  type Worth,
} from '#engine';
import type { RungResult, TestResult } from './result.ts';
import type { Spread } from './spread.ts';

/** The curve goes to so many times the budget. */
const reachOfCurve = 2;
/** It shows where dearer plans begin to fit, unless that is more than so many times as far. */
const furthest = 5;
/** Room behind the last plan that begins to fit. */
const margin = 1.15;

/** Significant digits of what is told of a rung: it goes into the page sixty times over. */
const digits = 6;

/** Where the curve of the budget ends: at twice the budget, or where the dearest plan near it fits. */
export function mostBudgetOf(budget: number, sums: readonly number[]): number {
  const least = reachOfCurve * budget;
  const near = sums.filter((sum) => budget === 0 || sum * margin <= furthest * least);
  return Math.max(least, ...near.map((sum) => margin * sum)) || 100;
}

/** What each further partner brings, up to where the curve ends; yields the share done. */
export function* rungSteps(
  mix: Mix,
  business: Business,
  draws: SimulateOptions,
  limits: {
    readonly budget: number;
    readonly hours: number;
    readonly keep?: readonly number[];
  },
  measures: readonly RungMeasure[],
): Generator<number, readonly RungResult[]> {
  const { rungs } = yield* ladderSteps(mix, business, { ...draws, ...limits });
  const found: RungResult[] = [];
  for (const rung of rungs) {
    found.push(rungResult(rung, measures));
    yield 1;
  }
  return found;
}

function rungResult(
  { count, committedCash, hours, measures, profitable }: Ladder['rungs'][number],
  names: readonly RungMeasure[],
): RungResult {
  const spreadOf = (name: RungMeasure): Spread => {
    const { mean, p10, p50, p90 } = measures[name];
    const figures = { mean, low: p10, middle: p50, high: p90 };
    return Object.fromEntries(
      Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(digits))]),
    ) as unknown as Spread;
  };
  const spread = Object.fromEntries(names.map((name) => [name, spreadOf(name)]));
  return { count, cash: committedCash, hours, profitable, spread };
}

/**
 * A test of a plan with what fewer partners would bring; null for fewer than two partners.
 *
 * @param stated - How many come first, where the owner said so; else the best number is looked for.
 */
export function* testSteps(
  mix: Mix,
  business: Business,
  draws: SimulateOptions,
  stated: number | undefined,
): Generator<number, TestResult | null> {
  const tested = testedOf(mix);
  const partners = mix.groups.reduce((sum, { count }) => sum + count, 0);
  if (!tested || partners < 2) return null;
  const first = stated === undefined ? {} : { first: Math.min(stated, tested.count, partners - 1) };
  const test = yield* testFirstSteps(mix, business, { ...draws, ...first });
  if (!test) return null;
  const result = { ...test, of: tested.count, stated: stated !== undefined };
  // Held against smaller plans only where it may be advised: they take as long as the test.
  if (!test.usable) return { ...result, bestSmaller: -Infinity };
  return { ...result, bestSmaller: Math.max(...(yield* smallerSteps(mix, business, draws))) };
}

/** Mean profits of a plan with fewer partners of its largest group, fewest first, money. */
export function* smallerSteps(
  mix: Mix,
  business: Business,
  draws: SimulateOptions,
): Generator<number, readonly number[]> {
  const tested = testedOf(mix);
  const groups = mix.groups.map((group) => ({ ...group, fill: group === tested }));
  const limits = { budget: cashOf(mix), hours: hoursOf(mix) };
  const { rungs } = yield* ladderSteps({ ...mix, groups }, business, { ...draws, ...limits });
  const smaller = rungs.filter(({ count }) => count < (tested?.count ?? 0));
  return smaller.map(({ measures }) => measures.profit.mean);
}

/** The group a test is about: of most partners, among several the dearest, then the first entered. */
export function testedOf({ groups }: Mix): Group | undefined {
  const cash = ({ fee, product }: Group): number => fee.likely + product;
  return [...groups].sort((a, b) => b.count - a.count || cash(b) - cash(a))[0];
}

/** Committed cash of a plan at the likely fees, money. */
export function cashOf({ groups, extra = 0 }: Mix): number {
  return groups.reduce(
    (sum, { count, fee, product }) => sum + count * (fee.likely + product),
    extra,
  );
}

/** The owner's hours for all partners of a plan. */
export function hoursOf({ groups }: Mix): number {
  return groups.reduce((sum, { count, hours }) => sum + count * hours, 0);
}

/** Whether budget and hours allow so much cash and so many hours, rounding left aside. */
export function fitsWithin(
  cash: number,
  needed: number,
  { budget, hours }: { readonly budget: number; readonly hours: number },
): boolean {
  const rounding = 1 + 1e-9;
  return cash <= budget * rounding && needed <= hours * rounding;
}

/** How many partners of a plan's largest group would fit beside the others. */
export function fittingOf(
  mix: Mix,
  business: Business,
  limits: { readonly budget: number; readonly hours: number },
): number {
  const largest = testedOf(mix);
  const groups = mix.groups.map((group) => ({ ...group, fill: group === largest }));
  return largest ? fillCount({ ...mix, groups }, business, limits).count : 0;
}

/** What one partner of each group is worth by themselves; null for groups that are paid no fee. */
export function* worthSteps(
  { groups }: Mix,
  business: Business,
  draws: SimulateOptions,
): Generator<number, readonly (Worth | null)[]> {
  const found: (Worth | null)[] = [];
  for (const group of groups) {
    found.push(group.fee.likely > 0 ? worth(group, business, draws) : null);
    yield found.length / groups.length;
  }
  return found;
}
