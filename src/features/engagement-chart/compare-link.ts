import { withBase } from '#base';
import { caps, encode, type GroupState, type MixState, startState } from '#share';
import type { Creator } from './creators.ts';

/** Creators that can be compared at once: as many as a plan takes groups. */
export const mostCompared = caps.groups;

/** Whether so many creators open as a plan each; more become one plan. */
export const isPlanEach = (count: number): boolean => count <= caps.mixes;

/**
 * The address of a comparison of these creators in the calculator: up to six are a plan each, up to
 * twelve one plan together, each with their followers and their own engagement rate. Each makes one
 * post for a fee, so that all are paid alike; the calculator knows the usual fee for the size.
 *
 * @throws RangeError for none, and for more than twelve
 */
export function compareLink(creators: readonly Creator[]): string {
  if (creators.length === 0 || creators.length > mostCompared) {
    throw new RangeError(`${creators.length} creators cannot be compared`);
  }
  return withBase(`/calculator/#${encode({ ...startState, mixes: mixesOf(creators) })}`);
}

function mixesOf(creators: readonly Creator[]): readonly MixState[] {
  if (!isPlanEach(creators.length)) {
    return [{ name: `${creators.length} creators`, groups: creators.map(groupOf) }];
  }
  return creators.map((creator) => ({ name: creator.name, groups: [groupOf(creator)] }));
}

function groupOf({ followers, rate }: Creator): GroupState {
  return {
    ...{ count: 1, followers, deal: 'fee', format: 'post-story' },
    own: { engagementRate: rate },
  };
}
