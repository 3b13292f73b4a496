import {
  type Best,
  bestSteps,
  bestWords,
  evaluate,
  inputsOf,
  plainText,
  type Result,
} from '#comparison';
import { simulate } from '#engine';
import { type GroupState, startState, type State } from '#share';
import { goals } from '#words';
import { defaults } from './truth.ts';

/** Campaigns drawn for each answer. */
export const samples = 4096;
const [first, big] = startState.mixes as [State['mixes'][0], State['mixes'][0]];
/** The plan of many small partners that the page starts with. */
export const many = first;
export const proven: State = { ...startState, warmth: 'proven' };
export const rich: State = { ...startState, shop: { orderValue: 250, grossMargin: 0.7 } };

/** Partners like those of the big plan. */
export const group = (count: number, change: Partial<GroupState> = {}): GroupState => ({
  ...big.groups[0]!,
  count,
  ...change,
});

/** Two plans of two kinds, of which neither plan is the best for 1,060. */
export const mixed: State = {
  ...proven,
  shop: { budget: 1060, hoursToGive: 15 },
  mixes: [
    { name: 'Two', groups: [group(2, { followers: 20_000, own: { fee: 200 } })] },
    { name: 'One', groups: [group(1, { followers: 60_000, own: { fee: 400 } })] },
  ],
};

/** The best mixes of a comparison, searched to the end. */
export function bestOf(state: State): Best {
  const steps = bestSteps(state, defaults, samples);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const found = new Map<State, readonly [Result, Best]>();

/** Result and best mixes of a comparison, computed once for all tests of a file. */
export function both(state: State): readonly [Result, Best] {
  const known = found.get(state) ?? [evaluate(state, defaults, samples), bestOf(state)];
  found.set(state, known);
  return known;
}

/** What is said of the best mix, plans by their names. */
export const said = (state: State): string => {
  const [result, best] = both(state);
  return plainText(
    bestWords(result, best).words,
    state.mixes.map(({ name }) => name),
  );
};

/** Means of the goal's measure of every mix of two kinds that keeps the limits, simulated one by one. */
export function bruteForce(
  state: State,
): { counts: readonly number[]; mean: number; error: number }[] {
  const { mixes, business, budget, hours } = inputsOf(state, defaults);
  const [one, other] = mixes.map(({ groups }) => groups[0]!);
  const all = [];
  for (let a = 0; a <= 6; a++) {
    for (let b = 0; b <= 6; b++) {
      const groups = [
        { ...one!, count: a },
        { ...other!, count: b },
      ];
      const cash = groups.reduce((sum, g) => sum + g.count * (g.fee.likely + g.product), 0);
      const time = groups.reduce((sum, g) => sum + g.count * g.hours, 0);
      if (cash > budget || time > hours) continue;
      const drawn = simulate([{ name: '', groups }], business, { samples, seed: state.seed });
      const { mean, standardError } = drawn.mixes[0]!.measures[goals[state.goal].measure];
      all.push({ counts: [a, b], mean, error: standardError });
    }
  }
  return all.sort((a, b) => b.mean - a.mean);
}
