import type { EngagementView } from '#figures/engagement-views.ts';

/** Where a series comes from. */
export interface Ground {
  readonly label: string;
  readonly definition: string;
  readonly sample: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** What a reader may take along of a view. */
export interface ViewFoot {
  /** Name of its files, without their endings. */
  readonly name: string;
  /** Address of its files, without their endings: `/chart/tiktok-views`. */
  readonly files: string;
  /** Address of the page that shows it in a frame. */
  readonly frame: string;
  /** Its address, the code that embeds it, and how it is cited. */
  readonly address: string;
  readonly code: string;
  readonly citation: string;
}

/** A view with its sources. */
export interface ChartView extends EngagementView {
  readonly grounds: readonly Ground[];
  /** Its sources in a line. */
  readonly credit: string;
  /** Left out where the files, which are of the newest data set, hold other numbers. */
  readonly foot?: ViewFoot;
}

/** The views of a data set. */
export interface ChartSet {
  /** Id of the data set. */
  readonly id: string;
  /** Its month: `December 2026`. */
  readonly month: string;
  readonly views: readonly ChartView[];
}

/** Data sets as a page carries them: a view that is the same in several is there once. */
export interface PackedSets {
  readonly views: readonly ChartView[];
  /** Data sets, the newest last; their views by place. */
  readonly sets: readonly (Omit<ChartSet, 'views'> & { readonly views: readonly number[] })[];
}

/** Data sets as the chart takes them. */
export function unpacked({ views, sets }: PackedSets): readonly ChartSet[] {
  return sets.map((set) => ({
    ...set,
    views: set.views.flatMap((at) => views[at] ?? []),
  }));
}
