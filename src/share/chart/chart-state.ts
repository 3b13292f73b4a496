/** Everything that changes what the engagement chart shows. A link to the chart is this, written down. */
export interface ChartState {
  /** Id of the benchmark data set, one of the catalog's. */
  readonly dataset: string;
  /** Id of the view: one platform and one measure. */
  readonly view: string;
  /** Ids of the view's studies that are not drawn, in the order of the view. */
  readonly hidden: readonly string[];
  /** Id of the study in front of the others, which is not hidden; null where all are alike. */
  readonly front: string | null;
  /** Followers at which a reading is pinned, above 0; null for none. */
  readonly at: number | null;
  /** The reader's own creators as text, which the list of creators writes and reads; empty for none. */
  readonly creators: string;
}

/** What there is to link to. */
export interface ChartCatalog {
  /** Data sets from the oldest to the newest, at least one, each with its views; the first is the start. */
  readonly datasets: readonly {
    readonly id: string;
    readonly views: readonly { readonly id: string; readonly studies: readonly string[] }[];
  }[];
}

/** The newest format of a link to the chart. Raised only together with a migration. */
export const chartFormat = 1;
/** Most characters of the reader's own creators in a link. */
export const longestCreators = 6000;
/** Least and most followers at which a reading may be pinned. */
export const readingEnds: readonly [number, number] = [1, 1e9];

/** What the chart shows where its address says nothing. Throws `RangeError` for an empty catalog. */
export function chartStart({ datasets }: ChartCatalog): ChartState {
  const newest = datasets.at(-1);
  const [view] = newest?.views ?? [];
  if (!newest || !view) throw new RangeError('the chart has no data set with a view');
  return {
    ...{ dataset: newest.id, view: view.id },
    ...{ hidden: [], front: null, at: null, creators: '' },
  };
}
