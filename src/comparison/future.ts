import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { State } from '#share';
import {
  type Dial,
  type DialScale,
  dialScale,
  dialValue,
  shareOn,
  valueOn,
  withDial,
} from './dials.ts';
import { drawsOf } from './draws.ts';
import { leaderAt, type Look, lookAt } from './future-leader.ts';
import { isSameLeader, type Leader, type Settled } from './leader.ts';
import { type Looking, type Way, waySteps } from './future-looks.ts';
import { type Inputs, inputsOf } from './inputs.ts';

/** A piece of a dial's range and who leads there; places are shares of the range, 0–1. */
export interface Region extends Leader {
  readonly from: number;
  readonly to: number;
}

/** Where a dial leads: its range, and who leads along it. */
export interface Future {
  readonly dial: Dial;
  readonly scale: DialScale;
  /** From the lower end to the upper one without a gap; neighbors differ. */
  readonly regions: readonly Region[];
}

/** Campaigns drawn for each point of the range. */
const samples = 512;
/** Pieces narrower than this share of the range may be chance. */
const island = 0.1;
/**
 * Points of the range looked at first, and the halves by which a change between two of them is closed
 * in. Where each look draws all campaigns anew there are fewer: over 42 shops, 7 points agree with 33
 * on all but 4 of 1,000 places of a strip, as 11 do.
 */
const grids = { cheap: { points: 21, halves: 4 }, dear: { points: 7, halves: 3 } } as const;

/** How many would come first in a test where today's plan has none. */
const usualFirst = 2;

/** A point of the range. */
interface Point {
  readonly share: number;
  readonly leader: Leader;
}

/**
 * Who leads along the range of a dial: 21 points, or 7, and those between which something changes, each
 * decided as the comparison itself is, from 512 campaigns of the same draws. What they say is taken as
 * the difference to today, whose numbers are `settled`; so today's piece has the settled verdict, and
 * the others are the surer the nearer they are. Yields the share done, 0–1.
 *
 * @throws RangeError if `settled` is of other plans, or anything is out of range
 */
export function* futureSteps(
  state: State,
  defaults: BenchmarkDefaults,
  dial: Dial,
  settled: Settled,
): Generator<number, Future> {
  if (settled.plans.length !== state.mixes.length) {
    throw new RangeError(`${settled.plans.length} plans are settled of ${state.mixes.length}`);
  }
  const scale = dialScale(state, defaults, dial);
  const looks = yield* looksAlong(state, defaults, { dial, scale, settled });
  const today = shareOn(scale, dialValue(state, defaults, dial));
  const known: Point[] = [];
  const { points, halves } = looks.isCheap ? grids.cheap : grids.dear;
  const shares = sharesOf(scale, today, points);
  for (const share of shares) {
    const leader =
      share === today ? settled.leader : leaderAt(yield* looks.at(share), looks.today, settled);
    known.push({ share, leader });
    yield known.length / shares.length;
  }
  const closeIn = function* (low: Point, high: Point, times: number): Generator<number, Point[]> {
    const share = (low.share + high.share) / 2;
    const isStep =
      scale.steps === 'whole' && (scale.to - scale.from) * (high.share - low.share) < 1.5;
    if (times === 0 || isStep || isSameLeader(low.leader, high.leader)) return [high];
    if (low.leader.leader === 'close' || high.leader.leader === 'close') return [high];
    const middle = { share, leader: leaderAt(yield* looks.at(share), looks.today, settled) };
    const first = yield* closeIn(low, middle, times - 1);
    return [...first, ...(yield* closeIn(middle, high, times - 1))];
  };
  const all = known.slice(0, 1);
  for (const point of known.slice(1)) {
    all.push(...(yield* closeIn(all.at(-1) ?? point, point, halves)));
  }
  return { dial, scale, regions: calmed(regionsOf(all), today) };
}

/** Even steps along the range, with today's place for the nearest of them; of whole numbers each once. */
function sharesOf(scale: DialScale, today: number, points: number): readonly number[] {
  const span = scale.to - scale.from;
  const count = scale.steps === 'whole' ? Math.min(points, span + 1) : points;
  if (count < 2) return [today];
  const nearest = Math.round(today * (count - 1));
  return Array.from({ length: count }, (_, i) => {
    if (i === nearest) return today;
    const share = i / (count - 1);
    return scale.steps === 'whole' ? shareOn(scale, valueOn(scale, share)) : share;
  });
}

