import type { Benchmarks } from '../../src/data/benchmark-schema.ts';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';
import { readContent } from '../../src/data/read-content.ts';

/** The project's own content, as the build reads it. */
export const content = readContent(new URL('../../', import.meta.url));

/** Path of the data set most tests speak of: published, so it stays as it is. */
export const datasetFile = 'content/benchmarks/2026-11.json';

/** That data set. */
export const dataset: Benchmarks = benchmarkSchema.parse(content.benchmarks[datasetFile]);

/** The newest data set, which may still change. */
export const newestSet: Benchmarks = benchmarkSchema.parse(
  content.benchmarks['content/benchmarks/2026-12.json'],
);
