import { simulate } from './simulate.ts';
import type { Business, Mix } from './types.ts';
import { checkFilled, checkMix, checkWhole } from './validate.ts';

/** What may go wrong with so many partners of one kind. */
export interface Risk {
  /** Partners taken. */
  readonly partners: number;
  /** Chance of a profit of at least 0, as the share of samples; orders are simulated. */
  readonly breaksEven: number;
  /** Standard error of `breaksEven`. */
  readonly standardError: number;
  /**
   * Chance that not one of them posts, in closed form for each sample's posting probability,
   * (1 − π)ⁿ, averaged over the samples: nobody knows π exactly, and where it is low it is low for
   * all of them.
   */
  readonly nobodyPosts: number;
  /** The same at the likely posting probability: exact, if that estimate were no estimate. */
  readonly nobodyPostsIfLikely: number;
}

/**
 * What risk is left when one group of a mix is taken alone with 1, 3, 10 … partners. All counts see
 * the same draws; 10 partners contain the same 3.
 * @param options partnerCounts: whole numbers 1–1,000; samples and seed: as for `simulate`; group:
 *   index of the group in the mix, the first if left out
 * @throws RangeError if the mix, the business or an option is out of range
 */
export function risk(
  mix: Mix,
  business: Business,
  options: {
    readonly partnerCounts: readonly number[];
    readonly samples: number;
    readonly seed: number;
    readonly group?: number;
  },
): readonly Risk[] {
  const { partnerCounts, group: index = 0 } = options;
  checkMix(mix);
  checkWhole('options.group', index, 0, mix.groups.length - 1);
  checkFilled('options.partnerCounts', partnerCounts);
  partnerCounts.forEach((count, place) => {
    checkWhole(`options.partnerCounts[${place}]`, count, 1, 1000);
  });
  const group = mix.groups[index]!;
  const mixes = partnerCounts.map((count) => ({ name: mix.name, groups: [{ ...group, count }] }));
  const { samples } = options;
  const simulation = simulate(mixes, business, { samples, seed: options.seed });
  const posting = simulation.inputs[`postingProbability@${group.followers}`]!;
  return partnerCounts.map((partners, place) => {
    const { profit } = simulation.mixes[place]!.measures;
    const breaksEven = meanOf(profit.samples, (value) => Number(value >= 0));
    return {
      partners,
      breaksEven,
      standardError: Math.sqrt((breaksEven * (1 - breaksEven)) / samples),
      nobodyPosts: meanOf(posting, (probability) => (1 - probability) ** partners),
      nobodyPostsIfLikely: (1 - group.postingProbability.likely) ** partners,
    };
  });
}

function meanOf(column: Float64Array, value: (entry: number) => number): number {
  let sum = 0;
  for (const entry of column) sum += value(entry);
  return sum / column.length;
}
