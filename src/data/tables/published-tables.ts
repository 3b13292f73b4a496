import { z } from 'astro/zod';
import { benchmarkSchema } from '../benchmark-schema.ts';
import type { ContentFiles } from '../check-content.ts';
import { claimSchema, sourceSchema } from '../schemas.ts';
import { definitionTables } from './definition-tables.ts';
import { changeTables, defaultTables, ruleTables } from './grounds-tables.ts';
import { measureTables } from './measure-tables.ts';
import type { PublishedSet } from './published-set.ts';
import { siteTables } from './site-tables.ts';
import type { Table } from './table.ts';

/**
 * Every table that is published: what all data sets share, then each data set, newest first.
 * @throws ZodError where the content is not what its schemas say
 */
export function publishedTables(content: ContentFiles): readonly Table[] {
  const sets = Object.values(content.benchmarks).filter(isSet);
  sets.sort((a, b) => b.compiled.localeCompare(a.compiled));
  return [
    ...siteTables(
      z.array(sourceSchema).parse(content.sources),
      z.array(claimSchema).parse(content.claims),
    ),
    ...sets.flatMap((set) => [
      ...measureTables(set),
      ...defaultTables(set),
      ...definitionTables(set),
      ...ruleTables(set),
      ...changeTables(set),
    ]),
  ];
}

function isSet(entry: unknown): entry is PublishedSet {
  benchmarkSchema.parse(entry);
  return true;
}
