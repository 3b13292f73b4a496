import {
  futureSteps,
  inputsOf,
  settledOf,
  evaluate,
  type Dial,
} from '../../src/comparison/index.ts';
import { defaultsOf } from '../../src/data/defaults.ts';
import { simulate } from '../../src/engine/index.ts';
import { tenOrOne } from '../../src/share/index.ts';
import { newestSet } from '../data/real-content.ts';
import { type Speeds, timeInTurn } from './measure.ts';

/** One dial's strip of 21 points of two plans, by how many simulations of both it takes: 25 at most. */
export async function* benchFutures(): Speeds {
  const defaults = defaultsOf(newestSet);
  const settled = settledOf(evaluate(tenOrOne, defaults, 8192));
  const { mixes, business } = inputsOf(tenOrOne, defaults);
  const dials: readonly Dial[] = [
    ...(['budget', 'orderValue', 'grossMargin', 'discount', 'warmth'] as const).map((name) => ({
      name,
    })),
    ...(['count', 'followers'] as const).map((name) => ({ name, mix: 0, group: 0 })),
    { name: 'fee', mix: 1, group: 0 },
  ];
  for (const dial of dials) {
    const [strip, both] = await timeInTurn(15, [
      () => follow(futureSteps(tenOrOne, defaults, dial, settled)),
      (seed) => simulate(mixes, business, { samples: 512, seed }),
    ]);
    yield {
      what: `strip of ${dial.name} ÷ simulate of two plans, 512 samples`,
      value: strip! / both!,
      unit: '×',
    };
  }
}

function follow(steps: Generator<number, unknown>): void {
  while (steps.next().done !== true);
}
