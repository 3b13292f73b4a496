import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State, tenOrOne } from '#share';
import { type Advice, adviceSteps } from './advice.ts';
import type { Best } from './best.ts';
import { bestSteps } from './best-mix.ts';
import { evaluate } from './evaluate.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import type { Result } from './result.ts';

/** A comparison, computed for the pages. */
interface Opening {
  readonly state: State;
  readonly inputs: Inputs;
  readonly result: Result;
}

/** What stands beside the result of the opening: what to ask first, and the best mixes. */
export interface Beside {
  readonly advice: Advice;
  readonly best: Best;
}

/** Campaigns drawn for every number printed at build; the calculator ends with as many. */
const samples = 32_768;
/** And for what stands beside them, as the calculator does. */
const samplesBeside = 8192;

const known = new WeakMap<BenchmarkDefaults['defaults'], Map<State, Opening>>();

/** The comparison that the calculator opens with, on a data set; computed once. */
export function openingOf(data: BenchmarkDefaults): Opening {
  return computed(startState, data);
}

/**
 * The example of the guide, ten small or one big, on a data set. Six pages print numbers of it; the
 * first to ask has it computed, the others are handed the same.
 */
export function exampleOf(data: BenchmarkDefaults): Opening {
  return computed(tenOrOne, data);
}

/** What stands beside the comparison that the calculator opens with. */
export function openingBeside(data: BenchmarkDefaults): Beside {
  return {
    advice: finished(adviceSteps(startState, data, samplesBeside)),
    best: finished(bestSteps(startState, data, samplesBeside)),
  };
}

function finished<Found>(steps: Generator<number, Found>): Found {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
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
