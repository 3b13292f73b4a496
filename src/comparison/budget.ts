import type { BenchmarkDefaults } from '#data/defaults.ts';
import { type FillCount, simulate } from '#engine';
import { startState, type State } from '#share';
import { askedFor } from './asked.ts';
import { drawsOf } from './draws.ts';
import { groupOf, inputsOf } from './inputs.ts';
import { samples } from './opening.ts';
import { planOf } from './owners.ts';
import { pick, postedSamples, spreadOfSamples } from './spread.ts';

/** What a budget buys in one way. */
export interface Bought {
  readonly partners: number;
  /** Followers of each. */
  readonly followers: number;
  /** People to write to for so many partners; `null` where nobody agrees. */
  readonly asked: number | null;
  /** The owner's hours for all of them. */
  readonly hours: number;
  /** What keeps it from more partners; `null` for one partner. */
  readonly boundBy: FillCount['boundBy'] | null;
  /** People reached: the median, of a single partner where they post. */
  readonly reach: number;
}

/** What a budget buys: small partners for the product, for a small fee, or one bigger partner. */
export interface Budget {
  /** The plans, as the calculator opens them. */
  readonly state: State;
  readonly ways: readonly Bought[];
}

/** Followers of the small partners. */
const small = 5000;
/** What they get beside the product in the second way, money. */
export const smallFee = 75;

/**
 * What a budget buys in the shop that the calculator starts with: many small partners, or the one
 * with the most followers whom it pays at the likely fee.
 */
export function budgetOf(budget: number, data: BenchmarkDefaults): Budget {
  const state = stateFor(budget, largestFor(budget, data));
  const { mixes, business, fills } = inputsOf(state, data);
  const simulation = simulate(mixes, business, drawsOf(state.seed, samples));
  const ways = mixes.map(({ groups: [group] }, place) => {
    const simulated = simulation.mixes[place];
    const deal = state.mixes[place]?.groups[0]?.deal;
    if (!group || !simulated || !deal) throw new RangeError(`plan ${place} has no partners`);
    const { count, followers, hours, product } = group;
    const reached = simulated.measures.uniqueReach.samples;
    const shown = count === 1 ? pick(reached, postedSamples(simulated, product)) : reached;
    const { forYes } = askedFor({ followers, deal }, data);
    return {
      partners: count,
      followers,
      asked: forYes === null ? null : forYes * count,
      hours: hours * count,
      boundBy: fills[place]?.boundBy ?? null,
      reach: spreadOfSamples(shown).middle,
    };
  });
  return { state, ways };
}

function stateFor(budget: number, followersOfOne: number): State {
  const many = { count: 'fill', followers: small } as const;
  return {
    ...startState,
    shop: { budget },
    mixes: [
      planOf('Product only', many),
      planOf(`Product plus $${smallFee}`, { ...many, deal: 'fee', own: { fee: smallFee } }),
      planOf('One bigger', { count: 1, followers: followersOfOne, deal: 'fee' }),
    ],
  };
}

/** The most followers, to two digits, of one partner whom a budget pays at the likely fee. */
function largestFor(budget: number, data: BenchmarkDefaults): number {
  const costOf = (followers: number): number => {
    const one = planOf('One bigger', { count: 1, followers, deal: 'fee' });
    return one.groups.reduce((sum, group) => {
      const { fee, product } = groupOf(group, startState, data);
      return sum + fee.likely + product;
    }, 0);
  };
  const sizes = [1e3, 1e4, 1e5, 1e6].flatMap((power) =>
    Array.from({ length: 90 }, (_, step) => ((step + 10) / 10) * power),
  );
  return sizes.findLast((followers) => costOf(followers) <= budget) ?? 1000;
}
