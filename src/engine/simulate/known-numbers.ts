import { hashBlock, uniform } from './random.ts';
import type { Block, WordIndex } from './random.ts';
import { readFactors, readScores } from './read-words.ts';

/** The most numbers kept: 32 MB of them. */
const MOST_KEPT = 2 ** 22;

/** Samples that a row has room for at first; it grows fourfold. */
const FIRST_ROOM = 2048;

/** Numbers that a partner takes in a sample. */
export const PARTNER_NUMBERS = 4;

/** How far partners spread around the average one: log-sd. */
interface PartnerSpread {
  readonly reach: number;
  readonly engagement: number;
  readonly clicks: number;
}

/**
 * Random numbers of one seed, kept from one simulation to the next: for one answer a shop is simulated a
 * dozen times, and once more for each number its owner tries, while most partners stay the same. Kept or
 * drawn anew, every number is the same to the bit. Those that find no room are not kept.
 */
export interface KnownNumbers {
  readonly seed: number;
  /** From now on, what has not been used since the last call gives way to what finds no room. */
  renew(): void;
  /** Standard normal numbers of a word, one a sample from sample 0 on, at least to the end of a block. */
  scoresOf(stream: number, word: WordIndex, key: number, block: Block): Float64Array | null;
  /**
   * Numbers of a partner, four a sample from sample 0 on, at least to the end of a block: the uniform one
   * below whose chance they post, and the factors of reach, engagement and clicks, each of mean 1.
   */
  partnerOf(stream: number, key: number, spread: PartnerSpread, block: Block): Float64Array | null;
}

/** Numbers from sample 0 on. */
interface Row {
  readonly numbers: Float64Array;
  /** How many samples are there. */
  samples: number;
  /** The last turn in which they were used. */
  turn: number;
}

/** Keeps nothing yet, and at most so many numbers. */
export function knownNumbers(seed: number, most = MOST_KEPT): KnownNumbers {
  const rows = new Map<string, Row>();
  let room = most;
  let turn = 0;

  /** A row with room for so many numbers, and what the one before it held. */
  const enlarged = (name: string, length: number): Row | null => {
    const before = rows.get(name);
    const more = length - (before?.numbers.length ?? 0);
    if (more > room) dropUnused();
    if (more > room) return null;
    room -= more;
    const numbers = new Float64Array(length);
    if (before) numbers.set(before.numbers);
    const row = { numbers, samples: before?.samples ?? 0, turn };
    rows.set(name, row);
    return row;
  };

  const dropUnused = (): void => {
    for (const [name, row] of rows) {
      if (row.turn >= turn - 1) continue;
      room += row.numbers.length;
      rows.delete(name);
    }
  };

  /** The numbers of a row to the end of a block; `fill` writes those that are not there yet. */
  const numbersOf = (
    name: string,
    width: number,
    { from, count }: Block,
    fill: (missing: Block, numbers: Float64Array) => void,
  ): Float64Array | null => {
    const end = from + count;
    let row = rows.get(name) ?? null;
    if (row) row.turn = turn;
    if (width * end > (row?.numbers.length ?? 0)) {
      let samples = FIRST_ROOM;
      while (samples < end) samples *= 4;
      row = enlarged(name, width * samples);
    }
    if (!row) return null;
    if (end > row.samples) {
      fill({ seed, from: row.samples, count: end - row.samples }, row.numbers);
      row.samples = end;
    }
    return row.numbers;
  };

  return {
    seed,
    renew() {
      turn += 1;
    },
    scoresOf: (stream, word, key, block) =>
      numbersOf(`${stream} ${word} ${key}`, 1, block, (missing, numbers) => {
        const words = wordsOf(missing, stream, key);
        readScores(words, word, missing.count, numbers.subarray(missing.from));
      }),
    partnerOf(stream, key, { reach, engagement, clicks }, block) {
      const name = `${stream} ${key} ${reach} ${engagement} ${clicks}`;
      return numbersOf(name, PARTNER_NUMBERS, block, (missing, numbers) => {
        const { from, count } = missing;
        const words = wordsOf(missing, stream, key);
        const column = new Float64Array(count);
        const put = (index: number) => {
          const first = PARTNER_NUMBERS * from + index;
          for (let i = 0; i < count; i++) numbers[first + PARTNER_NUMBERS * i] = column[i]!;
        };
        for (let i = 0; i < count; i++) column[i] = uniform(words[4 * i + 3]!);
        put(0);
        [reach, engagement, clicks].forEach((spread, word) => {
          readFactors(words, word as WordIndex, spread, count, column);
          put(1 + word);
        });
      });
    },
  };
}

function wordsOf(block: Block, stream: number, key: number): Uint32Array {
  const words = new Uint32Array(4 * block.count);
  hashBlock(block, stream, key, words);
  return words;
}
