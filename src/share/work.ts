import { countField } from './fields.ts';
import { caps, type GroupState, type State } from './state.ts';

/** Partner-samples one run may cost: a few seconds on a slow phone. */
const mostWork = 2e7;
/** A run simulates the comparison for each of the three warmths. */
const runs = 3;

/** Partners a plan may hold in all: links made under version 1 of the model keep larger plans. */
export function mostPartners(model: number): number {
  return model < 2 ? caps.groups * countField.high : caps.partners;
}

/** Whether no plan holds more partners than links of this version of the model carry. */
export function isWithin({ mixes }: State, model: number): boolean {
  return mixes.every(({ groups }) => partnersOf(groups) <= mostPartners(model));
}

/** Partners of all groups together, but for a group that fills. */
export function partnersOf(groups: readonly GroupState[]): number {
  return groups.reduce((sum, { count }) => sum + (count === 'fill' ? 0 : count), 0);
}

/**
 * How much there is to compute: the partners of all plans together. Goes into `samplesFor`. A plan
 * with a group that fills counts as the largest it can become.
 */
export function workOf({ mixes }: State): number {
  return mixes.reduce((sum, { groups }) => {
    const fills = groups.some(({ count }) => count === 'fill');
    return sum + Math.max(partnersOf(groups), fills ? caps.partners : 0);
  }, 0);
}

/**
 * How many samples a run may have, so that samples × partners × 3 warmths stay below 2·10⁷. From 203
 * partners on 32,768 samples become fewer, and the page says so; 4,800 in each of six plans of an old
 * link leave 231.
 * @param partners - of all plans, as `workOf` counts them, ≥ 0
 * @param wanted - samples that would be taken if time were no matter, whole number ≥ 1
 * @returns a whole number from 1 to `wanted`
 * @throws RangeError on any other number
 */
export function samplesFor(partners: number, wanted: number): number {
  if (!(partners >= 0)) throw new RangeError(`partners is ${partners}; needed: 0 or more`);
  if (!(Number.isInteger(wanted) && wanted >= 1)) {
    throw new RangeError(`wanted is ${wanted}; needed: a whole number from 1 up`);
  }
  const most = Math.ceil(mostWork / (runs * Math.max(1, partners))) - 1;
  return Math.max(1, Math.min(wanted, most));
}
