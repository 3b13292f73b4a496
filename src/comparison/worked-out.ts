import type { BenchmarkDefaults } from '#data/defaults.ts';
import { samplesFor, type State, workOf } from '#share';
import type { Dial } from './dials.ts';
import { type Future, futureSteps } from './future.ts';
import { resolveFill } from './inputs.ts';
import { settledOf } from './leader.ts';
import { computedOf, type Opening, samples } from './opening.ts';

/**
 * A comparison as a page of its own prints it, on a data set: from as many campaigns as the calculator
 * ends with, so that both print the same.
 */
export function workedOut(state: State, data: BenchmarkDefaults): Opening {
  return computedOf(state, data, samplesFor(workOf(resolveFill(state, data)), samples));
}

/**
 * Where the dials lead that may turn the answer round, in the order of the question. The audience is
 * not among them: a result has its three outcomes.
 */
export function turningPoints({ state, result }: Opening, data: BenchmarkDefaults): Future[] {
  const settled = settledOf(result);
  return dialsOf(state).map((dial) => {
    const steps = futureSteps(state, data, dial, settled);
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  });
}

const ofMoney = ['budget', 'orderValue', 'grossMargin'] as const;

/** Dials of the shop that the goal depends on, and the fee of the first who get one. */
function dialsOf({ goal, mixes }: State): readonly Dial[] {
  const shop = ofMoney.slice(0, goal === 'profit' ? ofMoney.length : 1).map((name) => ({ name }));
  const paid = mixes.flatMap(({ groups }, mix) =>
    groups.flatMap(({ deal }, group) => (deal.startsWith('fee') ? [{ mix, group }] : [])),
  );
  return [...shop, ...paid.slice(0, 1).map((place) => ({ name: 'fee' as const, ...place }))];
}
