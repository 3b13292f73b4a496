import type { Comparison, Measure, Simulation } from '../model/types.ts';

/**
 * The odds between the mixes, and "do nothing", which is 0 of every measure and stands last. More
 * of a measure counts as better; `profitable` is the share of samples in which it is above 0.
 */
export function compare(simulation: Simulation, measure: Measure): Comparison {
  const mixes = simulation.mixes.map((mix) => mix.measures[measure].samples);
  const options = [...mixes, new Float64Array(simulation.samples)];
  const top = largestOf(options);
  const means = options.map(meanOfColumn);
  const regret = means.map((mean) => meanOfColumn(top) - mean);
  return {
    best: sharesBest(options, top),
    regret,
    profitable: mixes.map((mix) => share(mix, (value) => value > 0)),
    noOrders: simulation.mixes.map((mix) =>
      share(mix.measures.orders.samples, (orders) => orders === 0),
    ),
    beats: mixes.map((mix) => mixes.map((other) => shareBeaten(mix, other, 0.5))),
    wins: mixes.map((mix) => mixes.map((other) => shareBeaten(mix, other, 0))),
    evpi: Math.min(...regret),
  };
}

/** The best of the options in each sample. */
function largestOf(options: readonly Float64Array[]): Float64Array {
  const top = new Float64Array(options[0]!.length).fill(-Infinity);
  for (const option of options) {
    for (let sample = 0; sample < top.length; sample++) {
      if (option[sample]! > top[sample]!) top[sample] = option[sample]!;
    }
  }
  return top;
}

/** Share of samples in which each option is best; n options that tie get a share of 1/n each. */
function sharesBest(options: readonly Float64Array[], top: Float64Array): readonly number[] {
  const ties = new Uint32Array(top.length);
  for (const option of options) {
    for (let sample = 0; sample < top.length; sample++) {
      if (option[sample] === top[sample]) ties[sample]! += 1;
    }
  }
  return options.map((option) => {
    let wins = 0;
    for (let sample = 0; sample < top.length; sample++) {
      if (option[sample] === top[sample]) wins += 1 / ties[sample]!;
    }
    return wins / top.length;
  });
}

/** Share of samples in which `mix` has more than `other`; a tie counts as much as it is said to. */
function shareBeaten(mix: Float64Array, other: Float64Array, tie: number): number {
  let wins = 0;
  for (let sample = 0; sample < mix.length; sample++) {
    if (mix[sample]! > other[sample]!) wins += 1;
    else if (mix[sample] === other[sample]) wins += tie;
  }
  return wins / mix.length;
}

function share(values: Float64Array, holds: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (holds(value)) count++;
  return count / values.length;
}

function meanOfColumn(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
