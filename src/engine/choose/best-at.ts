import { simulate } from '../simulate/simulate.ts';
import { checkOptions } from '../simulate/options.ts';
import { finish } from '../simulate/steps.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import type { Business, Goal, Summary } from '../model/types.ts';
import { checkFilled } from '../model/validate.ts';
import { bestOf } from './best-mix.ts';
import { checkChoice } from './candidates.ts';
import type { Candidate, Limits } from './candidates.ts';
import { choiceOf, mostOf } from './choice.ts';
import type { Chosen } from './choice.ts';
import { likelyCash } from './fill-count.ts';

/** Mixes of each budget that are simulated, its best on average inputs included. */
const RANKED = 5;

/** The best mix of a budget. */
export interface BestAt {
  /** Money. */
  readonly budget: number;
  /** Partners of each candidate, in the order of the candidates; all 0 where no mix keeps the limits. */
  readonly counts: readonly number[];
  /** What it is worth on average over the samples, in the unit of the goal. */
  readonly mean: number;
  readonly standardError: number;
  /** Whether the search is proven to have found the best on average inputs: not where a market binds. */
  readonly isExact: boolean;
}

/** Options of `bestAt`: how much to draw, and the limits beside the budget. */
export type BestAtOptions = SimulateOptions & Omit<Limits, 'budget'>;

/**
 * The best mix at each budget: exact on average inputs, then ranked again by simulation among the
 * best five of every budget that fit, so that a larger budget never has the worse mix. Budgets hold
 * committed cash at likely fees, as in `fillCount`. Budgets share their simulations.
 * @param candidates partners to choose among; the `count` of their groups is not read
 * @param budgets money ≥ 0, in any order, at least one
 * @throws RangeError if anything is out of range
 */
export function bestAt(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  budgets: readonly number[],
  options: BestAtOptions,
): readonly BestAt[] {
  return finish(bestAtSteps(candidates, business, goal, budgets, options));
}

/**
 * `bestAt` in steps, one a budget searched and one a mix simulated; yields the share done, 0–1.
 * @throws RangeError as `bestAt`, when the first step is asked for
 */
export function* bestAtSteps(
  candidates: readonly Candidate[],
  business: Business,
  goal: Goal,
  budgets: readonly number[],
  options: BestAtOptions,
): Generator<number, readonly BestAt[]> {
  const { samples, seed, known, ...limits } = options;
  checkFilled('budgets', budgets);
  checkOptions(options);
  for (const budget of budgets) checkChoice(candidates, business, goal, { ...limits, budget });
  const found = [];
  const mixes = new Map<string, Chosen>();
  for (const budget of budgets) {
    const choice = choiceOf(candidates, business, goal, { ...limits, budget }, likelyCash);
    const best = bestOf(choice, candidates, business, goal, RANKED);
    found.push({ budget, best });
    const listed = best.status === 'optimal' ? [best, ...best.runnersUp] : [];
    for (const mix of listed.slice(0, RANKED)) mixes.set(mix.counts.join(), mix);
    yield (0.5 * found.length) / budgets.length;
  }
  const ranked: Ranked[] = [];
  for (const { counts } of mixes.values()) {
    const groups = candidates.map(({ group }, index) => ({ ...group, count: counts[index]! }));
    const { mixes: results } = simulate([{ name: '', groups }], business, { samples, seed, known });
    const cash = groups.reduce((sum, group) => sum + group.count * likelyCash(group), 0);
    const { mean, standardError } = results[0]!.measures[goal];
    ranked.push({ counts, cash, mean, standardError });
    yield 0.5 + (0.5 * ranked.length) / mixes.size;
  }
  ranked.sort((a, b) => b.mean - a.mean);
  return found.map(({ budget, best: { counts, isExact } }) => {
    const first = ranked.find(({ cash }) => cash <= mostOf({ low: 0, high: budget }));
    const { mean, standardError } = first ?? { mean: 0, standardError: 0 };
    return { budget, counts: first?.counts ?? counts, mean, standardError, isExact };
  });
}

/** A simulated mix. */
interface Ranked extends Pick<Summary, 'mean' | 'standardError'>, Pick<Chosen, 'counts'> {
  /** Committed at likely fees, money. */
  readonly cash: number;
}
