import { readableText } from '../../src/data/chapter-blocks.ts';
import { nodesIn } from '../../src/data/chapter-tree.ts';
import { sectionsOf } from '../../src/data/read-chapter.ts';
import type { Chapter } from './chapters.ts';
import { chapterSentences, sentencesOf } from './prose.ts';

const denial = new RegExp(
  [
    /\b(?:nobody|no ?one|none of (?:them|these|us))\b/,
    /\bno (?:count|counts|data|evidence|figures?|measure|numbers?|stud(?:y|ies)|surveys?)\b/,
    /\b(?:not|never|n’t) (?:yet )?(?:been )?(?:counted|known|measured|published|studied|tested)\b/,
    /\b(?:unmeasured|untested|unknown)\b/,
    /\b(?:could not find|found (?:no|none|nothing))\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Whether a sentence says that something was not measured, or is not known. */
export function denies(sentence: string): boolean {
  return denial.test(sentence);
}

/**
 * The sentences and headings of a chapter that say that something was not measured: all of _What
 * nobody knows yet_, and whatever else denies.
 */
export function denialsOf({ tree, blocks, data }: Chapter): readonly string[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const all = [
    ...sentencesOf(data.answer),
    ...headings.map(({ nodes }) => readableText(nodes)),
    ...chapterSentences(blocks),
  ];
  const unknown = sectionsOf(tree)
    .filter(({ title }) => title === 'What nobody knows yet')
    .flatMap(({ nodes }) => [...nodesIn(nodes)])
    .flatMap((node) => (node.type === 'listItem' ? [readableText(node.children)] : []));
  return [...all.filter(denies), ...unknown];
}
