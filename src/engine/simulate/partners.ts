import { contributionShare, reachOfPosts } from '../model/funnel.ts';
import type { Business, Group } from '../model/types.ts';
import type { GroupColumns } from './drawing.ts';
import { PARTNER_NUMBERS } from './known-numbers.ts';
import type { KnownNumbers } from './known-numbers.ts';
import { followersKey, pcg4d, streams, uniform } from './random.ts';
import type { Block, Words } from './random.ts';
import { readFactors } from './read-words.ts';

/** A group and its drawn inputs, ready for the loop over samples. */
export interface Party {
  readonly columns: GroupColumns;
  readonly count: number;
  /** Key of its follower count in the random stream. */
  readonly key: number;
  /** Stream of its first partner; the others follow. */
  readonly stream: number;
  /** Whether reach goes by usual views, not by followers. */
  readonly isByViews: boolean;
  /** Reach of a partner by whom one person, or one times all followers, is shown a post. */
  readonly audience: number;
  /** Engagements at an engagement rate of 1: followers × posts. */
  readonly impressions: number;
  /** Contribution of an order ÷ order value, the cost of an order not considered. */
  readonly contribution: number;
  readonly assets: number;
}

/** Readies groups. Partners of one follower count are numbered through, across their groups. */
export function partiesOf(
  groups: readonly Group[],
  columns: readonly GroupColumns[],
  business: Business,
): readonly Party[] {
  const next = new Map<number, number>();
  return groups.map((group, index) => {
    const { followers, count, posts, assets } = group;
    const stream = next.get(followers) ?? streams.firstPartner;
    next.set(followers, stream + count);
    const isByViews = Boolean(group.views);
    return {
      columns: columns[index]!,
      count,
      key: followersKey(followers),
      stream,
      isByViews,
      audience: (isByViews ? 1 : followers) * group.inMarket * reachOfPosts(posts),
      impressions: followers * posts,
      contribution: contributionShare(business, group),
      assets,
    };
  });
}

/** Whether an order leaves the same whichever of these partners it came by. */
export function leaveTheSame(parties: readonly Party[]): boolean {
  return parties.every(({ contribution }) => contribution === parties[0]!.contribution);
}

/**
 * The partners of a mix who post in a block of samples, one after the other: first those of the first
 * sample, in the order of their parties. The same room serves every block.
 */
export interface Posts {
  /** How many post of each party in each sample: sample × parties + party. */
  readonly counts: Uint16Array;
  /** Where those of each sample start, and before which place they end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** By how much they differ from the average partner, each of mean 1; then people and clicks. */
  readonly reach: Float64Array;
  readonly engagement: Float64Array;
  readonly clicks: Float64Array;
  /** Contribution of an order ÷ order value, beside the clicks. */
  readonly contributions: Float64Array;
  /** The words of their hashes. */
  readonly words: Words;
}

/** Room for blocks of up to so many samples of mixes of up to so many partners and parties. */
export function roomForPosts(samples: number, partners: number, parties: number): Posts {
  const most = samples * partners;
  return {
    counts: new Uint16Array(samples * parties),
    starts: new Uint32Array(samples),
    ends: new Uint32Array(samples),
    // One more, as the numbers of a partner are there before it is known whether they post.
    reach: new Float64Array(most + 1),
    engagement: new Float64Array(most + 1),
    clicks: new Float64Array(most + 1),
    words: new Uint32Array(4 * most + 4),
    // One more: that of the first is looked at before it is known whether there is one.
    contributions: new Float64Array(most + 1),
  };
}

/**
 * Draws who posts in a block, and how they differ.
 * @param known what was drawn before
 */
export function drawPosts(
  parties: readonly Party[],
  spread: Business['partnerSpread'],
  block: Block,
  posts: Posts,
  known?: KnownNumbers,
): void {
  const before = known && knownPartners(parties, spread, block, known);
  if (before) {
    takePosts(parties, before, block, posts);
    return;
  }
  const { reach, engagement, clicks } = spread;
  let posted = 0;
  for (let at = 0; at < block.count; at++) {
    for (let index = 0; index < parties.length; index++) {
      const before = posted;
      posted = drawParty(parties[index]!, block, at, posts.words, posted);
      posts.counts[at * parties.length + index] = posted - before;
    }
  }
  readFactors(posts.words, 0, reach, posted, posts.reach);
  readFactors(posts.words, 1, engagement, posted, posts.engagement);
  readFactors(posts.words, 2, clicks, posted, posts.clicks);
}

/** Adds the words of those of a party who post in one sample; returns how many there are then. */
function drawParty(
  { columns, stream, key, count }: Party,
  { seed, from }: Block,
  at: number,
  words: Words,
  before: number,
): number {
  const chance = columns.postingProbability[at]!;
  let posted = before;
  for (let partner = 0; partner < count; partner++) {
    pcg4d(seed, from + at, stream + partner, key, words, 4 * posted);
    // Without a branch: who posts is chance, and half of the guesses would be wrong.
    posted += Number(uniform(words[4 * posted + 3]!) < chance);
  }
  return posted;
}

/** Those of more partners together would not stay long enough to be taken up again. */
const MOST_KNOWN = 64;

/** Numbers of every partner of each party; nothing where those of one are not kept. */
function knownPartners(
  parties: readonly Party[],
  spread: Business['partnerSpread'],
  block: Block,
  known: KnownNumbers,
): readonly (readonly Float64Array[])[] | null {
  if (parties.reduce((sum, { count }) => sum + count, 0) > MOST_KNOWN) return null;
  const all: (readonly Float64Array[])[] = [];
  for (const { count, stream, key } of parties) {
    const own: Float64Array[] = [];
    for (let partner = 0; partner < count; partner++) {
      const numbers = known.partnerOf(stream + partner, key, spread, block);
      if (!numbers) return null;
      own.push(numbers);
    }
    all.push(own);
  }
  return all;
}

/** The same as is drawn, of numbers that are known. */
function takePosts(
  parties: readonly Party[],
  before: readonly (readonly Float64Array[])[],
  { from, count }: Block,
  { counts, reach, engagement, clicks }: Posts,
): void {
  let posted = 0;
  for (let at = 0; at < count; at++) {
    const place = PARTNER_NUMBERS * (from + at);
    for (let index = 0; index < parties.length; index++) {
      const chance = parties[index]!.columns.postingProbability[at]!;
      const first = posted;
      for (const numbers of before[index]!) {
        reach[posted] = numbers[place + 1]!;
        engagement[posted] = numbers[place + 2]!;
        clicks[posted] = numbers[place + 3]!;
        posted += Number(numbers[place]! < chance);
      }
      counts[at * parties.length + index] = posted - first;
    }
  }
}
