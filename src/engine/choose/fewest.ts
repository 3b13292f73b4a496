import type { Business, Group, Mix } from '../model/types.ts';
import { checkBusiness, checkMix, checkNumber, checkWhole } from '../model/validate.ts';
import type { Rungs } from '../simulate/climb.ts';
import { checkOptions } from '../simulate/options.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { quantilesOf } from '../simulate/quantiles.ts';
import { rungSteps } from '../simulate/rungs.ts';
import { checkFilling, MOST_PARTNERS } from './fill-count.ts';
import { rungCounts } from './ladder.ts';

/** What is to be reached, how often, and among which numbers of partners it is looked for. */
export interface FewestOptions extends SimulateOptions {
  readonly measure: 'profit' | 'orders' | 'uniqueReach';
  /** What a campaign must reach: money, orders or people. */
  readonly atLeast: number;
  /** Share of campaigns that may miss it, 0–1: the quantile that must reach it. */
  readonly missed: number;
  /** Fewest and most partners of the group that fills, whole, 1–400. */
  readonly least: number;
  readonly most: number;
}

/** The fewest partners that reach something; where none do, those who come nearest. */
export interface Fewest {
  readonly isReached: boolean;
  /** Partners of the group that fills. */
  readonly count: number;
  /** What all campaigns but that share reach with so many. */
  readonly value: number;
}

/** Rungs looked at together: more of them take more memory, fewer more drawing. */
const TOGETHER = 100;
/** Sums of other partners may differ by so much of themselves. */
const ROUNDING = 1e-9;

/**
 * The smallest number of partners of the group that fills with which all campaigns but a share reach
 * something: a quantile of `simulate`, in short steps that yield how far they are, 0–1. Exact for
 * these draws, also where profit goes up and down as one more partner costs at once and orders come
 * by the piece: looks at rungs as far apart as those of `ladder`, then at every whole number between
 * two of them unless a bound shows that none there can reach it.
 * @throws RangeError if not exactly one group fills, or anything is out of range
 */
export function* fewestSteps(
  mix: Mix,
  business: Business,
  options: FewestOptions,
): Generator<number, Fewest> {
  checkMix(mix);
  checkFilling(mix, 1);
  checkBusiness(business);
  checkOptions(options);
  const { least, most, atLeast } = options;
  checkNumber('options.atLeast', atLeast, -Number.MAX_VALUE, Number.MAX_VALUE);
  checkNumber('options.missed', options.missed, 0, 1);
  checkWhole('options.most', most, 1, MOST_PARTNERS);
  checkWhole('options.least', least, 1, most);
  const kept = [least, ...rungCounts(most).filter((count) => count > least)];
  const rungs = yield* rungSteps(mix, business, kept, options);
  const search = { mix, business, options, kept, rungs };
  const scanned = yield* valuesOf(search);
  const first = firstOf(scanned);
  const between = yield* hiding(search, scanned);
  const looked: Fewest[] = [];
  for (let at = 0; at < between.length && !firstOf(looked); at += TOGETHER) {
    const some = between.slice(at, at + TOGETHER);
    const finer = yield* rungSteps(mix, business, some, options);
    looked.push(...(yield* valuesOf({ ...search, kept: some, rungs: finer })));
  }
  return firstOf(looked) ?? first ?? highest([...scanned, ...looked]);
}

/** Some rungs, and what they are looked at for. */
interface Search {
  readonly mix: Mix;
  readonly business: Business;
  readonly options: FewestOptions;
  /** Partners of each rung, rising. */
  readonly kept: readonly number[];
  readonly rungs: Rungs;
}

function* valuesOf({ options, kept, rungs }: Search): Generator<number, readonly Fewest[]> {
  const { measure, missed, atLeast } = options;
  const found: Fewest[] = [];
  for (const [index, count] of kept.entries()) {
    const [value] = quantilesOf(rungs.columns[index]![measure], [missed]);
    found.push({ isReached: value! >= atLeast, count, value: value! });
    yield found.length / kept.length;
  }
  return found;
}

/** The numbers between rungs that can reach what the rungs below the first do not; or beat all rungs. */
function* hiding(search: Search, scanned: readonly Fewest[]): Generator<number, readonly number[]> {
  const { kept, options } = search;
  const first = firstOf(scanned);
  const wanted = first ? options.atLeast : highest(scanned).value;
  const end = first ? scanned.indexOf(first) : scanned.length - 1;
  const numbers: number[] = [];
  for (let index = 1; index <= end; index++) {
    const [low, high] = [kept[index - 1]!, kept[index]!];
    if (high - low < 2) continue;
    const [bound] = quantilesOf(boundBelow(search, index), [options.missed]);
    const slack = ROUNDING * Math.abs(bound!);
    // Of two that come equally near, the rung is as good as what lies before it.
    if (first ? bound! + slack < wanted : bound! - slack <= wanted) continue;
    for (let count = low + 1; count < high; count++) numbers.push(count);
    yield index / end;
  }
  return numbers;
}

/**
 * What no number between a rung and the one before it can exceed, in each sample. People only grow
 * with partners, and so do orders without a market to run out of. What all orders leave grows too, or
 * only falls, where each leaves the same; then profit is at most that of the upper rung without what
 * its further partners cost, or that of the lower rung. Elsewhere there is no such bound.
 */
function boundBelow(search: Search, index: number): Float64Array {
  const { mix, business, options, kept, rungs } = search;
  const [below, above] = [rungs.columns[index - 1]!, rungs.columns[index]!];
  const { measure, samples } = options;
  if (measure === 'uniqueReach') return above.uniqueReach;
  const unbounded = () => new Float64Array(samples).fill(Infinity);
  if (business.market !== null) return unbounded();
  if (measure === 'orders') return above.orders;
  const { commission, product } = mix.groups.find(({ fill }) => fill)!;
  const leavesOther = (group: Group) => group.count > 0 && group.commission !== commission;
  if (mix.groups.some(leavesOther)) return unbounded();
  const goods = (kept[index]! - kept[index - 1]!) * product;
  return above.profit.map((profit, at) => {
    const fees = (above.added[at]! - below.added[at]!) * rungs.fee[at]!;
    return Math.max(below.profit[at]!, profit + fees + goods);
  });
}

function firstOf(found: readonly Fewest[]): Fewest | undefined {
  return found.find(({ isReached }) => isReached);
}

function highest(found: readonly Fewest[]): Fewest {
  return found.reduce((best, next) => (next.value > best.value ? next : best));
}
