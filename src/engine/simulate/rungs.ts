import { canonicalGroups } from '../model/groups.ts';
import type { Business, Mix } from '../model/types.ts';
import { drawingOf } from './drawing.ts';
import { addPosts, clearPosts, roomToGrow } from './growing-posts.ts';
import type { MixColumns, MixRun } from './mix-run.ts';
import type { SimulateOptions } from './options.ts';
import { drawPosts, partiesOf, roomForPosts } from './partners.ts';
import type { Party } from './partners.ts';
import { gatherPosts } from './sample-mix.ts';
import { roomFor, settle } from './settle.ts';

/** The most samples of a block, and the most partners in all of them: they stay in a fast cache. */
const BLOCK_SAMPLES = 512;
const BLOCK_PARTNERS = 16_384;

/** What is known of a rung in each sample. */
export type RungColumns = Pick<
  MixColumns,
  'uniqueReach' | 'engagements' | 'orders' | 'cashCost' | 'assets' | 'profit'
>;

/** Who comes in at a rung, and what they cost beside fees. */
type Stage = Pick<MixRun, 'parties' | 'fixedCosts'>;

/**
 * A mix with the first so many partners of its group that fills, for each of `counts`: rising, each
 * above 0. Every partner is drawn once; each rung gives the draws and sums of `simulate` for its
 * count. A mix without such a group has one rung, whatever its count. Yields the share done, 0–1,
 * after each block.
 */
export function* rungSteps(
  mix: Mix,
  business: Business,
  counts: readonly number[],
  { samples, seed }: SimulateOptions,
): Generator<number, readonly RungColumns[]> {
  const groups = canonicalGroups(
    mix.groups.map((group) => (group.fill ? { ...group, count: counts.at(-1)! } : group)),
  );
  const partners = Math.max(
    1,
    groups.reduce((sum, { count }) => sum + count, 0),
  );
  const most = Math.max(1, Math.min(samples, BLOCK_SAMPLES, Math.floor(BLOCK_PARTNERS / partners)));
  const drawing = drawingOf(business, groups, most);
  const { common } = drawing;
  const parties = partiesOf(groups, drawing.groups, business);
  const filling = groups.findIndex(({ fill }) => fill);
  const products = groups.map(({ count, product }) => count * product);
  const stages =
    filling < 0
      ? [{ parties, fixedCosts: sumOf(products) }]
      : stagesOf(parties, products, filling, counts);
  const rungs = columnsOf(stages.length, samples);
  const posts = roomForPosts(most, partners, groups.length);
  const room = roomFor(most);
  const growing = roomToGrow(most, partners);
  for (let from = 0; from < samples; from += most) {
    const block = { seed, from, count: Math.min(most, samples - from) };
    drawing.drawBlock(block);
    clearPosts(growing);
    stages.forEach((stage, index) => {
      const columns = rungs[index]!;
      const fixedCosts = stage.fixedCosts + (index === 0 ? (mix.extra ?? 0) : 0);
      drawPosts(stage.parties, business.partnerSpread, block, posts);
      gatherPosts({ parties: stage.parties, common, columns, fixedCosts }, block, posts);
      addPosts(growing, posts, block.count);
      if (index > 0) addRung(columns, rungs[index - 1]!, from, from + block.count);
      settle({ business, common, columns }, block, growing, room);
    });
    yield (from + block.count) / samples;
  }
  return rungs;
}

/** The first stage brings in everybody else, and each as many of the group that fills as are new. */
function stagesOf(
  parties: readonly Party[],
  products: readonly number[],
  filling: number,
  counts: readonly number[],
): readonly Stage[] {
  const whole = parties[filling]!;
  const product = products[filling]! / whole.count;
  return counts.map((count, index) => {
    const before = index === 0 ? 0 : counts[index - 1]!;
    const party = { ...whole, count: count - before, stream: whole.stream + before };
    const fixedCosts = party.count * product;
    if (index > 0) return { parties: [party], fixedCosts };
    return {
      parties: parties.with(filling, party),
      fixedCosts: sumOf(products.with(filling, fixedCosts)),
    };
  });
}

/** Adds what the partners of the rung before bring. */
function addRung(columns: MixColumns, before: MixColumns, from: number, to: number): void {
  for (let sample = from; sample < to; sample++) {
    columns.engagements[sample]! += before.engagements[sample]!;
    columns.cashCost[sample]! += before.cashCost[sample]!;
    columns.assets[sample]! += before.assets[sample]!;
  }
}

/** Columns of so many rungs, all in one piece of memory. What no rung tells of, they share. */
function columnsOf(rungs: number, samples: number): readonly MixColumns[] {
  const memory = new Float64Array((6 * rungs + 3) * samples);
  let next = 0;
  const column = () => memory.subarray(next, (next += samples));
  const [grossReach, clicks, committedCash] = [column(), column(), column()];
  return Array.from({ length: rungs }, () => ({
    grossReach,
    clicks,
    committedCash,
    uniqueReach: column(),
    engagements: column(),
    orders: column(),
    cashCost: column(),
    assets: column(),
    profit: column(),
  }));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
