import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/data/reading.ts';
import type { Claim, Source } from '../../src/data/schemas.ts';
import { notesOf, numbersOf, readingMinutes, runsOf } from '../../src/guide/chapter.ts';

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
    expect(sections).toEqual([[1, 2, 3], [], [1, 3, 4]]);
  });

  test('refuses a claim that nobody makes', () => {
    expect(() => notesOf({ sections: [section(claim('99'))] }, sources, claims)).toThrow(
      '<Claim> names “99”',
    );
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
