import { describe, expect, it } from 'vitest';
import { addressOf, cleaned, longestQuery, queryIn } from '../../../src/features/search/query.ts';

describe('cleaned', () => {
  it.each([
    ['  product   only ', 'product only'],
    ['a\n\tb', 'a b'],
    ['', ''],
  ])('takes %j as %j', (typed, words) => {
    expect(cleaned(typed)).toBe(words);
  });

  it('takes no more than a long sentence', () => {
    expect(cleaned('x'.repeat(1000))).toHaveLength(longestQuery);
  });
});

describe('addressOf', () => {
  it('is read back by queryIn', () => {
    for (const words of ['product only', 'R&D #1?', '50% = ½', 'über “small”']) {
      expect(queryIn(new URL(addressOf(words), 'https://x.example').search)).toBe(words);
    }
  });

  it('is the bare page without words', () => {
    expect(addressOf('  ')).toBe('/search/');
  });
});

describe('queryIn', () => {
  it('is empty where the address says nothing', () => {
    expect(queryIn('')).toBe('');
    expect(queryIn('?p=1')).toBe('');
  });
});
