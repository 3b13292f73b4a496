import { leaveTheSame } from './partners.ts';
import type { Party, Posts } from './partners.ts';
import type { RankedPosts } from './settle.ts';
import { sortDescending } from './sort-descending.ts';

/** Those who are there, where more partners come in later. */
export interface GrowingPosts extends RankedPosts {
  /** Whether an order leaves the same by all who may come: then `contributions` are filled once. */
  readonly isOneContribution: boolean;
}

/** Room for those of some parties who post in blocks of up to so many samples. */
export function roomToGrow(
  samples: number,
  partners: number,
  parties: readonly Party[],
): GrowingPosts {
  // One more, as the first of a sample is looked at before it is known whether there is one.
  const column = () => new Float64Array(samples * partners + 1);
  return {
    starts: Uint32Array.from({ length: samples }, (_, at) => at * partners),
    ends: new Uint32Array(samples),
    reach: column(),
    clicks: column(),
    contributions: column().fill(parties[0]?.contribution ?? 0),
    isOneContribution: leaveTheSame(parties),
  };
}

/** Takes everybody out again. */
export function clearPosts({ starts, ends }: GrowingPosts): void {
  ends.set(starts);
}

/** Puts those of the first `count` samples among those who are there, in their order. Sorts `posts`. */
export function addPosts(into: GrowingPosts, posts: Posts, count: number): void {
  for (let at = 0; at < count; at++) {
    const start = posts.starts[at]!;
    const end = posts.ends[at]!;
    if (end === start) continue;
    if (end - start > 1) {
      sortDescending(posts.reach, start, end);
      sortDescending(
        posts.clicks,
        start,
        end,
        into.isOneContribution ? undefined : posts.contributions,
      );
    }
    const first = into.starts[at]!;
    const last = into.ends[at]!;
    mergeDescending(into.reach, first, last, posts.reach, start, end);
    if (into.isOneContribution) {
      mergeDescending(into.clicks, first, last, posts.clicks, start, end);
    } else {
      mergeBoth(into, first, last, posts, start, end);
    }
    into.ends[at] = last + end - start;
  }
}

/** Merges the sorted keys from `start` to before `end` into those from `first` to before `last`. */
function mergeDescending(
  into: Float64Array,
  first: number,
  last: number,
  keys: Float64Array,
  start: number,
  end: number,
): void {
  let old = last - 1;
  let place = last + end - start;
  for (let next = end - 1; next >= start; next--) {
    const key = keys[next]!;
    for (; old >= first && into[old]! < key; old--) into[--place] = into[old]!;
    into[--place] = key;
  }
}

/** The same for clicks, contributions beside them. */
function mergeBoth(
  into: RankedPosts,
  first: number,
  last: number,
  posts: Posts,
  start: number,
  end: number,
): void {
  const { clicks, contributions } = into;
  let old = last - 1;
  let place = last + end - start;
  for (let next = end - 1; next >= start; next--) {
    const key = posts.clicks[next]!;
    for (; old >= first && clicks[old]! < key; old--) {
      clicks[--place] = clicks[old]!;
      contributions[place] = contributions[old]!;
    }
    clicks[--place] = key;
    contributions[place] = posts.contributions[next]!;
  }
}
