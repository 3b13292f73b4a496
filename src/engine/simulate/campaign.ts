import { canonicalGroups, partnersOf } from '../model/groups.ts';
import type { Business, Mix } from '../model/types.ts';
import { drawingOf } from './drawing.ts';
import type { InputDraws } from './input-draws.ts';
import type { SimulateOptions } from './options.ts';
import { blockLength } from './random.ts';
import type { Block } from './random.ts';
import { roomForPosts } from './partners.ts';
import { sampleBlock } from './sample-mix.ts';
import { startMix } from './mix-run.ts';
import type { MixRun } from './mix-run.ts';
import { roomFor } from './settle.ts';

/** The largest block. */
const BLOCK = { samples: 1024, partners: 4096 } as const;

/** Mixes of one shop on their way through the samples. */
export interface Campaign {
  /** The most samples of a block. */
  readonly blockLength: number;
  /** Numbers drawn in a sample, about. */
  readonly effort: number;
  readonly inputs: InputDraws;
  /** Of each mix, in the order given. */
  readonly runs: readonly MixRun[];
  /** Draws a block, and computes every mix in it. */
  run(block: Block): void;
}

/** Readies mixes for so many samples. All memory is taken here. */
export function startCampaign(
  mixes: readonly Mix[],
  business: Business,
  { samples, known }: SimulateOptions,
): Campaign {
  const groups = mixes.map((mix) => canonicalGroups(mix.groups));
  const partners = Math.max(1, ...groups.map(partnersOf));
  const most = blockLength(samples, partners, BLOCK);
  const drawing = drawingOf(business, groups.flat(), most, known);
  const posts = roomForPosts(most, partners, Math.max(...groups.map((own) => own.length)));
  const room = roomFor(most);
  let next = 0;
  const runs = mixes.map(({ extra = 0 }, index) => {
    const own = groups[index]!;
    const columns = drawing.groups.slice(next, (next += own.length));
    return startMix({ groups: own, columns, extra }, business, drawing.common, samples);
  });
  return {
    blockLength: most,
    effort: groups.reduce((sum, own) => sum + 4 * partnersOf(own) + 6 * own.length, 6),
    inputs: drawing.inputs,
    runs,
    run(block) {
      drawing.drawBlock(block);
      for (const run of runs) sampleBlock(run, block, posts, room, known);
    },
  };
}
