import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  type Business,
  cappedMean,
  compare,
  type Group,
  type Measure,
  type Mix,
  type RungMeasure,
  type Simulation,
  simulateSteps,
} from '#engine';
import { shareOf100 } from '#format';
import type { State } from '#share';
import { goals, type GoalWord, type Warmth, warmths as warmthWords } from '#words';
import { type Bill, billOf } from './bill.ts';
import { type Decision, decide, leastThatCounts } from './decide.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { type Needs, needsOf } from './needs.ts';
import {
  bestSharesOf,
  gapErrorsOf,
  samePlans,
  shareEven,
  shareOver,
  shareLosing,
  shareProfitable,
  shareWithoutOrders,
} from './odds.ts';
import { cashOf, fitsWithin, fittingOf, hoursOf, mostBudgetOf, rungSteps, testSteps, worthSteps } from './prospects.ts';
import type { Contenders, MixResult, Order, Outcome, Result } from './result.ts';
import {
  equallyLikely,
  mostOften,
  pick,
  postedSamples,
  type SimulatedMix,
  type Spread,
  spreadOf,
  spreadOfSamples,
  type Spreads,
} from './spread.ts';
import { contendersOf } from './standing.ts';

const warmths = Object.keys(warmthWords) as Warmth[];
const dotCount = 20;

/** Campaigns drawn for ladders and thresholds, against those of the plans. */
const prospectPart = 4;
const mostProspects = 8192;

/** Of the whole work, what the outcomes of three audiences take. */
const outcomePart = 0.5;

