import type { BenchmarkDefaults } from '#data/defaults.ts';
import type { Cover } from './cover.ts';

/** What the computation needs of the page around it. */
export interface Means {
  readonly cover: Cover;
  /** Starts a worker; may throw where there are none. */
  readonly createWorker?: () => Worker;
  /** Gets the defaults of an older data set; rejects where they do not come. */
  readonly fetchDataset: (id: string) => Promise<BenchmarkDefaults>;
}
