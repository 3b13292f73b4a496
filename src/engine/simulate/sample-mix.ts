import { drawPosts, leaveTheSame } from './partners.ts';
import type { KnownNumbers } from './known-numbers.ts';
import type { MixRun } from './mix-run.ts';
import type { Posts } from './partners.ts';
import type { Block } from './random.ts';
import { settle } from './settle.ts';
import type { Room } from './settle.ts';
import { sortDescending } from './sort-descending.ts';

/** What those who post are gathered from; its columns are filled. */
export type Gathered = Pick<MixRun, 'parties' | 'columns' | 'common' | 'fixedCosts'>;

/**
 * The funnel of a mix in every sample of a block, whose columns have been drawn, step by step through
 * the block. Layer 3, how partners differ and who posts, is drawn first.
 */
export function sampleBlock(
  run: MixRun,
  block: Block,
  posts: Posts,
  room: Room,
  known?: KnownNumbers,
): void {
  drawPosts(run.parties, run.business.partnerSpread, block, posts, known);
  gatherPosts(run, block, posts);
  sortPosts(run, block, posts);
  settle(run, block, posts, room);
}

/** Makes people and clicks of the factors of those who post, and adds up what is only to be added. */
export function gatherPosts(
  { parties, columns, common, fixedCosts }: Gathered,
  block: Block,
  posts: Posts,
): void {
  const { luck } = common;
  let post = 0;
  for (let at = 0; at < block.count; at++) {
    let engagements = 0;
    let fees = 0;
    let agreedFees = 0;
    let assets = 0;
    posts.starts[at] = post;
    for (let index = 0; index < parties.length; index++) {
      const party = parties[index]!;
      const drawn = party.columns;
      const posted = posts.counts[at * parties.length + index]!;
      const real = drawn.realFollowers[at]!;
      const reach = party.audience * (party.isByViews ? 1 : real) * drawn.shown[at]!;
      const clickRate = drawn.clickRate[at]! * luck[at]!;
      let engaged = 0;
      for (const end = post + posted; post < end; post++) {
        const factor = posts.reach[post]!;
        engaged += factor * posts.engagement[post]!;
        posts.reach[post] = reach * factor;
        posts.clicks[post] = reach * factor * clickRate * posts.clicks[post]!;
        posts.contributions[post] = party.contribution;
      }
      const fee = drawn.fee[at]!;
      engagements += party.impressions * real * (drawn.engagementRate[at]! * luck[at]!) * engaged;
      fees += posted * fee;
      agreedFees += party.count * fee;
      assets += posted * party.assets;
    }
    const sample = block.from + at;
    columns.engagements[sample] = engagements;
    columns.cashCost[sample] = fees + fixedCosts;
    columns.committedCash[sample] = agreedFees + fixedCosts;
    columns.assets[sample] = assets;
    posts.ends[at] = post;
  }
}

/** Puts those who post in each sample in order, reach and clicks each by itself, largest first. */
function sortPosts({ parties }: MixRun, { count }: Block, posts: Posts): void {
  const { starts, ends, reach, clicks, contributions } = posts;
  const companions = leaveTheSame(parties) ? undefined : contributions;
  for (let at = 0; at < count; at++) {
    const start = starts[at]!;
    const end = ends[at]!;
    if (end - start < 2) continue;
    sortDescending(reach, start, end);
    sortDescending(clicks, start, end, companions);
  }
}
