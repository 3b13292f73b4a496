import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/data/reading.ts';
import type { Claim, Source } from '../../src/data/schemas.ts';
import {
  marginNotes,
  notesOf,
  numbersOf,
  readingMinutes,
  runsOf,
  shortened,
} from '../../src/guide/chapter.ts';

const claims = new Map([['7', { id: '7', sources: ['S1', 'S0'] } as unknown as Claim]]);
const sources = new Map<string, Source>();
const source = (id: string): Citation => ({ by: 'source', id });
const claim = (id: string): Citation => ({ by: 'claim', id });
const section = (...citations: Citation[]) => ({ title: null, citations });

describe('notesOf', () => {
  test('numbers sources by their first citation, a claim as the documents that make it', () => {
    const { cited, sections } = notesOf(
      {
        sections: [
          section(source('a'), claim('7')),
          section(),
          section(source('b'), source('S0'), source('a'), source('b')),
        ],
      },
      sources,
      claims,
    );
    expect(cited).toEqual(['a', 'S1', 'S0', 'b']);
    expect(sections.map((citations) => citations.map(({ id }) => id))).toEqual([
      ['a', '7'],
      [],
      ['b', 'S0', 'a', 'b'],
    ]);
  });

  test('refuses a claim that nobody makes', () => {
    expect(() => notesOf({ sections: [section(claim('99'))] }, sources, claims)).toThrow(
      '<Claim> names “99”',
    );
  });
});

describe('marginNotes', () => {
  const known = new Map(['a', 'b', 'S0', 'S1'].map((id) => [id, { title: id } as Source]));
  const notes = notesOf(
    { sections: [section(source('a')), section(claim('7'), source('a'), source('S0'))] },
    known,
    claims,
  );
  const shown = (of: number, before: number, ...citations: Citation[]) =>
    marginNotes(citations, { section: of, before }, notes).map(
      ({ number, source: { title } }) => `${number} ${title}`,
    );

  test('names the documents of a claim', () => {
    expect(shown(1, 0, claim('7'))).toEqual(['2 S1', '3 S0']);
  });

  test('names a source again in another section', () => {
    expect([shown(0, 0, source('a')), shown(1, 1, source('a'))]).toEqual([['1 a'], ['1 a']]);
  });

  test('does not name twice in a section what stood beside an earlier sentence', () => {
    expect(shown(1, 2, source('S0'))).toEqual([]);
  });
});

describe('shortened', () => {
  test.each([
    ['Influencers want cash', 'Influencers want cash'],
    [
      'An In-depth Look at Micro-Influencers and How They Could Benefit',
      'An In-depth Look at Micro-Influencers …',
    ],
  ])('takes %s for %s', (title, short) => {
    expect(shortened(title)).toBe(short);
  });
});

describe('numbersOf', () => {
  test('refuses a source that the chapter does not cite', () => {
    expect(() => numbersOf([source('z')], { cited: ['a'], claims })).toThrow('“z”');
  });
});

describe('runsOf', () => {
  test.each([
    [[4], ['4']],
    [[1, 2], ['1–2']],
    [
      [1, 2, 3, 5, 8, 9],
      ['1–3', '5', '8–9'],
    ],
    [[], []],
  ])('takes %j for %j', (numbers, runs) => {
    expect(
      runsOf(numbers).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)),
    ).toEqual(runs);
  });
});

describe('readingMinutes', () => {
  test.each([
    [0, 1],
    [329, 1],
    [330, 2],
    [1100, 5],
  ])('%i words take %i', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
