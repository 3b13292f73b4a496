import { describe, expect, test } from 'vitest';
import type { RulerRow } from '#charts/ruler.ts';
import { countWords, sentenceOf } from '../../../src/features/definitions-ruler/count-words.ts';

const rows: RulerRow[] = [
  {
    id: 'later',
    definer: 'Later',
    bands: [
      { label: 'nano', side: 'small', min: 0, max: 1e4 },
      { label: 'micro', side: 'small', min: 1e4, max: 1e5 },
      { label: 'macro', side: 'big', min: 1e5, max: null },
      { label: 'mega', side: 'big', min: 1e6, max: null },
    ],
  },
  { id: 'csek', definer: 'Csek', bands: [{ label: 'micro', side: 'small', min: 1e4, max: 1e5 }] },
  {
    id: 'up',
    definer: 'Up',
    bands: [{ label: 'regular', side: 'other', min: 15e3, max: 5e4 }],
  },
];

describe('countWords', () => {
  test('puts a size on a border to the word that begins there', () => {
    expect(countWords(rows, 10_000)).toMatchObject({ small: 2, silent: 1, words: [['micro', 2]] });
    expect(countWords(rows, 9_999).words).toEqual([['nano', 1]]);
  });

  test('takes the word that begins last where one goes on forever', () => {
    expect(countWords(rows, 2e6).words).toEqual([['mega', 1]]);
  });

  test('counts every definer once: small, big, between, or silent', () => {
    for (const size of [1, 500, 20_000, 1e5, 1e8]) {
      const { small, big, other, silent } = countWords(rows, size);
      expect(small + big + other + silent).toBe(rows.length);
    }
  });
});

describe('sentenceOf', () => {
  test.each([
    [10_000, '2 say small, none says big and 1 has no word for it.'],
    [20_000, '2 say small, none says big and 1 says something between.'],
    [2e6, 'none says small, 1 says big and 2 have no word for it.'],
  ])('says of %d followers: %s', (size, sentence) => {
    expect(sentenceOf(countWords(rows, size))).toBe(sentence);
  });
});
