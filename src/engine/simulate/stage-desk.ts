import { partnersOf } from '../model/groups.ts';
import type { Business, Group } from '../model/types.ts';
import { drawingOf } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { roomToGrow } from './growing-posts.ts';
import type { GrowingPosts } from './growing-posts.ts';
import type { KnownNumbers } from './known-numbers.ts';
import { emptyColumns } from './mix-run.ts';
import type { MixColumns } from './mix-run.ts';
import { partiesOf, roomForPosts } from './partners.ts';
import type { Party, Posts } from './partners.ts';
import { hashBlock, streams } from './random.ts';
import type { Block } from './random.ts';
import { readFactors, readUniforms } from './read-words.ts';
import { roomFor } from './settle.ts';
import type { Room } from './settle.ts';

/** A mix of which some partners of one group come first. */
export interface StagedMix {
  /** In canonical form. */
  readonly groups: readonly Group[];
  /** Place of the group whose first partners come first. */
  readonly tested: number;
  /** How many of them, 1 to the group's count. */
  readonly first: number;
  /** Other costs, paid in the first stage; money. */
  readonly extra: number;
}

/** Everything a block of both stages takes. */
export interface Desk {
  readonly business: Business;
  /** What was drawn before. */
  readonly known: KnownNumbers | undefined;
  readonly drawing: Drawing;
  /** Who comes in, and what they cost beside fees, at each stage. */
  readonly first: { readonly parties: readonly Party[]; readonly fixedCosts: number };
  readonly second: { readonly parties: readonly Party[]; readonly fixedCosts: number };
  /** Campaign luck of the second stage. */
  readonly luck: Float64Array;
  /** Probabilities at which three counts of orders are read. */
  readonly chances: Readonly<Record<'tracked' | 'untracked' | 'second', Float64Array>>;
  readonly words: Uint32Array;
  /** Those who come in. */
  readonly posts: Posts;
  /** All who are there. */
  readonly together: GrowingPosts;
  /** What follows of the first stage, of both together, and of the second by itself. */
  readonly rooms: Readonly<Record<'first' | 'both' | 'second', Room>>;
  readonly columns: MixColumns;
}

/** All memory is taken here. */
export function deskFor(
  { groups, tested, first, extra }: StagedMix,
  business: Business,
  most: number,
  known?: KnownNumbers,
): Desk {
  const partners = partnersOf(groups);
  const drawing = drawingOf(business, groups, most, known);
  const parties = partiesOf(groups, drawing.groups, business);
  const whole = parties[tested]!;
  const early = { ...whole, count: first };
  const late = { ...whole, count: whole.count - first, stream: whole.stream + first };
  const products = groups.reduce((sum, { count, product }) => sum + count * product, 0);
  const tests = first * groups[tested]!.product;
  const column = () => new Float64Array(most);
  return {
    business,
    known,
    drawing,
    first: { parties: [early], fixedCosts: tests + extra },
    second: { parties: parties.with(tested, late), fixedCosts: products - tests },
    luck: column(),
    chances: { tracked: column(), untracked: column(), second: column() },
    words: new Uint32Array(4 * most),
    posts: roomForPosts(most, partners, groups.length),
    together: roomToGrow(most, partners, parties),
    rooms: { first: roomFor(most), both: roomFor(most), second: roomFor(most) },
    columns: emptyColumns(most),
  };
}

/** Draws what all mixes share in a block, and what the second stage has of its own. */
export function drawStages(desk: Desk, block: Block): void {
  const { business, drawing, luck, chances, words } = desk;
  drawing.drawBlock(block);
  hashBlock(block, streams.secondStage, 0, words);
  readFactors(words, 0, business.campaignSpread, block.count, luck);
  readUniforms(words, 1, block.count, chances.tracked);
  readUniforms(words, 2, block.count, chances.untracked);
  readUniforms(words, 3, block.count, chances.second);
}
