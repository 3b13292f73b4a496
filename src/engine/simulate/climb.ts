import type { Business } from '../model/types.ts';
import type { Drawing } from './drawing.ts';
import { addPosts, clearPosts } from './growing-posts.ts';
import type { GrowingPosts } from './growing-posts.ts';
import type { KnownNumbers } from './known-numbers.ts';
import type { MixColumns, MixRun } from './mix-run.ts';
import { drawPosts } from './partners.ts';
import type { Posts } from './partners.ts';
import type { Block } from './random.ts';
import { gatherPosts } from './sample-mix.ts';
import { settle } from './settle.ts';
import type { Room } from './settle.ts';

/** What is known of a rung in each sample. */
export interface RungColumns {
  readonly uniqueReach: Float64Array;
  readonly engagements: Float64Array;
  readonly orders: Float64Array;
  readonly profit: Float64Array;
  /** How many more post of the group that fills than on the first rung. */
  readonly added: Uint16Array;
}

/** Every rung, and what follows from one number a sample for all of them. */
export interface Rungs {
  readonly columns: readonly RungColumns[];
  /** Cash cost and content assets on the first rung. */
  readonly cashCost: Float64Array;
  readonly assets: Float64Array;
  /** Fee of the group that fills; nothing where none does. */
  readonly fee: Float64Array;
}

/** Who comes in at a rung, and what they cost beside fees. */
export type Stage = Pick<MixRun, 'parties' | 'fixedCosts'>;

/** Everything a block of all rungs takes. */
export interface Climber {
  readonly business: Business;
  /** What was drawn before. */
  readonly known: KnownNumbers | undefined;
  readonly drawing: Drawing;
  readonly stages: readonly Stage[];
  readonly rungs: Rungs;
  /** Fee of the group that fills in each sample of the block. */
  readonly fee: Float64Array | null;
  readonly posts: Posts;
  /** All who are there. */
  readonly together: GrowingPosts;
  readonly room: Room;
  /** Of those who come in, and of all who are there. */
  readonly newcomers: MixColumns;
  readonly columns: MixColumns;
}

/** Takes a block up all rungs. */
export function climb(climber: Climber, block: Block): void {
  const { business, known, drawing, stages, rungs, fee, posts, together, newcomers, columns } =
    climber;
  const { common } = drawing;
  const { from, count } = block;
  const inBlock = { ...block, from: 0 };
  drawing.drawBlock(block);
  clearPosts(together);
  stages.forEach((stage, index) => {
    const isFirst = index === 0;
    drawPosts(stage.parties, business.partnerSpread, block, posts, known);
    gatherPosts({ ...stage, common, columns: isFirst ? columns : newcomers }, inBlock, posts);
    addPosts(together, posts, count);
    if (!isFirst) addNewcomers(columns, newcomers, count);
    const newcomersOnly = isFirst ? undefined : posts;
    settle({ business, common, columns }, inBlock, together, climber.room, newcomersOnly);
    const rung = rungs.columns[index]!;
    for (const name of kept) rung[name].set(columns[name].subarray(0, count), from);
    if (!isFirst) countAdded(rung.added, rungs.columns[index - 1]!.added, posts, block);
    if (isFirst) rungs.cashCost.set(columns.cashCost.subarray(0, count), from);
    if (isFirst) rungs.assets.set(columns.assets.subarray(0, count), from);
  });
  if (fee) rungs.fee.set(fee.subarray(0, count), from);
}

/** What each rung keeps of its own. */
const kept = ['uniqueReach', 'engagements', 'orders', 'profit'] as const;

function addNewcomers(columns: MixColumns, newcomers: MixColumns, count: number): void {
  for (let at = 0; at < count; at++) {
    columns.engagements[at]! += newcomers.engagements[at]!;
    columns.cashCost[at]! += newcomers.cashCost[at]!;
  }
}

function countAdded(
  added: Uint16Array,
  before: Uint16Array,
  { starts, ends }: Posts,
  { from, count }: Block,
): void {
  for (let at = 0; at < count; at++) {
    added[from + at] = before[from + at]! + ends[at]! - starts[at]!;
  }
}

/** Columns of so many rungs, all in one piece of memory: to touch new memory takes time. */
export function roomForRungs(rungs: number, samples: number): Rungs {
  const memory = new Float64Array((4 * rungs + 3) * samples);
  const counts = new Uint16Array(rungs * samples);
  let next = 0;
  const column = () => memory.subarray(next, (next += samples));
  return {
    cashCost: column(),
    assets: column(),
    fee: column(),
    columns: Array.from({ length: rungs }, (_, rung) => ({
      uniqueReach: column(),
      engagements: column(),
      orders: column(),
      profit: column(),
      added: counts.subarray(rung * samples, (rung + 1) * samples),
    })),
  };
}
