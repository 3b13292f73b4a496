import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  type Comparison,
  compare,
  type Measure,
  type Plan,
  plan,
  type Ratio,
  type Simulation,
  simulate,
} from '#engine';
import type { State } from '#share';
import { goals, type GoalWord, type Warmth, warmths as warmthWords } from '#words';
import { type Inputs, inputsOf } from './inputs.ts';

/** Mean and 80 % range of one measure of one mix. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** All that the page prints of one mix; plain data, small enough to send from a worker. */
export interface MixResult {
  readonly name: string;
  /** The measures at the likely values. */
  readonly plan: Plan;
  readonly spread: Readonly<Record<Measure, Spread>>;
  readonly ratios: Readonly<Record<Ratio, number | null>>;
  /** 20 equally likely outcomes of the goal's measure, ascending (quantiles (i + ½)/20). */
  readonly dots: readonly number[];
  /** Share of campaigns in which this mix is the best of all, doing nothing included. */
  readonly best: number;
  /** Share of campaigns that make money. */
  readonly profitable: number;
  /** Share of campaigns without any order. */
  readonly noOrders: number;
  /** Share of campaigns in which nobody posts. */
  readonly nobodyPosts: number;
}

/** One of the three outcomes in the strip: how warm the audience is, and what follows. */
export interface Outcome {
  readonly warmth: Warmth;
  readonly mixes: readonly {
    /** The goal's measure at the likely values. */
    readonly likely: number;
    readonly spread: Spread;
    readonly profitable: number;
  }[];
  /** Share of campaigns in which mix i beats mix j by the goal's measure, ties half. */
  readonly beats: readonly (readonly number[])[];
}

/** A whole comparison, computed. */
export interface Result {
  readonly samples: number;
  readonly goal: GoalWord;
  readonly budget: number;
  readonly warmth: Warmth;
  readonly mixes: readonly MixResult[];
  /** Share of campaigns in which doing nothing is best. */
  readonly nothingBest: number;
  readonly beats: readonly (readonly number[])[];
  /** Cold, typical, proven, in this order. */
  readonly outcomes: readonly Outcome[];
}

const warmths = Object.keys(warmthWords) as Warmth[];
const dotCount = 20;

/** Computes a comparison: plan, simulation, odds, and the three outcomes of the strip. */
export function evaluate(state: State, defaults: BenchmarkDefaults, samples: number): Result {
  const steps = evaluateSteps(state, defaults, samples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `evaluate` in steps, one a warmth, so that a worker can stop in between; yields the share done. */
export function* evaluateSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Result> {
  const measure = goals[state.goal].measure;
  const outcomes: Outcome[] = [];
  let chosen: Omit<Result, 'outcomes'> | undefined;
  for (const warmth of warmths) {
    const inputs = inputsOf({ ...state, warmth }, defaults);
    const simulation = simulate(inputs.mixes, inputs.business, { samples, seed: state.seed });
    const odds = compare(simulation, measure);
    outcomes.push(outcomeOf(warmth, inputs, simulation, odds, measure));
    if (warmth === state.warmth) chosen = chosenResult(state, inputs, simulation, odds);
    yield outcomes.length / warmths.length;
  }
  if (!chosen) throw new RangeError(`warmth is ${state.warmth}; allowed: ${warmths.join(', ')}`);
  return { ...chosen, outcomes };
}

function chosenResult(
  state: State,
  inputs: Inputs,
  simulation: Simulation,
  odds: Comparison,
): Omit<Result, 'outcomes'> {
  const money = compare(simulation, 'profit');
  return {
    samples: simulation.samples,
    goal: state.goal,
    budget: inputs.budget,
    warmth: state.warmth,
    mixes: inputs.mixes.map((mix, index) => ({
      name: mix.name,
      plan: plan(mix, inputs.business),
      ...mixResult(simulation, index, goals[state.goal].measure, odds, money),
    })),
    nothingBest: odds.best.at(-1) ?? 0,
    beats: odds.beats,
  };
}

function mixResult(
  simulation: Simulation,
  index: number,
  measure: Measure,
  odds: Comparison,
  money: Comparison,
): Omit<MixResult, 'name' | 'plan'> {
  const { measures, ratios } = mixOf(simulation, index);
  const spread = Object.fromEntries(
    Object.keys(measures).map((name) => [name, spreadOf(simulation, index, name as Measure)]),
  ) as Record<Measure, Spread>;
  const silent = measures.grossReach.samples.filter((reach) => reach === 0).length;
  return {
    spread,
    ratios,
    dots: equallyLikely(measures[measure].samples, dotCount),
    best: odds.best[index] ?? 0,
    profitable: money.profitable[index] ?? 0,
    noOrders: money.noOrders[index] ?? 0,
    nobodyPosts: silent / simulation.samples,
  };
}

function outcomeOf(
  warmth: Warmth,
  inputs: Inputs,
  simulation: Simulation,
  odds: Comparison,
  measure: Measure,
): Outcome {
  return {
    warmth,
    mixes: inputs.mixes.map((mix, index) => ({
      likely: plan(mix, inputs.business)[measure],
      spread: spreadOf(simulation, index, measure),
      profitable: odds.profitable[index] ?? 0,
    })),
    beats: odds.beats,
  };
}

function spreadOf(simulation: Simulation, index: number, measure: Measure): Spread {
  const { mean, p10, p50, p90 } = mixOf(simulation, index).measures[measure];
  return { mean, low: p10, middle: p50, high: p90 };
}

function mixOf(simulation: Simulation, index: number): Simulation['mixes'][number] {
  const mix = simulation.mixes[index];
  if (!mix) throw new RangeError(`mix ${index} is not among ${simulation.mixes.length}`);
  return mix;
}

/**
 * `count` quantiles at (i + ½)/count: the dots of a quantile dot plot (Kay et al. 2016), each as
 * likely as the next. Linear between order statistics (Hyndman–Fan type 7).
 */
export function equallyLikely(samples: Float64Array, count: number): readonly number[] {
  const sorted = samples.slice().sort();
  return Array.from({ length: count }, (_, i) => {
    const at = ((i + 0.5) / count) * (sorted.length - 1);
    const below = sorted[Math.floor(at)] ?? 0;
    const above = sorted[Math.ceil(at)] ?? below;
    return below + (above - below) * (at - Math.floor(at));
  });
}
