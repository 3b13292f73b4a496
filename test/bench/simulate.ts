import { compare } from '../../src/engine/simulate/compare.ts';
import { simulate } from '../../src/engine/simulate/simulate.ts';
import type { Group, Mix } from '../../src/engine/model/types.ts';
import { valueOfInformation } from '../../src/engine/ask/value-of-information.ts';
import reference from '../cases/simulation.json' with { type: 'json' };
import { bareLoop } from './bare-loop.ts';
import { memory, type Speeds, time, timeInTurn } from './measure.ts';
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

export async function* benchInformation(): Speeds {
  const simulation = simulate(two, business, { samples: 8192, seed: 1 });
  const inputs = Object.keys(simulation.inputs).length;
  const all = await time(5, () => valueOfInformation(simulation, 'profit'));
  yield { what: `valueOfInformation, all ${inputs} inputs, 8192 samples`, value: all, unit: 'ms' };
}

export async function* benchSimulate(): Speeds {
  for (const samples of [1024, 8192, 32_768]) {
    yield {
      what: `simulate, 2 mixes, 11 partners, ${samples} samples`,
      value: await timeOf(two, samples),
      unit: 'ms',
    };
  }
  for (const samples of [1024, 8192, 32_768]) {
    yield {
      what: `simulate, 6 mixes, 60 partners, ${samples} samples`,
      value: await timeOf(six, samples),
      unit: 'ms',
    };
  }
}

export async function* benchRecompute(): Speeds {
  const recompute = await time(51, (seed) =>
    compare(simulate(two, business, { samples: 1024, seed }), 'profit'),
  );
  yield {
    what: 'recompute: simulate 2 mixes, 1024 samples, and compare on profit',
    value: recompute,
    unit: 'ms',
  };
}

/** A cost that grows in proportion gives a ratio of 1. */
export async function* benchGrowth(): Speeds {
  const crowd = (count: number) => (seed: number) =>
    simulate([mixOf(count, small)], business, { samples: 4096, seed });
  const [few, many] = await timeInTurn(7, [crowd(25), crowd(400)]);
  yield {
    what: 'cost of a partner, 400 partners ÷ 25 partners',
    value: many! / few! / 16,
    unit: '×',
  };
  const run = (samples: number) => (seed: number) => simulate(two, business, { samples, seed });
  const [short, long] = await timeInTurn(7, [run(2048), run(32_768)]);
  yield {
    what: 'cost of a sample, 32768 samples ÷ 2048 samples',
    value: long! / short! / 16,
    unit: '×',
  };
}

export async function* benchMemory(): Speeds {
  const { kept, taken } = memory(() => simulate(six, business, { samples: 32_768, seed: 1 }));
  yield {
    what: 'memory kept by the result, 6 mixes, 60 partners, 32768 samples',
    value: kept,
    unit: 'MB',
  };
  yield { what: 'memory taken in all, working storage included', value: taken, unit: 'MB' };
}

/** How near the simulation comes to what no simulation of the model can do without. */
export async function* benchBareLoop(): Speeds {
  for (const [mixes, partners] of [[two, 11] as const, [six, 60] as const]) {
    const [ours, bare] = await timeInTurn(15, [
      (seed) => simulate(mixes, business, { samples: 8192, seed }),
      (seed) => bareLoop(partners, 8192, seed),
    ]);
    yield {
      what: `simulate ÷ bare loop, ${partners} partners, 8192 samples`,
      value: ours! / bare!,
      unit: '×',
    };
  }
}

export async function* benchSquiggle(): Speeds {
  const groups = two.map((mix) => mix.groups[0]!);
  const options = { samples: 8192, seed: 1 };
  const [theirs, ours] = await timeInTurn(5, [
    (seed) => simulateInSquiggle(groups, business, { ...options, seed }),
    (seed) => simulate(two, business, { ...options, seed }),
  ]);
  yield {
    what: 'Squiggle, the same funnel of 2 mixes, 11 partners, 8192 samples',
    value: theirs!,
    unit: 'ms',
  };
  yield { what: 'Squiggle ÷ simulate, 8192 samples', value: theirs! / ours!, unit: '×' };
  const means = await simulateInSquiggle(groups, business, options);
  const errors = simulate(two, business, options).mixes.flatMap(({ measures }, mix) =>
    comparedMeasures.map((measure, index) => {
      const { mean, standardError } = measures[measure];
      return Math.abs(mean - means[mix]![index]!) / (Math.SQRT2 * standardError);
    }),
  );
  yield {
    what: 'largest difference of their means, of 4 allowed',
    value: Math.max(...errors),
    unit: 'standard errors',
  };
}
