import type { Business, Group, Measure, Mix } from '../model/types.ts';
import { checkBusiness, checkMix } from '../model/validate.ts';
import { lazyRecord } from '../simulate/lazy-record.ts';
import { checkOptions } from '../simulate/options.ts';
import { finish } from '../simulate/steps.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { rungSteps } from '../simulate/rungs.ts';
import type { Rungs } from '../simulate/climb.ts';
import { summarizeShortly } from '../simulate/summary.ts';
import type { ShortSummary } from '../simulate/summary.ts';
import { checkFilling, checkFillLimits, fillWithin, needsOf } from './fill-count.ts';
import type { FillLimits, Needs } from './fill-count.ts';

/** The most rungs, and up to which count every one is kept. */
const MOST_RUNGS = 60;
const KEPT_RUNGS = 20;

/** The measures of a rung. */
export type RungMeasure = Extract<
  Measure,
  'profit' | 'profitAfterTime' | 'orders' | 'uniqueReach' | 'engagements' | 'assets' | 'cashCost'
>;

/** A mix with so many partners of its group that fills. */
export interface Rung {
  /** Partners of the group that fills; where none does, all partners of the mix. */
  readonly count: number;
  /** Fees at their likely values, products and other costs; money. */
  readonly committedCash: number;
  /** Owner's hours. */
  readonly hours: number;
  /** Each is summarized when it is first read. */
  readonly measures: Readonly<Record<RungMeasure, ShortSummary>>;
  /** Share of campaigns whose profit is above 0. */
  readonly profitable: number;
}

/** How far a ladder goes, and what it keeps. */
export interface LadderOptions extends SimulateOptions, FillLimits {
  /** Counts whose rungs are kept whatever else is left out; those above the top are ignored. */
  readonly keep?: readonly number[];
}

/** What each further partner of a mix brings. */
export interface Ladder {
  /** Fewest partners first. */
  readonly rungs: readonly Rung[];
}

/**
 * A mix with 1, 2, 3 … partners of its group that fills, up to as many as budget and hours allow; of
 * more than 60 rungs some above the 20th are left out. Partners of a rung are the first of the next,
 * so that rungs differ by what the further partners add, and each has the draws of `simulate` for its
 * count. A mix in which no group fills has one rung, whether it fits or not; where none fits, there
 * is no rung.
 * @throws RangeError if anything is out of range
 */
export function ladder(mix: Mix, business: Business, options: LadderOptions): Ladder {
  return finish(ladderSteps(mix, business, options));
}

/**
 * `ladder` in short steps; yields the share done, 0–1.
 * @throws RangeError as `ladder`, when the first step is asked for
 */
export function* ladderSteps(
  mix: Mix,
  business: Business,
  options: LadderOptions,
): Generator<number, Ladder> {
  checkMix(mix);
  checkFilling(mix, 0);
  checkBusiness(business);
  checkOptions(options);
  checkFillLimits(options);
  const needs = needsOf(mix);
  const filling = mix.groups.find(({ fill }) => fill) ?? null;
  const counts = filling ? rungCounts(fillWithin(needs, options).count, options.keep) : [0];
  if (counts.length === 0) return { rungs: [] };
  const rungs = yield* rungSteps(mix, business, counts, options);
  return {
    rungs: counts.map((_, index) => rungOf(rungs, index, { counts, needs, filling, business })),
  };
}

/** Up to 60 counts from 1 to `top`, further apart where they are many, and those to be kept. */
export function rungCounts(top: number, keep: readonly number[] = []): readonly number[] {
  if (top <= MOST_RUNGS) return Array.from({ length: top }, (_, index) => index + 1);
  const few = Array.from({ length: KEPT_RUNGS }, (_, index) => index + 1);
  const steps = MOST_RUNGS - KEPT_RUNGS;
  const step = (top / KEPT_RUNGS) ** (1 / steps);
  const many = Array.from({ length: steps }, (_, index) =>
    index === steps - 1 ? top : Math.round(KEPT_RUNGS * step ** (index + 1)),
  );
  const kept = keep.filter((count) => Number.isInteger(count) && count >= 1 && count <= top);
  return [...new Set([...few, ...many, ...kept])].sort((a, b) => a - b);
}

function rungOf(rungs: Rungs, index: number, climbed: Climbed): Rung {
  const { counts, needs, filling, business } = climbed;
  const { profit, orders, uniqueReach, engagements, added } = rungs.columns[index]!;
  const count = counts[index]!;
  const more = count - counts[0]!;
  const hours = needs.hours + count * needs.hoursEach;
  const costOfTime = hours * business.hourlyValue;
  const { product, assets } = filling ?? { product: 0, assets: 0 };
  return {
    count: filling ? count : needs.partners,
    committedCash: needs.cash + count * needs.cashEach,
    hours,
    measures: lazyRecord([
      ['profit', () => summarizeShortly(profit)],
      ['profitAfterTime', () => summarizeShortly(profit.map((own) => own - costOfTime))],
      ['orders', () => summarizeShortly(orders)],
      ['uniqueReach', () => summarizeShortly(uniqueReach)],
      ['engagements', () => summarizeShortly(engagements)],
      ['assets', () => summarizeShortly(rungs.assets.map((own, i) => own + added[i]! * assets))],
      [
        'cashCost',
        () =>
          summarizeShortly(
            rungs.cashCost.map((own, i) => own + added[i]! * rungs.fee[i]! + more * product),
          ),
      ],
    ]),
    get profitable() {
      return shareAbove(profit);
    },
  };
}

/** What the rungs of a ladder have in common. */
interface Climbed {
  readonly counts: readonly number[];
  readonly needs: Needs;
  readonly filling: Group | null;
  readonly business: Business;
}

function shareAbove(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value > 0) count++;
  return count / values.length;
}
