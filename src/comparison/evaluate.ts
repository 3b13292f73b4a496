import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  type Business,
  compare,
  type Measure,
  type Mix,
  type Simulation,
  simulateSteps,
} from '#engine';
import { shareOf100 } from '#format';
import type { State } from '#share';
import { goals, type Warmth, warmths as warmthWords } from '#words';
import { type Bill, billOf } from './bill.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import {
  bestSharesOf,
  gapErrorsOf,
  samePlans,
  shareLosing,
  shareProfitable,
  shareWithoutOrders,
} from './odds.ts';
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
import { asPart } from './steps.ts';

const warmths = Object.keys(warmthWords) as Warmth[];
const dotCount = 20;

/** Computes a comparison: simulation, odds, bills, and the three outcomes of the strip. */
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
  const terms = chosen.mixes.map((mix, place) => termsOf(mix, place, chosen, currency));
  const contenders = contendersOf(terms, chosen.budget);
  const outcomes: Outcome[] = [];
  let mixes: readonly MixResult[] = [];
  for (const warmth of warmths) {
    const inputs = inputsOf({ ...state, warmth }, defaults);
    const simulation = yield* asPart(
      simulateSteps(inputs.mixes, inputs.business, { samples, seed: state.seed }),
      (share) => (outcomes.length + share) / warmths.length,
    );
    const plans = inputs.mixes.map((mix, place) => planOf(mix, place, simulation));
    const measure = goals[goal].measure;
    outcomes.push(outcomeOf(warmth, simulation, plans, contenders, measure));
    const done = outcomes.length / warmths.length;
    yield done;
    if (warmth !== chosenWarmth) continue;
    const results: MixResult[] = [];
    for (const plan of plans) {
      results.push(mixResult(plan, terms[results.length], measure));
      yield done;
    }
    mixes = results;
  }
  const outcome = outcomes[warmths.indexOf(chosenWarmth)] as Outcome;
  const { business, budget } = chosen;
  const shop = { currency, budget, market: business.market, order: orderOf(business) };
  return { samples, goal, ...shop, warmth: chosenWarmth, mixes, contenders, outcome, outcomes };
}

function orderOf({ orderValue, grossMargin, discount, ...more }: Business): Order {
  const { orderCost = 0, laterOrders = 0 } = more;
  const later = laterOrders * (orderValue.likely * grossMargin - orderCost);
  return { value: orderValue.likely, grossMargin, discount, cost: orderCost, later };
}

/** What is known of a plan before anything is drawn. */
type Terms = Pick<MixResult, 'sameAs' | 'partners' | 'hours' | 'bill'>;

function termsOf(mix: Mix, place: number, { mixes, business }: Inputs, currency: string): Terms {
  return {
    sameAs: samePlans(mixes)[place] ?? place,
    partners: sumOf(mix, () => 1),
    hours: sumOf(mix, ({ hours }) => hours),
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
  const sunk = sumOf(mix, ({ product }) => product) + (mix.extra ?? 0);
  const posted = postedSamples(simulated, sunk);
  return { mix: simulated, posted, only: sumOf(mix, () => 1) === 1 && posted.length > 0 };
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

function mixResult(plan: SimulatedPlan, terms: Terms | undefined, measure: Measure): MixResult {
  if (!terms) throw new RangeError(`“${plan.mix.name}” has no terms`);
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
    profitable: shareProfitable(mix),
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

/** Σ over all partners of a mix. */
function sumOf({ groups }: Mix, of: (group: Mix['groups'][number]) => number): number {
  return groups.reduce((total, group) => total + group.count * of(group), 0);
}
