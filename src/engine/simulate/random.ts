/**
 * Every random number of a simulation is a pure function of four 32-bit words, so none depends on
 * how many were drawn before it, and two mixes that ask for the same number get the same number:
 *
 *     words in: seed · sample · stream · followers key     one hash: four words out, four uniforms
 *
 *     stream     followers key   uniforms 0 … 3 become
 *     0          0               orderValue, conversionRate, untrackedOrders, overlap
 *     1          0               campaign luck, order count, –, –
 *     2          of the group    realFollowers, reachRate, engagementRate, clickRate
 *     3          of the group    postingProbability, fee, –, –
 *     4 + i      of the group    reach, engagement, clicks and posting of partner i
 *     2³² − 1    0               second stage: luck, tracked and untracked orders of the first, orders
 *     2³² − 2    0               as stream 2, for all follower counts
 *     2³² − 3    0               as stream 3, for all follower counts
 *
 * i counts the partners of one follower count in one mix, groups in the order of `canonicalGroups`.
 * Usual views take the number of the reach rate.
 *
 * Uniform numbers of streams 0, 2 and 3 become standard normal ones, z, at which estimates are read. With
 * shared knowledge ρ, an input of a group is read at √ρ · z(all follower counts) + √(1 − ρ) · z(its own).
 */
export const streams = {
  shop: 0,
  common: 1,
  group: 2,
  terms: 3,
  firstPartner: 4,
  secondStage: 2 ** 32 - 1,
} as const;

/** The stream that stands for a group's stream at all follower counts. */
export function sharedStreamOf(stream: number): number {
  return 2 ** 32 - stream;
}

/** The four words of a hash, or those of several one after the other. */
export type Words = Uint32Array;

/** Which of the four words of a hash. */
export type WordIndex = 0 | 1 | 2 | 3;

/** Samples of one seed: `count` of them, from number `from` on. */
export interface Block {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
}

/**
 * How many samples to take at a time, at least 1, so that a block with all its partners stays in a
 * fast cache.
 * @param most the largest block: samples, and partners in all of them
 */
export function blockLength(
  samples: number,
  partners: number,
  most: { readonly samples: number; readonly partners: number },
): number {
  return Math.max(1, Math.min(samples, most.samples, Math.floor(most.partners / partners)));
}

/**
 * Jarzynski & Olano, *Hash Functions for GPU Rendering*, Journal of Computer Graphics Techniques 9
 * (2020): pcg4d, four words in, four words out.
 * @param out receives the four words; no result is returned, so that nothing is allocated
 * @param at place of the first of them
 */
export function pcg4d(x: number, y: number, z: number, w: number, out: Words, at = 0): void {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0;
  let b = (Math.imul(y, 1664525) + 1013904223) | 0;
  let c = (Math.imul(z, 1664525) + 1013904223) | 0;
  let d = (Math.imul(w, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
  out[at + 3] = d;
}

/** Hashes every sample of a block: the words of its first come first, four a sample. */
export function hashBlock(
  { seed, from, count }: Block,
  stream: number,
  key: number,
  out: Words,
): void {
  for (let i = 0; i < count; i++) pcg4d(seed, from + i, stream, key, out, 4 * i);
}

/** The uniform number that a word stands for: (word + ½) ÷ 2³², never 0 or 1. */
export function uniform(word: number): number {
  return (word + 0.5) / 2 ** 32;
}

/**
 * The 32-bit word by which draws are keyed to a follower count. Different for any two whole numbers
 * up to 2²¹; above, and for fractions, two counts share a word only by a chance of 1 in 2³².
 */
export function followersKey(followers: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, followers);
  return Math.imul(bits.getUint32(0), 0x9e3779b1) ^ bits.getUint32(4);
}
