import { syllable } from 'syllable';

/** A paragraph, a list item or a heading of a chapter, as its MDX stands. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'heading' | 'table';
  readonly mdx: string;
}

/** What stands in a sentence for a number that a part prints: one word of one syllable. */
export const printedNumber = '5';

/** The blocks of a chapter, in order; blocks of nothing but tags are left out. */
export function blocksOf(body: string): readonly Block[] {
  return body
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((mdx): Block => ({ kind: kindOf(mdx), mdx }))
    .filter((block) => /\p{L}/u.test(plainText(block.mdx)));
}

function kindOf(mdx: string): Block['kind'] {
  if (/^\s*#/.test(mdx)) return 'heading';
  if (/^\s*\|/.test(mdx)) return 'table';
  return /^\s*(?:[-*]|\d+\.)\s/.test(mdx) ? 'item' : 'paragraph';
}

/**
 * What a reader reads of a block: numbers printed by parts as `printedNumber`, no comments, tags,
 * braces, link targets, list marks or emphasis.
 */
export function plainText(mdx: string): string {
  return mdx
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<(?:Fact|Default|Live)\b[^>]*>/g, printedNumber)
    .replace(/<[^>]+>/g, '')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^\s*(?:#+|[-*]|\d+\.)\s/, '')
    .replace(/[*_`[\]|]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?!)])/g, '$1')
    .trim();
}

const end =
  /(?<=[.!?…][”"’)]*)(?<!\b(?:e\.g|i\.e|vs|U\.S|Dr|Mr|Ms|St|Inc|approx)\.)\s+(?=[“"‘(]?[\p{Lu}\d#$×])/u;

/** The sentences of a plain text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(end).filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** The sentences of a chapter's paragraphs and list items; headings and tables are none. */
export function chapterSentences(body: string): readonly string[] {
  return blocksOf(body)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap(({ mdx }) => sentencesOf(plainText(mdx)));
}

/** The words of a text: runs of letters and digits, with what joins them (`it’s`, `10,000`). */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[$€#×]?[\p{L}\d]+(?:[’'.,:/-]?[\p{L}\d]+)*%?/gu) ?? [];
}

/**
 * The Flesch–Kincaid grade of sentences: .39 words a sentence + 11.8 syllables a word − 15.59
 * (Kincaid et al. 1975). A number counts as a word of one syllable.
 */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
