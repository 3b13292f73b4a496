import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/data/chapter-blocks.ts';
import { nodesIn, partsIn } from '../../src/data/chapter-tree.ts';
import { proSchema } from '../../src/data/pros-schema.ts';
import { sectionsOf } from '../../src/data/read-chapter.ts';
import { claimSchema, termSchema } from '../../src/data/schemas.ts';
import { groupFields, shopFields } from '../../src/share/index.ts';
import { content } from '../data/real-content.ts';
import { chapters, references } from './chapters.ts';
import { retiredWords } from './house-words.ts';
import { chapterSentences, readingGrade, sentencesOf, wordsOf } from './prose.ts';

describe('sentencesOf', () => {
  test.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['It costs $4.50 a post. Ask.', ['It costs $4.50 a post.', 'Ask.']],
    ['Ask, e.g. Anna, first. “Why?” So.', ['Ask, e.g. Anna, first.', '“Why?”', 'So.']],
  ])('splits “%s”', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('readingGrade', () => {
  test('is .39 words a sentence + 11.8 syllables a word − 15.59', () => {
    // 6 words of 1 syllable in one sentence; 3 words of 1, 2 and 4 syllables in another.
    expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 10);
    expect(readingGrade(['A baker calculated.'])).toBeCloseTo(
      0.39 * 3 + 11.8 * (7 / 3) - 15.59,
      10,
    );
  });

  test('counts a number as a word of one syllable', () => {
    expect(readingGrade(['We saw 10,000 cats.'])).toBe(readingGrade(['We saw big cats.']));
  });
});

describe('retiredWords', () => {
  test.each([
    ['a word of another country', 'Send the parcel till May.', ['till', 'parcel']],
    ['a creator who is a woman by habit', 'Ask her before she posts.', ['her', 'she']],
    [
      'documents without a name',
      'Three guides say so, one of the guides twice.',
      ['Three guides', 'one of the guides'],
    ],
    ['goods where a product is meant', 'They work for goods, at the cost of goods.', ['goods']],
    ['no part of another word', 'The market sells other summer posters still.', []],
  ])('finds %s', (_, text, words) => {
    expect(
      retiredWords(text)
        .map((found) => found.split('”')[0]?.slice(1))
        .sort(),
    ).toEqual(words.toSorted());
  });
});

describe('the guide', () => {
  test('numbers its chapters without gaps or repeats', () => {
    const orders = chapters.map(({ data }) => data.order);
    expect(orders).toEqual(chapters.map((_, i) => i + 1));
  });

  test('has a title and a description of its own for every chapter', () => {
    const titles = chapters.map(({ data }) => data.title);
    const descriptions = chapters.map(({ data }) => data.description);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});

describe.each(chapters)('$slug', ({ slug, data, tree, blocks }) => {
  const isReference = references.includes(slug);
  const sentences = [...sentencesOf(data.answer), ...chapterSentences(blocks)];

  test(`reads at grade ${isReference ? 10 : 8} or below`, () => {
    expect(readingGrade(sentences)).toBeLessThanOrEqual(isReference ? 10 : 8);
  });

  test('has no sentence of more than 32 words', () => {
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 32)).toEqual([]);
  });

  test('answers in two sentences, or three short ones', () => {
    const answer = sentencesOf(data.answer);
    const most = answer.length === 3 ? 14 : 32;
    expect(answer.length).toBeGreaterThanOrEqual(2);
    expect(answer.length).toBeLessThanOrEqual(3);
    expect(Math.max(...answer.map((sentence) => wordsOf(sentence).length))).toBeLessThanOrEqual(
      most,
    );
  });

  test('uses no retired words', () => {
    const texts = [
      data.title,
      data.description,
      data.answer,
      ...blocks.map(({ nodes }) => readableText(nodes)),
    ];
    expect(texts.flatMap(retiredWords)).toEqual([]);
  });

  test('shows something: a picture, a table or a thing to try', () => {
    const inText = ['Cite', 'Claim', 'Term', 'Fact', 'Default', 'Live'];
    const shown = partsIn(tree.children).filter(({ name }) => !inText.includes(name ?? ''));
    expect(shown).not.toEqual([]);
  });
});

describe.each(chapters.filter(({ slug }) => !references.includes(slug)))(
  '$slug',
  ({ tree, blocks }) => {
    test('has 600 to 1,400 words', () => {
      const words = blocks.flatMap(({ nodes }) => wordsOf(readableText(nodes)));
      expect(words.length).toBeGreaterThanOrEqual(600);
      expect(words.length).toBeLessThanOrEqual(1400);
    });

    test('has sentences of 13 to 20 words on average, at most one in eight under seven', () => {
      const lengths = chapterSentences(blocks).map((sentence) => wordsOf(sentence).length);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      const short = lengths.filter((length) => length < 7).length / lengths.length;
      expect(mean).toBeGreaterThanOrEqual(13);
      expect(mean).toBeLessThanOrEqual(20);
      expect(short).toBeLessThanOrEqual(1 / 8);
    });

    test('ends with what nobody knows, in bullets, and what to do next, in steps', () => {
      const [unknown, next] = sectionsOf(tree)
        .slice(-2)
        .map(({ title, nodes }) => ({
          title,
          lists: [...nodesIn(nodes)].flatMap((node) =>
            node.type === 'list' ? [node.ordered] : [],
          ),
        }));
      expect([unknown?.title, next?.title]).toEqual(['What nobody knows yet', 'What to do next']);
      expect([unknown?.lists, next?.lists]).toEqual([[false], [true]]);
    });
  },
);

describe('what is read beside the chapters uses no retired words', () => {
  const claims = z.array(claimSchema).parse(content.claims);
  const pros = z.array(proSchema).parse(content.pros);
  const glossary = z.array(termSchema).parse(content.glossary);

  test.each([
    [
      'claims',
      claims.flatMap(({ id, claim, finding }) => [`${id}: ${claim}`, `${id}: ${finding}`]),
    ],
    ['points for and against', pros.flatMap(({ title, text }) => [title, text])],
    ['glossary', glossary.flatMap(({ plain, more }) => [plain, more ?? ''])],
  ])('%s', (_, texts) => {
    expect(texts.filter((text) => retiredWords(text).length > 0)).toEqual([]);
  });
});

describe('glossary', () => {
  test('explains the term of every input of the calculator', () => {
    const terms = z.array(termSchema).parse(content.glossary);
    const known = terms.flatMap(({ term, also }) => [term, ...also]);
    const inputs = [...Object.values(shopFields), ...Object.values(groupFields)];
    expect(inputs.map(({ term }) => term).filter((term) => !known.includes(term))).toEqual([]);
  });

  test('explains its terms at grade 8 or below', () => {
    const terms = z.array(termSchema).parse(content.glossary);
    const sentences = terms.flatMap(({ plain, more }) => sentencesOf(`${plain} ${more ?? ''}`));
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8);
  });
});
