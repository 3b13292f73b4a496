import type { Term } from '#data/schemas.ts';

/** A term, and the word it is sorted by. */
export interface SortedTerm extends Term {
  /** Lower case; “× back” stands where one looks for it: under B. */
  readonly key: string;
}

/** The terms as a reader looks for them, by the alphabet. */
export function sortedTerms(terms: readonly Term[]): readonly SortedTerm[] {
  return terms
    .map((term) => ({ ...term, key: term.term.replace(/^[^\p{L}]+/u, '').toLowerCase() }))
    .sort((a, b) => a.key.localeCompare(b.key, 'en'));
}

/** The letters that terms begin with, in capitals, in the order of the terms. */
export function lettersOf(terms: readonly SortedTerm[]): readonly string[] {
  return [...new Set(terms.map(({ key }) => key.charAt(0).toUpperCase()))];
}

/** Anchor of a letter in the glossary. */
export const letterAnchor = (letter: string): string => `letter-${letter.toLowerCase()}`;
