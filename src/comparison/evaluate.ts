import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  asPart,
  type Business,
  cappedMean,
  compare,
  contributionOf,
  type Group,
  type Measure,
  type Mix,
  type Simulation,
  simulateSteps,
  withoutVat,
} from '#engine';
import type { State } from '#share';
import { goals, type Warmth, warmths as warmthWords } from '#words';
import type { Bill } from './bill.ts';
import { decide } from './decide.ts';
import { drawsOf } from './draws.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import {
  gapErrorsOf,
  shareEven,
  shareOver,
  shareLosing,
  shareProfitable,
  shareWithoutOrders,
} from './odds.ts';
import {
  agreeing,
  type Asked,
  needsFor,
  type Outlook,
  outlookSteps,
  prospectsOf,
} from './outlook.ts';
import { cashOf, mostBudgetOf } from './prospects.ts';
import type { MixResult, Order, Outcome, Result } from './result.ts';
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
import { type Terms, termsOf } from './terms.ts';

const warmths = Object.keys(warmthWords) as Warmth[];
const dotCount = 20;

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
  const drawn = drawsOf(state.seed, samples);
  const outcomes: Outcome[] = [];
  let plans: readonly SimulatedPlan[] = [];
  for (const warmth of warmths) {
    const inputs = inputsOf({ ...state, warmth }, defaults);
    const simulation = yield* asPart(
      simulateSteps(inputs.mixes, inputs.business, drawn),
      (share) => (outcomePart * (outcomes.length + share)) / warmths.length,
    );
    const simulated = inputs.mixes.map((mix, place) => planOf(mix, place, simulation));
    outcomes.push(outcomeOf(warmth, simulation, simulated, measure));
    if (warmth === chosenWarmth) plans = simulated;
    yield (outcomePart * outcomes.length) / warmths.length;
  }
  const sums = chosen.mixes.filter((_, place) => !chosen.fills[place]).map(cashOf);
  const mostBudget = mostBudgetOf(chosen.budget, sums);
  const draws = { ...drawn, samples: prospectsOf(samples) };
  const asked = { samples, mostBudget, goal, draws };
  const mixes = yield* resultsOf(state, chosen, plans, terms, asked);
  const outcome = outcomes[warmths.indexOf(chosenWarmth)] as Outcome;
  const { business, budget, hours, odds } = chosen;
  const { market, hourlyValue } = business;
  const shop = { currency, budget, hours: hours === Infinity ? null : hours, odds, hourlyValue };
  const found = { ...shop, mixes, contenders, outcome };
  const decision = goal === 'profit' ? (decide(found) ?? null) : null;
  const needs = decision ? needsFor(decision, chosen, found, draws) : null;
  const told = {
    samples,
    goal,
    market,
    mostBudget,
    order: orderOf(business),
    warmth: chosenWarmth,
  };
  return { ...told, ...found, outcomes, decision, needs };
}

/** What the page prints of each plan, its outlook included; yields the share done of all. */
function* resultsOf(
  { currency, mixes: stated, goal }: State,
  chosen: Inputs,
  plans: readonly SimulatedPlan[],
  terms: readonly Terms[],
  asked: Omit<Asked, 'testFirst'>,
): Generator<number, readonly MixResult[]> {
  const mixes: MixResult[] = [];
  for (const [place, plan] of plans.entries()) {
    const known = terms[place];
    if (!known) throw new RangeError(`“${plan.mix.name}” has no terms`);
    const share = outcomePart + ((1 - outcomePart) * place) / plans.length;
    const { testFirst } = stated[place] ?? {};
    const steps = outlookSteps(place, chosen, { ...asked, testFirst });
    const outlook = yield* asPart(steps, () => share);
    const shown = { currency, budget: chosen.budget };
    const own = mixResult(plan, known, goals[goal].measure, shown);
    mixes.push({ ...own, ...outlook, rungs: agreeing(outlook.rungs, own) });
  }
  return mixes;
}

/** Digits to which a cost is told from a sum of fractions. */
const costDigits = 9;

/** What an order leaves, by its parts; its cost is whatever else the engine takes off. */
function orderOf(business: Business): Order {
  const { orderValue, grossMargin, discount, orderCost = 0, laterOrders = 0, vat = 0 } = business;
  const { likely: value } = orderValue;
  const net = withoutVat(value, business);
  const later = laterOrders * (net * grossMargin - orderCost);
  const left = contributionOf(value, business, { commission: 0 });
  const cost = Number((net * (grossMargin - discount) + later - left).toFixed(costDigits));
  return { value, vat, net, grossMargin, discount, cost, later };
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
  measure: Measure,
): Outcome {
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
  };
}

function mixResult(
  plan: SimulatedPlan,
  terms: Terms,
  measure: Measure,
  { currency, budget }: { readonly currency: string; readonly budget: number },
): Omit<MixResult, keyof Outlook> {
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
