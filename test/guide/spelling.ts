import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en';
import nspell from 'nspell';
import { z } from 'astro/zod';
import { sourceSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';

/** Who wrote a paper stands in parentheses at the end of its title. */
const authors = /\(([^()]*)\)$/;
const checker = nspell(dictionary);
const allowed = new Set(
  [
    readFileSync(new URL('words.txt', import.meta.url), 'utf8'),
    ...z
      .array(sourceSchema)
      .parse(content.sources)
      .map(({ publisher, title }) => `${publisher ?? ''} ${authors.exec(title)?.[1] ?? ''}`),
  ].flatMap(wordsOf),
);

/**
 * The words of a text that neither American English nor `words.txt` knows, nor the name of any
 * publisher or author among the sources. A word with hyphens may also be spelled right piece by piece.
 */
export function misspelled(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !known(word) && !word.split('-').every(known));
}

/** Words as a dictionary knows them; whatever holds a digit or a sign of code or an address is none. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/`[^`]*`|\S*[\d_=@#/\\]\S*|\S+\.(?:com|org|example|json|ts|md)\b/g, ' ')
      .replaceAll('’', "'")
      .match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? []
  );
}

function known(word: string): boolean {
  const stem = word.replace(/'s$/, '');
  const small = stem.charAt(0).toLowerCase() + stem.slice(1);
  return (
    [word, stem].some(checker.correct, checker) || [word, stem, small].some((w) => allowed.has(w))
  );
}
