import { describe, expect, it } from 'vitest';
import { countWords, hitOf, holdsWord } from '../../../src/features/search/hits.ts';
import type { Fragment } from '../../../src/features/search/pagefind.ts';

const section = (name: string) => ({ title: name, url: `/guide/cost/#${name}` });
const fragment: Fragment = {
  url: '/guide/cost/',
  meta: { title: 'What it costs' },
  filters: { kind: ['Chapter'] },
  excerpt: 'Ask for the <mark>fee</mark> first',
  sub_results: [
    { title: 'What it costs', url: '/guide/cost/' },
    ...['a', 'b', 'c', 'd'].map(section),
  ],
};

describe('hitOf', () => {
  it('names what it is and at most three sections, not the page again', () => {
    const hit = hitOf(fragment);
    expect([hit.title, hit.kind, hit.url]).toEqual(['What it costs', 'Chapter', '/guide/cost/']);
    expect(hit.sections).toEqual(['a', 'b', 'c'].map(section));
  });

  it('goes by its address where it has no title', () => {
    expect(hitOf({ ...fragment, meta: {} }).title).toBe('/guide/cost/');
  });
});

describe('holdsWord', () => {
  const hit = hitOf(fragment);

  it.each(['fee', 'fees', 'FEE zzz', 'costly'])(
    'finds %s where it is marked or in the title',
    (query) => {
      expect(holdsWord(hit, query)).toBe(true);
    },
  );

  it.each(['zzz', 'fzz', 'first'])('does not find %s, which is neither', (query) => {
    expect(holdsWord(hit, query)).toBe(false);
  });
});

describe('countWords', () => {
  it('counts one as one', () => {
    expect(countWords(1, 'fee')).toBe('1 result for “fee”');
    expect(countWords(12, 'fee')).toBe('12 results for “fee”');
  });
});
