import { spreadOf } from '../distributions/estimate.ts';
import type { Spread } from '../distributions/estimate.ts';
import { estimateOf } from '../model/funnel.ts';
import type { Business, Estimate, EstimatesOf, Group, Kind } from '../model/types.ts';
import { followersKey, streams } from './random.ts';
import type { WordIndex } from './random.ts';

/** Where the random number of an input stands; see the table in `random.ts`. */
interface Place {
  readonly stream: number;
  readonly word: WordIndex;
  readonly kind: Kind;
}

/** An input as it is drawn: where its random number stands, and how it is read. */
export interface InputDraw extends Omit<Place, 'kind'> {
  readonly spread: Spread;
  /** Key of the follower count; 0 for the shop. */
  readonly key: number;
  /** How much of its number is the same for all follower counts (ρ), 0–1. */
  readonly shared: number;
}

/** Names of the estimates of a group. */
export type GroupInput = EstimatesOf<Group>;

const shopPlaces: Readonly<Record<EstimatesOf<Business>, Place>> = {
  orderValue: { stream: streams.shop, word: 0, kind: 'amount' },
  conversionRate: { stream: streams.shop, word: 1, kind: 'rate' },
  untrackedOrders: { stream: streams.shop, word: 2, kind: 'amount' },
  overlap: { stream: streams.shop, word: 3, kind: 'rate' },
};

const groupPlaces: Readonly<Record<GroupInput, Place>> = {
  realFollowers: { stream: streams.group, word: 0, kind: 'rate' },
  reachRate: { stream: streams.group, word: 1, kind: 'amount' },
  views: { stream: streams.group, word: 1, kind: 'amount' },
  engagementRate: { stream: streams.group, word: 2, kind: 'rate' },
  clickRate: { stream: streams.group, word: 3, kind: 'rate' },
  postingProbability: { stream: streams.terms, word: 0, kind: 'rate' },
  fee: { stream: streams.terms, word: 1, kind: 'amount' },
};

/** Everything to be drawn for some groups of one shop. */
export interface InputDraws {
  /** By the names of `Simulation.inputs`; those that share a hash stand together. */
  readonly draws: ReadonlyMap<string, InputDraw>;
  /** For each group the names of its inputs; those that play no part have none. */
  readonly names: readonly ReadonlyMap<GroupInput, string>[];
}

/**
 * What is to be drawn of a shop and of the average partner of each group. Groups of one follower
 * count share an input's random number even where their estimates of it differ: each maps it through
 * its own, and where the estimates agree they share the input.
 *
 * The first estimate of a follower count in `groups` is called `name@followers`, a second, different
 * one `name@followers#2`, and so on.
 */
export function inputDraws(business: Business, groups: readonly Group[]): InputDraws {
  const { sharedKnowledge = 0 } = business;
  const draws = new Map<string, InputDraw>();
  for (const name of keysOf(shopPlaces)) {
    draws.set(name, drawOf(business[name], shopPlaces[name], 0, 0));
  }
  const known = new Map<string, Estimate[]>();
  const names = groups.map((group) => {
    const key = followersKey(group.followers);
    const own = new Map<GroupInput, string>();
    for (const name of keysOf(groupPlaces)) {
      const estimate = estimateOf(group, name);
      if (!estimate) continue;
      const label = labelOf(`${name}@${group.followers}`, estimate, known);
      own.set(name, label);
      if (!draws.has(label)) {
        draws.set(label, drawOf(estimate, groupPlaces[name], key, sharedKnowledge));
      }
    }
    return own;
  });
  return { draws, names };
}

function drawOf(
  estimate: Estimate,
  { stream, word, kind }: Place,
  key: number,
  shared: number,
): InputDraw {
  return { stream, word, spread: spreadOf(estimate, kind), key, shared };
}

/** The name of an input, numbered where the same name has stood for another estimate before. */
function labelOf(name: string, estimate: Estimate, known: Map<string, Estimate[]>): string {
  const others = known.get(name) ?? [];
  known.set(name, others);
  const { low, likely, high } = estimate;
  let place = others.findIndex((o) => o.low === low && o.likely === likely && o.high === high);
  if (place < 0) place = others.push(estimate) - 1;
  return place === 0 ? name : `${name}#${place + 1}`;
}

function keysOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[];
}
