import { caps, samplesFor, type State, workOf } from '#share';

/** Campaigns drawn for a comparison of usual size: while a control moves, at rest, for the advice. */
const usual = { draft: 1024, final: 32_768, advice: 8192, backwards: 4096 } as const;
/** A draft may cost this part of a final run: well below a second against some seconds. */
const draftPart = 20;

/** Numbers of campaigns to draw. */
export interface Samples {
  /** While a control moves. */
  readonly draft: number;
  /** Once it rests. */
  readonly final: number;
  /** For each mix that the advice tries. */
  readonly advice: number;
  /** For each plan that is worked back from a target. */
  readonly backwards: number;
  /** Whether the final number is below the usual one because the comparison is large. */
  readonly isReduced: boolean;
}

/**
 * How many campaigns to draw of a comparison. Large ones get fewer, so that the first numbers stand
 * within a second or two and a run ends within some seconds, whatever a link holds.
 */
export function samplesOf(state: State): Samples {
  const partners = workOf(state);
  const final = samplesFor(partners, usual.final);
  return {
    draft: samplesFor(draftPart * partners, usual.draft),
    final,
    advice: Math.min(usual.advice, final),
    // Every plan is tried with as many partners as it can hold, and again between those numbers.
    backwards: samplesFor(2 * caps.partners * state.mixes.length, usual.backwards),
    isReduced: final < usual.final,
  };
}
