import { toExp } from '../distributions/exponential.ts';
import { toNormal } from '../distributions/normal.ts';
import { uniform } from './random.ts';
import type { WordIndex, Words } from './random.ts';

/** The uniform numbers of one word of each hash. */
export function readUniforms(
  words: Words,
  word: WordIndex,
  count: number,
  out: Float64Array,
): void {
  for (let i = 0; i < count; i++) out[i] = uniform(words[4 * i + word]!);
}

/** Lognormal numbers of mean 1 and log-sd `spread`, from one word of each hash. */
export function readFactors(
  words: Words,
  word: WordIndex,
  spread: number,
  count: number,
  out: Float64Array,
): void {
  readScores(words, word, count, out);
  for (let i = 0; i < count; i++) out[i] = spread * (out[i]! - spread / 2);
  toExp(out, count);
}

/** The standard normal numbers of one word of each hash. */
export function readScores(words: Words, word: WordIndex, count: number, out: Float64Array): void {
  readUniforms(words, word, count, out);
  toNormal(out, count);
}
