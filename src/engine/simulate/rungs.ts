import { canonicalGroups, partnersOf } from '../model/groups.ts';
import type { Business, Group, Mix } from '../model/types.ts';
import { climb, roomForRungs } from './climb.ts';
import type { Rungs, Stage } from './climb.ts';
import { drawingOf } from './drawing.ts';
import { roomToGrow } from './growing-posts.ts';
import { emptyColumns } from './mix-run.ts';
import type { SimulateOptions } from './options.ts';
import { partiesOf, roomForPosts } from './partners.ts';
import type { Party } from './partners.ts';
import { blockLength } from './random.ts';
import { roomFor } from './settle.ts';

/** The largest block. */
const BLOCK = { samples: 512, partners: 16_384 } as const;

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
  { samples, seed, known }: SimulateOptions,
): Generator<number, Rungs> {
  const groups = canonicalGroups(
    mix.groups.map((group) => (group.fill ? { ...group, count: counts.at(-1)! } : group)),
  );
  const partners = Math.max(1, partnersOf(groups));
  const most = blockLength(samples, partners, BLOCK);
  const drawing = drawingOf(business, groups, most, known);
  const filling = groups.findIndex(({ fill }) => fill);
  const parties = partiesOf(groups, drawing.groups, business);
  const stages = stagesOf(
    groups,
    parties,
    mix.extra ?? 0,
    filling < 0 ? null : { filling, counts },
  );
  const rungs = roomForRungs(stages.length, samples);
  const climber = {
    business,
    known,
    drawing,
    stages,
    rungs,
    fee: drawing.groups[filling]?.fee ?? null,
    posts: roomForPosts(most, partners, groups.length),
    together: roomToGrow(most, partners, parties),
    room: roomFor(most),
    newcomers: emptyColumns(most),
    columns: emptyColumns(most),
  };
  for (let from = 0; from < samples; from += most) {
    const block = { seed, from, count: Math.min(most, samples - from) };
    climb(climber, block);
    yield (from + block.count) / samples;
  }
  return rungs;
}

/** The first stage brings in everybody else, and each as many of the group that fills as are new. */
function stagesOf(
  groups: readonly Group[],
  parties: readonly Party[],
  extra: number,
  ladder: { readonly filling: number; readonly counts: readonly number[] } | null,
): readonly Stage[] {
  const costs = groups.reduce((sum, { count, product }) => sum + count * product, extra);
  if (!ladder) return [{ parties, fixedCosts: costs }];
  const { filling, counts } = ladder;
  const whole = parties[filling]!;
  const { product } = groups[filling]!;
  return counts.map((count, index) => {
    const before = index === 0 ? 0 : counts[index - 1]!;
    const party = { ...whole, count: count - before, stream: whole.stream + before };
    return index === 0
      ? {
          parties: parties.with(filling, party),
          fixedCosts: costs - (whole.count - count) * product,
        }
      : { parties: [party], fixedCosts: party.count * product };
  });
}
