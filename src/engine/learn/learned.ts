import { widestFactor } from '../model/inputs.ts';
import type { Estimate } from '../model/types.ts';

/** What is believed after results are in. */
export interface Learned<State> {
  /** To be passed on as the next prior: batches of results then teach the same as all at once. */
  readonly state: State;
  /** The estimate to use: the prior's own as long as there are no results. */
  readonly estimate: Estimate;
  /** Mean of the belief; for a log-normal one exp of the mean logarithm, which is its median. */
  readonly mean: number;
  /** Observations the prior was worth, in the unit its family names. */
  readonly priorWorth: number;
}

/** P10, P50 and P90 of a belief as an estimate that every function of the engine takes. */
export function estimateFrom(quantile: (p: number) => number, limit = Infinity): Estimate {
  const likely = Math.min(quantile(0.5), limit);
  return {
    low: Math.min(Math.max(quantile(0.1), likely / widestFactor), likely),
    likely,
    high: Math.min(quantile(0.9), likely * widestFactor, limit),
  };
}

/** The highest entry of a rate's estimate, which has to stay below 1. */
export const highestRate = 0.999999;

/** @throws RangeError if the estimate is a fixed number, which results cannot change */
export function checkOpen(field: string, { low, high }: Estimate): void {
  if (low === high) {
    throw new RangeError(
      `${field} must leave something to learn: low below high, got ${low} twice`,
    );
  }
}
