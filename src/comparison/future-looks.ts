import {
  type Offer,
  type SimulateOptions,
  simulateSteps,
  type TestBetween,
  testBetweenSteps,
} from '#engine';
import { goals, type GoalWord } from '#words';
import { cappedOf } from './paired.ts';
import { smallerSteps, testedOf } from './prospects.ts';

/** What a few campaigns show of a plan. */
export interface PlanLook {
  /** The goal's measure, one value a campaign, and the same without jackpots. */
  readonly values: Float64Array;
  readonly capped: Float64Array;
  /** Its test, whose profits stand without jackpots too; null where none is looked at. */
  readonly test: (TestBetween & { readonly capped: Float64Array }) | null;
  /** Largest mean profit with fewer partners of the group tested, money; worked out when asked for. */
  readonly smaller: () => number;
}

/** What is looked at. */
export interface Looking {
  readonly draws: SimulateOptions;
  readonly goal: GoalWord;
  /** How many would come first in a test. */
  readonly first: number;
}

/** A plan at a share of the way between two offers, 0–1. */
export type Way = (share: number) => PlanLook;

/** Fewest partners of a group that is worth testing. */
const fewest = 4;

/**
 * A plan everywhere between two offers on whose way orders stay as they are and money changes evenly;
 * each end is drawn once. A single offer is given as both.
 */
export function* waySteps(from: Offer, to: Offer, looking: Looking): Generator<number, Way> {
  const first = yield* valuesOf(from, looking);
  const last = from === to ? first : yield* valuesOf(to, looking);
  const tests = yield* testWay(from, to, looking);
  return remembered((share) => {
    const values = between(first, last, share);
    return { values, capped: cappedOf(values), ...tests(share) };
  });
}

function* valuesOf(
  { mix, business }: Offer,
  { draws, goal }: Looking,
): Generator<number, Float64Array> {
  const { mixes } = yield* simulateSteps([mix], business, draws);
  const values = mixes[0]?.measures[goals[goal].measure].samples;
  if (!values) throw new RangeError(`“${mix.name}” was not simulated`);
  return values;
}

type Tests = Pick<PlanLook, 'test' | 'smaller'>;
const noTest = (): Tests => ({ test: null, smaller: () => -Infinity });

function* testWay(
  from: Offer,
  to: Offer,
  { draws, goal, first: wanted }: Looking,
): Generator<number, (share: number) => Tests> {
  const count = testedOf(from.mix)?.count ?? 0;
  const first = Math.min(wanted, Math.floor(count / 2));
  if (goal !== 'profit' || count < fewest) return noTest;
  const at = yield* testBetweenSteps([from, to], { ...draws, first });
  if (!at) return noTest;
  const low = once(() => smallerMeans(from, draws));
  const high = from === to ? low : once(() => smallerMeans(to, draws));
  return (share) => ({
    test: withCapped(at(share)),
    smaller: () => Math.max(...low().map((mean, i) => mean + share * ((high()[i] ?? mean) - mean))),
  });
}

function withCapped(test: TestBetween): NonNullable<PlanLook['test']> {
  return { ...test, capped: cappedOf(test.profits) };
}

function smallerMeans({ mix, business }: Offer, draws: SimulateOptions): readonly number[] {
  const steps = smallerSteps(mix, business, draws);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same looks, each taken once. */
function remembered(way: Way): Way {
  const known = new Map<number, PlanLook>();
  return (share) => {
    const look = known.get(share) ?? way(share);
    known.set(share, look);
    return look;
  };
}

/** A value that is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function between(one: Float64Array, other: Float64Array, share: number): Float64Array {
  if (one === other || share === 0) return one;
  return one.map((value, sample) => value + share * ((other[sample] ?? value) - value));
}
