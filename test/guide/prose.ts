import { syllable } from 'syllable';
import { type Block, readableText } from '../../src/data/chapter-blocks.ts';

const end =
  /(?<=[.!?…][”"’)]*)(?<!\b(?:e\.g|i\.e|vs|U\.S|Dr|Mr|Ms|St|Inc|approx)\.)\s+(?=[“"‘(]?[\p{Lu}\d#$×])/u;

/** The sentences of a plain text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(end).filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** The sentences of a chapter's paragraphs and list items; headings and tables are none. */
export function chapterSentences(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap(({ nodes }) => sentencesOf(readableText(nodes)));
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
