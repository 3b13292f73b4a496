import { tenth } from './drawing.ts';

/** A piece of a dial's range and who leads there; places are shares of the range, 0–1. */
export interface DialCell {
  readonly from: number;
  readonly to: number;
  /** Place of the leader's hue, from 0; or nothing pays, too close to tell, or test first. */
  readonly leader: number | 'none' | 'close' | 'test';
  /** With `test`: place of the hue of the plan that is tested. */
  readonly index?: number;
  /** What stands on it where there is room. */
  readonly label: string;
}

/** Neighboring cells of one leader, drawn as one; places in percent. */
interface DialRun {
  readonly from: number;
  readonly width: number;
  readonly leader: DialCell['leader'];
  /** Class of its hue; left out where it is no plan's. */
  readonly hue: string | undefined;
  readonly label: string;
  /** Where its label stands: all of it, or the larger part that the thumb leaves. */
  readonly free: { readonly from: number; readonly width: number };
  /** Which end of that place the thumb covers. */
  readonly covered: 'start' | 'end' | undefined;
}

/** A dial's strip, ready to draw. */
interface DialLayout {
  readonly runs: readonly DialRun[];
  /** Where another leads, in percent. */
  readonly flips: readonly number[];
}

/** A thumb that is no farther away than this share of the range may reach into a piece. */
const reach = 0.03;

/**
 * Joins cells of the same leader, and marks where the leader changes. A piece that is too close to tell
 * lies between two leaders by itself: its edges are no flips.
 *
 * @param cells - Ascending, each beginning where the one before ends.
 * @param thumb - Middle of the slider's thumb; null where there is none. Labels give way to it.
 */
export function dialLayout(cells: readonly DialCell[], thumb: number | null = null): DialLayout {
  const joined: DialCell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && isSame(last, cell)) joined.splice(-1, 1, { ...last, to: cell.to });
    else joined.push(cell);
  }
  const runs = joined.map(({ from, to, leader, index, label }) => ({
    ...{ from: percentOf(from), width: tenth(percentOf(to) - percentOf(from)), leader, label },
    hue: hueOf(leader, index),
    ...besideThumb({ from, to }, thumb),
  }));
  const flips = joined
    .slice(1)
    .filter(({ leader }, i) => leader !== 'close' && joined[i]?.leader !== 'close')
    .map(({ from }) => percentOf(from));
  return { runs, flips };
}

/** The larger part of a piece that lies on one side of the thumb. */
function besideThumb(
  { from, to }: Pick<DialCell, 'from' | 'to'>,
  thumb: number | null,
): Pick<DialRun, 'free' | 'covered'> {
  const place = (start: number, end: number): DialRun['free'] => ({
    from: percentOf(start),
    width: tenth(percentOf(end) - percentOf(start)),
  });
  if (thumb === null || thumb < from - reach || thumb > to + reach) {
    return { free: place(from, to), covered: undefined };
  }
  return thumb - from > to - thumb
    ? { free: place(from, Math.min(thumb, to)), covered: 'end' }
    : { free: place(Math.max(thumb, from), to), covered: 'start' };
}

/** A share of the range in percent, to a tenth. */
function percentOf(share: number): number {
  return tenth(share * 100);
}

function isSame(a: DialCell, b: DialCell): boolean {
  return a.leader === b.leader && a.index === b.index;
}

function hueOf(leader: DialCell['leader'], index: number | undefined): string | undefined {
  const place = leader === 'test' ? index : leader;
  return typeof place === 'number' ? `hue-${place + 1}` : undefined;
}
