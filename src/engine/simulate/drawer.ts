import { isFixed } from '../distributions/estimate.ts';
import type { Spread } from '../distributions/estimate.ts';
import { toExp } from '../distributions/exponential.ts';
import type { InputDraw } from './input-draws.ts';
import type { KnownNumbers } from './known-numbers.ts';
import { hashBlock, sharedStreamOf } from './random.ts';
import type { Block, WordIndex, Words } from './random.ts';
import { readScores } from './read-words.ts';

/** Writes the values of an input for a block to the front of a column. */
export type Drawer = (input: InputDraw, block: Block, column: Float64Array) => void;

/**
 * A drawer for blocks of up to `most` samples. As long as it is asked about the same block, it keeps
 * the words of the last hash, so that four inputs need one, and the numbers that all follower counts
 * share.
 * @param known what was drawn before
 */
export function drawerOf(most: number, known?: KnownNumbers): Drawer {
  const wordsOf = hasherOf(most);
  const sharedWordsOf = hasherOf(most);
  const kept = new Map<number, { block: Block | null; readonly scores: Float64Array }>();

  /** Scores of a block that were kept from before. */
  const knownScores = (stream: number, word: WordIndex, key: number, block: Block) =>
    known?.scoresOf(stream, word, key, block)?.subarray(block.from, block.from + block.count);

  const sharedScores = ({ stream, word }: InputDraw, block: Block): Float64Array => {
    const before = knownScores(sharedStreamOf(stream), word, 0, block);
    if (before) return before;
    const place = 4 * stream + word;
    const last = kept.get(place) ?? { block: null, scores: new Float64Array(most) };
    if (last.block !== block) {
      const words = sharedWordsOf(block, sharedStreamOf(stream), 0);
      readScores(words, word, block.count, last.scores);
      last.block = block;
      kept.set(place, last);
    }
    return last.scores;
  };

  return (input, block, column) => {
    const { spread, stream, word, key, shared } = input;
    if (isFixed(spread)) {
      column.fill(spread.likely, 0, block.count);
      return;
    }
    const before = knownScores(stream, word, key, block);
    if (before) column.set(before);
    else readScores(wordsOf(block, stream, key), word, block.count, column);
    if (shared > 0) blendScores(shared, sharedScores(input, block), block.count, column);
    readValues(spread, block.count, column);
  };
}

/** The whole column of an input, for samples from 0 on. */
export function wholeColumn(input: InputDraw, samples: number, seed: number): Float64Array {
  const column = new Float64Array(samples);
  drawerOf(samples)(input, { seed, from: 0, count: samples }, column);
  return column;
}

/** Hashes blocks, and keeps the words as long as the same ones are asked for. */
function hasherOf(most: number): (block: Block, stream: number, key: number) => Words {
  const words = new Uint32Array(4 * most);
  let last: { readonly block: Block; readonly stream: number; readonly key: number } | null = null;
  return (block, stream, key) => {
    if (last?.block !== block || last.stream !== stream || last.key !== key) {
      hashBlock(block, stream, key, words);
      last = { block, stream, key };
    }
    return words;
  };
}

/** √ρ · shared + √(1 − ρ) · own, in place of the own. */
function blendScores(rho: number, shared: Float64Array, count: number, own: Float64Array): void {
  const all = Math.sqrt(rho);
  const rest = Math.sqrt(1 - rho);
  for (let i = 0; i < count; i++) own[i] = all * shared[i]! + rest * own[i]!;
}

/** The values that an estimate has at standard normal numbers, in their place: `valueAt`, for columns. */
function readValues(
  { kind, likely, below, above }: Spread,
  count: number,
  column: Float64Array,
): void {
  const rest = 1 - likely;
  const [halfBelow, halfAbove] = [below / 2, above / 2];
  for (let i = 0; i < count; i++) {
    const z = column[i]!;
    const size = Math.abs(z);
    // Of the two sides one is 0. Chosen by the sign of z, every second choice would be guessed wrong.
    column[i] = (z - size) * halfBelow + (z + size) * halfAbove;
  }
  // A rate's odds shrink with the shift: their inverse is what is multiplied.
  const sign = kind === 'amount' ? 1 : -1;
  for (let i = 0; i < count; i++) column[i]! *= sign;
  toExp(column, count);
  if (kind === 'amount') {
    for (let i = 0; i < count; i++) column[i]! *= likely;
    return;
  }
  // A shift of 0 leaves e⁰ = 1, and the likely rate to the bit.
  for (let i = 0; i < count; i++) {
    const power = column[i]!;
    column[i] = power === 1 ? likely : likely / (likely + rest * power);
  }
}
