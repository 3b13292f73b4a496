import type { BenchmarkDefaults } from '#data/defaults.ts';
import {
  canonicalGroups,
  compare,
  type Estimate,
  type Goal,
  type Group,
  type Mix,
  type Simulation,
  simulateSteps,
  valueOfInformation,
} from '#engine';
import { roughly, roughMoney, smallSum, whole } from '#format';
import type { GroupKey, GroupState, ShopKey, State } from '#share';
import { goals } from '#words';
import { creatorWays, shopWays } from './asking.ts';
import { inputsOf } from './inputs.ts';
import { type Part, say } from './say.ts';
import { contendersOf } from './standing.ts';
import { asPart } from './steps.ts';
import { termsOf } from './terms.ts';

/** A number worth asking for before paying. */
export interface Question {
  /** The engine's name of it: `reachRate@10000`. */
  readonly id: string;
  /** What is asked for and of whom, in words. */
  readonly topic: readonly Part[];
  /** What to write to a creator; empty for a number of the shop. */
  readonly message: string;
  /** How to make one number of the answer, or where the shop finds it. */
  readonly how: string;
  /** What knowing it is worth, a sentence. */
  readonly worth: string;
  /** How much better one would choose on average, knowing it; in the unit of the goal. */
  readonly gain: number;
  /** The field that takes the answer: one of the shop, or one that all these groups share. */
  readonly answer:
    | { readonly of: 'shop'; readonly key: ShopKey }
    | { readonly of: 'groups'; readonly key: GroupKey; readonly groups: readonly GroupAt[] };
}

/** A group by the places of its plan and of itself in it. */
export interface GroupAt {
  readonly mix: number;
  readonly group: number;
}

/** What to ask first. */
export interface Advice {
  /** Numbers worth knowing, best first; empty where none would change the choice. */
  readonly questions: readonly Question[];
  /** Why there is nothing, or nothing more, to ask; empty where there are questions. */
  readonly reason: readonly Part[];
}

/** So many numbers are named. */
const shown = 3;
/** Knowing less than this share of what knowing everything would gain is not worth asking for. */
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
    simulateSteps(fitting, inputs.business, { samples, seed: state.seed }),
    (share) => simulatedPart * share,
  );
  yield simulatedPart;
  const goal: Goal = goals[state.goal].measure;
  const groupsOf = groupsByInput(inputs.mixes, places);
  const all = Object.keys(simulation.inputs).filter((name) => fieldOf(name) in ways);
  const open = all.filter((name) => !isStated(state, name, groupsOf.get(name) ?? []));
  const least = leastGain(state, compare(simulation, goal).evpi);
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
      questionOf(state, name, gain, { groups: groupsOf.get(name) ?? [], mixes: inputs.mixes }),
    );
  const reason = questions.length > 0 ? [] : reasonOf(simulation, state, places, all, open);
  return { questions, reason };
}

const ways = { ...creatorWays, ...shopWays };

/** A gain that is small beside what all knowledge would bring, or hardly a coin, is none. */
function leastGain({ goal, currency }: State, evpi: number): number {
  const coin = goal === 'profit' ? smallSum(currency) / 10 : goal === 'content' ? 0.1 : 1;
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

/** Where the estimates of groups stand that the engine draws under one name. */
function groupsByInput(
  mixes: readonly Mix[],
  places: readonly number[],
): ReadonlyMap<string, readonly GroupAt[]> {
  const drawn = places.flatMap((place) => canonicalGroups(mixes[place]?.groups ?? []));
  const found = new Map<string, GroupAt[]>();
  for (const mix of places) {
    for (const [at, group] of (mixes[mix]?.groups ?? []).entries()) {
      if (group.count === 0) continue;
      for (const field of Object.keys(creatorWays)) {
        const name = inputName(field, group, drawn);
        if (name !== null) found.set(name, [...(found.get(name) ?? []), { mix, group: at }]);
      }
    }
  }
  return found;
}

/** The engine's name of an estimate: numbered where one of that size has another estimate before. */
function inputName(field: string, group: Group, drawn: readonly Group[]): string | null {
  const estimate = estimateOf(field, group);
  if (!estimate) return null;
  const same = drawn.filter(({ followers }) => followers === group.followers);
  const texts = new Set(same.flatMap((each) => estimateOf(field, each) ?? []));
  const place = [...texts].indexOf(estimate);
  return `${field}@${group.followers}${place > 0 ? `#${place + 1}` : ''}`;
}

/** An estimate as text; null where the group has none that plays a part. */
function estimateOf(field: string, group: Group): string | null {
  if (field === 'reachRate' && group.views) return null;
  const estimate = group[field as keyof Group] as Estimate | null | undefined;
  return estimate ? [estimate.low, estimate.likely, estimate.high].join() : null;
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

function questionOf(
  state: State,
  id: string,
  gain: number,
  { groups, mixes }: { readonly groups: readonly GroupAt[]; readonly mixes: readonly Mix[] },
): Question {
  const worth = worthOf(state, gain);
  const shopWay = shopWays[fieldOf(id)];
  if (shopWay) {
    const { topic, key } = shopWay;
    const how = shopWay.how;
    return { id, topic: [topic], message: '', how, worth, gain, answer: { of: 'shop', key } };
  }
  const way = creatorWays[fieldOf(id)];
  const [first] = groups;
  const group = first && state.mixes[first.mix]?.groups[first.group];
  if (!way || !group) throw new RangeError(`nobody can be asked for ${id}`);
  const counts = groups.map(({ mix, group: at }) => mixes[mix]?.groups[at]?.count ?? 0);
  const each = askEach(Math.max(...counts));
  return {
    id,
    topic: say`${way.topic}, ${whomWords(state, group, groups)}`,
    message: way.message(group),
    how: `${each}${way.how(group)}`,
    worth,
    gain,
    answer: { of: 'groups', key: way.key, groups },
  };
}

/** Whose number it is: by size, and by plan where others of that size are not meant. */
function whomWords(
  { mixes }: State,
  { followers }: GroupState,
  groups: readonly GroupAt[],
): readonly Part[] {
  const alike = mixes.flatMap((mix) => mix.groups.filter((each) => each.followers === followers));
  const size = `at ${whole(followers)} followers`;
  const [first] = groups;
  return alike.length === groups.length || !first ? [size] : say`${size} in ${first.mix}`;
}

function askEach(partners: number): string {
  return partners > 1
    ? `Ask each of the ${whole(partners)}, and put in the average of their answers. `
    : '';
}

function worthOf({ goal, currency }: State, gain: number): string {
  const sum =
    goal === 'profit'
      ? roughMoney(gain < smallSum(currency) ? Number(gain.toPrecision(1)) : gain, currency)
      : `${roughly(gain)} ${goals[goal].things}`;
  return `Knowing it would let you choose better by about ${sum} a campaign on average.`;
}

/** `clickRate@10000` → `clickRate`. */
function fieldOf(name: string): string {
  return name.split('@')[0] ?? name;
}
