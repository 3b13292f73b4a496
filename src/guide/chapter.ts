import type { Confidence, Source } from '#data/schemas.ts';

/** What the parts of one chapter share while it is rendered; lives in `Astro.locals`. */
export interface ChapterNotes {
  /** Source ids in the order of their first citation; their numbers start at 1. */
  readonly cited: readonly string[];
  /** All sources by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Glossary terms already explained in this chapter. */
  readonly explained: Set<string>;
}

/** The notes of the chapter being rendered. Throws where a part stands outside a chapter. */
export function chapterNotes(locals: App.Locals): ChapterNotes {
  const { chapter } = locals;
  if (!chapter) throw new Error('this part works inside a chapter of the guide only');
  return chapter;
}

/** How sure we are of a source, for a reader. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  strong: 'Read at the source',
  fair: 'Read in a page that quotes it',
  weak: 'A vendor or one voice, without a sample',
  unchecked: 'Repeated without an original',
};

/** Marks filled of three, for each word of the scale. */
export const confidenceMarks: Readonly<Record<Confidence, number>> = {
  strong: 3,
  fair: 2,
  weak: 1,
  unchecked: 0,
};

/** Minutes to read a text at 220 words a minute, at least 1. */
export function readingMinutes(mdx: string): number {
  return Math.max(1, Math.round(proseOf(mdx).split(/\s+/).length / 220));
}

/** The prose of a chapter: without imports, tags, link targets and table rules. */
export function proseOf(mdx: string): string {
  return mdx
    .replace(/^(?:import|export) .*$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[#*_`>[\]|]/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

const citing = /<(Cite|Claim)\b[^>]*?\bids?=(?:"([^"]*)"|\{([^}]*)\})/g;

/**
 * Source ids a chapter cites, in the order of their first citation: by `<Cite id>` and by
 * `<Claim id>`, which cites the documents that make the claim.
 */
export function citedIn(mdx: string, claims: ReadonlyMap<string, readonly string[]>): string[] {
  const ids = [...mdx.matchAll(citing)].flatMap(([, tag, plain = '', braced = '']) => {
    const words = `${plain} ${braced.replace(/[[\]'"`,]/g, ' ')}`.split(/[\s,]+/).filter(Boolean);
    return tag === 'Claim' ? words.flatMap((word) => claims.get(word) ?? []) : words;
  });
  return [...new Set(ids)];
}
