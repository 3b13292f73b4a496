import { spreadOf, valueAt } from '../distributions/estimate.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { followersKey, pcg4d, streams, uniform } from './random.ts';
import { estimateOf } from '../model/funnel.ts';
import type { Business, Estimate, Group, Kind } from '../model/types.ts';

/** Which random numbers to draw: how many, and of which seed. */
export interface Source {
  readonly samples: number;
  readonly seed: number;
}

/** Where a number stands in the random stream; see the table in `random.ts`. */
interface Place {
  readonly stream: number;
  readonly word: 0 | 1 | 2 | 3;
}

const shopInputs = {
  orderValue: { kind: 'amount', stream: streams.shop, word: 0 },
  conversionRate: { kind: 'rate', stream: streams.shop, word: 1 },
  untrackedOrders: { kind: 'amount', stream: streams.shop, word: 2 },
  overlap: { kind: 'rate', stream: streams.shop, word: 3 },
} as const;

const group = { stream: streams.group, shared: streams.sharedGroup } as const;
const terms = { stream: streams.terms, shared: streams.sharedTerms } as const;

const groupInputs = {
  realFollowers: { kind: 'rate', ...group, word: 0 },
  reachRate: { kind: 'amount', ...group, word: 1 },
  views: { kind: 'amount', ...group, word: 1 },
  engagementRate: { kind: 'rate', ...group, word: 2 },
  clickRate: { kind: 'rate', ...group, word: 3 },
  postingProbability: { kind: 'rate', ...terms, word: 0 },
  fee: { kind: 'amount', ...terms, word: 1 },
} as const;

/** The drawn inputs of the shop, one value a sample. */
export type ShopColumns = Readonly<Record<keyof typeof shopInputs, Float64Array>>;

/** The drawn inputs of a group, one value a sample; of reach rate and usual views one is `null`. */
export type GroupColumns = Readonly<
  Record<Exclude<keyof typeof groupInputs, 'reachRate' | 'views'>, Float64Array> &
    Record<'reachRate' | 'views', Float64Array | null>
>;

/** Draws what is not known of the shop. Depends on nothing but the estimates and the source. */
export function drawShop(business: Business, source: Source): ShopColumns {
  const draw = (name: keyof ShopColumns) =>
    drawEstimate(business[name], shopInputs[name], 0, source);
  return {
    orderValue: draw('orderValue'),
    conversionRate: draw('conversionRate'),
    untrackedOrders: draw('untrackedOrders'),
    overlap: draw('overlap'),
  };
}

/**
 * Draws what is not known of the average partner of each group; the columns are in the order of
 * `groups`. Groups of one follower count share an input's random number even where their estimates
 * of it differ: each maps it through its own, and where the estimates agree they share the column.
 *
 * `inputs` holds every column once. The first estimate of a follower count in `groups` is called
 * `name@followers`, a second, different one `name@followers#2`, and so on.
 */
export function drawGroups(
  groups: readonly Group[],
  sharedKnowledge: number,
  source: Source,
): { columns: readonly GroupColumns[]; inputs: Readonly<Record<string, Float64Array>> } {
  const inputs: Record<string, Float64Array> = {};
  const estimates = new Map<string, Estimate[]>();
  const draw = (group: Group, name: keyof GroupColumns): Float64Array | null => {
    const estimate = estimateOf(group, name);
    if (!estimate) return null;
    const label = labelOf(`${name}@${group.followers}`, estimate, estimates);
    const key = followersKey(group.followers);
    return (inputs[label] ??= drawEstimate(
      estimate,
      groupInputs[name],
      key,
      source,
      sharedKnowledge,
    ));
  };
  const columns = groups.map((group) => ({
    realFollowers: draw(group, 'realFollowers')!,
    reachRate: draw(group, 'reachRate'),
    views: draw(group, 'views'),
    engagementRate: draw(group, 'engagementRate')!,
    clickRate: draw(group, 'clickRate')!,
    postingProbability: draw(group, 'postingProbability')!,
    fee: draw(group, 'fee')!,
  }));
  return { columns, inputs };
}

/** Draws the luck that all partners of a campaign share: a lognormal of mean 1. */
export function drawLuck(campaignSpread: number, source: Source): Float64Array {
  const column = drawUniforms({ stream: streams.common, word: 0 }, 0, source);
  for (let sample = 0; sample < column.length; sample++) {
    column[sample] = meanOneFactor(campaignSpread, column[sample]!);
  }
  return column;
}

/** Draws the probabilities at which the counts of orders are read: one a sample, for all mixes. */
export function drawOrderChance(source: Source): Float64Array {
  return drawUniforms({ stream: streams.common, word: 1 }, 0, source);
}

/** A lognormal of mean 1 and log-sd `spread`, at probability `u`. */
export function meanOneFactor(spread: number, u: number): number {
  return Math.exp(spread * (normalQuantile(u) - spread / 2));
}

function drawEstimate(
  estimate: Estimate,
  place: Place & { readonly kind: Kind; readonly shared?: number },
  key: number,
  source: Source,
  sharedKnowledge = 0,
): Float64Array {
  const spread = spreadOf(estimate, place.kind);
  if (estimate.low === estimate.high) return new Float64Array(source.samples).fill(spread.likely);
  const column = drawUniforms(place, key, source).map(normalQuantile);
  if (sharedKnowledge > 0 && place.shared !== undefined) {
    const all = drawUniforms({ stream: place.shared, word: place.word }, 0, source).map(
      normalQuantile,
    );
    const [a, b] = [Math.sqrt(sharedKnowledge), Math.sqrt(1 - sharedKnowledge)];
    for (let i = 0; i < column.length; i++) column[i] = a * all[i]! + b * column[i]!;
  }
  return column.map((z) => valueAt(spread, z));
}

function drawUniforms(
  { stream, word }: Place,
  key: number,
  { samples, seed }: Source,
): Float64Array {
  const column = new Float64Array(samples);
  const words = new Uint32Array(4);
  for (let sample = 0; sample < samples; sample++) {
    pcg4d(seed, sample, stream, key, words);
    column[sample] = uniform(words, word);
  }
  return column;
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
