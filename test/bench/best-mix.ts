/** The speed of the optimizer beside HiGHS on the same instances: named candidates, budget and hours. */
import loadHighs from 'highs';
import { bestMix } from '../../src/engine/best-mix.ts';
import { randomChoice } from '../engine/random-choice.ts';
import { solveWithHighs } from '../engine/solve-with-highs.ts';
import { print, timeInTurn } from './measure.ts';

/** HiGHS takes seconds for one of these, so three runs after the warm-up must do. */
const runs = 3;

/** At no overlap the instance is a plain knapsack, at .3 the overlap of partners counts. */
export async function benchBestMix(): Promise<void> {
  const highs = await loadHighs();
  for (const overlap of [0, 0.3]) {
    for (const size of [40, 100, 200]) {
      const choiceOf = (seed: number) => randomChoice({ seed, size, overlap, posting: 0.85 });
      const [ours = 0, theirs = 0] = await timeInTurn(runs, [
        (seed) => {
          const { candidates, business, limits } = choiceOf(seed);
          return bestMix(candidates, business, 'uniqueReach', limits);
        },
        (seed) => solveWithHighs(highs, choiceOf(seed)),
      ]);
      print(`bestMix and 49 runners-up, ${size} candidates, overlap ${overlap}`, ours, 'ms');
      print(`HiGHS, the best alone, ÷ bestMix, ${size} candidates`, theirs / ours, '×');
    }
  }
}
