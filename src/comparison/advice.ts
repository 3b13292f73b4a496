import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  asPart,
  compare,
  type Goal,
  type Simulation,
  simulateSteps,
  valueOfInformation,
} from '#engine';
import { smallSum } from '#format';
import type { GroupKey, State } from '#share';
import { goals } from '#words';
import { creatorWays, shopWays } from './asking.ts';
import { drawsOf } from './draws.ts';
import { fieldOf, type GroupAt, groupsByInput } from './drawn-inputs.ts';
import { inputsOf } from './inputs.ts';
import { type Question, questionOf } from './question.ts';
import { type Part, say } from './say.ts';
import { contendersOf } from './standing.ts';
import { termsOf } from './terms.ts';

/** What to ask first. */
export interface Advice {
  /** Numbers worth knowing, best first; empty where none would change the choice. */
  readonly questions: readonly Question[];
  /** Why there is nothing, or nothing more, to ask; empty where there are questions. */
  readonly reason: readonly Part[];
}

/** So many numbers are named. */
const shown = 3;
/** What gains less than this share of what knowing everything would gain is not worth asking for. */
const leastShare = 0.01;
/** The share of the work that is done once the plans are simulated. */
const simulatedPart = 0.5;

/**
 * Works out what to ask first, in steps, so that a worker can stop in between; yields the share done.
 * The value of a number is that of the choice among the plans that fit and doing nothing, by the
 * goal's measure. What the owner has stated is not asked for again.
 */
export function* adviceSteps(
  state: State,
  defaults: BenchmarkDefaults,
  samples: number,
): Generator<number, Advice> {
  const inputs = inputsOf(state, defaults);
  const terms = inputs.mixes.map((_, place) => termsOf(place, inputs, state.currency));
  const { places, noneFits } = contendersOf(terms);
  if (noneFits || places.length === 0) return nothingToChoose(noneFits);
  const fitting = places.flatMap((place) => inputs.mixes[place] ?? []);
  const simulation = yield* asPart(
    simulateSteps(fitting, inputs.business, drawsOf(state.seed, samples)),
    (share) => simulatedPart * share,
  );
  yield simulatedPart;
  const goal: Goal = goals[state.goal].measure;
  const groupsOf = groupsByInput(inputs.mixes, places);
  const all = Object.keys(simulation.inputs).filter((name) => fieldOf(name) in ways);
  const open = all.filter((name) => !isStated(state, name, groupsOf.get(name) ?? []));
  const least = leastGain(simulation, state);
  const found: { readonly name: string; readonly gain: number }[] = [];
  for (const [done, name] of open.entries()) {
    const [value] = valueOfInformation(simulation, goal, [[name]]);
    const { evppi = 0, standardError = 0 } = value ?? {};
    if (evppi > Math.max(least, 2 * standardError)) found.push({ name, gain: evppi });
    yield simulatedPart + ((1 - simulatedPart) * (done + 1)) / open.length;
  }
  const questions = found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, shown)
    .map(({ name, gain }) =>
      questionOf(name, gain, { groups: groupsOf.get(name) ?? [], mixes: inputs.mixes }),
    );
  const reason = questions.length > 0 ? [] : reasonOf(simulation, state, places, all, open);
  return { questions, reason };
}

const ways = { ...creatorWays, ...shopWays };

/** A gain that is small beside what is at stake is none. */
function leastGain(simulation: Simulation, { goal, currency }: State): number {
  const { measure } = goals[goal];
  const { evpi } = compare(simulation, measure);
  const best = Math.max(...simulation.mixes.map(({ measures }) => measures[measure].mean));
  const coin = goal === 'profit' ? smallSum(currency) : leastShare * best;
  return Math.max(coin, leastShare * evpi);
}

function nothingToChoose(noneFits: boolean): Advice {
  const reason = noneFits
    ? 'Nothing to ask yet: no plan fits your budget and your hours, so there is nothing to choose between.'
    : 'Nothing to ask yet: no plan has partners.';
  return { questions: [], reason: [reason] };
}

/** Why no number is worth asking for. */
function reasonOf(
  { mixes }: Simulation,
  { goal, mixes: stated }: State,
  places: readonly number[],
  all: readonly string[],
  open: readonly string[],
): readonly Part[] {
  const { measure } = goals[goal];
  const mean = (i: number): number => mixes[i]?.measures[measure].mean ?? 0;
  const [best = 0] = [...mixes.keys()].sort((a, b) => mean(b) - mean(a));
  const place = places[best] ?? 0;
  if (goal !== 'profit' && places.length === 1) {
    return stated.length === 1
      ? say`No single number would change what to do: ${place} is the only plan here.`
      : say`No single number would change what to do: ${place} is the only plan that fits, whatever its numbers turn out to be.`;
  }
  const other = open.length < all.length ? 'other ' : '';
  const stays =
    goal === 'profit' && mean(best) <= 0
      ? say`doing nothing stays better on average than all of a plan at once`
      : say`${place} stays the best on average`;
  return say`No ${other}single number would change what to do: whatever one of them turns out to be, ${stays}, or is behind by next to nothing.`;
}

/** Whether the owner has given the number already. */
function isStated({ shop, mixes }: State, name: string, groups: readonly GroupAt[]): boolean {
  const field = fieldOf(name);
  const shopWay = shopWays[field];
  if (shopWay) return shop[shopWay.key] !== undefined;
  return groups.every(({ mix, group }) => {
    const own = mixes[mix]?.groups[group]?.own ?? {};
    return field === 'reachRate'
      ? own.views !== undefined || own.reachRate !== undefined
      : own[field as GroupKey] !== undefined;
  });
}
