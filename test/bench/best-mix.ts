import loadHighs from 'highs';
import { bestMix } from '../../src/engine/choose/best-mix.ts';
import { bestSelection } from '../../src/engine/choose/best-selection.ts';
import { choiceOf } from '../../src/engine/choose/choice.ts';
import { randomChoice } from '../engine/choose/random-choice.ts';
import type { RandomChoice } from '../engine/choose/random-choice.ts';
import { solveWithHighs } from '../engine/choose/solve-with-highs.ts';
import { type Speeds, timeInTurn } from './measure.ts';

/**
 * The speed of `bestMix`, and of HiGHS compiled to WebAssembly on the same problems: named candidates
 * for unique reach under a budget and hours, another problem for each run. HiGHS looks for the best
 * mix only; so does the second line, where `bestMix` also looks for its 49 runners-up.
 */
export async function* benchBestMix(): Speeds {
  const highs = await loadHighs();
  for (const overlap of [0, 0.1, 0.3, 0.6]) {
    for (const size of [40, 100, 200]) {
      const choice = (seed: number) => randomChoice({ seed, size, overlap, posting: 0.9 });
      const [theirs, all, best] = await timeInTurn(5, [
        (seed) => solveWithHighs(highs, choice(seed)),
        (seed) => solve(choice(seed)),
        (seed) => solveBest(choice(seed)),
      ]);
      const name = `${size} candidates, overlap ${overlap}`;
      yield { what: `bestMix with its runners-up, ${name}`, value: all!, unit: 'ms' };
      yield { what: `bestMix, the best only, ${name}`, value: best!, unit: 'ms' };
      yield {
        what: `HiGHS ÷ bestMix with its runners-up, ${name}`,
        value: theirs! / all!,
        unit: '×',
      };
      yield { what: `HiGHS ÷ bestMix, the best only, ${name}`, value: theirs! / best!, unit: '×' };
    }
  }
}

function solve({ candidates, business, limits }: RandomChoice): unknown {
  return bestMix(candidates, business, 'uniqueReach', limits);
}

function solveBest({ candidates, business, limits }: RandomChoice): unknown {
  return bestSelection(choiceOf(candidates, business, 'uniqueReach', limits));
}
