import { checkNumber } from './validate.ts';

/** The most people a reach may count. */
const MOST_PEOPLE = 1e300;

/**
 * How many partners of equal reach, all of whom post, reach `people` at least once: the n that
 * solves each · (1 − (1 − ω)ⁿ) ÷ ω = people. Round up for whole partners. `null` means never: even
 * without end they reach `each` ÷ ω people in all.
 * @param people ≥ 0
 * @param each people reached by one partner, > 0
 * @param overlap of the people who see one partner, the share who also see another (ω), 0–1
 * @throws RangeError for a number out of range
 */
export function partnersToReach(people: number, each: number, overlap: number): number | null {
  checkNumber('people', people, 0, MOST_PEOPLE);
  checkNumber('each', each, Number.MIN_VALUE, MOST_PEOPLE);
  checkNumber('overlap', overlap, 0, 1);
  const share = people / each;
  if (overlap === 0) return share;
  if (overlap === 1) return share <= 1 ? Math.ceil(share) : null;
  return overlap * share < 1 ? Math.log1p(-overlap * share) / Math.log1p(-overlap) : null;
}
