import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State, tenOrOne } from '#share';
import { evaluate } from './evaluate.ts';
import { type Future, futureSteps } from './future.ts';
import { settledOf } from './leader.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import type { Result } from './result.ts';

/** A comparison, computed for the pages. */
interface Opening {
  readonly state: State;
  readonly inputs: Inputs;
  readonly result: Result;
}

/** Campaigns drawn for every number printed at build; the calculator ends with as many. */
const samples = 32_768;

const known = new WeakMap<BenchmarkDefaults['defaults'], Map<State, Opening>>();

/** The comparison that the calculator opens with, on a data set; computed once. */
export function openingOf(data: BenchmarkDefaults): Opening {
  return computed(startState, data);
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
export function exampleOf(data: BenchmarkDefaults): Opening {
  return computed(tenOrOne, data);
}

function computed(state: State, { tiers, defaults }: BenchmarkDefaults): Opening {
  const all = known.get(defaults) ?? new Map<State, Opening>();
  known.set(defaults, all);
  const before = all.get(state);
  if (before) return before;
  const data = { tiers, defaults };
  const made = { state, inputs: inputsOf(state, data), result: evaluate(state, data, samples) };
  all.set(state, made);
  return made;
}
