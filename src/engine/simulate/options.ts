import { checkWhole } from '../model/validate.ts';
import type { KnownNumbers } from './known-numbers.ts';

/** The most samples of one simulation: 2²⁰. */
const MOST_SAMPLES = 2 ** 20;

/** How much to draw. */
export interface SimulateOptions {
  /** Whole, 1 to 2²⁰. */
  readonly samples: number;
  /** Whole, 0 to 2³² − 1. */
  readonly seed: number;
  /** Random numbers of this seed kept from before; they change no result. */
  readonly known?: KnownNumbers | undefined;
}

/** @throws RangeError naming the option if it is out of range */
export function checkOptions({ samples, seed, known }: SimulateOptions): void {
  checkWhole('options.samples', samples, 1, MOST_SAMPLES);
  checkWhole('options.seed', seed, 0, 2 ** 32 - 1);
  if (known) checkWhole('options.known.seed', known.seed, seed, seed);
}
