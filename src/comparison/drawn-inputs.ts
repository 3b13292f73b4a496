import { canonicalGroups, type Estimate, type Group, type Mix } from '#engine';
import { creatorWays } from './asking.ts';

/** A group by the places of its plan and of itself in it. */
export interface GroupAt {
  readonly mix: number;
  readonly group: number;
}

/** Where the estimates of groups stand that the engine draws under one name. */
export function groupsByInput(
  mixes: readonly Mix[],
  places: readonly number[],
): ReadonlyMap<string, readonly GroupAt[]> {
  const drawn = places.flatMap((place) => canonicalGroups(mixes[place]?.groups ?? []));
  const found = new Map<string, GroupAt[]>();
  for (const mix of places) {
    for (const [at, group] of (mixes[mix]?.groups ?? []).entries()) {
      if (group.count === 0) continue;
      for (const field of Object.keys(creatorWays)) {
        const name = inputName(field, group, drawn);
        if (name !== null) found.set(name, [...(found.get(name) ?? []), { mix, group: at }]);
      }
    }
  }
  return found;
}

/** The engine's name of an estimate: numbered where one of that size has another estimate before. */
function inputName(field: string, group: Group, drawn: readonly Group[]): string | null {
  const estimate = estimateOf(field, group);
  if (!estimate) return null;
  const same = drawn.filter(({ followers }) => followers === group.followers);
  const texts = new Set(same.flatMap((each) => estimateOf(field, each) ?? []));
  const place = [...texts].indexOf(estimate);
  return `${field}@${group.followers}${place > 0 ? `#${place + 1}` : ''}`;
}

/** An estimate as text; null where the group has none that plays a part. */
function estimateOf(field: string, group: Group): string | null {
  if (field === 'reachRate' && group.views) return null;
  const estimate = group[field as keyof Group] as Estimate | null | undefined;
  return estimate ? [estimate.low, estimate.likely, estimate.high].join() : null;
}

/** `clickRate@10000` → `clickRate`. */
export function fieldOf(name: string): string {
  return name.split('@')[0] ?? name;
}