function regionsOf(all: readonly Point[]): readonly Region[] {
  const regions: Region[] = [];
  for (const [i, { share, leader }] of all.entries()) {
    const before = all[i - 1];
    const last = regions.at(-1);
    if (last && isSameLeader(last, leader)) continue;
    const from = before ? (before.share + share) / 2 : 0;
    if (last) regions.splice(-1, 1, { ...last, to: from });
    regions.push({ ...leader, from, to: 1 });
  }
  return regions;
}

/**
 * The same without small islands between pieces that are too close to tell: what stands out there
 * for a moment is mostly chance. Today's piece stays.
 */
function calmed(regions: readonly Region[], today: number): readonly Region[] {
  const calm: Region[] = [];
  for (const [i, region] of regions.entries()) {
    const { from, to } = region;
    const isToday = from <= today && today <= to;
    const isIsland = [regions[i - 1], regions[i + 1]].every((near) => near?.leader === 'close');
    const isLost = isIsland && !isToday && to - from < island;
    const own: Region = isLost ? { from, to, leader: 'close' } : region;
    const last = calm.at(-1);
    if (last && isSameLeader(last, own)) calm.splice(-1, 1, { ...last, to });
    else calm.push(own);
  }
  return calm;
}

/** Looks at points of the range. */
interface Looks {
  readonly today: Look;
  readonly at: (share: number) => Generator<number, Look>;
  /** Whether a further look costs next to nothing. */
  readonly isCheap: boolean;
}

/** Money that changes evenly with the dial, while orders stay as they are. */
const straight: readonly Dial['name'][] = ['orderValue', 'grossMargin', 'discount', 'fee'];

function* looksAlong(
  state: State,
  defaults: BenchmarkDefaults,
  {
    dial,
    scale,
    settled,
  }: { readonly dial: Dial; readonly scale: DialScale; readonly settled: Settled },
): Generator<number, Looks> {
  const inputsAt = (value: number): Inputs => inputsOf(withDial(state, dial, value), defaults);
  const draws = drawsOf(state.seed, samples);
  const lookingOf = (place: number): Looking => ({
    ...{ draws, goal: state.goal },
    first: settled.plans[place]?.test?.first ?? usualFirst,
  });
  const known = new Map<string, Way>();
  const look = function* (inputs: Inputs): Generator<number, Look> {
    const plans = [];
    for (const [place, mix] of inputs.mixes.entries()) {
      const offer = { mix, business: inputs.business };
      const key = JSON.stringify([place, offer]);
      const way = known.get(key) ?? (yield* waySteps(offer, offer, lookingOf(place)));
      known.set(key, way);
      plans.push(way(0));
    }
    return { ...lookAt(inputs, state), plans };
  };
  const today = yield* look(inputsOf(state, defaults));
  const ends = [inputsAt(scale.from), inputsAt(scale.to)] as const;
  if (!straight.includes(dial.name) || countsOf(ends[0]) !== countsOf(ends[1])) {
    const at = (share: number): Generator<number, Look> => look(inputsAt(valueOn(scale, share)));
    return { today, at, isCheap: dial.name === 'budget' };
  }
  const ways: Way[] = [];
  for (const [place, mix] of ends[0].mixes.entries()) {
    const start = { mix, business: ends[0].business };
    const end = { mix: ends[1].mixes[place] ?? mix, business: ends[1].business };
    const isLevel = JSON.stringify(start) === JSON.stringify(end);
    ways.push(yield* waySteps(start, isLevel ? start : end, lookingOf(place)));
  }
  const at = function* (share: number): Generator<number, Look> {
    const value = valueOn(scale, share);
    const along = Math.min(1, Math.max(0, (value - scale.from) / (scale.to - scale.from)));
    yield share;
    // What the shop earns changes no plan's terms; a fee does.
    const terms = dial.name === 'fee' ? lookAt(inputsAt(value), state) : today;
    return { ...terms, plans: ways.map((way) => way(along)) };
  };
  return { today, at, isCheap: true };
}

/** Partners of each group, as text. */
function countsOf({ mixes }: Inputs): string {
  return JSON.stringify(mixes.map(({ groups }) => groups.map(({ count }) => count)));
}
