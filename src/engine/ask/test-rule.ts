import { haveSameTerms } from '../model/groups.ts';
import type { Group } from '../model/types.ts';
import type { StagedMix } from '../simulate/stage-desk.ts';
import { cappedMean, summarizeShortly } from '../simulate/summary.ts';
import type { Stages } from '../simulate/two-stages.ts';

/** Fewest partners of a group worth testing, and most of the tests in which nobody posts. */
const FEWEST = 4;
const MOST_SILENT = 0.2;

/** How often a usable test leads on: less, and it is no plan; more, and it tells nothing. */
const GO_ON = { least: 0.15, most: 0.85 } as const;

/** What testing first is worth. Money is cash profit on average. */
export interface TestFirst extends Report {
  /** Partners who come first. */
  readonly first: number;
  /** Go on with all others at so many tracked orders of the first; `Infinity`: never, 0: always. */
  readonly rule: { readonly atLeast: number };
  /**
   * Whether it makes a test: 4 partners in the group, at most half of them first, all of whom keep
   * silent in at most 20 of 100 campaigns, and going on in 15 to 85 of 100.
   */
  readonly usable: boolean;
}

/** What a rule leads to. */
export interface Report {
  /** Share of campaigns that go on, 0–1. */
  readonly goOn: number;
  /** Under the rule. */
  readonly mean: number;
  /** Under the rule, profits above their 95th percentile counted as that. */
  readonly capped: number;
  /** When always going on. */
  readonly always: number;
  /** When always stopping after the first. */
  readonly firstAlone: number;
  /** By how much the rule beats the best of doing nothing, always going on and always stopping. */
  readonly gain: number;
  /** Of `mean`. */
  readonly standardError: number;
  /** Standard error of `gain`: what rule and rival have in common cancels out. */
  readonly gainError: number;
  /** Of the campaigns that stop; `null` if none does. */
  readonly meanIfStopped: number | null;
  /** What 9 of 10 campaigns reach under the rule. */
  readonly p10: number;
  /** What 9 of 10 campaigns reach when always going on. */
  readonly p10Always: number;
  /** Share of the campaigns that go on whose profit is above 0; `null` if none does. */
  readonly profitableIfGoOn: number | null;
}

/** A rule, and how it did in the samples it was chosen on. */
export interface Rule {
  readonly atLeast: number;
  readonly goOn: number;
  readonly mean: number;
}

/** Place of the group of most partners, among several the dearest, then the first entered. */
export function largestOf(groups: readonly Group[], entered: readonly Group[]): number {
  const costOf = ({ fee, product }: Group) => fee.likely + product;
  const enteredAt = (group: Group) => entered.findIndex((own) => haveSameTerms(own, group));
  const [largest] = [...groups].sort(
    (a, b) => b.count - a.count || costOf(b) - costOf(a) || enteredAt(a) - enteredAt(b),
  );
  return groups.indexOf(largest!);
}

/**
 * Whether a test has partners enough and leaves enough of them for later, and is seldom met by
 * silence in the samples from `start` to `end`.
 */
export function isSoundTest(
  { groups, tested, first }: StagedMix,
  { posted }: Stages,
  start: number,
  end: number,
): boolean {
  const { count } = groups[tested]!;
  if (count < FEWEST || 2 * first > count) return false;
  const own = posted.subarray(start, end);
  return own.filter((some) => some === 0).length / own.length <= MOST_SILENT;
}

/** Whether a test leads on neither too rarely nor too often. */
export function isWithin(goOn: number): boolean {
  return goOn >= GO_ON.least && goOn <= GO_ON.most;
}

/**
 * The number of tracked orders from which going on was best in the samples before `end`.
 * @param isBound whether a rule that makes a usable test goes before others, as long as it is no
 * worse than always going on or always stopping
 * @param order these samples, those with most tracked orders first
 */
export function bestRule(
  stages: Stages,
  end: number,
  isBound: boolean,
  order = byTracked(stages, end),
): Rule {
  const { tracked, firstProfit, addedProfit } = stages;
  const never: Rule = {
    atLeast: Infinity,
    goOn: 0,
    mean: sumOf(firstProfit.subarray(0, end)) / end,
  };
  let best = never;
  let usable: Rule | null = null;
  let last = never;
  let added = 0;
  for (let place = 0; place < end; place++) {
    const sample = order[place]!;
    added += addedProfit[sample]!;
    const isLast = place + 1 === end;
    // Campaigns of as many tracked orders go on together.
    if (!isLast && tracked[order[place + 1]!] === tracked[sample]) continue;
    const atLeast = isLast ? 0 : tracked[sample]!;
    last = { atLeast, goOn: (place + 1) / end, mean: never.mean + added / end };
    if (last.mean > best.mean) best = last;
    if (isWithin(last.goOn) && last.mean > (usable?.mean ?? -Infinity)) usable = last;
  }
  // The last of them is to go on always.
  const isNoWorse = usable && usable.mean >= Math.max(never.mean, last.mean);
  return isBound && isNoWorse ? usable! : best;
}

/** The samples before `end`, those with most tracked orders first. */
export function byTracked({ tracked }: Stages, end: number): Uint32Array {
  const order = Uint32Array.from({ length: end }, (_, sample) => sample);
  return order.sort((a, b) => tracked[b]! - tracked[a]!);
}

/** What a rule leads to in the samples from `start` on. */
export function reportOf(stages: Stages, start: number, atLeast: number): Report {
  const tracked = stages.tracked.subarray(start);
  const first = stages.firstProfit.subarray(start);
  const added = stages.addedProfit.subarray(start);
  const all = first.map((profit, sample) => profit + added[sample]!);
  const ruled = first.map((profit, i) => (tracked[i]! >= atLeast ? all[i]! : profit));
  const whole = summarizeShortly(all);
  const alone = summarizeShortly(first);
  const own = summarizeShortly(ruled);
  const rival = whole.mean > alone.mean ? all : first;
  const best = Math.max(0, whole.mean, alone.mean);
  const gains = best === 0 ? ruled : ruled.map((profit, i) => profit - rival[i]!);
  const going = all.filter((_, i) => tracked[i]! >= atLeast);
  const stopped = first.filter((_, i) => tracked[i]! < atLeast);
  return {
    goOn: going.length / all.length,
    mean: own.mean,
    capped: cappedMean(ruled),
    always: whole.mean,
    firstAlone: alone.mean,
    gain: own.mean - best,
    standardError: own.standardError,
    gainError: summarizeShortly(gains).standardError,
    meanIfStopped: stopped.length > 0 ? sumOf(stopped) / stopped.length : null,
    p10: own.p10,
    p10Always: whole.p10,
    profitableIfGoOn:
      going.length > 0 ? going.filter((profit) => profit > 0).length / going.length : null,
  };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
