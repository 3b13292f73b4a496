import type { z } from 'astro/zod';
import type { benchmarkSchema } from '../benchmark-schema.ts';

/** A data set as its file holds it: without what completes an older one. */
export type PublishedSet = z.input<typeof benchmarkSchema>;
