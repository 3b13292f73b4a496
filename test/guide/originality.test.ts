import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/data/chapter-blocks.ts';
import { claimSchema, termSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';
import { chapters } from './chapters.ts';
import { pageTexts } from './page-texts.ts';
import { hashOf, normalized, runLength, seedRuns, sharedRuns } from './runs.ts';

const claims = z.array(claimSchema).parse(content.claims);
const glossary = z.array(termSchema).parse(content.glossary);

describe('sharedRuns', () => {
  const planted = 'Ten socks walked into a shop, then left.';
  const known = new Set([hashOf(normalized(planted).slice(0, runLength))]);

  test('finds a planted run whatever its case, commas and apostrophes', () => {
    expect(sharedRuns('So: TEN socks walked — into a shop; then left!', known)).toEqual([
      'ten socks walked into a shop then left',
    ]);
  });

  test.each([
    ['a run of seven words', 'Ten socks walked into a shop, then.'],
    ['a quotation', 'She wrote: “Ten socks walked into a shop, then left.”'],
    ['a run that a quotation breaks', 'Ten socks walked into “a shop”, then left.'],
  ])('leaves %s alone', (_, text) => {
    expect(sharedRuns(text, known)).toEqual([]);
  });

  test('knows runs of all five documents, about one for every word of theirs', () => {
    expect(seedRuns.size).toBeGreaterThan(4_500);
  });
});

describe('no run of eight words is a seed document’s', () => {
  test.each(chapters)('in $slug', ({ data, blocks }) => {
    const texts = [
      data.title,
      data.description,
      data.answer,
      ...blocks.map(({ nodes }) => readableText(nodes)),
    ];
    expect(texts.flatMap((text) => sharedRuns(text))).toEqual([]);
  });

  test('in the claims and what we found', () => {
    const texts = claims.flatMap(({ claim, finding }) => [claim, finding]);
    expect(texts.flatMap((text) => sharedRuns(text))).toEqual([]);
  });

  test('in the glossary', () => {
    const texts = glossary.flatMap(({ plain, more }) => [plain, more ?? '']);
    expect(texts.flatMap((text) => sharedRuns(text))).toEqual([]);
  });

  test('on the pages', () => {
    const lines = pageTexts.flatMap(({ text }) => text.split('\n'));
    expect(lines.flatMap((text) => sharedRuns(text))).toEqual([]);
  });
});
