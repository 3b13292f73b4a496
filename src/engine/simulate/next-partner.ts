import { poissonQuantile } from '../distributions/poisson.ts';
import { costOfOrder } from '../model/funnel.ts';
import { canonicalGroups, partnersOf } from '../model/groups.ts';
import type { Business, Group, Mix } from '../model/types.ts';
import { drawingOf } from './drawing.ts';
import { addPosts, clearPosts, roomToGrow } from './growing-posts.ts';
import { emptyColumns } from './mix-run.ts';
import type { SimulateOptions } from './options.ts';
import { drawPosts, partiesOf, roomForPosts } from './partners.ts';
import type { Party } from './partners.ts';
import { blockLength } from './random.ts';
import { gatherPosts } from './sample-mix.ts';
import { roomFor, settlePosts } from './settle.ts';

/** The largest block. */
const BLOCK = { samples: 512, partners: 8192 } as const;

/**
 * What the orders of one more partner leave in each sample in which they post, money, in the order of
 * the samples: orders of their own, as many on average as the mix gains by them.
 * @param beside the mix they join; their terms are those of `group`
 */
export function earningsOfNext(
  group: Group,
  beside: Mix | null,
  business: Business,
  { samples, seed, known }: SimulateOptions,
): Float64Array {
  // Last, they are the next of their follower count, and nobody's draws change.
  const groups = [...canonicalGroups(beside?.groups ?? []), { ...group, count: 1 }];
  const partners = partnersOf(groups);
  const most = blockLength(samples, partners, BLOCK);
  const drawing = drawingOf(business, groups, most, known);
  const parties = partiesOf(groups, drawing.groups, business);
  const next = parties.at(-1)!;
  const posts = roomForPosts(most, partners, groups.length);
  const together = roomToGrow(most, partners, parties);
  const room = roomFor(most);
  const before = new Float64Array(most);
  const settled = { business, common: drawing.common, columns: emptyColumns(most) };
  const earned = new Float64Array(samples);
  let posted = 0;
  for (let from = 0; from < samples; from += most) {
    const block = { seed, from, count: Math.min(most, samples - from) };
    const inBlock = { ...block, from: 0 };
    const join = (who: readonly Party[]) => {
      drawPosts(who, business.partnerSpread, block, posts, known);
      gatherPosts({ ...settled, parties: who, fixedCosts: 0 }, inBlock, posts);
      addPosts(together, posts, block.count);
      settlePosts(settled, inBlock, together, room);
    };
    drawing.drawBlock(block);
    clearPosts(together);
    join(parties.slice(0, -1));
    before.set(room.means);
    join([next]);
    for (let at = 0; at < block.count; at++) {
      if (posts.ends[at] === posts.starts[at]) continue;
      const mean = Math.max(0, room.means[at]! - before[at]!);
      const orders = poissonQuantile(settled.common.orderChance[at]!, mean);
      const each = settled.common.orderValue[at]! * next.contribution - costOfOrder(business);
      earned[posted++] = orders * each;
    }
  }
  return earned.subarray(0, posted);
}
