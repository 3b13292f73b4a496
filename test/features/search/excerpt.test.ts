import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../../src/features/search/excerpt.ts';

describe('excerptPieces', () => {
  it('parts the words found from the text around them', () => {
    expect(excerptPieces('Send the <mark>product</mark> <mark>only.</mark> Then wait')).toEqual([
      { text: 'Send the ', isMarked: false },
      { text: 'product', isMarked: true },
      { text: ' ', isMarked: false },
      { text: 'only.', isMarked: true },
      { text: ' Then wait', isMarked: false },
    ]);
  });

  it('gives brackets of the text back as they were written, as text', () => {
    expect(excerptPieces('a &lt;img src=x&gt; <mark>&lt;b&gt;</mark>')).toEqual([
      { text: 'a <img src=x> ', isMarked: false },
      { text: '<b>', isMarked: true },
    ]);
  });

  it('says nothing of an empty excerpt', () => {
    expect(excerptPieces('')).toEqual([]);
  });
});
