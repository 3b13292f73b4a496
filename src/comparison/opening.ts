import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { evaluate } from './evaluate.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import type { Result } from './result.ts';

/** The comparison that the calculator opens with, as the pictures show it. */
interface Opening {
  readonly state: State;
  readonly inputs: Inputs;
  readonly result: Result;
}

/** Campaigns drawn for every number printed at build; the calculator ends with as many. */
const samples = 32_768;

const known = new WeakMap<BenchmarkDefaults['defaults'], Opening>();

/**
 * The comparison that the calculator opens with, on a data set. Six pages print numbers of it; the
 * first to ask has it computed, the others are handed the same.
 */
export function openingOf({ tiers, defaults }: BenchmarkDefaults): Opening {
  const before = known.get(defaults);
  if (before) return before;
  const data = { tiers, defaults };
  const made = {
    state: startState,
    inputs: inputsOf(startState, data),
    result: evaluate(startState, data, samples),
  };
  known.set(defaults, made);
  return made;
}
