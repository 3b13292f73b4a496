import { figures } from '#figures/described.ts';
import type { Content, Figure } from '#figures/figure.ts';
import type { Source } from '#data/schemas.ts';
import { content as published, newestSet } from '../data/real-content.ts';

/** What figures are made of. */
export const content: Content = {
  data: newestSet,
  sources: new Map((published.sources as Source[]).map((source) => [source.id, source])),
};

/** Every figure of the registry, as its page describes it. */
export const all: readonly Figure[] = Object.values(figures).map((describe) => describe(content));
