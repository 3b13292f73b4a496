import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { claimsMarkedIn } from '../../src/guide/claim-marks.ts';
import { citedIn } from '../../src/guide/chapter.ts';
import { factText, type Part, rowOf } from '../../src/guide/fact.ts';
import { benchmarkSources, figuresOf } from '../../src/data/check-benchmarks.ts';
import { claimSchema, sourceSchema } from '../../src/data/schemas.ts';
import { caps, groupFields, shopFields, startState } from '../../src/share/index.ts';
import { content, dataset } from '../data/real-content.ts';
import { chapterOf, chapters } from './chapters.ts';
import { figuresIn, hasGround, modelFigures } from './figures.ts';
import { blocksOf, plainText } from './prose.ts';

const claims = z.array(claimSchema).parse(content.claims);
const sources = z.array(sourceSchema).parse(content.sources);

/** The attributes of every tag of one name in a text. */
function attributesOf(tag: string, mdx: string): Readonly<Record<string, string>>[] {
  return [...mdx.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

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
  ])('finds %s', (_, mdx, figures) => {
    expect(figuresIn(mdx)).toEqual(figures);
  });

  test.each([
    ['years', 'In 2019 a study counted.'],
    ['follower counts', 'Accounts with 10,000 to 100,000 or 2 million followers.'],
    ['the numbers of a list', '2. Ask.'],
    ['links, code and what parts print', '[here](/chart/#3) `mix=2` <Fact row="modash-2023" />'],
  ])('passes over %s', (_, mdx) => {
    expect(figuresIn(mdx)).toEqual([]);
  });
});

describe.each(chapters)('$slug', ({ body, data }) => {
  test('says where every figure comes from', () => {
    const bare = blocksOf(body)
      .filter(({ kind, mdx }) => kind !== 'heading' && figuresIn(mdx).length > 0 && !hasGround(mdx))
      .map(({ mdx }) => `${figuresIn(mdx).join(', ')} in: ${plainText(mdx)}`);
    expect(bare).toEqual([]);
  });

  test('puts no figure into its answer that its text does not give', () => {
    const text = plainText(body);
    expect(figuresIn(data.answer).filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('prints figures of rows and defaults that exist', () => {
    for (const { row = '', part = 'value' } of attributesOf('Fact', body)) {
      expect(factText(rowOf(dataset, row), part as Part), row).toMatch(/\d/);
    }
    const paths = figuresOf(dataset).map(({ path }) => path);
    const missing = attributesOf('Default', body).filter(
      ({ of: path = '' }) => !paths.includes(`defaults.${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('takes figures from the model as the model has them', () => {
    const wrong = modelFigures(body).filter(
      ({ literal, file }) =>
        !readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').includes(literal),
    );
    expect(wrong).toEqual([]);
  });

  test('marks each claim once, so that each anchor is one place', () => {
    const marked = claimsMarkedIn(body);
    expect(marked).toEqual([...new Set(marked)]);
    expect(marked.filter((id) => !claims.some((claim) => claim.id === id))).toEqual([]);
  });
});

describe('claims', () => {
  const places = claims.flatMap(({ id, pages }) => pages.map((page) => ({ id, page })));

  test.each(places.filter(({ page }) => page !== 'calculator'))(
    'claim $id is answered in $page',
    ({ id, page }) => {
      expect(claimsMarkedIn(chapterOf(page)?.body ?? '')).toContain(id);
    },
  );

  // The calculator has no prose to mark: it answers a claim by what can be entered.
  const answers: Readonly<Record<string, boolean>> = {
    '12':
      startState.mixes.map(({ groups }) => groups.map((g) => g.count * g.followers)).join() ===
      '100000,100000',
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

describe('sources', () => {
  test('are each cited by a chapter, a claim, a figure or a default, or are a method', () => {
    const seeds = new Map(claims.map((claim) => [claim.id, claim.sources]));
    const used = new Set([
      ...chapters.flatMap(({ body }) => citedIn(body, seeds)),
      ...claims.flatMap(({ sources: says, evidence }) => [...says, ...evidence]),
      ...benchmarkSources(dataset).flatMap(({ ids }) => ids),
    ]);
    const idle = sources.filter(({ id, role }) => role !== 'method' && !used.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
