import { bestSelection } from './best-selection.ts';
import { checkChoice } from './candidates.ts';
import type { Candidate, Limits } from './candidates.ts';
import { choiceOf } from './choice.ts';
import type { Choice, Chosen } from './choice.ts';
import { nextBest } from './next-best.ts';
import { gainsByCut, withinMarket } from './within-market.ts';
import type { Business, Goal } from '../model/types.ts';

/** The result of `bestMix`. */
export interface BestMix {
  /** `infeasible`: no mix keeps the limits; then `counts` are 0 and `value` is 0. */
  readonly status: 'optimal' | 'infeasible';
  /** Partners to take of each candidate, in the order of the candidates. */
  readonly counts: readonly number[];
  /** What the mix is worth on average inputs, in the unit of the goal. */
  readonly value: number;
  /** Up to 49 other mixes, best first. */
  readonly runnersUp: readonly Chosen[];
  /**
   * How many of `runnersUp`, from the first, are proven to be the next best; all of them in small
   * problems. The rest are good mixes that differ by one partner from the best ones.
   */
  readonly proven: number;
  /**
   * Whether the mix is proven to be the best. Not where the market leaves fewer orders, as the search
   * knows of no market: then it is the best of those the search ended with, and none is proven.
   */
  readonly isExact: boolean;
}

/** Mixes that are re-ranked by simulation, the best included. */
const RANKED = 50;

/**
 * The mix worth most to a goal inside the limits, exactly (to 1e-9 of its value), with every estimate
 * at its mean. A market is counted in after the search: of mixes that reach all of it, the one that
 * would reach most without it is the best; where it cuts orders, `isExact` says so. 200 named candidates take about a tenth of a second;
 * candidates made to be hard to tell apart can take much longer, as with any exact method.
 * @param candidates partners to choose among; the `count` of their groups is not read
 * @throws RangeError naming field, value and range if anything given is out of range
 */
export function bestMix(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  limits: Limits,
): BestMix {
  checkChoice(candidates, business, goal, limits);
  return bestOf(choiceOf(candidates, business, goal, limits), candidates, business, goal, RANKED);
}

/** The best of a choice, and the next best until there are so many. */
export function bestOf(
  choice: Choice,
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  listing: number,
): BestMix {
  const result = bestSelection(choice);
  if (!result) {
    const counts = candidates.map(() => 0);
    return { status: 'infeasible', counts, value: 0, runnersUp: [], proven: 0, isExact: true };
  }
  const next = nextBest(result, listing - 1);
  const listed = [result.best, ...next.selections].map(withinMarket(candidates, business, goal));
  const isOpen = candidates.some(({ group }) => gainsByCut(group, business, goal));
  const isExact = !isOpen && !listed[0]!.isCut;
  const isProven = !isOpen && !listed.some(({ isCut }) => isCut);
  listed.sort((a, b) => b.value - a.value);
  const [best, ...others] = listed.map(({ counts, value }): Chosen => ({ counts, value }));
  return {
    status: 'optimal',
    counts: best!.counts,
    value: best!.value,
    runnersUp: others,
    proven: isProven ? next.proven : 0,
    isExact,
  };
}
