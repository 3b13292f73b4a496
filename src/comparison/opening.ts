import type { BenchmarkDefaults } from '#data/defaults.ts';
import { encode, startState, type State, tenOrOne } from '#share';
import type { Warmth } from '#words';
import { type Advice, adviceSteps } from './advice.ts';
import { type Backwards, backwardsSteps } from './backwards.ts';
import type { Best } from './best.ts';
import { bestSteps } from './best-mix.ts';
import { evaluate } from './evaluate.ts';
import { exampleTarget } from './example-target.ts';
import { type Future, futureSteps } from './future.ts';
import { settledOf } from './leader.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { type Owner, owners } from './owners.ts';
import type { Result } from './result.ts';

/** A comparison, computed for the pages. */
export interface Opening {
  readonly state: State;
  readonly inputs: Inputs;
  readonly result: Result;
}

/** What stands beside the result of the opening. */
export interface Beside {
  /** What to ask first. */
  readonly advice: Advice;
  /** The best mixes along the budget. */
  readonly best: Best;
  /** What its plans take to reach the example of a target. */
  readonly backwards: Backwards;
}

/** Campaigns drawn for every number printed at build; the calculator ends with as many. */
export const samples = 32_768;
/** And for what stands beside them, as the calculator does. */
const samplesBeside = 8192;

const known = new WeakMap<BenchmarkDefaults['defaults'], Map<string, Opening>>();

/** The comparison that the calculator opens with, on a data set; computed once. */
export function openingOf(data: BenchmarkDefaults): Opening {
  return computedOf(startState, data);
}

/** Where the value of an order leads in the comparison that the calculator opens with. */
export function futureOf(data: BenchmarkDefaults): Future {
  const { state, result } = openingOf(data);
  const steps = futureSteps(state, data, { name: 'orderValue' }, settledOf(result));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The example of the guide, ten small or one big, on a data set. Six pages print numbers of it; the
 * first to ask has it computed, the others are handed the same.
 */
export function exampleOf(data: BenchmarkDefaults, warmth: Warmth = tenOrOne.warmth): Opening {
  return computedOf(warmth === tenOrOne.warmth ? tenOrOne : { ...tenOrOne, warmth }, data);
}

/** The plans of an owner in the guide, on a data set. */
export function ownerOf(owner: Owner, data: BenchmarkDefaults): Opening {
  return computedOf(owners[owner], data);
}

/** What stands beside the comparison that the calculator opens with. */
export function openingBeside(data: BenchmarkDefaults): Beside {
  const wanted = { ...startState, target: exampleTarget(openingOf(data).result) };
  return {
    advice: finished(adviceSteps(startState, data, samplesBeside)),
    best: finished(bestSteps(startState, data, samplesBeside)),
    backwards: finished(backwardsSteps(wanted, data, samplesBeside)),
  };
}

function finished<Found>(steps: Generator<number, Found>): Found {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Any comparison that a page prints numbers of, on a data set, from so many campaigns; computed once. */
export function computedOf(
  state: State,
  { tiers, rules, defaults }: BenchmarkDefaults,
  drawn = samples,
): Opening {
  const all = known.get(defaults) ?? new Map<string, Opening>();
  known.set(defaults, all);
  const key = `${encode(state)} ${drawn}`;
  const before = all.get(key);
  if (before) return before;
  const data = { tiers, rules, defaults };
  const made = { state, inputs: inputsOf(state, data), result: evaluate(state, data, drawn) };
  all.set(key, made);
  return made;
}