/** Computes a comparison: simulation, odds, bills, the outcomes of the strip, and what to do. */
export function evaluate(state: State, defaults: BenchmarkDefaults, samples: number): Result {
  const steps = evaluateSteps(state, defaults, samples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `evaluate` in short steps, so that a worker can stop in between; yields the share done, 0–1. */
export function* evaluateSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Result> {
  const { goal, currency, warmth: chosenWarmth } = state;
  if (!warmths.includes(chosenWarmth)) {
    throw new RangeError(`warmth is ${chosenWarmth}; allowed: ${warmths.join(', ')}`);
  }
  const chosen = inputsOf(state, defaults);
  const terms = chosen.mixes.map((_, place) => termsOf(place, chosen, currency));
  const contenders = contendersOf(terms);
  const measure = goals[goal].measure;
  const outcomes: Outcome[] = [];
  let plans: readonly SimulatedPlan[] = [];
  for (const warmth of warmths) {
    const inputs = inputsOf({ ...state, warmth }, defaults);
    const simulation = yield* simulatedAfter(outcomes.length, inputs, samples, state.seed);
    const simulated = inputs.mixes.map((mix, place) => planOf(mix, place, simulation));
    outcomes.push(outcomeOf(warmth, simulation, simulated, contenders, measure));
    if (warmth === chosenWarmth) plans = simulated;
    yield (outcomePart * outcomes.length) / warmths.length;
  }
  const sums = chosen.mixes.filter((_, place) => !chosen.fills[place]).map(cashOf);
  const mostBudget = mostBudgetOf(chosen.budget, sums);
  const draws = { samples: prospectsOf(samples), seed: state.seed };
  const mixes: MixResult[] = [];
  for (const [place, plan] of plans.entries()) {
    const known = terms[place];
    if (!known) throw new RangeError(`“${plan.mix.name}” has no terms`);
    const { testFirst } = state.mixes[place] ?? {};
    const asked = { samples, mostBudget, goal, draws, testFirst };
    const prospects = yield* prospectsAfter(place, chosen, asked);
    const shown = { currency, budget: chosen.budget };
    mixes.push({ ...mixResult(plan, known, measure, shown), ...prospects });
  }
  const outcome = outcomes[warmths.indexOf(chosenWarmth)] as Outcome;
  const { business, budget, hours, odds } = chosen;
  const { market, hourlyValue } = business;
  const shop = { currency, budget, hours: hours === Infinity ? null : hours, odds, hourlyValue };
  const known = { ...shop, mixes, contenders, outcome };
  const decision = goal === 'profit' ? (decide(known) ?? null) : null;
  const needs = decision ? needsFor(decision, chosen, known, draws) : null;
  const told = { samples, goal, market, mostBudget, order: orderOf(business), warmth: chosenWarmth };
  return { ...told, ...known, outcomes, decision, needs };
}

/** Campaigns drawn for ladders and thresholds. */
function prospectsOf(samples: number): number {
  return Math.min(mostProspects, Math.max(samples / prospectPart, Math.min(samples, 1024)));
}

/** What would make the nearest plan pay, where none pays. */
function needsFor(
  { kind, place }: Decision,
  { mixes, business }: Inputs,
  { currency, mixes: results }: { readonly currency: string; readonly mixes: readonly MixResult[] },
  draws: { readonly samples: number; readonly seed: number },
): Needs | null {
  const mix = mixes[place];
  if (!mix || (kind !== 'almost' && kind !== 'not-yet')) return null;
  const cash = results[place]?.bill.total ?? 0;
  return needsOf(mix, business, draws, (error) => leastThatCounts(currency, cash, error));
}

/** What a plan would bring with fewer and more partners, and tested first; yields the share done. */
function* prospectsAfter(
  place: number,
  { mixes, fills, business, hours }: Inputs,
  { samples, mostBudget, goal, draws, testFirst }: Asked,
): Generator<number, Prospects> {
  const mix = mixes[place];
  if (!mix) throw new RangeError(`there is no mix ${place}`);
  const share = outcomePart + ((1 - outcomePart) * place) / mixes.length;
  const measures = [...new Set<RungMeasure>(['profit', 'orders', 'uniqueReach', goals[goal].measure])];
  const limits = { budget: mostBudget, hours };
  const rungs = yield* sharing(rungSteps(mix, business, draws, limits, measures), share);
  const isTested = (goal === 'profit' || testFirst !== undefined) && fills[place]?.count !== 0;
  const test = isTested ? yield* sharing(testSteps(mix, business, { ...draws, samples }, testFirst), share) : null;
  const worths = yield* sharing(worthSteps(mix, business, draws), share);
  return { rungs, test, worths };
}

/** What is told of a plan beyond its simulation. */
type Prospects = Pick<MixResult, 'rungs' | 'test' | 'worths'>;

/** What prospects are asked of. */
interface Asked {
  /** Campaigns drawn for a test: its gain is small beside the luck of campaigns. */
  readonly samples: number;
  /** How many come first, where the owner said so. */
  readonly testFirst: number | undefined;
  readonly mostBudget: number;
  readonly goal: GoalWord;
  readonly draws: { readonly samples: number; readonly seed: number };
}

/** The steps of a part of the work, each told as the share of the whole that is done. */
function* sharing<Found>(steps: Generator<number, Found>, share: number): Generator<number, Found> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield share;
  }
}

/** The simulation of one warmth, after those of others; yields the share done of all. */
function* simulatedAfter(
  done: number,
  { mixes, business }: Inputs,
  samples: number,
  seed: number,
): Generator<number, Simulation> {
  const steps = simulateSteps(mixes, business, { samples, seed });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield (outcomePart * (done + step.value)) / warmths.length;
  }
}

function orderOf({ orderValue, grossMargin, discount, ...more }: Business): Order {
  const { orderCost = 0, laterOrders = 0 } = more;
  const later = laterOrders * (orderValue.likely * grossMargin - orderCost);
  return { value: orderValue.likely, grossMargin, discount, cost: orderCost, later };
}

/** What is known of a plan before anything is drawn. */
type Terms = Pick<
  MixResult,
  'sameAs' | 'partners' | 'hours' | 'cash' | 'fill' | 'fits' | 'fitting' | 'bill'
>;

