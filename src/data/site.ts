import { getCollection, getEntry } from 'astro:content';
import { newestDataset } from '#share';
import type { Benchmarks } from './benchmark-schema.ts';
import type { Source } from './schemas.ts';

/**
 * The one door of the pages to content. A data set by its id; the newest where none is named.
 * Throws `Error` naming the file where there is none.
 */
export async function datasetOf(id: string = newestDataset): Promise<Benchmarks> {
  const entry = await getEntry('benchmarks', id);
  if (!entry) throw new Error(`content/benchmarks/${id}.json is missing`);
  return entry.data;
}

/** Every source by its id. */
export async function sourcesById(): Promise<ReadonlyMap<string, Source>> {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
}
