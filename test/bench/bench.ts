/**
 * The speed of the engine, one line a figure. Times are medians; ratios are of medians of the same
 * run, so that they say something on any machine.
 */
import { benchBestMix } from './best-mix.ts';
import { benchBudget } from './budget.ts';
import { benchFutures } from './futures.ts';
import { print } from './measure.ts';
import {
  benchBareLoop,
  benchGrowth,
  benchInformation,
  benchMemory,
  benchRecompute,
  benchSimulate,
  benchSquiggle,
} from './simulate.ts';

const all = [
  // First, while there is no garbage of other runs to be mistaken for its own.
  benchMemory,
  benchSimulate,
  benchRecompute,
  benchGrowth,
  benchInformation,
  benchBareLoop,
  benchSquiggle,
  benchBudget,
  benchFutures,
  benchBestMix,
];
for (const bench of all) {
  for await (const { what, value, unit } of bench()) print(what, value, unit);
}
