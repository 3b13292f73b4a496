import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  asPart,
  type BestAt,
  bestAtSteps,
  type Candidate,
  cappedMean,
  type Goal,
  type Mix,
  type SimulateOptions,
  simulateSteps,
} from '#engine';
import { caps, type State } from '#share';
import { goals } from '#words';
import { type BestMixAt, type Best, type BestToday, mostOfKind } from './best.ts';
import { drawsOf } from './draws.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { kindsOf, type PartnerKind } from './kinds.ts';
import { gapErrorsOf, shareProfitable } from './odds.ts';
import { cashOf, mostBudgetOf } from './prospects.ts';

/** Budgets at which the best mix is looked for; fewer where there are many kinds of partners. */
const budgets = { few: 13, many: 5, manyKinds: 12 } as const;
/** Partners × campaigns of one mix that the search draws, about: some thousandths of a second. */
const searchEffort = 100_000;
/** The same for the closer look. */
const closeEffort = 1_000_000;
/** The searches take this share of the work. */
const searchPart = 0.8;
/** Significant digits of what goes into the page. */
const digits = 6;

/** Looks for the best mix at budgets along the curve, in steps; yields the share done, 0–1. */
export function* bestSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Best> {
  const inputs = inputsOf(state, defaults);
  const kinds = kindsOf(state);
  const search = searchOf(inputs, kinds, state, samples);
  const found = yield* asPart(
    bestAtSteps(search.candidates, inputs.business, search.goal, budgetsOf(inputs, kinds.length), {
      ...search.options,
      hours: inputs.hours,
    }),
    (share) => 0.6 * searchPart * share,
  );
  const now = found.find(({ budget }) => budget === inputs.budget);
  if (!now) throw new RangeError(`no best mix was found for ${inputs.budget}`);
  const withMoreHours = yield* asPart(moreHoursSteps(inputs, search, now), (share) => {
    return searchPart * (0.6 + 0.4 * share);
  });
  const today = yield* asPart(closeLook(inputs, search, now, state, samples), (share) => {
    return searchPart + (1 - searchPart) * share;
  });
  return {
    kinds,
    points: found.map(pointOf),
    isExact: found.every(({ isExact }) => isExact),
    today: { ...today, withMoreHours },
  };
}

/** What is searched, beside the budgets and the hours. */
interface Search {
  readonly candidates: readonly Candidate[];
  readonly goal: Goal;
  readonly options: SimulateOptions & { readonly partners: number };
}

function searchOf(
  { mixes, budget, hours }: Inputs,
  kinds: readonly PartnerKind[],
  { goal, seed }: State,
  samples: number,
): Search {
  const candidates = kinds.map(({ mix, group: at }): Candidate => {
    const group = mixes[mix]?.groups[at];
    if (!group) throw new RangeError(`mix ${mix} has no group ${at}`);
    // The search itself says how many; in a mix of several kinds only one could fill.
    return { group: { ...group, fill: false }, max: mostOfKind };
  });
  const most = candidates.reduce((sum, { group, max }) => {
    const cash = (2 * budget) / cashOf({ name: '', groups: [{ ...group, count: 1 }] });
    return sum + Math.min(max, cash || 0, hours / group.hours || 0);
  }, 1);
  const drawn = Math.min(samples, Math.max(256, Math.floor(searchEffort / most)));
  const options = { partners: caps.partners, ...drawsOf(seed, Math.min(2048, drawn)) };
  return { candidates, goal: goals[goal].measure, options };
}

/** Even steps along the curve, and today's budget; ascending, each once. */
function budgetsOf(inputs: Inputs, kinds: number): readonly number[] {
  const sums = inputs.mixes.filter((_, place) => !inputs.fills[place]).map(cashOf);
  const most = mostBudgetOf(inputs.budget, sums);
  const count = kinds > budgets.manyKinds ? budgets.many : budgets.few;
  const even = Array.from({ length: count }, (_, i) => short((i * most) / (count - 1)));
  return [...new Set([...even, inputs.budget])].sort((a, b) => a - b);
}

/** What the budget would bring if hours were without limit; null where that is no more. */
function* moreHoursSteps(
  { business, budget, hours }: Inputs,
  { candidates, goal, options }: Search,
  now: BestAt,
): Generator<number, BestToday['withMoreHours']> {
  const used = sumOf(now, (place) => candidates[place]?.group.hours ?? 0);
  const dearest = Math.max(0, ...candidates.map(({ group }) => group.hours));
  if (used + dearest <= hours) return null;
  const limits = { ...options, hours: Infinity };
  const [free] = yield* bestAtSteps(candidates, business, goal, [budget], limits);
  if (!free) return null;
  const error = Math.hypot(free.standardError, now.standardError);
  if (free.mean - now.mean <= 2 * error) return null;
  return { mean: short(free.mean), isAtEnd: stopOf(free) !== null };
}

/** The best mix for the budget beside the plans, on common draws. */
function* closeLook(
  { business, mixes, budget, hours }: Inputs,
  { candidates, goal }: Search,
  now: BestAt,
  { seed }: State,
  most: number,
): Generator<number, Omit<BestToday, 'withMoreHours'>> {
  const groups = candidates.map(({ group }, place) => ({
    ...group,
    count: now.counts[place] ?? 0,
  }));
  const mix: Mix = { name: '', groups };
  const partners = [mix, ...mixes].reduce(
    (sum, each) => sum + each.groups.reduce((total, { count }) => total + count, 1),
    0,
  );
  const samples = Math.min(most, Math.max(256, Math.floor(closeEffort / partners)));
  const simulation = yield* simulateSteps([mix, ...mixes], business, drawsOf(seed, samples));
  const columns = simulation.mixes.map(({ measures }) => measures[goal]);
  const [own, ...plans] = columns;
  const [simulated] = simulation.mixes;
  if (!own || !simulated) throw new RangeError('the best mix was not simulated');
  const [errors = []] = gapErrorsOf(columns.map((column) => column.samples));
  return {
    budget: now.budget,
    counts: now.counts,
    mean: short(own.mean),
    standardError: short(own.standardError),
    cash: cashOf(mix),
    capped: cappedMean(simulated.measures.profit.samples),
    profitable: shareProfitable(simulated),
    ahead: plans.map(({ mean }, place) => ({
      mean: short(own.mean - mean),
      error: short(errors[place + 1] ?? 0),
    })),
    isAffordable: candidates.some(
      ({ group }) => group.fee.likely + group.product <= budget && group.hours <= hours,
    ),
    stopsAt: stopOf(now),
  };
}

function stopOf({ counts }: BestAt): BestToday['stopsAt'] {
  if (counts.some((count) => count >= mostOfKind)) return 'kind';
  return counts.reduce((sum, count) => sum + count, 0) >= caps.partners ? 'plan' : null;
}

function sumOf({ counts }: BestAt, amount: (place: number) => number): number {
  return counts.reduce((sum, count, place) => sum + count * amount(place), 0);
}

function pointOf({ budget, counts, mean, standardError }: BestAt): BestMixAt {
  return { budget, counts, mean: short(mean), standardError: short(standardError) };
}

function short(value: number): number {
  return Number(value.toPrecision(digits));
}
