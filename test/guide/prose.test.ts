import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { termSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';
import { chapters, readChapter, references } from './chapters.ts';
import {
  blocksOf,
  chapterSentences,
  plainText,
  readingGrade,
  sentencesOf,
  wordsOf,
} from './prose.ts';

const headingsOf = (body: string): string[] =>
  blocksOf(body)
    .filter(({ kind }) => kind === 'heading')
    .map(({ mdx }) => plainText(mdx));

describe('readChapter', () => {
  test('takes the frontmatter apart', () => {
    const { slug, data, body } = readChapter(
      'content/guide/x.mdx',
      "---\ntitle: 'It’s small: a start'\ndescription: One\n  line.\norder: 3\nanswer: Yes. No.\nupdated: 2026-11-22\n---\n\nText.\n",
    );
    expect([slug, data.title, data.description, data.order, body]).toEqual([
      'x',
      'It’s small: a start',
      'One line.',
      3,
      '\nText.\n',
    ]);
  });
});

describe('plainText', () => {
  test.each([
    ['a term', 'a <Term id="micro">micro</Term> shop', 'a micro shop'],
    ['a citation', 'It falls. <Cite id="minter2019" />', 'It falls.'],
    ['a printed number', 'at <Fact row="x" /> of <Default of="y" />.', 'at 5 of 5.'],
    ['a link', 'the [calculator](/calculator/#shop-budget) opens', 'the calculator opens'],
    ['a comment', 'Say $40. {/* example: a pair of socks */}', 'Say $40.'],
    ['a list mark', '1. Ask **first**.', 'Ask first.'],
  ])('keeps what is read of %s', (_, mdx, text) => {
    expect(plainText(mdx)).toBe(text);
  });
});

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

describe('the guide', () => {
  test('numbers its chapters without gaps or repeats', () => {
    const orders = chapters.map(({ data }) => data.order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
    expect(orders.at(-1)).toBeLessThanOrEqual(10);
  });

  test('has a title and a description of its own for every chapter', () => {
    const titles = chapters.map(({ data }) => data.title);
    const descriptions = chapters.map(({ data }) => data.description);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});

describe.each(chapters)('$slug', ({ slug, data, body }) => {
  const isReference = references.includes(slug);
  const sentences = [...sentencesOf(data.answer), ...chapterSentences(body)];

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

  test('shows something: a picture, a table or a thing to try', () => {
    const shown = [...body.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
    const inText = ['Cite', 'Claim', 'Term', 'Fact', 'Default', 'Live'];
    expect(shown.filter((name) => !inText.includes(name))).not.toEqual([]);
  });
});

describe.each(chapters.filter(({ slug }) => !references.includes(slug)))('$slug', ({ body }) => {
  test('has 600 to 1,400 words', () => {
    const words = blocksOf(body).flatMap(({ mdx }) => wordsOf(plainText(mdx)));
    expect(words.length).toBeGreaterThanOrEqual(600);
    expect(words.length).toBeLessThanOrEqual(1400);
  });

  test('ends with what nobody knows, in bullets, and what to do next, in steps', () => {
    expect(headingsOf(body).slice(-2)).toEqual(['What nobody knows yet', 'What to do next']);
    const [unknown = '', next = ''] = body.split(/^## /m).slice(-2);
    expect(unknown).toMatch(/^- /m);
    expect(next).toMatch(/^1\. /m);
  });
});

describe('glossary', () => {
  test('explains its terms at grade 8 or below', () => {
    const terms = z.array(termSchema).parse(content.glossary);
    const sentences = terms.flatMap(({ plain, more }) => sentencesOf(`${plain} ${more ?? ''}`));
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8);
  });
});
