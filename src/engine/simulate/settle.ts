import { toExp } from '../distributions/exponential.ts';
import { poissonQuantile } from '../distributions/poisson.ts';
import { costOfOrder, creditFor, shareInMarket } from '../model/funnel.ts';
import type { MixRun } from './mix-run.ts';
import type { Posts } from './partners.ts';
import type { Block } from './random.ts';

/** What is settled: its columns are filled. */
export type Settled = Pick<MixRun, 'business' | 'common' | 'columns'>;

/** Those who post in each sample, reach and clicks each largest first. */
export type RankedPosts = Pick<Posts, 'starts' | 'ends' | 'reach' | 'clicks' | 'contributions'>;

/**
 * Those who come in, in each sample. What follows from who posts stays as it is in samples where nobody
 * does: it is not worked out again.
 */
export type Newcomers = Pick<Posts, 'starts' | 'ends'>;

/** Room for what stands between the columns of a block. */
export interface Room {
  /** Average orders. */
  readonly means: Float64Array;
  /** Probability of no order at all. */
  readonly none: Float64Array;
  /** Contribution of an order ÷ order value, the cost of an order not yet considered. */
  readonly shares: Float64Array;
}

/** Room for blocks of up to so many samples. */
export function roomFor(samples: number): Room {
  const column = () => new Float64Array(samples);
  return { means: column(), none: column(), shares: column() };
}

/**
 * All that follows from who posts in a block, and from the costs.
 * @param newcomers left out where everybody is one
 */
export function settle(
  run: Settled,
  block: Block,
  posts: RankedPosts,
  room: Room,
  newcomers?: Newcomers,
): void {
  settlePosts(run, block, posts, room, newcomers);
  settleOrders(run, block, room, newcomers);
  settleMoney(run, block, room);
}

/**
 * Gross and unique reach, by the kernel of `uniqueReach`; clicks, and the average orders they lead to.
 * All partners' clicks turn into buyers at one rate, so clicks stand for buyers until the end.
 */
export function settlePosts(
  { business, common, columns }: Settled,
  block: Block,
  posts: RankedPosts,
  room: Room,
  newcomers?: Newcomers,
): void {
  const { repeatCredit } = business;
  const people = business.market ?? Infinity;
  for (let at = 0; at < block.count; at++) {
    if (newcomers && isAsBefore(newcomers, at)) continue;
    const start = posts.starts[at]!;
    const end = posts.ends[at]!;
    const keep = 1 - common.overlap[at]!;
    let gross = 0;
    let unique = 0;
    let clicks = 0;
    let credited = 0;
    let difference = 0;
    let left = 1;
    // Contributions are averaged as differences from one of them: exact where all are the same.
    const base = posts.contributions[start]!;
    for (let post = start; post < end; post++) {
      const reach = posts.reach[post]!;
      const own = posts.clicks[post]!;
      const credit = creditFor(own, own * left, repeatCredit);
      gross += reach;
      unique += reach * left;
      clicks += own;
      credited += credit;
      difference += credit * (posts.contributions[post]! - base);
      left *= keep;
    }
    const buyersPerClick = common.conversionRate[at]! * (1 + common.untrackedOrders[at]!);
    const unlimited = credited * buyersPerClick;
    room.means[at] = unlimited * shareInMarket(business, unique, unlimited);
    room.shares[at] = base + difference / credited;
    const sample = block.from + at;
    columns.grossReach[sample] = gross;
    columns.uniqueReach[sample] = Math.min(people, unique);
    columns.clicks[sample] = clicks;
  }
}

/** Counts of orders. */
function settleOrders(
  { common, columns }: Settled,
  { from, count }: Block,
  { means, none }: Room,
  newcomers?: Newcomers,
): void {
  for (let at = 0; at < count; at++) none[at] = -means[at]!;
  toExp(none, count);
  for (let at = 0; at < count; at++) {
    if (newcomers && isAsBefore(newcomers, at)) continue;
    columns.orders[from + at] = poissonQuantile(common.orderChance[at]!, means[at]!, none[at]);
  }
}

/** Profit. */
function settleMoney(
  { business, common, columns }: Settled,
  { from, count }: Block,
  { shares }: Room,
): void {
  const orderCost = costOfOrder(business);
  for (let at = 0; at < count; at++) {
    const orders = columns.orders[from + at]!;
    // Without orders there may be no partner whose share to speak of.
    const contribution =
      orders === 0 ? 0 : orders * common.orderValue[at]! * shares[at]! - orders * orderCost;
    columns.profit[from + at] = contribution - columns.cashCost[from + at]!;
  }
}

function isAsBefore({ starts, ends }: Newcomers, at: number): boolean {
  return starts[at] === ends[at];
}
