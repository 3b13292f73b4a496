import type { Estimate, Group } from './types.ts';

/**
 * The groups of a mix in the one form everything is computed from: empty groups left out, groups on
 * the same terms joined, the rest in an order that depends on their terms alone. So neither the
 * order in which groups were entered nor a group split in two can change a bit of any result.
 * A group that fills stands last among those of its follower count; money stands last of all, so that
 * a higher fee moves no group unless all else is equal.
 */
export function canonicalGroups(groups: readonly Group[]): readonly Group[] {
  const rows = groups
    .filter((group) => group.count > 0)
    .map((group) => ({ group, terms: termsOf(group) }))
    .sort((a, b) => compareTerms(a.terms, b.terms));
  const joined: { group: Group; terms: readonly number[] }[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && compareTerms(last.terms, row.terms) === 0) {
      last.group = { ...last.group, count: last.group.count + row.group.count };
    } else {
      joined.push(row);
    }
  }
  return joined.map((row) => row.group);
}

/** Partners of all groups together. */
export function partnersOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Whether two groups are the same but for their counts. */
export function haveSameTerms(one: Group, other: Group): boolean {
  return compareTerms(termsOf(one), termsOf(other)) === 0;
}

/** Stands for usual views that were not given: no estimate is below 0. */
const NO_VIEWS: Estimate = { low: -1, likely: -1, high: -1 };

/** Everything a group is but its count, most telling first. */
function termsOf(group: Group): readonly number[] {
  const points = (estimate: Estimate) => [estimate.likely, estimate.low, estimate.high];
  return [
    group.followers,
    Number(group.fill ?? false),
    group.inMarket,
    group.posts,
    ...points(group.realFollowers),
    ...points(group.reachRate),
    ...points(group.views ?? NO_VIEWS),
    ...points(group.engagementRate),
    ...points(group.clickRate),
    ...points(group.postingProbability),
    group.hours,
    group.assets,
    group.commission,
    group.product,
    ...points(group.fee),
  ];
}

function compareTerms(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((term, index) => term !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}
