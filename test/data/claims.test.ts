import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { claimSchema, pages, sourceSchema, termSchema } from '../../src/data/schemas.ts';
import { content } from './real-content.ts';

const claims = z.array(claimSchema).parse(content.claims);
const sources = z.array(sourceSchema).parse(content.sources);
const glossary = z.array(termSchema).parse(content.glossary);

describe('claims', () => {
  test('are numbered from 1 to 37', () => {
    expect(claims.map(({ id }) => Number(id))).toEqual(Array.from({ length: 37 }, (_, i) => i + 1));
  });

  test('are taken from all five seed documents', () => {
    const seeds = sources.filter(({ role }) => role === 'seed').map(({ id }) => id);
    expect(seeds).toEqual(['S0', 'S1', 'S2', 'S3', 'S4']);
    expect([...new Set(claims.flatMap((claim) => claim.sources))].sort()).toEqual(seeds);
  });

  test('give every page of the list something to answer', () => {
    const answered = new Set(claims.flatMap((claim) => claim.pages));
    expect(pages.filter((page) => !answered.has(page))).toEqual([]);
  });

  test('rest on no source whose figures nobody could trace, unless they are untested', () => {
    const unchecked = new Set(
      sources.filter(({ confidence }) => confidence === 'unchecked').map(({ id }) => id),
    );
    const leaning = claims.filter(
      ({ verdict, evidence }) => verdict !== 'untested' && evidence.some((id) => unchecked.has(id)),
    );
    expect(leaning).toEqual([]);
  });
});

describe('glossary', () => {
  test('explains each term in two sentences at most', () => {
    const long = glossary.filter(({ plain }) => (plain.match(/[.?!](\s|$)/g) ?? []).length > 3);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('explains each term without repeating another term’s name', () => {
    const names = glossary.map(({ term }) => term.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
