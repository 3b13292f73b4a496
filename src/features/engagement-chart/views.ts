import type { EngagementView } from '#figures/engagement-views.ts';

/** Where a series comes from. */
export interface Ground {
  readonly label: string;
  readonly definition: string;
  readonly sample: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** A view with its sources. */
export interface ChartView extends EngagementView {
  readonly grounds: readonly Ground[];
}

/** The views of a data set. */
export interface ChartSet {
  /** Id of the data set. */
  readonly id: string;
  readonly views: readonly ChartView[];
}
