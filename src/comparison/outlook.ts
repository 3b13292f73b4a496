import { fillCount, type RungMeasure, type SimulateOptions } from '#engine';
import { goals, type GoalWord } from '#words';
import { leastThatCounts } from './decide.ts';
import type { Inputs } from './inputs.ts';
import { needsOf } from './needs.ts';
import { rungSteps, testSteps, worthSteps } from './prospects.ts';
import type { Decision, MixResult, Needs, RungResult } from './result.ts';

/** Campaigns drawn for ladders and thresholds, against those of the plans. */
const prospectPart = 4;
const mostProspects = 8192;

/** Campaigns drawn for ladders and thresholds. */
export function prospectsOf(samples: number): number {
  const part = Math.floor(samples / prospectPart);
  return Math.min(mostProspects, Math.max(part, Math.min(samples, 1024)));
}

/** What would make the nearest plan pay, where none pays. */
export function needsFor(
  { kind, place }: Decision,
  { mixes, business }: Inputs,
  { currency, mixes: results }: { readonly currency: string; readonly mixes: readonly MixResult[] },
  draws: SimulateOptions,
): Needs | null {
  const mix = mixes[place];
  if (!mix || (kind !== 'almost' && kind !== 'not-yet')) return null;
  const cash = results[place]?.bill.total ?? 0;
  return needsOf(mix, business, draws, (error) => leastThatCounts(currency, cash, error));
}

/** What a plan would bring with fewer and more partners, and tested first; in short steps. */
export function* outlookSteps(
  place: number,
  { mixes, fills, business, budget, hours }: Inputs,
  { samples, mostBudget, goal, draws, testFirst }: Asked,
): Generator<number, Outlook> {
  const mix = mixes[place];
  if (!mix) throw new RangeError(`there is no mix ${place}`);
  const measures = [
    ...new Set<RungMeasure>(['profit', 'orders', 'uniqueReach', goals[goal].measure]),
  ];
  // The table tells of half the budget, all of it and twice as much.
  const keep = fills[place]
    ? [0.5, 1, 2].map((times) => fillCount(mix, business, { budget: times * budget, hours }).count)
    : [];
  const limits = { budget: mostBudget, hours, keep };
  const rungs = yield* rungSteps(mix, business, draws, limits, measures);
  const isTested = (goal === 'profit' || testFirst !== undefined) && fills[place]?.count !== 0;
  const test = isTested ? yield* testSteps(mix, business, { ...draws, samples }, testFirst) : null;
  const worths = yield* worthSteps(mix, business, draws);
  return { rungs, test, worths };
}

/** What is told of a plan beyond its simulation. */
export type Outlook = Pick<MixResult, 'rungs' | 'test' | 'worths'>;

/** What prospects are asked of. */
export interface Asked {
  /** Campaigns drawn for a test: its gain is small beside the luck of campaigns. */
  readonly samples: number;
  /** How many come first, where the owner said so. */
  readonly testFirst: number | undefined;
  /** Where the curve of the budget ends, money. */
  readonly mostBudget: number;
  readonly goal: GoalWord;
  /** How much is drawn for everything else. */
  readonly draws: SimulateOptions;
}

/**
 * The rungs with the plan's own figures where it stands, so that one quantity has one number. Of many
 * rungs some are left out; the one of today is always there.
 */
export function agreeing(
  rungs: readonly RungResult[],
  { fill, partners, cash, hours, profitable, spread }: Omit<MixResult, keyof Outlook>,
): readonly RungResult[] {
  const count = fill?.count ?? partners;
  const [any] = rungs;
  if (!any || count === 0) return rungs;
  const names = Object.keys(any.spread) as RungMeasure[];
  const own = names.map((name) => [name, spread[name]] as const);
  const known = rungs.find((rung) => rung.count === count);
  const today: RungResult = {
    count,
    cash: fill && known ? known.cash : cash,
    hours,
    profitable,
    spread: Object.fromEntries(own),
  };
  const others = rungs.filter((rung) => rung.count !== count);
  return [...others, today].sort((one, other) => one.count - other.count);
}
