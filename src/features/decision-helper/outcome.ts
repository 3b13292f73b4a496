import type { Verdict } from '#comparison';

/** What a suggested plan comes to at the calculator's starting numbers; computed when the site is built. */
export interface Outcome {
  /** Fees and goods if everybody posts, US dollars. */
  readonly cash: number;
  /** The owner's hours for all partners, the search not counted. */
  readonly hours: number;
  /** Creators to ask for the small partners, on average; 0 where there are none. */
  readonly ask: number;
  /** Share of imagined campaigns that make money. */
  readonly profitable: number;
  /** Mean profit, US dollars. */
  readonly profit: number;
  /** Mean of the people reached, each counted once. */
  readonly reach: number;
  /** Mean of likes and comments. */
  readonly engagement: number;
  /** Mean of the photos and videos. */
  readonly content: number;
}

/** What the calculator's verdict over the comparison of a suggestion is, where money is the goal. */
export interface Decision {
  readonly kind: Verdict['kind'];
  /** Place of the plan it is about. */
  readonly place: number;
}

/** A source as a reason names it. */
export interface SourceLabel {
  readonly name: string;
  readonly url: string | null;
}
