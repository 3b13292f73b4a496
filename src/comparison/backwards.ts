import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  asPart,
  type Fewest,
  fewestSteps,
  fillCount,
  type Group,
  type Mix,
  type SimulateOptions,
} from '#engine';
import { caps, type State, type Target } from '#share';
import { targets } from '#words';
import { billOf } from './bill.ts';
import { drawsOf } from './draws.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { samePlans } from './odds.ts';
import { fitsWithin, hoursOf, testedOf } from './prospects.ts';

/** With how many partners a plan reaches what is wanted, and what they take. */
export interface Way extends Fewest {
  /** What they cost as it is printed, money; everybody else in the plan included. */
  readonly cash: number;
  /** The owner's hours. */
  readonly hours: number;
}

/** What a plan takes to reach a target. */
export interface PlanBackwards {
  readonly name: string;
  /** Place of the first plan with the same kinds of partners, and so the same answer. */
  readonly sameAs: number;
  /** Place of the group that grows, in the plan. */
  readonly group: number;
  /** Partners of that group as the owner stated them; null where as many as fit. */
  readonly stated: number | null;
  /** Followers of each of them. */
  readonly followers: number;
  /** Partners of the other groups. */
  readonly others: number;
  /** The fewest that reach it; where none do, those who come nearest. */
  readonly way: Way;
  /** Whether budget and hours allow them. */
  readonly fits: boolean;
  /** Those who come nearest within budget and hours, where none there reaches it; else null. */
  readonly within: Way | null;
}

/** A target, and what each plan takes to reach it; plain data. */
export interface Backwards {
  readonly target: Target;
  /** ISO 4217 code of all money in it. */
  readonly currency: string;
  /** Cash the owner can spend, money. */
  readonly budget: number;
  /** Hours the owner can give; null without limit. */
  readonly hours: number | null;
  readonly plans: readonly PlanBackwards[];
}

/**
 * What each plan takes to reach the target of a comparison, in short steps that yield the share done.
 * The group that fills grows, or the largest, by whole partners from one up; all others stay.
 *
 * @throws RangeError without a target, or if anything is out of range
 */
export function* backwardsSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Backwards> {
  const { target, currency, seed } = state;
  if (!target) throw new RangeError('there is no target to work back from');
  const inputs = inputsOf(state, defaults);
  const grown = inputs.mixes.map(growing);
  const same = samePlans(grown);
  const draws = drawsOf(seed, samples);
  const plans: PlanBackwards[] = [];
  for (const [place, mix] of grown.entries()) {
    const twin = plans[same[place] ?? place];
    const search = { mix, target, currency, inputs, draws };
    const found =
      twin ?? (yield* asPart(waySteps(search), (share) => (place + share) / grown.length));
    const { way, fits, within } = found;
    plans.push({ ...about(mix, place, state), sameAs: same[place] ?? place, way, fits, within });
  }
  const { budget, hours } = inputs;
  return { target, currency, budget, hours: hours === Infinity ? null : hours, plans };
}

/** A plan whose group that grows is marked as filling, with one partner: equal for equal answers. */
function growing(mix: Mix): Mix {
  const group = mix.groups.find(({ fill }) => fill) ?? testedOf(mix);
  return {
    ...mix,
    groups: mix.groups.map(({ fill: _, ...own }, at) =>
      mix.groups[at] === group ? { ...own, fill: true, count: 1 } : own,
    ),
  };
}

function about(
  mix: Mix,
  place: number,
  { mixes }: State,
): Pick<PlanBackwards, 'name' | 'group' | 'stated' | 'followers' | 'others'> {
  const group = mix.groups.findIndex(({ fill }) => fill);
  const stated = mixes[place]?.groups[group]?.count ?? 0;
  return {
    name: mix.name,
    group,
    stated: stated === 'fill' ? null : stated,
    followers: mix.groups[group]?.followers ?? 0,
    others: othersOf(mix),
  };
}

/** What is looked for in one plan. */
interface Search {
  readonly mix: Mix;
  readonly target: Target;
  readonly currency: string;
  readonly inputs: Inputs;
  readonly draws: SimulateOptions;
}

/** Looks within budget and hours, then beyond; yields the share done. */
function* waySteps(
  search: Search,
): Generator<number, Pick<PlanBackwards, 'way' | 'fits' | 'within'>> {
  const { mix, inputs } = search;
  const most = Math.max(1, caps.partners - othersOf(mix));
  const fitting = fittingOf(search, most);
  const inside = fitting > 0 ? yield* waysFrom(search, 1, fitting) : null;
  if (inside && (inside.isReached || fitting === most)) {
    return { way: inside, fits: true, within: inside.isReached ? null : inside };
  }
  const beyond = yield* waysFrom(search, fitting + 1, most);
  const isNearer = inside && !beyond.isReached && inside.value >= beyond.value;
  const way = isNearer ? inside : beyond;
  return { way, fits: fitsWithin(way.cash, way.hours, inputs), within: inside };
}

function* waysFrom(search: Search, least: number, most: number): Generator<number, Way> {
  const { mix, target, inputs, draws } = search;
  const { measure } = targets[target.word];
  const { amount: atLeast, of10 } = target;
  // In 8 of 10 campaigns: the quantile below which lie 2 of 10.
  const missed = (10 - of10) / 10;
  const options = { ...draws, measure, atLeast, missed, least, most };
  const found = yield* fewestSteps(mix, inputs.business, options);
  return { ...found, ...needsWith(search, found.count) };
}

/** Cash and hours of the plan with so many partners of the group that grows, as they are printed. */
function needsWith(
  { mix, currency, inputs }: Search,
  count: number,
): { readonly cash: number; readonly hours: number } {
  const groups = mix.groups.map((own): Group => (own.fill ? { ...own, count } : own));
  const full = { ...mix, groups };
  return { cash: billOf(full, inputs.business, currency).total, hours: hoursOf(full) };
}

/** The most partners that fit by the sums that are printed, which may differ a little from exact ones. */
function fittingOf(search: Search, most: number): number {
  const { mix, inputs } = search;
  const fits = (count: number): boolean => {
    const { cash, hours } = needsWith(search, count);
    return fitsWithin(cash, hours, inputs);
  };
  let count = Math.min(most, fillCount(mix, inputs.business, inputs).count);
  while (count > 0 && !fits(count)) count--;
  while (count < most && fits(count + 1)) count++;
  return count;
}

function othersOf({ groups }: Mix): number {
  return groups.reduce((sum, { count, fill }) => sum + (fill ? 0 : count), 0);
}
