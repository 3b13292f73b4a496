import { normalQuantile } from '../../src/engine/distributions/normal.ts';
import { pcg4d, uniform } from '../../src/engine/simulate/random.ts';

/**
 * What no simulation of the model can do without, and nothing else: for each partner of each sample
 * one hash, three normal quantiles, three exponentials.
 * @returns a sum of it all, so that nothing can be left out
 */
export function bareLoop(partners: number, samples: number, seed: number): number {
  const words = new Uint32Array(4);
  let sum = 0;
  for (let sample = 0; sample < samples; sample++) {
    for (let partner = 0; partner < partners; partner++) {
      pcg4d(seed, sample, partner, 10_000, words);
      sum += Math.exp(0.35 * normalQuantile(uniform(words[0]!)));
      sum += Math.exp(0.74 * normalQuantile(uniform(words[1]!)));
      sum += Math.exp(0.6 * normalQuantile(uniform(words[2]!)));
    }
  }
  return sum;
}
