import type { Limit } from './choice.ts';

/** Partners chosen among the items so far, of which the rest of the items may still make the best. */
export interface Label {
  /** Sum of what they add whatever else is chosen. */
  readonly own: number;
  /** Their value that partners of larger keys take a share of. */
  readonly shared: number;
  /** What they take of each limit. */
  readonly uses: readonly number[];
  /** The item of the last partner, and the label before it. */
  readonly taken: { readonly item: number; readonly before: Label } | null;
}

/** How many neighbors a label is compared with. */
const WINDOW = 30;

/**
 * Labels without those that some other is no worse than in all: worth as much or more whatever
 * follows, and taking no more of any limit. Of labels that are the same, one stays. Each is compared
 * with its neighbors by the first limit only, so a few that could go may stay.
 * @param labels sorted in place
 * @param leastKept smallest share of the shared value that what follows can leave, 0–1
 */
export function undominated(labels: Label[], limits: readonly Limit[], leastKept: number): Label[] {
  labels.sort((a, b) => (a.uses[0] ?? 0) - (b.uses[0] ?? 0) || b.own + b.shared - a.own - a.shared);
  const kept: Label[] = [];
  for (const label of labels) {
    const first = Math.max(0, kept.length - WINDOW);
    let place = kept.length - 1;
    while (place >= first && !dominates(kept[place]!, label, limits, leastKept)) place--;
    if (place < first) kept.push(label);
  }
  return kept;
}

function dominates(one: Label, other: Label, limits: readonly Limit[], leastKept: number): boolean {
  // What follows leaves a share of `shared` from `leastKept` to 1, so the two ends decide.
  const own = one.own - other.own;
  const shared = one.shared - other.shared;
  if (own + shared < 0 || own + leastKept * shared < 0) return false;
  for (let row = 0; row < limits.length; row++) {
    const { low, high } = limits[row]!;
    const less = one.uses[row]!;
    const more = other.uses[row]!;
    if (high < Infinity && less > more) return false;
    if (low > 0 && Math.min(less, low) < Math.min(more, low)) return false;
  }
  return true;
}
