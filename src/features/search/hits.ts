import { type Piece, excerptPieces } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** A result as it is listed. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** What it is: Chapter, Answer, Glossary or Source. */
  readonly kind: string;
  readonly pieces: readonly Piece[];
  /** Sections of a page in which the words stand, at most three. */
  readonly sections: readonly { readonly title: string; readonly url: string }[];
}

/** How many sections of a page are named. */
const mostSections = 3;

/** What is listed of a result. */
export function hitOf({ url, meta, filters, excerpt, sub_results: parts }: Fragment): Hit {
  return {
    url,
    title: meta.title ?? url,
    kind: filters.kind?.[0] ?? '',
    pieces: excerptPieces(excerpt),
    sections: parts
      .filter((part) => part.url !== url)
      .slice(0, mostSections)
      .map((part) => ({ title: part.title, url: part.url })),
  };
}

/** How much of a word must stand in a result, in letters; of a shorter one all. */
const stem = 3;

/** Whether a result holds the beginning of one of the words looked for, where it is marked or in its title. */
export function holdsWord({ title, pieces }: Hit, query: string): boolean {
  const marked = pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  const text = [title, ...marked].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(' ')
    .some((word) => text.includes(word.slice(0, stem)));
}

/** What is said of a search that found something. */
export function countWords(count: number, query: string): string {
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;
}
