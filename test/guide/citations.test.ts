import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { readableText, writtenText } from '../../src/data/chapter-blocks.ts';
import { attributesOf, partsIn, treeOf } from '../../src/data/chapter-tree.ts';
import { claimsAnswered } from '../../src/data/reading.ts';
import { type DefaultPart, defaultText, factText, type Part, rowOf } from '../../src/guide/fact.ts';
import { claimSchema } from '../../src/data/schemas.ts';
import { caps, groupFields, shopFields, tenOrOne } from '../../src/share/index.ts';
import { content, newestSet } from '../data/real-content.ts';
import { chapters } from './chapters.ts';
import { figuresIn, hasGround, modelFigures } from './figures.ts';

const claims = z.array(claimSchema).parse(content.claims);

describe('figuresIn', () => {
  test.each([
    [
      'prices, shares and counts',
      'It costs $75–500, 3% or 4.5 times.',
      ['$75', '500', '3%', '4.5'],
    ],
    [
      'shares in words',
      'More than eight in ten do, forty percent.',
      ['eight in ten', 'forty percent'],
    ],
    ['a large count of anything else', 'It imagines 32,768 campaigns.', ['32,768']],
  ])('finds %s', (_, text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  test.each([
    ['years', 'In 2019 a study counted.'],
    ['follower counts', 'Accounts with 10,000 to 100,000 or 2 million followers.'],
    ['the numbers of a list', '2. Ask.'],
    ['links, code and what parts print', '[here](/chart/#3) `mix=2` <Fact row="modash-2023" />'],
  ])('passes over %s', (_, mdx) => {
    expect(figuresIn(writtenText(treeOf(mdx).children))).toEqual([]);
  });
});

describe.each(chapters)('$slug', ({ tree, blocks, data }) => {
  test('says where every figure comes from', () => {
    const bare = blocks
      .filter(({ kind, nodes }) => kind !== 'heading' && !hasGround(nodes))
      .map(({ nodes }) => ({ nodes, figures: figuresIn(writtenText(nodes)) }))
      .filter(({ figures }) => figures.length > 0)
      .map(({ nodes, figures }) => `${figures.join(', ')} in: ${readableText(nodes)}`);
    expect(bare).toEqual([]);
  });

  test('puts no figure into its answer that its text does not give', () => {
    const text = blocks.map(({ nodes }) => readableText(nodes)).join(' ');
    expect(figuresIn(data.answer).filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('prints figures of rows and defaults that exist', () => {
    for (const { row = '', part = 'value' } of partsIn(tree.children, 'Fact').map(attributesOf)) {
      expect(factText(rowOf(newestSet, row), part as Part), row).toMatch(/\d/);
    }
    for (const { of = '', part } of partsIn(tree.children, 'Default').map(attributesOf)) {
      expect(defaultText(newestSet, of, part as DefaultPart | undefined), of).toMatch(/\d/);
    }
  });

  test('takes figures from the model as the model has them', () => {
    const wrong = modelFigures(tree.children).filter(
      ({ literal, file }) =>
        !readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').includes(literal),
    );
    expect(wrong).toEqual([]);
  });
});

describe('claims', () => {
  const places = claims.flatMap(({ id, pages }) => pages.map((page) => ({ id, page })));

  test.each(places.filter(({ page }) => page !== 'calculator'))(
    'claim $id is answered in $page',
    ({ id, page }) => {
      const chapter = chapters.find(({ slug }) => slug === page);
      expect(chapter && claimsAnswered(chapter.reading)).toContain(id);
    },
  );

  // The calculator has no prose to mark: it answers a claim by what can be entered.
  const answers: Readonly<Record<string, boolean>> = {
    '12':
      tenOrOne.mixes
        .map(({ groups }) => groups.map((g) => Number(g.count) * g.followers))
        .join() === '100000,100000',
    '17': ['count', 'reachRate', 'hours', 'realFollowers', 'assets', 'untrackedOrders'].every(
      (name) => name === 'count' || name in groupFields || name in shopFields,
    ),
    '19': 'assets' in groupFields && 'contentValue' in shopFields,
    '28': caps.groups > 1,
    '31': 'overlap' in shopFields,
  };

  test.each(places.filter(({ page }) => page === 'calculator'))(
    'claim $id is answered by an input of the calculator',
    ({ id }) => {
      expect(answers[id]).toBe(true);
    },
  );
});
