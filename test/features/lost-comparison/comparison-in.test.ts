import { describe, expect, it } from 'vitest';
import { encode, readFragment, startState } from '#share';
import { comparisonIn } from '../../../src/features/lost-comparison/comparison-in.ts';

const state = { ...startState, shop: { orderValue: 45 } };
const link = encode(state);
const open = (path: string): unknown => {
  const found = comparisonIn(new URL(path, 'https://example.org'));
  const reading = found === undefined ? undefined : readFragment(found);
  return reading?.kind === 'state' ? reading.state : undefined;
};

describe('comparisonIn', () => {
  it.each([
    `/calculater/#${link}`,
    `/calculater/?${link}`,
    `/calculater/?utm_source=mail&${link}`,
    `/%23${link}`,
    `/calculator/%23${link}`,
    `/calculator/%2523${link}`,
    `/calculator/%23${encodeURIComponent(link)}`,
    `/calculator/${link}`,
    `/${link}/`,
    `/calculator/%23${link}?fbclid=abc#top`,
  ])('finds the comparison in %s', (path) => {
    expect(open(path)).toEqual(state);
  });

  it.each(['/', '/guide/costs/', '/calculater/?v', '/calculater/#main', '/%E2%80/?q=a+b'])(
    'finds none in %s',
    (path) => {
      expect(comparisonIn(new URL(path, 'https://example.org'))).toBeUndefined();
    },
  );
});
