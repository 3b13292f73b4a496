import { caps, type GroupState, type MixState, nameAmong } from '#share';

/**
 * Groups as a plan may hold them: 400 partners in it; in those of version 1 of the model, 400 in a
 * group. The `filling`th group fills, if there is one.
 */
export function withinCaps(
  groups: readonly (GroupState & { readonly count: number })[],
  model: number,
  filling: number,
): readonly GroupState[] {
  let left = model < 2 ? Infinity : caps.partners;
  return groups.map((group, at) => {
    if (at === filling) return { ...group, count: 'fill' };
    const count = Math.min(group.count, left);
    left -= count;
    return { ...group, count };
  });
}

/** Plans under names as a comparison takes them: none is empty, none stands twice. */
export function named(plans: readonly MixState[]): readonly MixState[] {
  const all: MixState[] = [];
  for (const plan of plans) {
    const others = all.map(({ name }) => name);
    all.push({ ...plan, name: nameAmong(plan.name, others) || nameAmong('Plan', others) });
  }
  return all;
}
