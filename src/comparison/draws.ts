import { type KnownNumbers, knownNumbers, type SimulateOptions } from '#engine';

/** Random numbers that all answers of a thread share as long as the seed stays: the newest ones. */
let kept: KnownNumbers | undefined;

/** How much is drawn for an answer, with the numbers that answers before it have drawn. */
export function drawsOf(seed: number, samples: number): SimulateOptions {
  if (kept?.seed !== seed) kept = knownNumbers(seed);
  kept.renew();
  return { samples, seed, known: kept };
}
