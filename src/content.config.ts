import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { benchmarkSchema } from '#data/benchmark-schema.ts';
import { checkContent } from '#data/check-content.ts';
import { comparisonSchema } from '#data/comparison-schema.ts';
import { proSchema } from '#data/pros-schema.ts';
import { readContent } from '#data/read-content.ts';
import {
  claimSchema,
  editionSchema,
  guideSchema,
  pageSchema,
  sourceSchema,
  termSchema,
} from '#data/schemas.ts';

/** The loader, after a check of all content together: a problem anywhere fails the build. */
function checked(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      const problems = checkContent(readContent(context.config.root));
      if (problems.length > 0)
        throw new Error(`The content is not in order:\n${problems.join('\n')}`);
      await loader.load(context);
    },
  };
}

/**
 * The loader, without what an earlier build kept: a published file stays as it is, but what completes it
 * follows the schema of today.
 */
function anew(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      context.store.clear();
      await loader.load(context);
    },
  };
}

/** What readers are sent to: studies, documents, methods. */
const sources = defineCollection({
  loader: checked(file('content/sources.json')),
  schema: sourceSchema,
});

/** What the seed documents say, and what the evidence says of it. */
const claims = defineCollection({ loader: file('content/claims.json'), schema: claimSchema });

/** Terms, each explained once. */
const glossary = defineCollection({ loader: file('content/glossary.json'), schema: termSchema });

/** Points for and against small and big partners. */
const pros = defineCollection({ loader: file('content/pros-and-cons.json'), schema: proSchema });

/** Published figures and the calculator's defaults, one dated file each. */
const benchmarks = defineCollection({
  loader: anew(glob({ base: 'content/benchmarks', pattern: '*.json' })),
  schema: benchmarkSchema,
});

/** Questions worked out with the calculator, a page each. */
const comparisons = defineCollection({
  loader: anew(glob({ base: 'content/comparisons', pattern: '*.json' })),
  schema: comparisonSchema,
});

/** Chapters of the guide. */
const guide = defineCollection({
  loader: glob({ base: 'content/guide', pattern: '*.mdx' }),
  schema: guideSchema,
});

/** Pages that are neither a chapter nor a question: what they tell search engines. */
const pages = defineCollection({ loader: file('content/pages.json'), schema: pageSchema });

/** The log of changes. */
const editions = defineCollection({ loader: file('content/editions.json'), schema: editionSchema });

export const collections = {
  ...{ sources, claims, glossary, pros, benchmarks, comparisons, guide, pages, editions },
};
