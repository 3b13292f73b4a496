/** Round sizes of gains and losses at which one shelf ends and the next begins, ascending. */
export interface Limits {
  readonly made: readonly number[];
  readonly lost: readonly number[];
}

/** Round numbers within a power of ten, and how much worse than 1 each reads. */
const roundNumbers: readonly (readonly [number, number])[] = [
  [1, 0],
  [2, 0.02],
  [2.5, 0.04],
  [5, 0.01],
];

/** A limit that may be chosen. */
interface Candidate {
  readonly at: number;
  readonly cost: number;
}

/**
 * Round limits that part gains and losses as evenly as round numbers can: one on each side of zero,
 * two on one side where the other cannot be parted.
 *
 * @param made - Sizes of the gains of all plans.
 * @param lost - Sizes of their losses.
 * @param unit - Smallest amount of money that is printed; every limit is a multiple of it.
 */
export function shelfLimits(
  made: readonly number[],
  lost: readonly number[],
  unit: number,
): Limits {
  const gains = bestOf(made, unit, 1);
  const losses = bestOf(lost, unit, 1);
  if (losses.length === 0) return { made: bestOf(made, unit, 2), lost: losses };
  return { made: gains, lost: gains.length === 0 ? bestOf(lost, unit, 2) : losses };
}

/** The best so many limits; fewer where the sizes cannot be parted so often. */
function bestOf(sizes: readonly number[], unit: number, most: 1 | 2): readonly number[] {
  const candidates = candidatesFor(sizes, unit);
  const sets: (readonly Candidate[])[] = candidates.map((one) => [one]);
  if (most === 2) {
    const pairs = candidates.flatMap((one, i) => candidates.slice(i + 1).map((two) => [one, two]));
    sets.unshift(...pairs.filter(([one, two]) => sizes.some(between(one?.at, two?.at))));
  }
  const costs = sets.map((set) => costOf(set, sizes));
  const best = sets[costs.indexOf(Math.min(...costs))];
  return (best ?? []).map(({ at }) => at);
}

function between(from = 0, to = Infinity): (size: number) => boolean {
  return (size) => size > from && size <= to;
}

/** Round numbers that have sizes on both sides. */
function candidatesFor(sizes: readonly number[], unit: number): Candidate[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const candidates: Candidate[] = [];
  const first = Math.floor(Math.log10(Math.max(unit, least)));
  for (let power = first; 10 ** power < most; power++) {
    for (const [digits, cost] of roundNumbers) {
      const at = Number((digits * 10 ** power).toPrecision(2));
      const isPrinted = Math.abs(at / unit - Math.round(at / unit)) < 1e-9;
      if (isPrinted && at >= least && at < most) candidates.push({ at, cost });
    }
  }
  return candidates;
}

/** How unevenly the limits part the sizes (the sum of the squared shares), and how odd they read. */
function costOf(set: readonly Candidate[], sizes: readonly number[]): number {
  const ends = [0, ...set.map(({ at }) => at), Infinity];
  const shares = ends.slice(1).map((end, i) => sizes.filter(between(ends[i], end)).length);
  const uneven = shares.reduce((sum, discs) => sum + (discs / sizes.length) ** 2, 0);
  return uneven + set.reduce((sum, { cost }) => sum + cost, 0);
}
