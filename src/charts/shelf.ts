import { shareOf100 } from '#format';
import { type Limits, shelfLimits } from './shelf-limits.ts';

/** One plan on the shelves. */
export interface ShelfRow {
  readonly label: string;
  /** Place of the plan's hue, from 0. */
  readonly index: number;
  /** The outcomes of 20 equally likely campaigns, ascending, in money. */
  readonly values: readonly number[];
  /** Share of the campaigns that make money, 0–1. */
  readonly profitable: number;
  /** Share of the campaigns that end within half a unit of money from zero, 0–1. */
  readonly even: number;
}

/** How a shelf's campaigns end. */
type Side = 'made' | 'even' | 'lost';

/** A range of outcomes, shared by all plans. */
export interface Shelf {
  readonly side: Side;
  /** Size of the outcome above which it stands here: 0 on the shelf beside zero. */
  readonly above: number;
  /** Size of the outcome up to which it stands here; null where there is no limit. */
  readonly upTo: number | null;
  /** Campaigns on it, a number for each row in their order; those of a row add up to 20. */
  readonly counts: readonly number[];
}

/** All plans on the same shelves. */
export interface Shelves {
  /** From the best outcome down. */
  readonly shelves: readonly Shelf[];
  /** What bounds them; hand it back as `held` to keep the shelves in place while values change. */
  readonly limits: Limits;
}

/** Discs a plan. */
export const discsPerPlan = 20;

/**
 * Sorts 20 equally likely campaigns of each plan onto shelves of money. As many stand above zero as
 * the printed share of profit says, as many on "about even" as the share of even ones; which shelf of
 * a side they stand on is told by their values, from the best one down.
 *
 * @param rows - One or more plans of 20 finite outcomes.
 * @throws RangeError where a plan has not 20 outcomes, or a share is not from 0 to 1.
 */
export function shelvesOf(
  rows: readonly ShelfRow[],
  {
    unit,
    held,
  }: {
    /** Smallest amount of money that is printed. */
    readonly unit: number;
    /** Limits to keep, while a control is dragged. */
    readonly held?: Limits | undefined;
  },
): Shelves {
  const split = rows.map(splitOf);
  const limits =
    held ??
    shelfLimits(
      split.flatMap(({ made }) => made),
      split.flatMap(({ lost }) => lost),
      unit,
    );
  const sideOf = (side: 'made' | 'lost'): Shelf[] => {
    const ends = limits[side];
    return [0, ...ends].map((above, place) => {
      const upTo = ends[place] ?? null;
      const counts = split.map((one) => one[side].filter((size) => placeOf(size, ends) === place));
      return { side, above, upTo, counts: counts.map(({ length }) => length) };
    });
  };
  const even: Shelf = {
    ...{ side: 'even', above: 0, upTo: null },
    counts: split.map((one) => one.even),
  };
  const hasEven = even.counts.some((discs) => discs > 0);
  const shelves = [...sideOf('made').reverse(), ...(hasEven ? [even] : []), ...sideOf('lost')];
  return { shelves, limits };
}

/** What a shelf holds, in words: `made up to $500`, `about even`, `lost more than $1,000`. */
export function shelfWords(
  { side, above, upTo }: Shelf,
  format: (value: number) => string,
): string {
  if (side === 'even') return 'about even';
  if (above === 0) return upTo === null ? `${side} money` : `${side} up to ${format(upTo)}`;
  return upTo === null
    ? `${side} more than ${format(above)}`
    : `${side} ${format(above)} to ${format(upTo)}`;
}

/** A plan's discs: the sizes of its gains and losses, and how many are neither. */
function splitOf({ label, values, profitable, even }: ShelfRow): {
  made: number[];
  even: number;
  lost: number[];
} {
  if (values.length !== discsPerPlan) {
    throw new RangeError(`“${label}” needs ${discsPerPlan} outcomes, not ${values.length}.`);
  }
  const gains = discsOf(profitable);
  const evens = Math.min(discsPerPlan - gains, discsOf(even));
  const losses = discsPerPlan - gains - evens;
  // A quantile on the other side of zero than its disc stands on the shelf beside zero.
  return {
    made: values.slice(discsPerPlan - gains).map((value) => Math.max(0, value)),
    even: evens,
    lost: values.slice(0, losses).map((value) => Math.max(0, -value)),
  };
}

/** Discs of the twenty that a share of campaigns takes, as it is printed. */
export function discsOf(share: number): number {
  return Math.round((discsPerPlan * shareOf100(share).of100) / 100);
}

/** Which shelf of its side a size stands on: 0 beside zero, one on for each limit it exceeds. */
function placeOf(size: number, ends: readonly number[]): number {
  return ends.filter((end) => size > end).length;
}
