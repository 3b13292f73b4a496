import type { BenchmarkDefaults } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { evaluate, type Result } from './evaluate.ts';
import { type Inputs, inputsOf } from './inputs.ts';

/** The comparison that the calculator opens with, as the pictures show it. */
interface Opening {
  readonly state: State;
  readonly inputs: Inputs;
  readonly result: Result;
}

const samples = 32_768;
const known = new Map<string, Opening>();

/** The comparison that the calculator opens with, computed once for each data set. */
export function openingOf(data: BenchmarkDefaults & { readonly compiled: string }): Opening {
  const found = known.get(data.compiled);
  if (found) return found;
  const made = {
    state: startState,
    inputs: inputsOf(startState, data),
    result: evaluate(startState, data, samples),
  };
  known.set(data.compiled, made);
  return made;
}