function termsOf(place: number, inputs: Inputs, currency: string): Terms {
  const { mixes, fills, business, budget, hours } = inputs;
  const mix = mixes[place];
  if (!mix) throw new RangeError(`there is no mix ${place}`);
  const fill = fills[place] ?? null;
  const fits = fitsWithin(mix, fill, { budget, hours });
  return {
    sameAs: samePlans(mixes)[place] ?? place,
    partners: mix.groups.reduce((sum, { count }) => sum + count, 0),
    hours: hoursOf(mix),
    cash: cashOf(mix),
    fill,
    fits,
    fitting: fits ? null : fittingOf(mix, business, { budget, hours }),
    bill: billOf(mix, business, currency),
  };
}

/** A simulated plan, and in which samples somebody posts. */
interface SimulatedPlan {
  readonly mix: SimulatedMix;
  readonly posted: Uint32Array;
  /** Whether its figures are shown for these samples only: it is a single partner. */
  readonly only: boolean;
}

function planOf(mix: Mix, place: number, { mixes }: Simulation): SimulatedPlan {
  const simulated = mixes[place];
  if (!simulated) throw new RangeError(`mix ${place} is not among ${mixes.length}`);
  const sum = (of: (group: Group) => number): number =>
    mix.groups.reduce((total, group) => total + group.count * of(group), 0);
  const posted = postedSamples(simulated, sum(({ product }) => product) + (mix.extra ?? 0));
  return { mix: simulated, posted, only: sum(() => 1) === 1 && posted.length > 0 };
}

function outcomeOf(
  warmth: Warmth,
  simulation: Simulation,
  plans: readonly SimulatedPlan[],
  { places }: Contenders,
  measure: Measure,
): Outcome {
  const best = bestSharesOf(
    plans.filter((_, place) => places.includes(place)).map(({ mix }) => mix),
  );
  const nothing = shareOf100(best.nothing).of100;
  return {
    warmth,
    mixes: plans.map((plan) => ({
      spread: spreadOf(plan.mix, measure),
      shown: shownOf(plan, measure),
      profitable: shareProfitable(plan.mix),
      losing: shareLosing(plan.mix),
    })),
    wins: compare(simulation, measure).wins,
    gapErrors: gapErrorsOf(plans.map(({ mix }) => mix.measures[measure].samples)),
    nothingBest: best.nothing,
    nothingIsMost: best.plans.every((share) => shareOf100(share).of100 < nothing),
  };
}

function mixResult(
  plan: SimulatedPlan,
  terms: Terms,
  measure: Measure,
  { currency, budget }: { readonly currency: string; readonly budget: number },
): Omit<MixResult, keyof Prospects> {
  const { mix, posted, only } = plan;
  const names = Object.keys(mix.measures) as Measure[];
  const spread = Object.fromEntries(names.map((name) => [name, spreadOf(mix, name)])) as Spreads;
  const shown = Object.fromEntries(names.map((name) => [name, shownOf(plan, name)])) as Spreads;
  const orders = mix.measures.orders.samples;
  const share = posted.length / orders.length;
  return {
    ...terms,
    name: mix.name,
    spread,
    shown: only ? { ...shown, cashCost: paidBy(terms.bill, shown.cashCost) } : shown,
    ifPosted: only ? share : null,
    mostOrders: mostOften(only ? pick(orders, posted) : orders),
    ratios: mix.ratios,
    dots: equallyLikely(mix.measures[measure].samples, dotCount),
    overBudget: shareOver(mix, budget),
    profitError: mix.measures.profit.standardError,
    capped: cappedMean(mix.measures.profit.samples),
    profitable: shareProfitable(mix),
    even: shareEven(mix, currency),
    noOrders: shareWithoutOrders(mix),
    nobodyPosts: 1 - share,
  };
}

/** The median fee is the likely one by what an estimate means; samples only come near it. */
function paidBy({ total }: Bill, { mean, low, high }: Spread): Spread {
  return { mean, low, middle: total, high };
}

/** The spread that is printed of a measure; the engine's own where every campaign counts. */
function shownOf({ mix, posted, only }: SimulatedPlan, measure: Measure): Spread {
  const column = mix.measures[measure].samples;
  if (!only || posted.length === column.length) return spreadOf(mix, measure);
  return spreadOfSamples(pick(column, posted));
}
