/**
 * The speed of the engine, one line a figure. Times are medians; ratios are of medians of the same
 * run, so that they say something on any machine.
 */
import { compare } from '../../src/engine/simulate/compare.ts';
import { simulate } from '../../src/engine/simulate/simulate.ts';
import type { Group, Mix } from '../../src/engine/model/types.ts';
import { valueOfInformation } from '../../src/engine/ask/value-of-information.ts';
import reference from '../cases/simulation.json' with { type: 'json' };
import { bareLoop } from './bare-loop.ts';
import { benchBestMix } from './best-mix.ts';
import { benchBudget } from './budget.ts';
import { benchFutures } from './futures.ts';
import { memory, print, time, timeInTurn } from './measure.ts';
import { comparedMeasures, simulateInSquiggle } from './squiggle-funnel.ts';

const { business } = reference;
const small: Group = reference.mixes[0]!.groups[0]!;
const big: Group = reference.mixes[1]!.groups[0]!;
const mixOf = (count: number, group: Group): Mix => ({ name: '', groups: [{ ...group, count }] });

/** Ten small partners and one big. */
const two = [mixOf(10, small), mixOf(1, big)];

/** Ten small partners of each of six sizes. */
const six = [5, 8, 12, 20, 40, 90].map((size) => mixOf(10, { ...small, followers: 1000 * size }));

const timeOf = (mixes: readonly Mix[], samples: number) =>
  time(samples > 10_000 ? 5 : 15, (seed) => simulate(mixes, business, { samples, seed }));

// First, while there is no garbage of other runs to be mistaken for its own.
benchMemory();
await benchSimulate();
await benchRecompute();
await benchGrowth();
await benchInformation();
await benchBareLoop();
await benchSquiggle();
await benchBudget();
await benchFutures();
await benchBestMix();

async function benchInformation(): Promise<void> {
  const simulation = simulate(two, business, { samples: 8192, seed: 1 });
  const inputs = Object.keys(simulation.inputs).length;
  const all = await time(5, () => valueOfInformation(simulation, 'profit'));
  print(`valueOfInformation, all ${inputs} inputs, 8192 samples`, all, 'ms');
}

async function benchSimulate(): Promise<void> {
  for (const samples of [1024, 8192, 32_768]) {
    print(`simulate, 2 mixes, 11 partners, ${samples} samples`, await timeOf(two, samples), 'ms');
  }
  for (const samples of [1024, 8192, 32_768]) {
    print(`simulate, 6 mixes, 60 partners, ${samples} samples`, await timeOf(six, samples), 'ms');
  }
}

async function benchRecompute(): Promise<void> {
  const recompute = await time(51, (seed) =>
    compare(simulate(two, business, { samples: 1024, seed }), 'profit'),
  );
  print('recompute: simulate 2 mixes, 1024 samples, and compare on profit', recompute, 'ms');
}

/** A cost that grows in proportion gives a ratio of 1. */
async function benchGrowth(): Promise<void> {
  const crowd = (count: number) => (seed: number) =>
    simulate([mixOf(count, small)], business, { samples: 4096, seed });
  const [few, many] = await timeInTurn(7, [crowd(25), crowd(400)]);
  print('cost of a partner, 400 partners ÷ 25 partners', many! / few! / 16, '×');
  const run = (samples: number) => (seed: number) => simulate(two, business, { samples, seed });
  const [short, long] = await timeInTurn(7, [run(2048), run(32_768)]);
  print('cost of a sample, 32768 samples ÷ 2048 samples', long! / short! / 16, '×');
}

function benchMemory(): void {
  const { kept, taken } = memory(() => simulate(six, business, { samples: 32_768, seed: 1 }));
  print('memory kept by the result, 6 mixes, 60 partners, 32768 samples', kept, 'MB');
  print('memory taken in all, working storage included', taken, 'MB');
}

/** How near the simulation comes to what no simulation of the model can do without. */
async function benchBareLoop(): Promise<void> {
  for (const [mixes, partners] of [[two, 11] as const, [six, 60] as const]) {
    const [ours, bare] = await timeInTurn(15, [
      (seed) => simulate(mixes, business, { samples: 8192, seed }),
      (seed) => bareLoop(partners, 8192, seed),
    ]);
    print(`simulate ÷ bare loop, ${partners} partners, 8192 samples`, ours! / bare!, '×');
  }
}

async function benchSquiggle(): Promise<void> {
  const groups = two.map((mix) => mix.groups[0]!);
  const options = { samples: 8192, seed: 1 };
  const [theirs, ours] = await timeInTurn(5, [
    (seed) => simulateInSquiggle(groups, business, { ...options, seed }),
    (seed) => simulate(two, business, { ...options, seed }),
  ]);
  print('Squiggle, the same funnel of 2 mixes, 11 partners, 8192 samples', theirs!, 'ms');
  print('Squiggle ÷ simulate, 8192 samples', theirs! / ours!, '×');
  const means = await simulateInSquiggle(groups, business, options);
  const errors = simulate(two, business, options).mixes.flatMap(({ measures }, mix) =>
    comparedMeasures.map((measure, index) => {
      const { mean, standardError } = measures[measure];
      return Math.abs(mean - means[mix]![index]!) / (Math.SQRT2 * standardError);
    }),
  );
  print('largest difference of their means, of 4 allowed', Math.max(...errors), 'standard errors');
}
