import { samplesFor, type State, workOf } from '#share';

/** Campaigns drawn for a comparison of usual size: while a control moves, at rest, for the advice. */
const usual = { draft: 1024, final: 32_768, advice: 8192 } as const;
/** Most partners times campaigns of a draft, over all three audiences: well below a second. */
const mostDraftWork = 2e6;
const audiences = 3;

/** Numbers of campaigns to draw. */
export interface Samples {
  /** While a control moves. */
  readonly draft: number;
  /** Once it rests. */
  readonly final: number;
  /** For each mix that the advice tries. */
  readonly advice: number;
  /** Whether the final number is below the usual one because the comparison is large. */
  readonly isReduced: boolean;
}

/**
 * How many campaigns to draw of a comparison. Large ones get fewer, so that the first numbers stand
 * within a second or two and the final run within some, whatever a link holds.
 */
export function samplesOf(state: State): Samples {
  const partners = workOf(state);
  const final = samplesFor(partners, usual.final);
  const quick = Math.floor(mostDraftWork / audiences / Math.max(1, partners));
  return {
    draft: Math.min(usual.draft, quick, final),
    final,
    advice: Math.min(usual.advice, final),
    isReduced: final < usual.final,
  };
}
