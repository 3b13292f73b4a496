import type { Region } from '#comparison';
import type { State } from '#share';

/** How the futures of a comparison are written. */
interface FutureWriting {
  readonly currency: string;
  /** Whether money is the goal: then a plan may fit and yet not pay. */
  readonly isMoney: boolean;
  /** Plans that differ: one that has only copies leads nobody. */
  readonly plans: number;
}

/** How the futures of a comparison are written. */
export function futureWriting({ currency, goal, mixes }: State): FutureWriting {
  const terms = mixes.map(({ name: _, hue: __, ...others }) => JSON.stringify(others));
  return { currency, isMoney: goal === 'profit', plans: new Set(terms).size };
}

/** The pieces of a dial's range with what stands on each. */
export function futureCells(
  regions: readonly Region[],
  names: readonly string[],
  writing: FutureWriting,
): readonly (Region & { readonly label: string })[] {
  return regions.map((region) => ({ ...region, label: labelOf(region, names, writing) }));
}

function labelOf(
  { leader }: Region,
  names: readonly string[],
  { plans, isMoney }: FutureWriting,
): string {
  if (leader === 'none') {
    if (plans === 1) return isMoney ? 'does not pay' : 'does not fit';
    return isMoney ? 'none pays' : 'none fits';
  }
  if (leader === 'close') return 'too close';
  return leader === 'test' ? 'test first' : (names[leader] ?? '');
}
