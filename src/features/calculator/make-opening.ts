import {
  type Beside,
  type Future,
  futureOf,
  openingBeside,
  openingOf,
  type Result,
} from '#comparison';
import type { SourceNote } from '#controls/grounds.ts';
import { benchmarkSchema } from '#data/benchmark-schema.ts';
import { type BenchmarkDefaults, defaultsOf } from '#data/defaults.ts';
import { readContent } from '#data/read-content.ts';
import { type Source, sourceSchema } from '#data/schemas.ts';
import { datasets, newestDataset } from '#share';

/** What the calculator's page opens with; plain data, so that it travels as JSON. */
export interface Opening {
  /** Defaults of the newest data set. */
  readonly defaults: BenchmarkDefaults;
  /** Sources that the defaults of any published data set name, by id. */
  readonly sources: Readonly<Record<string, SourceNote>>;
  /** The comparison that the calculator starts from. */
  readonly first: Result;
  /** Where its first dial leads. */
  readonly future: Future;
  /** What stands beside it. */
  readonly beside: Beside;
}

/** The opening, computed from the content below `root`. Throws where that content is not right. */
export function makeOpening(root: URL): Opening {
  const content = readContent(root);
  const published = datasets.map((id) =>
    benchmarkSchema.parse(content.benchmarks[`content/benchmarks/${id}.json`]),
  );
  const newest = published.find(({ compiled }) => compiled === newestDataset);
  if (!newest) throw new Error(`content/benchmarks/${newestDataset}.json is missing`);
  // A link may bring an older data set, whose notes name sources of its own.
  const named = new Set(JSON.stringify(published.map((set) => set.defaults)).match(/\w+/g));
  const sources = sourceSchema.array().parse(content.sources);
  return {
    defaults: defaultsOf(newest),
    sources: Object.fromEntries(
      sources.filter(({ id }) => named.has(id)).map((source) => [source.id, noteOf(source)]),
    ),
    first: openingOf(newest).result,
    future: futureOf(newest),
    beside: openingBeside(newest),
  };
}

function noteOf({ publisher, title, url, year, sample }: Source): SourceNote {
  return { publisher, title, url, year, sample };
}
