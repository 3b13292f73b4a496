import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { writtenText } from '../../src/data/chapter-blocks.ts';
import { claimSchema, termSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';
import { chapters } from './chapters.ts';
import { pageTexts, textOf } from './page-texts.ts';
import { misspelled } from './spelling.ts';

const claims = z.array(claimSchema).parse(content.claims);
const glossary = z.array(termSchema).parse(content.glossary);

describe('misspelled', () => {
  test.each([
    ['a typing error', 'a smal shop', ['smal']],
    ['British spelling', 'the colour of a jumper', ['colour']],
    ['nothing in American spelling', 'the color of a sweater', []],
    ['nothing in names of publishers', 'Modash’s table', []],
    ['nothing in words with hyphens', 'a well-lit photo', []],
    ['nothing in code and links', 'write `utm_sorce` or see partner-mix.example/xyzq', []],
  ])('finds %s', (_, text, words) => {
    expect(misspelled(text)).toEqual(words);
  });
});

describe('textOf', () => {
  test('gives what is read and what is spoken of a template', () => {
    const template =
      '---\nconst x = 1;\n---\n<p class="y" aria-label="a spoken name">Read {x} <b>this</b></p>\n<style>p { color: red; }</style>';
    expect(textOf(template).split('\n')).toEqual(['a spoken name', 'Read', 'this']);
  });
});

describe('every word is spelled right', () => {
  test.each(chapters)('in $slug', ({ data, blocks }) => {
    const prose = blocks.map(({ nodes }) => writtenText(nodes));
    const text = [data.title, data.description, data.answer, ...prose].join('\n');
    expect(misspelled(text)).toEqual([]);
  });

  test('in the claims and what we found', () => {
    const text = claims.flatMap(({ claim, finding }) => [claim, finding]).join('\n');
    expect(misspelled(text)).toEqual([]);
  });

  test('in the glossary', () => {
    const text = glossary
      .flatMap(({ term, also, plain, more }) => [term, ...also, plain, more ?? ''])
      .join('\n');
    expect(misspelled(text)).toEqual([]);
  });

  test.each(pageTexts)('in $file', ({ text }) => {
    expect(misspelled(text)).toEqual([]);
  });
});
