import type { State } from '#share';

/** Campaigns drawn for a comparison of usual size: while a control moves, at rest, for the advice. */
const usual = { draft: 1024, final: 32_768, advice: 8192 } as const;
/** Most partners times campaigns, over all three audiences: well below a second, some seconds. */
const mostDraftWork = 2e6;
const mostFinalWork = 2e7;
/** The strip computes every comparison for a cold, a typical and a proven audience. */
const audiences = 3;
const fewest = 16;

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

/** Partners in all plans of a comparison. */
export function partnersOf({ mixes }: State): number {
  return mixes.reduce(
    (sum, { groups }) => groups.reduce((inner, { count }) => inner + count, sum),
    0,
  );
}

/**
 * How many campaigns to draw of a comparison. Large ones get fewer, so that the first numbers stand
 * within a second or two and one run stays below 2 · 10⁷ partners drawn, whatever a link holds.
 */
export function samplesOf(state: State): Samples {
  const partners = Math.max(1, partnersOf(state)) * audiences;
  const draft = Math.min(usual.draft, Math.floor(mostDraftWork / partners));
  const final = Math.min(usual.final, Math.floor(mostFinalWork / partners));
  return {
    draft: Math.max(fewest, draft),
    final: Math.max(fewest, final),
    advice: Math.max(fewest, Math.min(usual.advice, final)),
    isReduced: final < usual.final,
  };
}
