import { poissonQuantile } from '../distributions/poisson.ts';
import { costOfOrder } from '../model/funnel.ts';
import { partnersOf } from '../model/groups.ts';
import type { Business } from '../model/types.ts';
import { addPosts, clearPosts } from './growing-posts.ts';
import type { SimulateOptions } from './options.ts';
import { drawPosts } from './partners.ts';
import { blockLength } from './random.ts';
import type { Block } from './random.ts';
import { gatherPosts } from './sample-mix.ts';
import { settlePosts } from './settle.ts';
import type { Room } from './settle.ts';
import { deskFor, drawStages } from './stage-desk.ts';
import type { Desk, StagedMix } from './stage-desk.ts';

/** The largest block. */
const BLOCK = { samples: 512, partners: 8192 } as const;

/** What the two stages bring in each sample. */
export interface Stages {
  /** Orders of the first stage with link or code. */
  readonly tracked: Float64Array;
  /** How many of the first post. */
  readonly posted: Float64Array;
  /** Profit of the first stage alone. */
  readonly firstProfit: Float64Array;
  /** Profit the second stage adds, if there is one. */
  readonly addedProfit: Float64Array;
}

/**
 * The funnel of a mix in two stages, of which the second may be called off: the same shop, average
 * partners and partners, but campaign luck of its own. Buyers of the second stage are those of all
 * partners together less those of the first, so that people reached twice are not counted twice; an
 * order of the second leaves what one of its partners leaves on average. Yields the share done, 0–1,
 * after each block.
 */
export function* stageSteps(
  staged: StagedMix,
  business: Business,
  { samples, seed, known }: SimulateOptions,
): Generator<number, Stages> {
  const partners = partnersOf(staged.groups);
  const most = blockLength(samples, partners, BLOCK);
  const column = () => new Float64Array(samples);
  const stages = {
    tracked: column(),
    posted: column(),
    firstProfit: column(),
    addedProfit: column(),
  };
  const desk = deskFor(staged, business, most, known);
  for (let from = 0; from < samples; from += most) {
    const count = Math.min(most, samples - from);
    const block = { seed, from, count };
    drawStages(desk, block);
    runFirst(desk, block, stages);
    runSecond(desk, block, stages);
    yield (from + count) / samples;
  }
  return stages;
}

function runFirst(desk: Desk, block: Block, stages: Stages): void {
  const { business, known, drawing, first, chances, posts, together, rooms, columns } = desk;
  const { common } = drawing;
  const inBlock = { ...block, from: 0 };
  clearPosts(together);
  drawPosts(first.parties, business.partnerSpread, block, posts, known);
  gatherPosts({ ...first, common, columns }, inBlock, posts);
  addPosts(together, posts, block.count);
  settlePosts({ business, common, columns }, inBlock, together, rooms.first);
  for (let at = 0; at < block.count; at++) {
    const mean = rooms.first.means[at]!;
    const share = common.untrackedOrders[at]!;
    const tracked = poissonQuantile(chances.tracked[at]!, mean / (1 + share));
    const untracked = poissonQuantile(chances.untracked[at]!, (mean * share) / (1 + share));
    const earned = earnedBy(tracked + untracked, rooms.first, at, desk);
    stages.tracked[block.from + at] = tracked;
    stages.posted[block.from + at] = posts.ends[at]! - posts.starts[at]!;
    stages.firstProfit[block.from + at] = earned - columns.cashCost[at]!;
  }
}

function runSecond(desk: Desk, block: Block, stages: Stages): void {
  const { business, known, drawing, second, chances, posts, together, rooms, columns } = desk;
  const common = { ...drawing.common, luck: desk.luck };
  const inBlock = { ...block, from: 0 };
  drawPosts(second.parties, business.partnerSpread, block, posts, known);
  gatherPosts({ ...second, common, columns }, inBlock, posts);
  addPosts(together, posts, block.count);
  settlePosts({ business, common, columns }, inBlock, together, rooms.both);
  settlePosts({ business, common, columns }, inBlock, posts, rooms.second);
  for (let at = 0; at < block.count; at++) {
    const mean = Math.max(0, rooms.both.means[at]! - rooms.first.means[at]!);
    const orders = poissonQuantile(chances.second[at]!, mean);
    const earned = earnedBy(orders, rooms.second, at, desk);
    stages.addedProfit[block.from + at] = earned - columns.cashCost[at]!;
  }
}

/** What orders leave, money. Without orders there may be no partner whose share to speak of. */
function earnedBy(
  orders: number,
  { shares }: Room,
  at: number,
  { business, drawing }: Desk,
): number {
  if (orders === 0) return 0;
  return orders * (drawing.common.orderValue[at]! * shares[at]! - costOfOrder(business));
}
